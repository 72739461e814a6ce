namespace Budaya.Core.Tests.Tenants;

/// <summary>A copy of a pack that a test may spoil; gone when disposed.</summary>
internal sealed class TemporaryPack : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("budaya-pack-").FullName;

    private TemporaryPack(string source)
    {
        Folder = Directory.CreateDirectory(Path.Combine(_parent, Path.GetFileName(source))).FullName;
        foreach (string file in Directory.EnumerateFiles(source))
        {
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        }
    }

    public string Folder { get; }

    public static TemporaryPack CopyOf(string source) => new(source);

    public void Dispose() => Directory.Delete(_parent, recursive: true);
}
