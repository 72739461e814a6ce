using System.Text;
using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace Budaya.Core.Tests.Drafting.Papers;

/// <summary>Every form of a document holds the words and the marks of its outline, all of them, in order, and no others.</summary>
public sealed class SameWordsTests(PaperForms forms)
{
    public static TheoryData<string> Names => [.. PaperCorpus.All.Select(paper => paper.Name)];

    [Fact]
    public void Corpus_HasSixtyDocumentsOfEveryKind()
    {
        Assert.InRange(PaperCorpus.All.Count, 60, 200);
        Assert.Equal(Enum.GetValues<LegalText.DocumentKind>(), PaperCorpus.All.Select(paper => paper.Document.Kind).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Html_OfAPaper_HoldsItsWords(string name)
    {
        Paper paper = PaperCorpus.Named(name);

        Same(paper, new HtmlParser().ParseDocument(paper.Html()).Body!.TextContent);   // the parser always makes a body
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AkomaNtoso_OfAPaper_HoldsItsWords(string name)
    {
        Paper paper = PaperCorpus.Named(name);

        Same(paper, string.Concat(XDocument.Parse(paper.AkomaNtoso()).DescendantNodes().OfType<XText>().Select(text => text.Value)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Docx_OfAPaper_HoldsItsWords(string name)
    {
        Paper paper = PaperCorpus.Named(name);

        Same(paper, await forms.WordTextAsync(paper));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Pdf_OfAPaper_HoldsItsWords(string name)
    {
        Paper paper = PaperCorpus.Named(name);

        byte[] pdf = await forms.Typesetter.PdfAsync(paper.Json(furniture: false), TestContext.Current.CancellationToken);
        string text = await Programs.RunAsync("pdftotext", "-raw", "-enc", "UTF-8", await forms.FileAsync(name + ".kata.pdf", pdf), "-");

        Same(paper, WithoutRepeatedHeaders(paper, Paper.Squeezed(text)));
    }

    // The header of a table stands once in the document and again on every further page that the table reaches.
    private static string WithoutRepeatedHeaders(Paper paper, string text)
    {
        foreach (string header in LegalText.LegalOutline.Fill(paper.Document, paper.Region, paper.Enactment, paper.Page).Blocks.OfType<LegalText.PageTable>()
            .Select(table => Paper.Squeezed(string.Concat(table.Header.Select(cell => cell.Plain)))).Where(header => header.Length > 0).Distinct())
        {
            int wanted = Count(paper.Words(), header);
            for (int extra = Count(text, header) - wanted; extra > 0; extra--)
            {
                int last = text.LastIndexOf(header, StringComparison.Ordinal);
                text = text.Remove(last, header.Length);
            }
        }

        return text;
    }

    private static int Count(string text, string part) => (text.Length - text.Replace(part, "", StringComparison.Ordinal).Length) / part.Length;

    private static void Same(Paper paper, string text)
    {
        string wanted = paper.Words();
        string met = Paper.Squeezed(text);
        if (wanted == met)
        {
            return;
        }

        int at = wanted.Zip(met).TakeWhile(pair => pair.First == pair.Second).Count();
        string Around(string all) => all.Substring(Math.Max(0, at - 40), Math.Min(100, all.Length - Math.Max(0, at - 40)));
        Assert.Fail(new StringBuilder().Append(System.Globalization.CultureInfo.InvariantCulture, $"{paper.Name} differs at {at}.\nwanted …{Around(wanted)}\nmet    …{Around(met)}").ToString());
    }
}
