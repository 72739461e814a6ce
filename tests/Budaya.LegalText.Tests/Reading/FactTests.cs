using AngleSharp.Html.Parser;

namespace Budaya.LegalText.Tests;

public sealed class FactTests
{
    private const string Skeleton = """
        PERATURAN
        TENTANG @

        MENIMBANG
        - @
        - bahwa @ dan @;
        MENGINGAT
        - @
        - @ akhir
        MENETAPKAN

        BAB @
        BAGIAN @
        PARAGRAF @
        PASAL {satu}
          @
          # @
          # @ adalah @
        PASAL
          AYAT {daftar} @
            - {a} @
              - @
            - @ dan [huruf a]
          AYAT @ pada [ayat daftar] dan [miring: @] serta [tebal: @].
        BAB Akhir
        PASAL
          @
          KUTIPAN
            PASAL 3
              AYAT (1) @
              @

        TEMBUSAN
        - @
        - @

        LAMPIRAN {contoh} @
          BAB @
          BAGIAN @
          - @
          @
          : @ | @
          TABEL 1 2 2 | # | @ | @ |
          | # | @ | - @ - @ |
          | @ | @ | @ |
          | # | @ | @ |
        """;

    public static TheoryData<string> Values => new(HostileValues.All);

    [Fact]
    public void HostileValues_AreAtLeastTwoHundredDifferentOnes() => Assert.True(HostileValues.All.Distinct().Count() >= 200);

    [Fact]
    public void Escape_EveryHostileValue_LeavesTheShapeOfTheTree()
    {
        var wanted = TreeShape.Of(Read("kata"), words: false);

        foreach (var value in HostileValues.All)
        {
            Assert.True(wanted == TreeShape.Of(Read(value), words: false), $"The value \"{value}\" changes the tree.");
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Escape_AHostileValue_StandsLetterForLetterInHtmlAndJson(string value)
    {
        var document = Read(value);
        var slots = Skeleton.Count(c => c == '@');
        var capitals = 4;   // title (in heading and Menetapkan), two BAB titles, annex: printed in capitals

        var html = new HtmlParser().ParseDocument(HtmlWriter.Write(document, Samples.Babel, Samples.Draft)).QuerySelector("article")!.TextContent;
        var json = SameWordsTests.StringsOfJson(TypesettingWriter.Write(document, Samples.Babel, Samples.Draft, PageProfile.LegalProduct, null));

        Assert.True(Count(html, value) >= slots - capitals, $"{Count(html, value)} of {slots} in HTML");
        Assert.True(Count(json, value) >= slots - capitals, $"{Count(json, value)} of {slots} in JSON");
        Assert.Contains(value.ToUpperInvariant(), html, StringComparison.Ordinal);
        Assert.Contains(value.ToUpperInvariant(), json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dua\nbaris")]
    [InlineData("kendali\u0007")]
    [InlineData("separuh\uFFFF")]
    public void Escape_AValueThatIsNoLineOfText_IsRefused(string value) => Assert.Throws<ArgumentException>(() => DraftText.Escape(value));

    [Fact]
    public void Escape_HalfASurrogatePair_IsRefused() => Assert.Throws<ArgumentException>(() => DraftText.Escape("separuh" + '\ud83d'));

    [Theory]
    [InlineData("Kepala Biro Organisasi")]
    [InlineData("3")]
    [InlineData("2026")]
    [InlineData("15 (lima belas) hari")]
    [InlineData("BERKAH")]
    [InlineData("000.8.6.1/12/ORG/2026")]
    [InlineData("Undang-Undang Nomor 23 Tahun 2014; dan")]
    public void Escape_AnOrdinaryValue_StaysReadable(string value) => Assert.Equal(value, DraftText.Escape(value));

    private static LegalDocument Read(string value) => DraftReader.Read(Skeleton.Replace("@", DraftText.Escape(value), StringComparison.Ordinal)).Document;

    private static int Count(string text, string value)
    {
        var count = 0;
        for (var at = text.IndexOf(value, StringComparison.Ordinal); at >= 0; at = text.IndexOf(value, at + value.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
