using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Budaya.Typesetting;

/// <summary>Cuts the engine's one tall SVG into one file a page. Each carries only the glyphs it shows, under numbers of its own,
/// so a page that did not change keeps its bytes and its name.</summary>
/// <remarks>The engine writes one element a line; a child of the root is indented by four spaces, and each page begins with its white ground.</remarks>
internal static partial class SvgPages
{
    /// <exception cref="InvalidDataException">The engine wrote an SVG of another form.</exception>
    public static IReadOnlyList<PageImage> Cut(string svg)
    {
        var lines = svg.Split('\n');
        var definitions = Array.FindIndex(lines, line => line.StartsWith("    <defs", StringComparison.Ordinal));
        var starts = Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("    <path", StringComparison.Ordinal)).ToList();
        var size = SizeForm().Match(lines[0]);
        if (!size.Success || starts.Count == 0)
        {
            throw new InvalidDataException("The engine's SVG has no size or no pages.");
        }

        var end = definitions >= 0 ? definitions : lines.Length - 1;
        var glyphs = definitions >= 0 ? Glyphs(lines.AsSpan(definitions)) : [];
        var width = Round(decimal.Parse(size.Groups["w"].ValueSpan, CultureInfo.InvariantCulture));
        var height = Round(decimal.Parse(size.Groups["h"].ValueSpan, CultureInfo.InvariantCulture) / starts.Count);
        return [.. starts.Select((start, i) => Page(lines.AsSpan(start, (i + 1 < starts.Count ? starts[i + 1] : end) - start), glyphs, width, height))];
    }

    private static PageImage Page(ReadOnlySpan<string> lines, Dictionary<string, string> glyphs, string width, string height)
    {
        var used = new Dictionary<string, int>();
        var body = new StringBuilder();
        foreach (var line in lines)
        {
            Append(body, line, used);
        }

        var svg = new StringBuilder(body.Length + 65536)
            .Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}pt\" height=\"{height}pt\"><defs>");
        foreach (var (id, number) in used)
        {
            if (!glyphs.TryGetValue(id, out var shape))
            {
                throw new InvalidDataException($"The engine's SVG uses the glyph {id} and does not define it.");
            }

            svg.Append(CultureInfo.InvariantCulture, $"<symbol id=\"g{number}\" overflow=\"visible\">").Append(shape).Append("</symbol>");
        }
        var text = svg.Append("</defs>").Append(body).Append("</svg>").ToString();
        return new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), text);
    }

    private static void Append(StringBuilder body, string line, Dictionary<string, int> used)
    {
        // The page's own group: its place on the tall picture goes, so that it is the same on whatever page number.
        if (line.StartsWith("    <g transform", StringComparison.Ordinal))
        {
            body.Append("<g>");
        }
        else if (UseForm().Match(line) is { Success: true } use)
        {
            AppendUse(body, use, used);
        }
        else
        {
            body.Append(LongNumber().Replace(ClassAttribute().Replace(line, "").Trim(), number => Round(decimal.Parse(number.ValueSpan, CultureInfo.InvariantCulture))));
        }
    }

    private static void AppendUse(StringBuilder body, Match use, Dictionary<string, int> used)
    {
        var id = use.Groups["id"].Value;
        if (!used.TryGetValue(id, out var number))
        {
            used.Add(id, number = used.Count);
        }

        body.Append(CultureInfo.InvariantCulture, $"<use href=\"#g{number}\" x=\"{Round(decimal.Parse(use.Groups["x"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture))}\"");
        if (use.Groups["y"].ValueSpan is not "0")
        {
            body.Append(CultureInfo.InvariantCulture, $" y=\"{use.Groups["y"].ValueSpan}\"");
        }

        if (use.Groups["fill"].ValueSpan is not "#000000")
        {
            body.Append(CultureInfo.InvariantCulture, $" fill=\"{use.Groups["fill"].ValueSpan}\"");
        }

        body.Append("/>");
    }

    private static Dictionary<string, string> Glyphs(ReadOnlySpan<string> lines)
    {
        var glyphs = new Dictionary<string, string>();
        string? id = null;
        foreach (var line in lines)
        {
            if (SymbolForm().Match(line) is { Success: true } symbol)
            {
                glyphs[id = symbol.Groups["id"].Value] = "";
            }
            else if (line.Contains("</symbol>", StringComparison.Ordinal))
            {
                id = null;
            }
            else if (id is not null)
            {
                glyphs[id] += LongNumber().Replace(ClassAttribute().Replace(line, "").Trim(), number => Round(decimal.Parse(number.ValueSpan, CultureInfo.InvariantCulture)));
            }
            else if (line.AsSpan().Trim() is not ("<defs id=\"glyph\">" or "</defs>" or "</svg>" or ""))
            {
                throw new InvalidDataException($"The engine's SVG defines something unknown: {line.Trim()}");
            }
        }
        return glyphs;
    }

    private static string Round(decimal number) => Math.Round(number, 3).ToString("0.###", CultureInfo.InvariantCulture);

    [GeneratedRegex("viewBox=\"0 0 (?<w>[0-9.]+) (?<h>[0-9.]+)\"")]
    private static partial Regex SizeForm();

    [GeneratedRegex("""^ *<use xlink:href="#(?<id>[0-9A-Za-z]+)" x="(?<x>[-0-9.e]+)" y="(?<y>[-0-9.e]+)" fill="(?<fill>#[0-9a-f]+)" fill-rule="nonzero"/>$""")]
    private static partial Regex UseForm();

    [GeneratedRegex("""^ *<symbol id="(?<id>[0-9A-Za-z]+)" overflow="visible">$""")]
    private static partial Regex SymbolForm();

    [GeneratedRegex(""" class="[a-z -]*"| fill-rule="nonzero"| stroke-linecap="butt"| stroke-linejoin="miter"| stroke-dashoffset="0"| stroke-miterlimit="4"(?=.)""")]
    private static partial Regex ClassAttribute();

    [GeneratedRegex(@"-?[0-9]+\.[0-9]{4,}(?!e)")]
    private static partial Regex LongNumber();
}
