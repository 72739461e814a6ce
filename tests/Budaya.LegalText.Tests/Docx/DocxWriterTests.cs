using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Budaya.LegalText.Tests.Docx;

public sealed class DocxWriterTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly Region Babel = new()
    {
        HeadOffice = "Gubernur Kepulauan Bangka Belitung", RegulationName = "Peraturan Gubernur", DecreeName = "Keputusan Gubernur", Seat = "Pangkalpinang",
        GovernmentName = "Pemerintah Provinsi Kepulauan Bangka Belitung", GazetteName = "Berita Daerah Provinsi Kepulauan Bangka Belitung",
        SecretaryOffice = "Sekretaris Daerah Provinsi Kepulauan Bangka Belitung", LegalBureauHead = "Kepala Biro Hukum",
    };

    public static TheoryData<string> Drafts => new(Directory.EnumerateFiles(DocumentFiles.Folder, "*.draft").Select(f => Path.GetFileName(f)!));

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Write_EveryDraft_IsValidForWord(string draft)
    {
        using var file = new MemoryStream(Docx(draft, EnactmentStatus.Rancangan));
        using var document = WordprocessingDocument.Open(file, isEditable: false);

        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document, TestContext.Current.CancellationToken);

        Assert.Empty(errors.Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Write_Twice_GivesTheSameBytes(string draft) =>
        Assert.Equal(Docx(draft, EnactmentStatus.Salinan), Docx(draft, EnactmentStatus.Salinan));

    [Theory]
    [MemberData(nameof(Drafts))]
    public void Write_EveryDraft_HoldsTheWordsOfTheOutlineInOrder(string draft)
    {
        var outline = LegalOutline.Fill(Read(draft), Babel, Enactment.Draft, PageProfile.LegalProduct);

        var words = Words(Docx(draft, EnactmentStatus.Rancangan));

        var at = 0;
        foreach (var text in outline.Blocks.SelectMany(Texts).Where(text => text.Length > 0))
        {
            var found = words.IndexOf(text, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"\"{text}\" does not follow \"{words[..at].Split('\n')[^1]}\".");
            at = found + text.Length;
        }

        Assert.True(at > 0);
        Assert.Equal(Heads(outline), Heads(outline).Where(h => words.Contains(h, StringComparison.Ordinal)));
    }

    /// <summary>Words that end with a colon do not end a page: the quoted Pasal, the list or the table comes with them.</summary>
    [Theory]
    [InlineData("PERATURAN\nTENTANG x\nMENETAPKAN\nPASAL\n  Diubah sebagai berikut:\n  - Pasal 4 berbunyi:\n    KUTIPAN\n      PASAL 4\n        Isi.\n", "Diubah sebagai berikut:|Pasal 4 berbunyi:")]
    [InlineData("SURAT\nHAL x\n\nHasil:\nTABEL | No. |\n| # |\nSelesai.\nAkhir.\n", "Hasil:")]
    public void Write_WordsThatIntroduce_StandWithWhatTheyIntroduce(string draft, string kept)
    {
        var bytes = DocxWriter.Write(DraftReader.Read(draft).Document, Babel, Enactment.Draft, PageProfile.LegalProduct, null);

        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var paragraphs = document.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Where(p => p.ParagraphProperties?.KeepNext is not null).Select(p => p.InnerText).ToList(); // the writer gives both
        Assert.All(kept.Split('|'), words => Assert.Contains(words, paragraphs));
        Assert.DoesNotContain("Selesai.", paragraphs);
    }

    /// <summary>The paragraph that Word needs after a table is no line of its own: it would begin a page of its own.</summary>
    [Fact]
    public void Write_ATableAtTheEnd_IsFollowedByNoLine()
    {
        var bytes = DocxWriter.Write(DraftReader.Read("BERITA ACARA\nTENTANG x\nIsi.\nTANDA TANGAN\n| Ketua | |\n").Document, Babel, Enactment.Draft, PageProfile.LegalProduct, null);

        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        var last = document.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Last(); // the writer gives both
        Assert.InRange(int.Parse(last.ParagraphProperties!.SpacingBetweenLines!.Line!.Value!, System.Globalization.CultureInfo.InvariantCulture), 1, 120); // and the height; a line has 323
        var row = document.MainDocumentPart.Document.Body.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableRowHeight>().Single();
        Assert.Equal(624u, row.Val!.Value); // 11 mm in which the chairman signs
    }

    [Fact]
    public void Write_WithVerification_HoldsTheSymbolAndTheCode()
    {
        Verification qr = new("https://contoh.go.id/v", "BB26-7K2M-94QF", ["101", "010", "101"]);

        var bytes = DocxWriter.Write(Read("kepbup-betason.draft"), Babel, Enactment.Draft, PageProfile.LegalProduct, qr);

        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Contains("BB26-7K2M-94QF", Words(bytes), StringComparison.Ordinal);
        Assert.Equal(2, document.MainDocumentPart!.ImageParts.Count());
    }

    /// <summary>The words of a block without the marks, which Word computes.</summary>
    private static IEnumerable<string> Texts(PageBlock block) => block switch
    {
        PageParagraph paragraph => [paragraph.Text.Plain],
        PageList list => list.Items.SelectMany(Texts),
        PageLabelled labelled => labelled.Rows.SelectMany(row => row.Items.SelectMany(Texts).Prepend(row.Label)),
        PageTable table => [.. table.Header.Select(cell => cell.Plain), .. table.Rows.SelectMany(row => row).SelectMany(cell => cell.Items.SelectMany(Texts).Prepend(cell.Text.Plain))],
        PageNotes notes => notes.Items.SelectMany(Texts).Prepend(notes.Label),
        PageAddressees addressees => [.. addressees.Items.SelectMany(Texts), .. addressees.Closing],
        PageCentered centered => centered.Lines,
        PageLines lines => lines.Lines,
        PageAnnex annex => annex.Lines,
        PageSignature signature => [.. signature.Before, .. signature.Office, signature.Name, .. signature.Below],
        _ => [],
    };

    private static IEnumerable<string> Texts(PageItem item) => item.Items.SelectMany(Texts).Prepend(item.Text.Plain);

    /// <summary>Titles; the numbers of headings are Word's own too.</summary>
    private static IEnumerable<string> Heads(LegalOutline outline) => outline.Blocks.OfType<PageHeading>().SelectMany(h => h.Lines.Skip(1));

    private static LegalDocument Read(string draft) => DraftReader.Read(File.ReadAllText(Path.Combine(DocumentFiles.Folder, draft))).Document;

    private static byte[] Docx(string draft, EnactmentStatus status) => DocxWriter.Write(Read(draft), Babel, new() { Status = status }, PageProfile.LegalProduct, null);

    private static string Words(byte[] docx)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        var body = XDocument.Parse(document.MainDocumentPart!.Document.OuterXml);
        StringBuilder words = new();
        foreach (var paragraph in body.Descendants(W + "p"))
        {
            words.AppendJoin("", paragraph.Descendants(W + "t").Select(t => t.Value)).Append('\n');
        }

        return words.ToString();
    }
}
