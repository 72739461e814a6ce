using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Finds lines of text that were probably meant as something else: a heading without its keyword, the rest of a sentence.</summary>
internal sealed partial class LineChecks(LegalDocument document, FindingList findings)
{
    public void Run()
    {
        foreach (var part in document.Parts)
        {
            Check(part);
        }
    }

    private void Check(Node root)
    {
        var waiting = new Stack<Node>([root]);
        while (waiting.TryPop(out var node))
        {
            var (text, blocks) = Text(node);
            CheckBlocks(text, blocks);
            foreach (var child in Walk.Children(node).Where(child => child is not (Phrase or QuoteBlock)))
            {
                waiting.Push(child);
            }
        }
    }

    private static (Phrase? Text, IReadOnlyList<Block> Blocks) Text(Node node) => node switch
    {
        Pasal pasal => (null, pasal.Blocks),
        Ayat ayat => (ayat.Text, ayat.Blocks),
        Diktum diktum => (diktum.Text, diktum.Blocks),
        ListItem item => (item.Text, item.Blocks),
        Section section => (null, section.Blocks),
        Preamble preamble => (null, preamble.Blocks),
        LooseText loose => (null, loose.Blocks),
        Lampiran lampiran => (null, lampiran.Blocks),
        _ => (null, []),
    };

    private void CheckBlocks(Phrase? before, IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is not TextBlock text)
            {
                before = null;
                continue;
            }

            Structure(text);
            Continuation(before, text);
            before = text.Text;
        }
    }

    /// <summary>A heading in ordinary letters stays a sentence: only the keyword in capitals makes it one.</summary>
    private void Structure(TextBlock block)
    {
        if (document.Kind is not (DocumentKind.Peraturan or DocumentKind.Keputusan) || Heading().Match(block.Text.Plain) is not { Success: true } match)
        {
            return;
        }

        var word = match.Groups["word"].Value;
        var place = block.Text.Place;
        var fix = new DraftFix($"Ganti \"{word}\" menjadi \"{word.ToUpperInvariant()}\"", [new DraftEdit(place.Line, place.Column, word.Length, word.ToUpperInvariant())]);
        findings.Add(ReaderRule.LostStructure, place, $"Baris \"{block.Text.Plain}\" terbaca sebagai kalimat. Tulis kata kuncinya dengan huruf kapital: \"{word.ToUpperInvariant()}\".", Severity.Warning, fix);
    }

    private void Continuation(Phrase? before, TextBlock block)
    {
        var text = block.Text.Plain;
        if (before is { Plain.Length: > 0 } && text.Length > 0 && char.IsLower(text[0]) && !".;:,?!".Contains(before.Plain[^1], StringComparison.Ordinal))
        {
            findings.Add(ReaderRule.BrokenLine, block.Text.Place, "Baris ini tampaknya lanjutan kalimat di atasnya. Satu baris dibaca sebagai satu paragraf; gabungkan kedua baris.", Severity.Warning);
        }
    }

    [GeneratedRegex(@"^(?:(?<word>Pasal)\s+\d{1,3}[A-Z]?|(?<word>Bab)\s+[IVXLC]+(\s.*)?|(?<word>Bagian)\s+Ke[a-z]+(\s+(Belas|Puluh))?|(?<word>Paragraf)\s+\d{1,2}|(?<word>Menimbang|Mengingat|Memperhatikan|Menetapkan|Lampiran|Tembusan)\s*:?)$")]
    private static partial Regex Heading();
}
