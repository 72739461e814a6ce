using System.Text.RegularExpressions;

namespace Budaya.LegalText.Tests;

/// <summary>The examples of <c>docs/draft-text.md</c> are read as the page says.</summary>
public sealed partial class DraftTextPageTests
{
    public static TheoryData<string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (Match match in Example().Matches(Page()))
            {
                data.Add(match.Groups["title"].Value, match.Groups["draft"].Value);
            }

            return data;
        }
    }

    [Fact]
    public void Page_HasAnExampleOfEveryKind()
    {
        var kinds = Example().Matches(Page()).Select(match => DraftReader.Read(match.Groups["draft"].Value).Document.Kind).Distinct();

        Assert.Equal(Enum.GetValues<DocumentKind>(), kinds.Order());
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_IsReadWithoutFindings_AndWrittenBackUnchanged(string title, string draft)
    {
        var reading = DraftReader.Read(draft);

        Assert.NotEmpty(title);
        Assert.Empty(reading.Findings);
        Assert.Equal(draft, DraftWriter.Write(reading.Document));
    }

    [Theory]
    [InlineData("[ayat daftar]", "ayat (1)")]
    [InlineData("[ayat jauh]", "Pasal 2 ayat (1)")]
    [InlineData("[huruf x, y, dan z]", "ayat (1) huruf a, huruf b, dan huruf c")]
    [InlineData("[huruf x dan y]", "ayat (1) huruf a dan huruf b")]
    [InlineData("[huruf x atau y]", "ayat (1) huruf a atau huruf b")]
    [InlineData("[ayat daftar sampai akhir]", "ayat (1) sampai dengan ayat (3)")]
    [InlineData("[ayat sebelumnya]", "ayat (1)")]
    [InlineData("[Ayat sebelumnya]", "Ayat (1)")]
    [InlineData("[pasal dua]", "Pasal 2")]
    [InlineData("[angka satu]", "ayat (1) huruf b angka 1")]
    [InlineData("[bab umum]", "BAB I")]
    [InlineData("[Lampiran kedua]", "Lampiran II")]
    [InlineData("[peraturan ini]", "Peraturan Gubernur ini")]
    [InlineData("[judul]", "Contoh")]
    public void Reference_OfEveryForm_IsFilledWithWords(string reference, string words)
    {
        var text = $"""
            PERATURAN
            TENTANG Contoh
            BAB {"{umum}"} Umum
            PASAL
              AYAT {"{daftar}"} Nilai:
                - {"{x}"} satu;
                - {"{y}"} dua:
                  - {"{satu}"} rinci;
                - {"{z}"} tiga.
              AYAT Lihat {reference} ini.
              AYAT {"{akhir}"} Akhir.
            PASAL {"{dua}"}
              AYAT {"{jauh}"} Jauh.
            LAMPIRAN Satu
            LAMPIRAN {"{kedua}"} Dua
            """;
        var reading = DraftReader.Read(text);

        var lines = LegalOutline.Fill(reading.Document, Samples.Babel, Samples.Draft).Lines();

        Assert.Empty(reading.Findings);
        Assert.Contains($"(2) Lihat {words} ini.", lines);
    }

    private static string Page() => File.ReadAllText(Path.Combine(DocumentFiles.Root, "docs", "draft-text.md"));

    [GeneratedRegex(@"^## (?<title>[^\n]+)\n\n```draft\n(?<draft>.*?)```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
