using Budaya.Core.Tenants;

namespace Budaya.Core.Tests.Tenants;

/// <summary>
/// Each <c>BrokenPacks/*.case</c> names a file of the sound pack <c>BrokenPacks/contoh</c>, a piece of it, what stands there instead,
/// and after <c>&gt;&gt;&gt;&gt;</c> the problems that must be reported. With BUDAYA_ACCEPT=1 the problems are written anew, to be reviewed like code.
/// </summary>
public sealed class BrokenPacksTests
{
    private static readonly string Cases = Path.Combine(ShippedPacks.RepositoryRoot, "tests", "Budaya.Core.Tests", "Tenants", "BrokenPacks");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Cases, "*.case").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void ReadFolder_TheSoundPack_HasNoProblem() => Assert.Equal([], Read("opd.yaml", "", "").Problems);

    [Theory]
    [MemberData(nameof(Names))]
    public void ReadFolder_OneThingWrong_SaysWhereAndWhatWasWanted(string name)
    {
        string path = Path.Combine(Cases, $"{name}.case");
        string text = File.ReadAllText(path);
        (string change, string expected) = Halves(text, "\n>>>>\n");
        (string file, string pieces) = Halves(change, "\n<<<<\n");
        (string piece, string instead) = Halves(pieces, "\n====\n");

        TenantPackReading reading = Read(file, piece, instead);

        string problems = string.Concat(reading.Problems.Select(p => $"{p}\n"));
        if (Environment.GetEnvironmentVariable("BUDAYA_ACCEPT") == "1")
        {
            File.WriteAllText(path, $"{change}\n>>>>\n{problems}");
            return;
        }

        Assert.Null(reading.Pack);
        Assert.NotEmpty(reading.Problems);
        Assert.Equal(expected, problems);
    }

    [Fact]
    public void ReadFolder_NoSuchFolder_IsAProblemNotAnException()
    {
        TenantPackReading reading = TenantFile.ReadFolder(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "tiada"));

        Assert.Null(reading.Pack);
        Assert.Contains(reading.Problems, p => p.Message.Contains("tidak ada", StringComparison.Ordinal));
    }

    [Fact]
    public void ReadFolder_FilesMissingUnknownOrNoText_AreEachReported()
    {
        using TemporaryPack pack = TemporaryPack.CopyOf(Path.Combine(Cases, "contoh"));
        File.Delete(Path.Combine(pack.Folder, "opd.yaml"));
        File.WriteAllText(Path.Combine(pack.Folder, "kalendar.yaml"), "kalender: []\n");
        File.WriteAllBytes(Path.Combine(pack.Folder, "nilai.yaml"), [0x6B, 0xFF, 0xFE, 0x0A]);

        IReadOnlyList<Problem> problems = TenantFile.ReadFolder(pack.Folder).Problems;

        Assert.Contains(problems, p => p is { File: "Tenants/contoh/opd.yaml", Message: "Berkas \"opd.yaml\" tidak ada." });
        Assert.Contains(problems, p => p.File == "Tenants/contoh/kalendar.yaml" && p.Message.Contains("Maksudnya \"kalender.yaml\"?", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.File == "Tenants/contoh/nilai.yaml" && p.Message.Contains("UTF-8", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("babel")]
    [InlineData("bangka-barat")]
    public void ReadFolder_AnyLineLost_NeverThrowsAndGivesNoPackWithProblems(string id)
    {
        Random random = new(20260822);
        for (int round = 0; round < 60; round++)
        {
            using TemporaryPack pack = TemporaryPack.CopyOf(ShippedPacks.Folder(id));
            string path = Directory.EnumerateFiles(pack.Folder).Order(StringComparer.Ordinal).ElementAt(random.Next(7));
            List<string> lines = [.. File.ReadAllLines(path)];
            lines.RemoveAt(random.Next(lines.Count));
            int mangled = random.Next(lines.Count);
            lines[mangled] = lines[mangled].Replace(':', "{}[],:-\"'& "[random.Next(11)]);
            File.WriteAllLines(path, lines);

            TenantPackReading reading = TenantFile.ReadFolder(pack.Folder);

            Assert.Equal(reading.Problems.Count > 0, reading.Pack is null);
        }
    }

    private static TenantPackReading Read(string file, string piece, string instead)
    {
        using TemporaryPack pack = TemporaryPack.CopyOf(Path.Combine(Cases, "contoh"));
        string path = Path.Combine(pack.Folder, file);
        string before = File.ReadAllText(path);
        int at = before.IndexOf(piece, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} of the sound pack does not contain: {piece}");
        File.WriteAllText(path, before.Remove(at, piece.Length).Insert(at, instead));
        return TenantFile.ReadFolder(pack.Folder);
    }

    private static (string Before, string After) Halves(string text, string mark)
    {
        int at = text.IndexOf(mark, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The case lacks the line {mark.Trim()}.");
        return (text[..at], text[(at + mark.Length)..]);
    }
}
