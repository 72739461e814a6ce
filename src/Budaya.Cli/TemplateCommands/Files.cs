using System.Text;

namespace Budaya.Cli.TemplateCommands;

/// <summary>Reading files and reporting problems, alike in all template commands.</summary>
internal static class Files
{
    private const string StandardInput = "-";

    /// <summary>The text of a file in UTF-8, or of standard input for <c>-</c>; a byte order mark is no part of it.</summary>
    public static string Read(string path)
    {
        using var reader = Open(path);
        return reader.ReadToEnd();
    }

    /// <summary>The lines of a file that are not blank.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        using var reader = Open(path);
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return line;
            }
        }
    }

    /// <summary>Problems on standard error, one a line; nothing on standard output.</summary>
    public static int Report(IEnumerable<string> problems)
    {
        using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false));
        foreach (var problem in problems)
        {
            error.Write(problem.ReplaceLineEndings(" ") + "\n");
        }
        return 1;
    }

    public static int Refuse(string reason) => Report([reason]);

    /// <summary>Turns a file that cannot be read into one line on standard error.</summary>
    public static int Guarded(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse($"Berkas tidak dapat dibaca: {e.Message}");
        }
    }

    private static StreamReader Open(string path) =>
        path == StandardInput ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8) : new StreamReader(path, Encoding.UTF8);
}
