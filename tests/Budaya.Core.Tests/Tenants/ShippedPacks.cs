using Budaya.Core.Tenants;

namespace Budaya.Core.Tests.Tenants;

/// <summary>The packs under <c>Tenants/</c> of the repository.</summary>
internal static class ShippedPacks
{
    public static string RepositoryRoot { get; } = FindRoot();

    public static string Root { get; } = Path.Combine(RepositoryRoot, "Tenants");

    public static IReadOnlyList<string> Ids { get; } = [.. Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static string Folder(string id) => Path.Combine(Root, id);

    public static TenantPack Read(string id)
    {
        TenantPackReading reading = TenantFile.ReadFolder(Folder(id));
        return reading.Pack ?? throw new InvalidOperationException($"The pack \"{id}\" has problems: {string.Join(" | ", reading.Problems)}");
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Budaya.Platform.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
