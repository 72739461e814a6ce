using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Rules CUL: the values of work culture, as adopted and as written. Texts that list no values are left alone.</summary>
internal static partial class CultureRules
{
    /// <summary>CUL-01. The framework itself is checked where it is made; here the text against it.</summary>
    public static IEnumerable<Remark> ListsTheAdoptedValues(CheckedText text)
    {
        var adopted = text.Context.ValueNames;
        foreach (var (intro, list) in adopted.Count == 0 ? [] : ValueLists(text))
        {
            var named = list.Items.Select(item => NameOf(item.Text.Plain)).ToList();
            if (!named.SequenceEqual(adopted, StringComparer.OrdinalIgnoreCase))
            {
                yield return new(intro.Place, $"Nilai yang disebut ({string.Join(", ", named)}) tidak sama dengan nilai yang disepakati ({string.Join(", ", adopted)}). Samakan nama dan urutannya.");
            }
        }
    }

    /// <summary>CUL-02. A value is explained where an item, a row or a heading begins with its name and more words follow.</summary>
    public static IEnumerable<Remark> ValuesAreExplained(CheckedText text)
    {
        if (ValueLists(text).FirstOrDefault() is not { List: { } list } || text.Context.ValueNames.Count == 0)
        {
            yield break;
        }

        var explained = text.Document.DaftarLampiran.SelectMany(Explained).ToList();
        foreach (var name in text.Context.ValueNames.Where(name => !explained.Any(words => words.Contains(name, StringComparison.OrdinalIgnoreCase))))
        {
            yield return new(list.Items[0].Place, $"Nilai \"{name}\" belum mempunyai panduan perilaku dalam Lampiran. Tambahkan barisnya.");
        }
    }

    /// <summary>CUL-03.</summary>
    public static IEnumerable<Remark> NamesBerAkhlak(CheckedText text)
    {
        if (text.IsLegalProduct && ValueLists(text).FirstOrDefault() is { List: not null } first && !text.All.Any(phrase => phrase.Plain.Contains("BerAKHLAK", StringComparison.OrdinalIgnoreCase)))
        {
            yield return new(first.Intro.Place, "Naskah belum menyatakan keselarasan nilai budaya kerja daerah dengan nilai dasar ASN BerAKHLAK. Tambahkan ketentuan atau Lampiran tentang keselarasan.");
        }
    }

    private static IEnumerable<(Phrase Intro, ListBlock List)> ValueLists(CheckedText text)
    {
        if (!text.IsLegalProduct)
        {
            yield break;
        }

        Phrase? before = null;
        foreach (var node in Walk.Nodes(text.Document))
        {
            if (node is ListBlock { Items.Count: > 0 } list && before is not null && Intro().IsMatch(before.Plain))
            {
                yield return (before, list);
            }

            before = node is Phrase phrase ? phrase : node is ListBlock or Inline ? before : null;
        }
    }

    private static string NameOf(string item) => item.Split([',', ';', '.', ':'], 2)[0].Trim();

    /// <summary>Names that have text beside or beneath them.</summary>
    private static IEnumerable<string> Explained(Lampiran annex)
    {
        foreach (var row in annex.Blocks.OfType<TableBlock>().SelectMany(table => table.Rows).Where(row => row.Cells.Count(cell => cell.Items.Count > 0 || !cell.Text.IsEmpty) > 1))
        {
            yield return string.Join(' ', row.Cells.Select(cell => cell.Text.Plain));
        }

        for (var i = 0; i < annex.Blocks.Count; i++)
        {
            if (annex.Blocks[i] is AnnexHeading heading && i + 1 < annex.Blocks.Count)
            {
                yield return heading.Title.Plain;
            }
            else if (annex.Blocks[i] is ListBlock list)
            {
                foreach (var item in list.Items.Where(item => item.Blocks.Count > 0 || item.Text.Plain.Contains(' ', StringComparison.Ordinal)))
                {
                    yield return item.Text.Plain;
                }
            }
        }
    }

    [GeneratedRegex(@"terdiri atas\b.{0,40}\bnilai(?: budaya kerja)?:$", RegexOptions.IgnoreCase)]
    private static partial Regex Intro();
}
