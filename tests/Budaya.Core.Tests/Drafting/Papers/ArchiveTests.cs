using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Budaya.Core.Tests.Drafting.Papers;

/// <summary>What PDF/A-2a asks of a file (ISO 19005-2, level A), read from the objects of every shipped sample. No validator is run.</summary>
public sealed class ArchiveTests(PaperForms forms)
{
    /// <summary>The types of structure that PDF 1.7 knows (ISO 32000-1, 14.8.4); others need a role that leads to one of them.</summary>
    private static readonly HashSet<string> StandardTypes =
    [
        "/Document", "/Part", "/Art", "/Sect", "/Div", "/BlockQuote", "/Caption", "/TOC", "/TOCI", "/Index", "/NonStruct", "/Private", "/P", "/H", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6",
        "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/THead", "/TBody", "/TFoot", "/Span", "/Quote", "/Note", "/Reference", "/BibEntry", "/Code", "/Link", "/Annot", "/Figure", "/Formula", "/Form",
    ];

    /// <summary>Where a part of a list or a table must stand.</summary>
    private static readonly Dictionary<string, string[]> Parents = new()
    {
        ["/LI"] = ["/L"], ["/Lbl"] = ["/LI"], ["/LBody"] = ["/LI"], ["/TR"] = ["/Table", "/THead", "/TBody", "/TFoot"], ["/TH"] = ["/TR"], ["/TD"] = ["/TR"], ["/THead"] = ["/Table"], ["/TBody"] = ["/Table"],
    };

    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace PdfaId = "http://www.aiim.org/pdfa/ns/id/";

