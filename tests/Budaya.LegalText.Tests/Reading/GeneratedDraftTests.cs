using FsCheck;
using FsCheck.Fluent;

namespace Budaya.LegalText.Tests;

public sealed class GeneratedDraftTests
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void ReadAndWrite_OfGeneratedDocuments_GiveTheSameTreeAndTheSameText()
    {
        var property = Prop.ForAll(DraftGenerator.Document.ToArbitrary(), document =>
        {
            var text = DraftWriter.Write(document);

            var read = DraftReader.Read(text).Document;

            Assert.Equal(TreeShape.Of(document, words: true), TreeShape.Of(read, words: true));
            Assert.Equal(text, DraftWriter.Write(read));
        });

        property.Check(Settings);
    }

    /// <summary>What no draw makes is not tested: every type of node and every keyword of draft text occurs.</summary>
    [Fact]
    public void Draws_OfAThousandDocuments_HoldEveryNodeAndEveryKeyword()
    {
        HashSet<Type> types = [];
        HashSet<string> openings = [];
        var property = Prop.ForAll(DraftGenerator.Document.ToArbitrary(), document =>
        {
            types.UnionWith(Walk.Nodes(document).Select(node => node.GetType()));
            var lines = DraftWriter.Write(document).Split('\n').Select(line => line.TrimStart());
            openings.UnionWith(lines.SelectMany(line => Keywords.Where(word => line == word || line.StartsWith(word + " ", StringComparison.Ordinal) || line.StartsWith(word + ":", StringComparison.Ordinal) || line.StartsWith(word + ",", StringComparison.Ordinal))));
        });

        property.Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

        var all = typeof(Node).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Node)) && !type.IsAbstract);
        Assert.Empty(all.Except(types).Select(type => type.Name));
        Assert.Empty(Keywords.Except(openings));
    }

    private static readonly string[] Keywords =
    [
        "TENTANG", "MENIMBANG", "MENGINGAT", "MEMPERHATIKAN", "MEMUTUSKAN", "MENETAPKAN", "BAB", "BAGIAN", "PARAGRAF", "PASAL", "AYAT", "DIKTUM", "LAMPIRAN", "TEMBUSAN", "TANDA TANGAN", "PENERIMA", "TABEL", "KUTIPAN",
        "KEPADA", "DARI", "DI", "SIFAT", "BERKAS", "HAL", "Agar setiap orang mengetahuinya",
        "PERATURAN", "KEPUTUSAN", "SURAT EDARAN", "SURAT PENGANTAR", "SURAT TUGAS", "SURAT", "NOTA DINAS", "BERITA ACARA", "LEMBAR",
    ];

    [Fact]
    public void Writers_OfGeneratedDocuments_HoldTheWordsOfTheOutlineInItsOrder()
    {
        var property = Prop.ForAll(DraftGenerator.Document.ToArbitrary(), document =>
        {
            var outline = LegalOutline.Fill(document, Samples.BangkaBarat, Samples.Copy, Samples.Office);
            var wanted = SameWordsTests.Words(string.Join(' ', outline.Lines()));

            var html = SameWordsTests.WordsOfHtml(HtmlWriter.Write(document, Samples.BangkaBarat, Samples.Copy, Samples.Office));
            var json = SameWordsTests.WordsOfJson(TypesettingWriter.Write(document, Samples.BangkaBarat, Samples.Copy, Samples.Office, null));

            Assert.Equal(wanted, html);
            Assert.Equal(wanted, json);
        });

        property.Check(Settings);
    }
}
