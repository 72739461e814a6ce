namespace Budaya.LegalText.Tests;

/// <summary>The drafts of <c>Documents/</c>, each with what is expected of it beside it.</summary>
internal static class DocumentFiles
{
    public static string Root { get; } = FindRoot();

    public static string Folder { get; } = Path.Combine(Root, "tests", "Budaya.LegalText.Tests", "Documents");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.draft").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    /// <summary>Drafts without faults of form; those that begin with <c>rusak-</c> are broken on purpose.</summary>
    public static IEnumerable<string> WellFormed => Names.Where(name => !name.StartsWith("rusak-", StringComparison.Ordinal));

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name + ".draft"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Budaya.Platform.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No solution above {AppContext.BaseDirectory}.");
    }
}