    public static TheoryData<string> Names => [.. PaperCorpus.Samples.Select(paper => paper.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Pdf_OfASample_SaysThatItIsAnArchiveWithTitleAndLanguage(string name)
    {
        (PdfObjects pdf, JsonNode document) = await ReadAsync(name);

        XDocument metadata = XDocument.Load(new MemoryStream(pdf.Stream(pdf.Catalog["/Metadata"])));
        string? Said(XName element) => metadata.Descendants(element).SingleOrDefault()?.Value ?? metadata.Descendants().Attributes(element).SingleOrDefault()?.Value;
        Assert.Equal(("2", "A"), (Said(PdfaId + "part"), Said(PdfaId + "conformance")));
        string title = (string)document["title"]!;   // every document has one
        Assert.Equal(title, Said(Dc + "title")?.Trim());
        Assert.Equal(title, pdf.Text(pdf.Dictionary(pdf.Trailer["/Info"])["/Title"]));
        Assert.Equal("id", pdf.Text(pdf.Catalog["/Lang"]));
        Assert.Equal("/GTS_PDFA1", pdf.Dictionary(Assert.Single(pdf.List(pdf.Catalog["/OutputIntents"])))["/S"]);
        Assert.Equal("true", pdf.Dictionary(pdf.Catalog["/MarkInfo"])["/Marked"]);
        Assert.Equal(2, pdf.List(pdf.Trailer["/ID"]).Count);
        Assert.DoesNotContain("/Encrypt", pdf.Trailer.Keys);
        Assert.Empty(pdf.Catalog.Keys.Intersect(["/OpenAction", "/AA", "/AcroForm", "/Names"]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Pdf_OfASample_HasABookmarkForEveryHeadingOnAPageOfTheFile(string name)
    {
        (PdfObjects pdf, JsonNode document) = await ReadAsync(name);

        List<(string Title, int Page)> bookmarks = pdf.Catalog.TryGetValue("/Outlines", out object? root) ? [.. Bookmarks(pdf, pdf.Dictionary(root))] : [];

        Assert.Equal(document["blocks"]!.AsArray().Select(Heading).OfType<string>(), bookmarks.Select(bookmark => bookmark.Title));   // every document has blocks
        HashSet<int> pages = [.. Pages(pdf).Select(page => page.Number)];
        Assert.All(bookmarks, bookmark => Assert.Contains(bookmark.Page, pages));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Pdf_OfASample_HasAllItsWordsInATreeOfStandardTypes(string name)
    {
        (PdfObjects pdf, _) = await ReadAsync(name);
        Dictionary<string, object> root = pdf.Dictionary(pdf.Catalog["/StructTreeRoot"]);
        Dictionary<string, object> roles = pdf.Dictionary(root["/RoleMap"]);
        string TypeOf(object type) => StandardTypes.Contains((string)type) ? (string)type : TypeOf(roles[(string)type]);
        List<(int Page, int Id)> marked = [];

        void Visit(object element, string above, int page)
        {
            if (element is string id)
            {
                marked.Add((page, int.Parse(id, CultureInfo.InvariantCulture)));
                return;
            }

            Dictionary<string, object> own = pdf.Dictionary(element);
            int at = own.TryGetValue("/Pg", out object? pageOf) ? ((PdfReference)pageOf).Number : page;
            if (own.TryGetValue("/MCID", out object? mark))
            {
                Visit(mark, above, at);
                return;
            }

            string type = TypeOf(own["/S"]);
            Assert.True(!Parents.TryGetValue(type, out string[]? fit) || fit.Contains(above), $"{type} stands in {above}.");
            foreach (object child in own.TryGetValue("/K", out object? children) ? pdf.Value(children) as List<object> ?? [children] : [])
            {
                Visit(child, type, at);
            }
        }

        foreach (object element in pdf.List(root["/K"]))
        {
            Assert.Equal("/Document", TypeOf(pdf.Dictionary(element)["/S"]));
            Visit(element, "", 0);
        }

        List<(int Page, int Id)> drawn = [.. Pages(pdf).SelectMany(page => Marked(pdf, page).Select(id => (page.Number, id)))];
        Assert.NotEmpty(drawn);
        Assert.Equal(drawn.Order(), marked.Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Pdf_OfASample_CarriesItsFontsWithTheirCharacters(string name)
    {
        (PdfObjects pdf, _) = await ReadAsync(name);

        List<Dictionary<string, object>> fonts = [.. pdf.Numbers.Select(number => pdf.Value(new PdfReference(number))).OfType<Dictionary<string, object>>().Where(value => value.GetValueOrDefault("/Type") is "/Font")];

        Assert.NotEmpty(fonts);
        Assert.All(fonts.Where(font => font["/Subtype"] is "/Type0"), font => Assert.Contains("beginbfchar", Encoding.Latin1.GetString(pdf.Stream(font["/ToUnicode"])), StringComparison.Ordinal));
        Assert.All(fonts.Where(font => font["/Subtype"] is not "/Type0"), font => Assert.Contains("/FontFile3", pdf.Dictionary(font["/FontDescriptor"]).Keys));
    }

    // Every text that a page shows is part of the tree or an artifact; the numbers are those of the tree.
    private static List<int> Marked(PdfObjects pdf, PdfReference page)
    {
        List<int> ids = [];
        int open = 0;
        PdfReader reader = new(Encoding.Latin1.GetString(pdf.Stream(pdf.Dictionary(page)["/Contents"])), 0);
        for (object before = ""; !reader.AtEnd;)
        {
            object value = reader.Value();
            open += value switch { "BDC" or "BMC" => 1, "EMC" => -1, _ => 0 };
            Assert.True(open > 0 || value is not ("Tj" or "TJ"), "A text stands outside the tree and is no artifact.");
            if (value is "BDC" && before is Dictionary<string, object> properties && properties.TryGetValue("/MCID", out object? id))
            {
                ids.Add(int.Parse((string)id, CultureInfo.InvariantCulture));
            }

            before = value;
        }

        Assert.Equal(0, open);
        return ids;
    }

    private static IEnumerable<PdfReference> Pages(PdfObjects pdf) => PagesUnder(pdf, (PdfReference)pdf.Catalog["/Pages"]);

    private static IEnumerable<PdfReference> PagesUnder(PdfObjects pdf, PdfReference node) =>
        pdf.Dictionary(node)["/Type"] is "/Page" ? [node] : pdf.List(pdf.Dictionary(node)["/Kids"]).Cast<PdfReference>().SelectMany(kid => PagesUnder(pdf, kid));

    private static IEnumerable<(string Title, int Page)> Bookmarks(PdfObjects pdf, Dictionary<string, object> above)
    {
        for (object? next = above.GetValueOrDefault("/First"); next is not null;)
        {
            Dictionary<string, object> own = pdf.Dictionary(next);
            yield return (pdf.Text(own["/Title"]), ((PdfReference)pdf.List(own["/Dest"])[0]).Number);
            foreach ((string, int) beneath in Bookmarks(pdf, own))
            {
                yield return beneath;
            }

            next = own.GetValueOrDefault("/Next");
        }
    }

    private static string? Heading(JsonNode? block) => (string?)block!["t"] switch   // no block is null
    {
        "heading" => string.Join(' ', block["lines"]!.AsArray().Select(Words)),
        "section" => (string?)block["mark"] + Words(block),
        "annex" => Words(block["lines"]![0]),
        _ => null,
    };

    private static string Words(JsonNode? text) => text is JsonValue plain ? (string)plain! : (string?)text!["text"] ?? string.Concat(text["runs"]!.AsArray().Select(run => (string?)run!["text"]));   // a text has one of the two

    private async Task<(PdfObjects Pdf, JsonNode Document)> ReadAsync(string name)
    {
        string json = PaperCorpus.Named(name).Json(furniture: true);
        return (new(await forms.Typesetter.PdfAsync(json, TestContext.Current.CancellationToken)), JsonNode.Parse(json)!);   // the document is an object
    }
}
