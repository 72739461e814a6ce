using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Budaya.LegalText;

/// <summary>The words of one paragraph of Word, cut at its line breaks, and those that are not printed in it.</summary>
internal sealed class WordText
{
    private readonly StringBuilder _line = new();
    private readonly StringBuilder _deleted = new();
    private readonly StringBuilder _boxes = new();
    private readonly StringBuilder _hidden = new();
    private bool _beginsPage;

    public List<(string Text, bool BeginsPage)> Lines { get; } = [];

    /// <summary>True when the paragraph's own properties ask for a new page.</summary>
    public bool BreaksBefore { get; private set; }

    public string Deleted => _deleted.ToString();

    public string Boxes => _boxes.ToString();

    public string Hidden => _hidden.ToString();

    public bool HasText => Lines.Any(line => !string.IsNullOrWhiteSpace(line.Text));

    /// <summary>All words of the paragraph, those in boxes and the deleted ones included.</summary>
    public string All => string.Join(' ', Lines.Select(line => line.Text).Append(Deleted).Append(Boxes).Append(Hidden));

    public WordText Of(XElement paragraph)
    {
        BreaksBefore = paragraph.Elements().Any(e => e.Name.LocalName == "pPr" && e.Elements().Any(p => p.Name.LocalName == "pageBreakBefore" && Attribute(p, "val") is not ("0" or "false")));
        Walk(paragraph, deleted: false);
        End(beginsPage: false);
        return this;
    }

    private void Walk(XElement parent, bool deleted)
    {
        var hidden = parent.Name.LocalName == "r" && parent.Elements().Any(e => e.Name.LocalName == "rPr" && e.Elements().Any(p => p.Name.LocalName == "vanish" && Attribute(p, "val") is not ("0" or "false")));
        foreach (var child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "t" or "delText":
                    (deleted || child.Name.LocalName == "delText" ? _deleted : hidden ? _hidden : _line).Append(child.Value);
                    break;
                case "tab" or "ptab" when parent.Name.LocalName == "r":
                    _line.Append(' ');
                    break;
                case "noBreakHyphen":
                    _line.Append('-');
                    break;
                case "sym":
                    _line.Append(Symbol(child));
                    break;
                case "br" or "cr":
                    End(Attribute(child, "type") == "page");
                    break;
                case "lastRenderedPageBreak":
                    Rendered();
                    break;
                case "del" or "moveFrom":
                    _deleted.Append(' ');
                    Walk(child, deleted: true);
                    break;
                case "txbxContent":
                    _boxes.Append(' ').AppendJoin(' ', child.Descendants().Where(e => e.Name.LocalName == "p").Select(p => string.Concat(p.Descendants().Where(t => t.Name.LocalName == "t").Select(t => t.Value))));
                    break;
                case "AlternateContent":
                    Walk(new XElement("choice", child.Elements().FirstOrDefault()), deleted);
                    break;
                case "pPr" or "rPr" or "instrText" or "delInstrText":
                    break;
                default:
                    Walk(child, deleted);
                    break;
            }
        }
    }

    /// <summary>Where Word last began a page: inside a sentence the place is noted only, the sentence stays whole.</summary>
    private void Rendered() => _beginsPage |= _line.Length == 0;

    private void End(bool beginsPage)
    {
        Lines.Add((_line.ToString(), _beginsPage));
        _line.Clear();
        _beginsPage = beginsPage;
    }

    private static string Symbol(XElement symbol) =>
        int.TryParse(Attribute(symbol, "char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && code is > 31 and < 0xD800 or > 0xDFFF and < 0xFFFE ? ((char)code).ToString() : "";

    private static string? Attribute(XElement element, string name) => element.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;
}
