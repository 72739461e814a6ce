using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>The heading of an annex as somebody wrote it: LAMPIRAN, kind, NOMOR, TENTANG, title. What is wrong with it is the same for a draft and for a document that is imported.</summary>
internal static partial class AnnexHead
{
    /// <summary>Whether a line can belong to the heading of an annex.</summary>
    /// <param name="line">The line.</param>
    /// <param name="title">Title of the document, or empty.</param>
    public static bool IsPart(string line, string title) => Heading().IsMatch(line) || (line.Length > 3 && title.Length > 0 && Bare(title).Contains(Bare(line), StringComparison.Ordinal));

    /// <summary>What is wrong with a whole heading, in Indonesian; empty: it is as it should be.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="kind">The line of the kind that it repeats, or its beginning; empty: not known.</param>
    /// <param name="number">The number that it repeats (<c>NOMOR 4 TAHUN 2021</c>); empty: any.</param>
    /// <param name="title">The title that it repeats.</param>
    public static IReadOnlyList<string> Wrong(IReadOnlyList<string> lines, string kind, string number, string title)
    {
        var all = Bare(string.Join(' ', lines));
        List<string> wrong = [];
        Add(wrong, kind.Length > 0 && !all.Contains(Bare(kind), StringComparison.Ordinal), $"tidak mengulang jenis naskah (\"{kind.ToUpperInvariant()}\")");
        Add(wrong, number.Length > 0 ? !all.Contains(Bare(number), StringComparison.Ordinal) : !Number().IsMatch(all), number.Length > 0 ? $"tidak mengulang nomor (\"{number}\")" : "tidak memuat nomor");
        Add(wrong, title.Length > 0 && !all.EndsWith("TENTANG " + Bare(title), StringComparison.Ordinal), $"tidak mengulang judul (\"TENTANG {title.ToUpperInvariant()}\")");
        Add(wrong, lines.Any(line => line.Any(char.IsLower) && !line.Any(char.IsDigit)), "tidak seluruhnya huruf kapital");
        Add(wrong, lines.Any(line => ".,;:".Contains(line.TrimEnd()[^1], StringComparison.Ordinal)), "memakai tanda baca di akhir baris");
        return wrong;
    }

    private static void Add(List<string> wrong, bool isSo, string what)
    {
        if (isSo)
        {
            wrong.Add(what);
        }
    }

    private static string Bare(string text) => string.Join(' ', text.ToUpperInvariant().Split([' ', ',', ';', ':'], StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ' ');

    [GeneratedRegex(@"^(?:LAMPIRAN|NOMOR|TENTANG|PERATURAN (?:GUBERNUR|BUPATI|WALI)|KEPUTUSAN (?:GUBERNUR|BUPATI|WALI)|SURAT EDARAN)(?: [\p{L}0-9./…: ]*)?[:.,;]?$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\bNOMOR \S")]
    private static partial Regex Number();
}
