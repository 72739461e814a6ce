using System.Globalization;
using System.Text;
using Budaya.Core;
using Budaya.Core.Drafting;

namespace Budaya.Cli.DraftCommands;

/// <summary>Files, outputs and exit codes of the draft commands.</summary>
internal static class DraftFiles
{
    /// <summary>Nothing is left to do.</summary>
    public const int Done = 0;

    /// <summary>Something must be corrected, was not recognised, or differs.</summary>
    public const int Differs = 1;

    /// <summary>A file cannot be read or written, or is not taken, or the command was mistyped, so that nothing was looked at.</summary>
    public const int Failed = 2;

    private const string StandardInput = "-";

    public static DraftDesk Desk(string? tenantFolder, string? date)
    {
        var on = date is null ? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date)
            : DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new RefusedException($"--date: Tanggal \"{date}\" tidak dikenal; tulis seperti 2026-11-22.");
        return new DraftDesk(new(tenantFolder, on));
    }

    public static byte[] Bytes(string path)
    {
        if (path != StandardInput)
        {
            return Of(path, () => File.ReadAllBytes(path));
        }

        using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The text of a file in UTF-8; a byte order mark is no part of it.</summary>
    public static string Text(string path)
    {
        using var reader = new StreamReader(new MemoryStream(Bytes(path)), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public static void Print(string text) => Give(null, Encoding.UTF8.GetBytes(text));

    public static void Give(string? path, byte[] bytes)
    {
        if (path is not null)
        {
            Written(path, bytes);
            return;
        }

        using var output = Console.OpenStandardOutput();
        output.Write(bytes);
    }

    /// <summary>The text to a file or standard output, the report to standard error.</summary>
    public static int Give(string? path, DraftOutcome outcome)
    {
        Give(path, Encoding.UTF8.GetBytes(outcome.Text));
        using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var line in outcome.Report)
        {
            error.WriteLine(line.Text.ReplaceLineEndings(" "));
        }

        return outcome.Blocks ? Differs : Done;
    }

    /// <summary>One file, or a file for each page: <c>naskah-1.svg</c>.</summary>
    public static void Save(string path, IReadOnlyList<byte[]> files, bool numbered)
    {
        for (var i = 0; i < files.Count; i++)
        {
            Written(numbered ? Path.Combine(Path.GetDirectoryName(path) ?? "", $"{Path.GetFileNameWithoutExtension(path)}-{i + 1}{Path.GetExtension(path)}") : path, files[i]);
        }
    }

    private static void Written(string path, byte[] bytes) => Of(path, () =>
    {
        File.WriteAllBytes(path, bytes);
        return true;
    });

    public static int Guarded(Func<int> work) => GuardedAsync(() => Task.FromResult(work())).GetAwaiter().GetResult();

    /// <summary>Turns what cannot be done into lines on standard error, one for each reason.</summary>
    public static async Task<int> GuardedAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or RefusedException)
        {
            await using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { NewLine = "\n" };
            foreach (var reason in failed is RefusedException refused ? refused.Refusals.Select(r => r.Message) : [failed.Message])
            {
                await error.WriteLineAsync(reason.ReplaceLineEndings(" "));
            }

            return Failed;
        }
    }

    // Every message about a file begins with its name and a place, so that an editor can jump to it.
    private static T Of<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"{path}(1,1): berkas: Berkas tidak dapat dibaca atau ditulis: {failed.Message}");
        }
    }
}
