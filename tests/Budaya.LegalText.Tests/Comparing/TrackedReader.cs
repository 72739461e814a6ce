using System.IO.Compression;
using System.Xml.Linq;

namespace Budaya.LegalText.Tests.Comparing;

/// <summary>What Word shows after all changes are accepted or rejected, by the rules of the file format: a mark of a paragraph that goes joins it with the next one.</summary>
internal static class TrackedReader
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static IReadOnlyList<string> Accepted(byte[] docx) => Lines(Settled(docx, stays: "ins", comes: "moveTo", goes: "del", leaves: "moveFrom"));

    public static IReadOnlyList<string> Rejected(byte[] docx) => Lines(Settled(docx, stays: "del", comes: "moveFrom", goes: "ins", leaves: "moveTo"));

    public static IReadOnlyList<string> Plain(byte[] docx) => Lines(Body(docx));

    public static XElement Body(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var part = zip.GetEntry("word/document.xml")!.Open();
        return XDocument.Load(part, LoadOptions.PreserveWhitespace).Root!.Element(W + "body")!;
    }

    /// <summary>A passage that moved is like one that was added where it stands now and deleted where it stood; the marks around it are no text.</summary>
    private static XElement Settled(byte[] docx, string stays, string comes, string goes, string leaves)
    {
        var body = Body(docx);
        body.Descendants().Where(mark => mark.Name.LocalName is "moveFromRangeStart" or "moveFromRangeEnd" or "moveToRangeStart" or "moveToRangeEnd").Remove();
        foreach (var move in body.Descendants().Where(move => move.Name == W + comes || move.Name == W + leaves).ToList())
        {
            move.Name = W + (move.Name == W + comes ? stays : goes);
        }

        body.Descendants(W + "tr").Where(row => row.Element(W + "trPr")?.Element(W + goes) is not null).Remove();
        body.Descendants(W + "tbl").Where(table => !table.Elements(W + "tr").Any()).Remove();
        body.Descendants(W + goes).Where(change => change.Parent!.Name == W + "p").Remove();
        foreach (var change in body.Descendants(W + stays).Where(change => change.Parent!.Name == W + "p").ToList())
        {
            change.ReplaceWith(change.Elements());
        }

        foreach (var text in body.Descendants(W + "delText").ToList())
        {
            text.Name = W + "t";
        }

        if (stays == "del")
        {
            foreach (var change in body.Descendants(W + "pPrChange").ToList())
            {
                var mark = change.Parent!.Element(W + "rPr");
                var old = change.Element(W + "pPr")!;
                change.Parent.ReplaceNodes(old.Elements().Append(mark));
            }
        }

        foreach (var paragraph in body.Descendants(W + "p").Where(p => p.Element(W + "pPr")?.Element(W + "rPr")?.Element(W + goes) is not null).ToList())
        {
            Join(paragraph);
        }

        return body;
    }

    private static void Join(XElement paragraph)
    {
        var next = paragraph.ElementsAfterSelf().FirstOrDefault();
        var content = paragraph.Elements().Where(e => e.Name != W + "pPr").ToList();
        if (next?.Name == W + "p")
        {
            content.ForEach(run => run.Remove());
            (next.Element(W + "pPr") is { } properties ? (Action<object>)properties.AddAfterSelf : next.AddFirst)(content);
        }

        paragraph.Remove();
    }

    /// <summary>One line for each paragraph: its style, its list (counted in the order in which lists begin) and level, its text.</summary>
    private static List<string> Lines(XElement body)
    {
        List<string> lists = [];
        return [.. body.Descendants(W + "p").Select(paragraph =>
        {
            var properties = paragraph.Element(W + "pPr");
            var list = properties?.Element(W + "numPr")?.Element(W + "numId")?.Attribute(W + "val")?.Value;
            if (list is not null && !lists.Contains(list))
            {
                lists.Add(list);
            }

            var number = list is null ? "" : $"#{lists.IndexOf(list)}/{properties!.Element(W + "numPr")!.Element(W + "ilvl")?.Attribute(W + "val")?.Value}";
            var style = properties?.Element(W + "pStyle")?.Attribute(W + "val")?.Value;
            return $"{style}{number}|{string.Concat(paragraph.Descendants().Where(e => e.Name == W + "t" || e.Name == W + "tab").Select(e => e.Name == W + "t" ? e.Value : "\t"))}";
        })];
    }
}
