using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>A document under check, with the walks that several rules share. Quotations are never part of them.</summary>
internal sealed class CheckedText(LegalDocument document, CheckContext context)
{
    /// <summary>Of one line, the first remarks of a rule are enough: the next ones come when these are corrected.</summary>
    private const int MostInOneLine = 50;

    /// <summary>More definitions than any regulation has.</summary>
    private const int MostDefinitions = 500;

    private readonly Lazy<LegalNumbering> _numbering = new(() => LegalNumbering.Of(document));
    private readonly Lazy<List<Phrase>> _all = new(() => [.. document.Parts.SelectMany(Phrases)]);
    private readonly Lazy<List<Phrase>> _provisions = new(() => [.. document.Body.SelectMany(Phrases)]);
    private readonly Lazy<List<TextBlock>> _paragraphs = new(() => [.. document.Parts.Where(part => part is not Lampiran).SelectMany(Nodes).OfType<TextBlock>()]);

    public LegalDocument Document { get; } = document;

    public CheckContext Context { get; } = context;

    public LegalNumbering Numbering => _numbering.Value;

    public bool IsLegalProduct => Document.Kind is DocumentKind.Peraturan or DocumentKind.Keputusan;

    /// <summary>Every phrase of the text.</summary>
    public IReadOnlyList<Phrase> All => _all.Value;

    /// <summary>The phrases of the provisions.</summary>
    public IReadOnlyList<Phrase> Provisions => _provisions.Value;

    /// <summary>The paragraphs outside the annexes: lines without a mark.</summary>
    public IReadOnlyList<TextBlock> Paragraphs => _paragraphs.Value;

    /// <summary>The items of the list of definitions.</summary>
    public IReadOnlyList<ListItem> Definitions => [.. Document.Definitions.Take(MostDefinitions)];

    /// <summary>The considerations, whether they are items or a line.</summary>
    public IReadOnlyList<Phrase> Considerations => [.. Document.Menimbang.SelectMany(Lines)];

    /// <summary>The lines of the legal basis.</summary>
    public IReadOnlyList<Phrase> LegalBasis => [.. Document.Mengingat.SelectMany(Lines)];

    /// <summary>The phrases in a node and beneath it.</summary>
    public static IEnumerable<Phrase> Phrases(Node root) => Nodes(root).OfType<Phrase>().Where(phrase => !phrase.IsEmpty);

    /// <summary>A node and those beneath it, down to phrases.</summary>
    public static IEnumerable<Node> Nodes(Node root)
    {
        var waiting = new Stack<Node>([root]);
        while (waiting.TryPop(out var node))
        {
            yield return node;
            foreach (var child in node is Phrase or QuoteBlock ? [] : Walk.Children(node).Reverse())
            {
                waiting.Push(child);
            }
        }
    }

    /// <summary>The words with references filled in, as far as they can be.</summary>
    public string Filled(Phrase phrase) => string.Concat(phrase.Pieces.Select(piece => piece is Reference reference ? Numbering.Resolve(reference, Context.Region).Words : piece.Plain));

    /// <summary>A remark for every match of a pattern in some phrases.</summary>
    public static IEnumerable<Remark> Matches(IEnumerable<Phrase> phrases, Regex pattern, Func<Match, string> message, Func<Match, string?>? replacement = null) =>
        from found in Found(phrases, pattern)
        select new Remark(found.Phrase.PlaceAt(found.Match.Index), message(found.Match), replacement?.Invoke(found.Match) is { } with ? Repair.Replace(found.Phrase, found.Match.Index, found.Match.Length, with) : null);

    /// <summary>The matches of a pattern in some phrases, the first ones of each line.</summary>
    public static IEnumerable<(Phrase Phrase, Match Match)> Found(IEnumerable<Phrase> phrases, Regex pattern)
    {
        foreach (var phrase in phrases)
        {
            var match = pattern.Match(phrase.Plain);
            for (var count = 0; match.Success && count < MostInOneLine; count++, match = match.NextMatch())
            {
                yield return (phrase, match);
            }
        }
    }

    private static IEnumerable<Phrase> Lines(Preamble preamble) => preamble.Blocks.SelectMany<Block, Phrase>(block => block switch
    {
        ListBlock list => list.Items.Select(item => item.Text),
        TextBlock text => [text.Text],
        _ => [],
    }).Where(phrase => !phrase.IsEmpty);
}
