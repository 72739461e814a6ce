using System.Text;

namespace Budaya.LegalText;

/// <summary>A line of text: words, references and marked words, in order.</summary>
public sealed record Phrase : Node
{
    /// <summary>The text of nothing.</summary>
    public static Phrase Empty { get; } = new();

    /// <summary>The pieces in order; no two <see cref="Words"/> stand side by side in a text that was read.</summary>
    public IReadOnlyList<Inline> Pieces { get; init; } = [];

    /// <summary>True when there is nothing to print.</summary>
    public bool IsEmpty => Pieces.Count == 0;

    /// <summary>The words as written, references in brackets: what a rule reads when it needs no numbers.</summary>
    public string Plain
    {
        get
        {
            if (Pieces.Count == 1 && Pieces[0] is Words only)
            {
                return only.Text;
            }

            var text = new StringBuilder();
            foreach (var piece in Pieces)
            {
                text.Append(piece.Plain);
            }

            return text.ToString();
        }
    }

    /// <summary>The place in the draft text of a character of <see cref="Plain"/>; escapes are counted.</summary>
    /// <param name="offset">From 0; an offset past the end gives the place after the last character.</param>
    public Place PlaceAt(int offset)
    {
        foreach (var piece in Pieces)
        {
            if (offset < piece.Plain.Length)
            {
                return piece.PlaceAt(offset);
            }

            offset -= piece.Plain.Length;
        }

        return Pieces.Count == 0 ? Place : Pieces[^1].PlaceAt(Pieces[^1].Plain.Length);
    }

    /// <summary>A phrase of plain words, without references, for trees that are built by program.</summary>
    public static Phrase Of(string words) => words.Length == 0 ? Empty : new() { Pieces = [new Words(words)] };
}

/// <summary>A piece of a <see cref="Phrase"/>.</summary>
public abstract record Inline : Node
{
    /// <summary>What the piece says when numbers are not yet filled in.</summary>
    public abstract string Plain { get; }

    internal abstract Place PlaceAt(int offset);
}

/// <summary>Words to be printed as they are.</summary>
/// <param name="Text">The words, without escapes.</param>
public sealed record Words(string Text) : Inline
{
    /// <summary>The words as they stand in the draft text, with escapes; null when not read from a text.</summary>
    public string? Source { get; init; }

    /// <inheritdoc/>
    public override string Plain => Text;

    internal override Place PlaceAt(int offset)
    {
        var source = Source ?? Text;
        if (source.Length == Text.Length)
        {
            return Place with { Column = Place.Column + Math.Min(offset, source.Length) };   // nothing is escaped
        }

        var column = 0;
        for (var passed = 0; column < source.Length; passed++, column++)
        {
            if (Source is not null && source[column] == '\\' && column + 1 < source.Length)
            {
                if (passed == offset)
                {
                    break;
                }

                column++;
            }
            else if (passed == offset)
            {
                break;
            }
        }

        return Place with { Column = Place.Column + column };
    }
}

/// <summary>A reference that is filled in with a number: <c>[ayat daftar]</c>, <c>[huruf sebelumnya]</c>, <c>[peraturan ini]</c>.</summary>
/// <param name="Source">The words between the brackets, as typed.</param>
public sealed record Reference(string Source) : Inline
{
    /// <inheritdoc/>
    public override string Plain => $"[{Source}]";

    internal override Place PlaceAt(int offset) => Place with { Column = Place.Column + offset };
}

/// <summary>How marked words are set.</summary>
public enum Emphasis
{
    /// <summary><c>[miring: …]</c>, for foreign words.</summary>
    Italic,

    /// <summary><c>[tebal: …]</c>.</summary>
    Bold,
}

/// <summary>Words set in italics or bold: <c>[miring: workplace culture]</c>.</summary>
/// <param name="Emphasis">How they are set.</param>
/// <param name="Text">The words, without escapes.</param>
public sealed record MarkedWords(Emphasis Emphasis, string Text) : Inline
{
    /// <summary>The whole piece between the brackets, as typed; null when not read from a text.</summary>
    public string? Source { get; init; }

    /// <inheritdoc/>
    public override string Plain => Text;

    internal override Place PlaceAt(int offset) => Place with { Column = Place.Column + "[miring: ".Length + offset };
}
