using System.Text;
using Budaya.Core.Tenants;

namespace Budaya.Core.Tests.Tenants;

/// <summary>Files that no one writes by mistake: they too are problems with a place, never an exception.</summary>
public sealed class HostileFilesTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "empty", "" },
        { "only a comment", "# kosong\n" },
        { "a single word", "opd\n" },
        { "a list", "- opd\n" },
        { "two documents", "opd: []\n---\nopd: []\n" },
        { "deep lists", "opd: " + new string('[', 20_000) },
        { "deep and closed lists", "opd: " + new string('[', 3_000) + new string(']', 3_000) },
        { "deep maps", string.Concat(Enumerable.Range(0, 400).Select(level => new string(' ', level) + "a:\n")) },
        { "anchors that multiply", "a: &a [x, x]\nb: &b [*a, *a]\nopd: [*b, *b]\n" },
        { "a tag", "opd: !!binary aGFp\n" },
        { "a key that is a list", "? [opd]\n: []\n" },
        { "an unknown escape", "opd: \"\\q\"\n" },
        { "a control character", "opd:\n  - kode: \"a\\u0007\"\n" },
        { "tabs", "opd:\n\t- kode: a\n" },
        { "a directive", "%YAML 9.9\n---\nopd: []\n" },
        { "an alias to nothing", "opd: *tiada\n" },
        { "a colon in the wrong place", "opd: [a\n  b: c\n" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void ReadFolder_HostileText_IsAProblemOfThatFile(string what, string text)
    {
        using TemporaryPack pack = TemporaryPack.CopyOf(ShippedPacks.Folder("babel"));
        File.WriteAllText(Path.Combine(pack.Folder, "opd.yaml"), text);

        TenantPackReading reading = TenantFile.ReadFolder(pack.Folder);

        Assert.Null(reading.Pack);
        Assert.True(reading.Problems.Any(p => p.File == "Tenants/babel/opd.yaml" && p.Message.Length > 0), $"{what}: no problem names the file.");
    }

    [Fact]
    public void ReadFolder_FileOfTwoMegabytes_IsNotRead()
    {
        using TemporaryPack pack = TemporaryPack.CopyOf(ShippedPacks.Folder("babel"));
        File.WriteAllBytes(Path.Combine(pack.Folder, "opd.yaml"), Encoding.UTF8.GetBytes(new string('#', 2 * 1024 * 1024)));

        Problem problem = Assert.Single(TenantFile.ReadFolder(pack.Folder).Problems, p => p.File == "Tenants/babel/opd.yaml");

        Assert.Contains("1024 kB", problem.Message, StringComparison.Ordinal);
    }
}
