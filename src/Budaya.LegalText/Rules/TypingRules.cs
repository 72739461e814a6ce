using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Rule TIP-03: quotes, spaces, placeholders.</summary>
internal static partial class TypingRules
{
    /// <summary>TIP-03. Dots are allowed in a draft, and after <c>Nomor</c> for a number that is not known.</summary>
    public static IEnumerable<Remark> CleanTyping(CheckedText text)
    {
        var phrases = text.All;
        return CheckedText.Matches(phrases, DoubleSpace(), _ => "Spasi ganda. Gunakan satu spasi.", _ => " ")
            .Concat(CheckedText.Matches(phrases, SpaceBeforeMark(), match => $"Hapus spasi sebelum \"{match.Value.TrimStart()}\".", match => match.Value.TrimStart()))
            .Concat(CheckedText.Matches(phrases, Placeholder(), match => $"\"{match.Value}\" adalah isian yang belum diisi. Ganti dengan isinya."))
            .Concat(text.Context.IsFinal ? CheckedText.Matches(phrases, Dots(), _ => "Titik-titik belum diisi, padahal naskah sudah diberi nomor.") : [])
            .Concat(Quotes(phrases));
    }

    private static IEnumerable<Remark> Quotes(IReadOnlyList<Phrase> phrases)
    {
        var straight = phrases.FirstOrDefault(phrase => phrase.Plain.Contains('"', StringComparison.Ordinal));
        if (straight is not null && phrases.Any(phrase => phrase.Plain.AsSpan().IndexOfAny('“', '”') >= 0))
        {
            yield return new(straight.PlaceAt(straight.Plain.IndexOf('"', StringComparison.Ordinal)), "Tanda petik lurus dan lengkung bercampur. Gunakan satu macam: “…”.");
        }
    }

    [GeneratedRegex(@"(?<=\S) {2,}(?=\S)")]
    private static partial Regex DoubleSpace();

    [GeneratedRegex(@"(?<=\w) +(?:[;,:]|\.(?!\.))(?=\s|$)")]
    private static partial Regex SpaceBeforeMark();

    [GeneratedRegex(@"\$\{[^{}]{0,200}\}|\{\{[^{}]{0,200}\}\}|\b[xX]{3,}\b")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<!Nomor )(?:…|\.{3,})")]
    private static partial Regex Dots();
}
