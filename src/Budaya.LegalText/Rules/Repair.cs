namespace Budaya.LegalText;

/// <summary>Mechanical repairs of one phrase.</summary>
internal static class Repair
{
    /// <summary>Puts other words in the place of some; null where the place in the draft text is not certain.</summary>
    /// <param name="phrase">A phrase that was read from a text.</param>
    /// <param name="offset">From 0, in <see cref="Phrase.Plain"/>.</param>
    /// <param name="length">Characters of <see cref="Phrase.Plain"/> to take away.</param>
    /// <param name="with">What to put there, as draft text.</param>
    public static DraftFix? Replace(Phrase phrase, int offset, int length, string with)
    {
        if (phrase.Place.Line == 0 || phrase.Pieces.Any(piece => piece is MarkedWords))
        {
            return null;
        }

        var from = phrase.PlaceAt(offset);
        var to = phrase.PlaceAt(offset + length);
        var old = phrase.Plain.Substring(offset, length);
        var title = (length, with.Length) switch
        {
            (0, _) => $"Tambahkan \"{with}\"",
            (_, 0) => $"Hapus \"{old}\"",
            _ => $"Ganti \"{old}\" menjadi \"{with}\"",
        };
        return new DraftFix(title, [new DraftEdit(from.Line, from.Column, to.Column - from.Column, with)]);
    }

    /// <summary>Gives the phrase another closing mark.</summary>
    public static DraftFix? Ending(Phrase phrase, string mark)
    {
        var kept = phrase.Plain.TrimEnd(' ', '.', ',', ';', ':').Length;
        return Replace(phrase, kept, phrase.Plain.Length - kept, mark);
    }

    /// <summary>The place of the last character.</summary>
    public static Place End(Phrase phrase) => phrase.PlaceAt(Math.Max(0, phrase.Plain.Length - 1));
}
