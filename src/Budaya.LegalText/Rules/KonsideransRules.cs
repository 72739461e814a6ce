using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Rules KNS: the considerations.</summary>
internal static partial class KonsideransRules
{
    /// <summary>KNS-01.</summary>
    public static IEnumerable<Remark> Order(CheckedText text)
    {
        if (!text.IsLegalProduct)
        {
            yield break;
        }

        var considered = text.Document.Menimbang.FirstOrDefault();
        var based = text.Document.Mengingat.FirstOrDefault();
        if (considered is null || based is null)
        {
            yield return new(text.Document.Place, $"Naskah belum mempunyai {(considered is null ? "MENIMBANG" : "MENGINGAT")}. Pembukaan memuat Menimbang, lalu Mengingat.");
        }
        else if (considered.Place.Line > based.Place.Line)
        {
            yield return new(based.Place, "MENGINGAT mendahului MENIMBANG. Pindahkan MENIMBANG ke atas.");
        }
    }

    /// <summary>KNS-02.</summary>
    public static IEnumerable<Remark> BeginsWithBahwa(CheckedText text) =>
        from item in text.Considerations
        where !item.Plain.StartsWith("bahwa ", StringComparison.Ordinal)
        let typed = item.Plain.StartsWith("bahwa ", StringComparison.OrdinalIgnoreCase)
        select new Remark(item.Place, "Setiap pertimbangan diawali kata \"bahwa\" dengan huruf kecil.", typed ? Repair.Replace(item, 0, 5, "bahwa") : Repair.Replace(item, 0, 0, "bahwa "));

    /// <summary>KNS-03.</summary>
    public static IEnumerable<Remark> EndsWithSemicolon(CheckedText text) =>
        from item in text.Considerations
        where !item.Plain.EndsWith(';')
        select new Remark(Repair.End(item), "Setiap pertimbangan diakhiri titik koma, juga yang terakhir.", Repair.Ending(item, ";"));

    /// <summary>KNS-05.</summary>
    public static IEnumerable<Remark> HasClosingClause(CheckedText text)
    {
        if (text.IsLegalProduct && text.Considerations is { Count: >= 2 } items && !items[^1].Plain.Contains("berdasarkan pertimbangan", StringComparison.OrdinalIgnoreCase))
        {
            yield return new(items[^1].Place, "Pertimbangan terakhir harus merangkum: \"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam [huruf sebelumnya], perlu menetapkan … tentang [judul];\".");
        }
    }

    /// <summary>KNS-06.</summary>
    public static IEnumerable<Remark> ClosingClauseNamesAll(CheckedText text)
    {
        if (Closing(text) is not { } item || text.Considerations.Count > 27)
        {
            yield break;
        }

        var wanted = Letters(text.Considerations.Count - 1);
        var reference = item.Pieces.OfType<Reference>().FirstOrDefault(piece => piece.Source.StartsWith("huruf", StringComparison.OrdinalIgnoreCase));
        var typed = TypedLetters().Match(item.Plain);
        if (reference is not null && text.Numbering.Resolve(reference) is { Problem: null } resolved && resolved.Words != wanted)
        {
            yield return new(reference.Place, $"Rangkuman menyebut {resolved.Words}, padahal pertimbangan sebelumnya adalah {wanted}. Tulis \"[huruf sebelumnya]\".", Repair.Replace(item, item.Plain.IndexOf(reference.Plain, StringComparison.Ordinal), reference.Plain.Length, "[huruf sebelumnya]"));
        }
        else if (reference is null && typed.Success && typed.Value != wanted)
        {
            yield return new(item.PlaceAt(typed.Index), $"Rangkuman menyebut {typed.Value}, padahal pertimbangan sebelumnya adalah {wanted}. Tulis \"[huruf sebelumnya]\".", Repair.Replace(item, typed.Index, typed.Length, "[huruf sebelumnya]"));
        }
        else if (reference is null && !typed.Success)
        {
            yield return new(item.Place, $"Rangkuman belum menyebut {wanted}. Tulis \"sebagaimana dimaksud dalam [huruf sebelumnya]\".");
        }
    }

    /// <summary>KNS-07.</summary>
    public static IEnumerable<Remark> DalamHuruf(CheckedText text) => CheckedText.Matches(text.Considerations, PadaHuruf(),
        match => match.Groups["word"].Success ? "Tulis \"dalam huruf\", bukan \"pada huruf\"." : "Hapus kata \"di atas\"; tulis \"sebagaimana dimaksud dalam huruf …\".",
        match => match.Groups["word"].Success ? "dalam" + match.Value["pada".Length..] : "");

    /// <summary>KNS-08.</summary>
    public static IEnumerable<Remark> ClosingClauseNamesTitle(CheckedText text)
    {
        if (Closing(text) is not { } item || text.Document.Judul is not { } title || Named().Match(item.Plain) is not { Success: true } match)
        {
            yield break;
        }

        var named = match.Groups["title"];
        if (named.Value != "[judul]" && !Same(named.Value, title.Text.Plain))
        {
            yield return new(item.PlaceAt(named.Index), "Judul dalam pertimbangan terakhir berbeda dari judul naskah. Tulis \"[judul]\", agar keduanya selalu sama.", Repair.Replace(item, named.Index, named.Length, "[judul]"));
        }
    }

    /// <summary>KNS-09.</summary>
    public static IEnumerable<Remark> OneSentence(CheckedText text) =>
        CheckedText.Matches(text.Considerations, InnerStop(), _ => "Satu pertimbangan adalah satu kalimat. Pisahkan kalimat kedua menjadi butir sendiri yang diawali \"bahwa\".");

    /// <summary>Letters that precede the last item: <c>huruf a, huruf b, dan huruf c</c>.</summary>
    private static string Letters(int count)
    {
        var names = Enumerable.Range(0, count).Select(i => $"huruf {(char)('a' + i)}").ToList();
        return count switch
        {
            1 => names[0],
            2 => $"{names[0]} dan {names[1]}",
            _ => $"{string.Join(", ", names.SkipLast(1))}, dan {names[^1]}",
        };
    }

    private static Phrase? Closing(CheckedText text) =>
        text.IsLegalProduct && text.Considerations is { Count: >= 2 } items && items[^1].Plain.Contains("berdasarkan pertimbangan", StringComparison.OrdinalIgnoreCase) ? items[^1] : null;

    private static bool Same(string a, string b) =>
        string.Equals(string.Join(' ', a.Split(' ', StringSplitOptions.RemoveEmptyEntries)), string.Join(' ', b.Split(' ', StringSplitOptions.RemoveEmptyEntries)), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"huruf [a-z]\b(?:,? (?:dan )?huruf [a-z]\b)*")]
    private static partial Regex TypedLetters();

    [GeneratedRegex(@"\b(?<word>pada) \[?huruf\b|(?<=\bhuruf [a-z]) di atas\b")]
    private static partial Regex PadaHuruf();

    [GeneratedRegex(@"perlu (?:menetapkan|membentuk) .+? tentang (?<title>.+?)[;.,]*$")]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<=\p{Ll}{3})\. +(?=\p{Lu})")]
    private static partial Regex InnerStop();
}
