using System.Globalization;
using System.Text;

namespace Budaya.LegalText.Docx;

/// <summary>WordprocessingML written forward, as text: a document of ten pages takes a few milliseconds, where a tree of objects took many.</summary>
internal sealed class DocxText
{
    private readonly StringBuilder _xml = new(64 * 1024);

    public int Length => _xml.Length;

    public DocxText Add(string markup)
    {
        _xml.Append(markup);
        return this;
    }

    public DocxText Add([System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("")] ref MarkupHandler markup) => this;

    /// <summary>A run of words; marks of markup in them are escaped.</summary>
    public DocxText Run(string words, bool bold = false, bool italic = false, int halfPoints = 0)
    {
        if (words.Length == 0)
        {
            return this;
        }

        _xml.Append("<w:r>");
        if (bold || italic || halfPoints > 0)
        {
            _xml.Append("<w:rPr>").Append(bold ? "<w:b/>" : "").Append(italic ? "<w:i/>" : "");
            if (halfPoints > 0)
            {
                _xml.Append(CultureInfo.InvariantCulture, $"<w:sz w:val=\"{halfPoints}\"/><w:szCs w:val=\"{halfPoints}\"/>");
            }

            _xml.Append("</w:rPr>");
        }

        _xml.Append("<w:t xml:space=\"preserve\">");
        Escaped(words);
        _xml.Append("</w:t></w:r>");
        return this;
    }

    public DocxText Runs(PageText text)
    {
        foreach (var run in text.Runs)
        {
            Run(run.Text, run.Bold, run.Italic);
        }

        return this;
    }

    public override string ToString() => _xml.ToString();

    private void Escaped(string words)
    {
        if (words.AsSpan().IndexOfAny('&', '<', '>') < 0)
        {
            _xml.Append(words);
            return;
        }

        foreach (var c in words)
        {
            _ = c switch { '&' => _xml.Append("&amp;"), '<' => _xml.Append("&lt;"), '>' => _xml.Append("&gt;"), _ => _xml.Append(c) };
        }
    }

    /// <summary>Interpolated markup, written into the text without a string of its own; numbers are written the same in every culture.</summary>
    [System.Runtime.CompilerServices.InterpolatedStringHandler]
    internal readonly ref struct MarkupHandler
    {
        private readonly StringBuilder _xml;

        public MarkupHandler(int literalLength, int formattedCount, DocxText text) => _xml = text._xml;

        public void AppendLiteral(string markup) => _xml.Append(markup);

        public void AppendFormatted(string value) => _xml.Append(value);

        public void AppendFormatted(int value) => _xml.Append(CultureInfo.InvariantCulture, $"{value}");

        public void AppendFormatted(long value) => _xml.Append(CultureInfo.InvariantCulture, $"{value}");
    }
}
