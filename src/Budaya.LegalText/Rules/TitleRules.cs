using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Rules JDL: the title.</summary>
internal static partial class TitleRules
{
    /// <summary>JDL-01. The form prints the capitals, so that a draft cannot break the rule: the title as typed is what <c>[judul]</c> prints in a sentence, and only that is warned of.</summary>
    public static IEnumerable<Remark> Case(CheckedText text)
    {
        if (text.Document.Judul?.Text is not { IsEmpty: false } title)
        {
            yield break;
        }

        if (title.Plain.Any(char.IsLetter) && !title.Plain.Any(char.IsLower))
        {
            yield return new(title.Place, "Judul diketik seluruhnya dengan huruf kapital. Ketik dengan huruf kapital di awal kata saja: sistem mencetak kapital pada kepala naskah, dan huruf biasa di dalam kalimat.", null, Severity.Warning);
        }
        else if (LowerWord().Match(title.Plain) is { Success: true } word)
        {
            var capital = char.ToUpperInvariant(word.Value[0]) + word.Value[1..];
            yield return new(title.PlaceAt(word.Index), $"Kata \"{word.Value}\" dalam judul diawali huruf kecil. Tulis \"{capital}\".", Repair.Replace(title, word.Index, word.Length, capital), Severity.Warning);
        }
    }

    /// <summary>JDL-02.</summary>
    public static IEnumerable<Remark> NoPunctuation(CheckedText text)
    {
        if (text.Document.Judul?.Text is { Plain.Length: > 0 } title && ".,;:".Contains(title.Plain[^1], StringComparison.Ordinal))
        {
            yield return new(Repair.End(title), $"Judul tidak diakhiri tanda baca. Hapus \"{title.Plain[^1]}\".", Repair.Ending(title, ""));
        }
    }

    /// <summary>JDL-06.</summary>
    public static IEnumerable<Remark> NoAcronym(CheckedText text)
    {
        if (!text.IsLegalProduct || text.Document.Judul?.Text is not { } title || !title.Plain.Any(char.IsLower))
        {
            return [];
        }

        var name = text.Context.FrameworkName;
        var found = Acronym().Match(title.Plain);
        var at = found.Success ? found.Index : string.IsNullOrEmpty(name) ? -1 : title.Plain.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? [] : [new(title.PlaceAt(at),
            "Judul memuat akronim, singkatan, atau nama dalam tanda petik. Ganti dengan kata biasa, atau catat alasannya: belum ada padanan, istilah teknis baku, makna berubah bila tidak disingkat, atau istilah internasional baku.")];
    }

    [GeneratedRegex(@"(?<=^|\s)(?!(?:dan|atau|dengan|di|ke|dari|untuk|pada|dalam|tentang|atas|yang|bagi|oleh|terhadap|serta|antara|sebagai|kepada|melalui|menjadi|secara|per|guna|dan/atau|antar)(?:\s|$))\p{Ll}[\p{L}-]*(?=[\s,]|$)")]
    private static partial Regex LowerWord();

    [GeneratedRegex("[\"“”]|\\b(?![IVX]+\\b)\\p{Lu}{2,}\\b|\\b\\p{Lu}\\p{Ll}+\\p{Lu}{2,}\\b")]
    private static partial Regex Acronym();
}
