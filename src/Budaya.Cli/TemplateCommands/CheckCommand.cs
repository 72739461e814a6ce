using System.CommandLine;
using Budaya.Core.Drafting;

namespace Budaya.Cli.TemplateCommands;

/// <summary><c>budaya template check FILE</c>: the problems of a template, or the names that it reads, one a line.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Berkas templat" };
        var name = new Option<string?>("--source-name") { Description = "Nama templat dalam laporan masalah" };
        var command = new Command("check", "Memeriksa templat dan menyebut nama-nama yang dibacanya") { file, name };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            return Files.Guarded(() => Check(path, parsed.GetValue(name) ?? path));
        });
        return command;
    }

    private static int Check(string path, string name)
    {
        var check = new TemplateDesk(new(IsDeterministic: false, IsLenient: false, IncludesFolder: null)).Check(Files.Read(path), name);
        if (check.Problems.Count > 0)
        {
            return Files.Report(check.Problems);
        }
        foreach (var read in check.Reads)
        {
            Console.Out.Write(read + "\n");
        }
        return 0;
    }
}
