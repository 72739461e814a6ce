using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace Budaya.LegalText.Tests.Comparing;

public sealed class TrackedDocxWriterTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly ChangeAuthor Author = new("Versi 2", new DateTimeOffset(2026, 11, 17, 2, 0, 0, TimeSpan.Zero));

    public static TheoryData<string> Drafts => new(Directory.EnumerateFiles(DocumentFiles.Folder, "*.draft").Select(f => Path.GetFileName(f)!));

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Write_EveryDraftAgainstAnEditedOne_GivesBothVersionsBack(string draft)
    {
        var text = File.ReadAllText(Path.Combine(DocumentFiles.Folder, draft));

        AssertBoth(text, Edited(text));
        AssertBoth(Edited(text), text);
    }

    [Fact]
    public void Write_GeneratedDocuments_GiveBothVersionsBack()
    {
        var property = Prop.ForAll(DraftGenerator.Document.Two().ToArbitrary(), pair => AssertBoth(pair.Item1, pair.Item2));

        property.Check(Config.QuickThrowOnFailure.WithMaxTest(50));
    }

    [Fact]
    public void Write_OneWordInFortyPages_IsOneWordInsertedAndOneDeleted()
    {
        var pasal = string.Concat(Enumerable.Range(1, 400).Select(n => $"PASAL\n  AYAT Ketentuan ke-{n} tentang nilai budaya kerja diterapkan oleh Perangkat Daerah.\n  AYAT Pelaksanaan ketentuan ke-{n} dilaporkan kepada Gubernur paling lama {n} hari.\n"));
        var text = "PERATURAN\nTENTANG Panjang\nMENETAPKAN\n" + pasal;

        var body = TrackedReader.Body(Write(Read(text), Read(text.Replace("ketentuan ke-200 dilaporkan", "ketentuan ke-200 disampaikan", StringComparison.Ordinal))));

        Assert.Equal(["dilaporkan"], body.Descendants(W + "del").Select(e => e.Value));
        Assert.Equal(["disampaikan"], body.Descendants(W + "ins").Select(e => e.Value));
        Assert.Empty(body.Descendants(W + "pPrChange"));
    }

    [Fact]
    public void Write_APasalElsewhere_IsMovedAndNotNew()
    {
        const string Head = "PERATURAN\nTENTANG Pindah\nMENETAPKAN\n";
        const string Moved = "PASAL\n  AYAT Perangkat Daerah menetapkan kelompok budaya kerja.\n  AYAT Kelompok budaya kerja melaporkan kegiatannya setiap triwulan.\n";
        var rest = string.Concat(Enumerable.Range(1, 4).Select(n => $"PASAL\n  Ketentuan ke-{n} yang tidak berpindah tempat.\n"));

        var docx = Write(Read(Head + Moved + rest), Read(Head + rest + Moved));

        AssertBoth(Head + Moved + rest, Head + rest + Moved);
        var body = TrackedReader.Body(docx);
        string[] words = ["Perangkat Daerah menetapkan kelompok budaya kerja.", "Kelompok budaya kerja melaporkan kegiatannya setiap triwulan."];
        Assert.Equal(words, body.Descendants(W + "moveFrom").Select(move => move.Value).Where(text => text.Length > 0));
        Assert.Equal(words, body.Descendants(W + "moveTo").Select(move => move.Value).Where(text => text.Length > 0));
        Assert.DoesNotContain(body.Descendants(), change => change.Name == W + "ins" || change.Name == W + "del");
        Assert.Equal(["pindah1"], body.Descendants(W + "moveFromRangeStart").Attributes(W + "name").Select(name => name.Value));
        Assert.Equal(["pindah1"], body.Descendants(W + "moveToRangeStart").Attributes(W + "name").Select(name => name.Value));
        Assert.Equal(Ids(body, "RangeStart"), Ids(body, "RangeEnd"));
    }

    private static IEnumerable<string> Ids(XElement body, string end) => body.Descendants().Where(mark => mark.Name.LocalName.EndsWith(end, StringComparison.Ordinal)).Select(mark => mark.Attribute(W + "id")!.Value).Order(StringComparer.Ordinal);   // the schema asks for it

    [Fact]
    public void Write_APasalTakenOut_GoesWithItsOwnHeading()
    {
        const string Head = "PERATURAN\nTENTANG Hapus\nMENETAPKAN\n";
        const string Gone = "PASAL\n  Ketentuan ini dihapus seluruhnya.\n";
        const string Next = "PASAL\n  Ketentuan sesudahnya tetap berlaku.\n";

        var body = TrackedReader.Body(Write(Read(Head + Gone + Next), Read(Head + Next)));

        var goes = body.Descendants(W + "p").Where(paragraph => paragraph.Element(W + "pPr")?.Element(W + "rPr")?.Element(W + "del") is not null).ToList();
        Assert.Equal(["", "Ketentuan ini dihapus seluruhnya."], goes.Select(paragraph => paragraph.Value));
        Assert.Equal("Heading4", goes[0].Descendants(W + "pStyle").First().Attribute(W + "val")!.Value);   // every paragraph has a style
        Assert.Same(goes[1], goes[0].ElementsAfterSelf().First());
    }

    [Fact]
    public void Write_AShortSentenceElsewhere_IsNotCalledMoved()
    {
        const string Head = "SURAT EDARAN\nTENTANG Pindah\n";
        const string Rest = "Kegiatan dilaksanakan oleh Perangkat Daerah.\nHasilnya dilaporkan kepada Bupati.\n";

        var body = TrackedReader.Body(Write(Read(Head + "Cukup jelas.\n" + Rest + "Demikian.\n"), Read(Head + Rest + "Cukup jelas.\nDemikian.\n")));

        Assert.Empty(body.Descendants(W + "moveTo"));
        Assert.Equal(["Cukup jelas."], body.Descendants(W + "ins").Select(change => change.Value).Where(text => text.Length > 0));
    }

    [Fact]
    public void Write_TheSameText_HasNoChange()
    {
        var text = File.ReadAllText(Path.Combine(DocumentFiles.Folder, "pergub-berkah.draft"));

        var body = TrackedReader.Body(Write(Read(text), Read(text)));

        Assert.DoesNotContain(body.Descendants(), e => e.Name == W + "ins" || e.Name == W + "del" || e.Name.LocalName.EndsWith("Change", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_AChange_NamesItsAuthorAndTime()
    {
        var change = TrackedReader.Body(Write(Read("PERATURAN\nTENTANG Satu\n"), Read("PERATURAN\nTENTANG Dua\n"))).Descendants(W + "ins").First();

        Assert.Equal("Versi 2", change.Attribute(W + "author")!.Value);
        Assert.Equal("2026-11-17T02:00:00Z", change.Attribute(W + "date")!.Value);
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        var text = File.ReadAllText(Path.Combine(DocumentFiles.Folder, "pergub-berkah.draft"));

        Assert.Equal(Write(Read(text), Read(Edited(text))), Write(Read(text), Read(Edited(text))));
    }

    /// <summary>Words changed, a paragraph and rows added and removed, an item moved.</summary>
    private static string Edited(string text)
    {
        List<string> lines = [.. text.Replace("budaya", "nilai", StringComparison.Ordinal).Split('\n')];
        for (var i = lines.Count - 2; i > 3; i--)
        {
            var line = lines[i].TrimStart();
            if (i % 5 == 0 && (line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("| ", StringComparison.Ordinal)))
            {
                lines.Insert(i, lines[i]);
            }
            else if (i % 7 == 0 && line.StartsWith("- ", StringComparison.Ordinal))
            {
                lines.RemoveAt(i);
            }
        }

        return string.Join('\n', lines);
    }

    private static void AssertBoth(string before, string after) => AssertBoth(Read(before), Read(after));

    private static void AssertBoth(LegalDocument before, LegalDocument after)
    {
        var docx = Write(before, after);

        Assert.Equal(TrackedReader.Plain(Plain(after)), TrackedReader.Accepted(docx));
        Assert.Equal(TrackedReader.Plain(Plain(before)), TrackedReader.Rejected(docx));
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken);
        Assert.Empty(errors.Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    private static byte[] Write(LegalDocument before, LegalDocument after) => TrackedDocxWriter.Write(before, after, Samples.Babel, Samples.Draft, PageProfile.LegalProduct, Author);

    private static byte[] Plain(LegalDocument document) => DocxWriter.Write(document, Samples.Babel, Samples.Draft, PageProfile.LegalProduct, null);

    private static LegalDocument Read(string text) => DraftReader.Read(text).Document;
}
