using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>A document under check, with the walks that several rules share. Quotations are never part of them.</summary>
internal sealed class CheckedText(LegalDocument document, CheckContext context)
{
    private readonly Lazy<LegalNumbering> _numbering = new(() => LegalNumbering.Of(document));

    public LegalDocument Document { get; } = document;

    public CheckContext Context { get; } = context;

    public LegalNumbering Numbering => _numbering.Value;

    public bool IsLegalProduct => Document.Kind is DocumentKind.Peraturan or DocumentKind.Keputusan;

    /// <summary>Every phrase of the text.</summary>
    public IEnumerable<Phrase> All => Document.Parts.SelectMany(Phrases);

    /// <summary>The phrases of the provisions.</summary>
    public IEnumerable<Phrase> Provisions => Document.Body.SelectMany(Phrases);

    /// <summary>The considerations, whether they are items or a line.</summary>
    public IReadOnlyList<Phrase> Considerations => [.. Document.Menimbang.SelectMany(Lines)];

    /// <summary>The lines of the legal basis.</summary>
    public IReadOnlyList<Phrase> LegalBasis => [.. Document.Mengingat.SelectMany(Lines)];

    /// <summary>The phrases in a node and beneath it.</summary>
    public static IEnumerable<Phrase> Phrases(Node root)
    {
        var waiting = new Stack<Node>([root]);
        while (waiting.TryPop(out var node))
        {
            if (node is Phrase { IsEmpty: false } phrase)
            {
                yield return phrase;
            }
            else if (node is not QuoteBlock)
            {
                foreach (var child in Walk.Children(node).Reverse())
                {
                    waiting.Push(child);
                }
            }
        }
    }

    /// <summary>The words with references filled in, as far as they can be.</summary>
    public string Filled(Phrase phrase) => string.Concat(phrase.Pieces.Select(piece => piece is Reference reference ? Numbering.Resolve(reference, Context.Region).Words : piece.Plain));

    /// <summary>A remark for every match of a pattern in some phrases.</summary>
    public static IEnumerable<Remark> Matches(IEnumerable<Phrase> phrases, Regex pattern, Func<Match, string> message, Func<Match, string?>? replacement = null) =>
        from phrase in phrases
        from match in pattern.Matches(phrase.Plain)
        select new Remark(phrase.PlaceAt(match.Index), message(match), replacement?.Invoke(match) is { } with ? Repair.Replace(phrase, match.Index, match.Length, with) : null);

    private static IEnumerable<Phrase> Lines(Preamble preamble) => preamble.Blocks.SelectMany<Block, Phrase>(block => block switch
    {
        ListBlock list => list.Items.Select(item => item.Text),
        TextBlock text => [text.Text],
        _ => [],
    }).Where(phrase => !phrase.IsEmpty);
}
