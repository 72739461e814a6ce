using System.CommandLine;
using System.Text;
using Budaya.Core;
using Budaya.Core.Tenants;

namespace Budaya.Cli.TenantCommands;

/// <summary>
/// <c>budaya tenant check [FOLDER…]</c>: reads packs and proves their workflows; every problem with file, line and column on standard error,
/// one line for each sound pack on standard output. Exit code 1 when anything is wrong.
/// </summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var folders = new Argument<string[]>("FOLDER") { Description = "Folder daerah; tanpa ini semua folder di dalam Tenants", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("check", "Memeriksa berkas daerah: setiap langkah tercapai, setiap keadaan dapat diselesaikan, syarat dapat dipenuhi, peran dipegang, tugas terpisah, jam berjalan") { folders };
        command.SetAction(parsed => Check(parsed.GetValue(folders) ?? []));
        return command;
    }

    private static int Check(string[] folders)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false));
        if (folders.Length == 0)
        {
            folders = Directory.Exists("Tenants") ? [.. Directory.EnumerateDirectories("Tenants").Order(StringComparer.Ordinal)] : [];
        }

        if (folders.Length == 0)
        {
            error.Write("Tidak ada folder daerah di sini; sebutkan foldernya.\n");
            return 1;
        }

        int wrong = 0;
        foreach (string folder in folders)
        {
            TenantPackReading reading = TenantFile.ReadFolder(folder);
            foreach (Problem problem in reading.Problems)
            {
                error.Write($"{problem}\n");
                wrong++;
            }

            if (reading.Pack is { } pack)
            {
                string workflows = string.Join("; ", pack.Workflows.Select(w => $"{w.Key}: {w.Steps.Count} langkah"));
                output.Write($"{reading.Id}: tidak ada masalah ({workflows})\n");
            }
        }

        return wrong == 0 ? 0 : 1;
    }
}
