using System.Net;
using System.Text;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Functions;

/// <summary><c>html.*</c></summary>
internal static class HtmlFunctions
{
    private const string KeptInAddresses = ";/?:@&=+$,#[]!'()*";

    public static IEnumerable<BuiltinFunction> All =>
    [
        new("html", "strip", "text", static (in Arguments a) => Strip(a.Text(0))),
        new("html", "escape", "text", static (in Arguments a) => WebUtility.HtmlEncode(a.Text(0))),
        new("html", "newline_to_br", "text", static (in Arguments a) => NewLineToBreak(a)),
        new("html", "url_encode", "text", static (in Arguments a) => Uri.EscapeDataString(a.Text(0))),
        new("html", "url_escape", "text", static (in Arguments a) => UrlEscape(a.Text(0))),
    ];

    private static string NewLineToBreak(in Arguments a)
    {
        var text = a.Text(0);
        var breaks = text.AsSpan().Count('\n') + text.AsSpan().Count('\r');
        a.Run.PayText(text.Length + (breaks * 6L));
        var result = new StringBuilder(text.Length + (breaks * 6));
        for (var i = 0; i < text.Length; i++)
        {
            var begins = text[i] == '\r' || (text[i] == '\n' && (i == 0 || text[i - 1] != '\r'));
            result.Append(begins ? "<br />" : "").Append(text[i]);
        }
        return result.ToString();
    }

    /// <summary>Removes tags, comments, scripts and styles; a <c>&lt;</c> that nothing closes stays.</summary>
    private static string Strip(string text)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('<', at);
            if (open < 0)
            {
                break;
            }
            result.Append(text, at, open - at);
            var end = EndOfTag(text, open);
            if (end < 0)
            {
                at = open;
                break;
            }
            at = end;
        }
        return result.Append(text, at, text.Length - at).ToString();
    }

    private static int EndOfTag(string text, int open)
    {
        foreach (var (start, close) in ((string, string)[])[("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>")])
        {
            if (string.Compare(text, open, start, 0, start.Length, StringComparison.OrdinalIgnoreCase) == 0
                && text.IndexOf(close, open, StringComparison.OrdinalIgnoreCase) is var found and >= 0)
            {
                return found + close.Length;
            }
        }
        return text.IndexOf('>', open) + 1 is var end and > 0 ? end : -1;
    }

    private static string UrlEscape(string text)
    {
        var result = new StringBuilder(text.Length);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || KeptInAddresses.Contains(text[i]))
            {
                result.Append(Uri.EscapeDataString(text[start..i]));
                result.Append(i < text.Length ? text[i].ToString() : "");
                start = i + 1;
            }
        }
        return result.ToString();
    }
}
