using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Rules CUL: the values of work culture, as adopted and as written. Texts that list no values are left alone.</summary>
internal static partial class CultureRules
{
    /// <summary>What a draft prints where something is filled in later.</summary>
    private const string Dots = "…";

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

    /// <summary>CUL-02. A value is explained where an item, a row or a heading begins with its name and more words follow, or a sentence says what it means; in an amending text also within what it puts in place.</summary>
    /// <remarks>While a draft, dots where the explanation will stand are for information only.</remarks>
    public static IEnumerable<Remark> ValuesAreExplained(CheckedText text)
    {
        if (text.Context.ValueNames.Count == 0 || ValueLists(text).FirstOrDefault() is not { List: { } list })
        {
            yield break;
        }

        var inAnnex = text.Document.DaftarLampiran.SelectMany(Explained).ToList();
        var inBody = text.Document.Body.SelectMany(NodesAndQuoted).ToList();
        foreach (var name in text.Context.ValueNames.Where(name => !inAnnex.Any(words => words.Contains(name, StringComparison.OrdinalIgnoreCase)) && !inBody.Any(node => Explains(node, name))))
        {
            var isOpen = !text.Context.IsFinal && inBody.Any(node => node is ListItem item && OpensWith(item.Text.Plain, name) && item.Text.Plain.Contains(Dots, StringComparison.Ordinal));
            yield return isOpen
                ? new(list.Items[0].Place, $"Penjelasan nilai \"{name}\" masih berupa titik-titik. Isi makna dan perilakunya sebelum naskah dijadikan final.", null, Severity.Info)
                : new(list.Items[0].Place, $"Nilai \"{name}\" belum dijelaskan dengan perilakunya, baik dalam batang tubuh maupun dalam Lampiran. Tambahkan penjelasannya.");
        }
    }

    /// <summary>CUL-03.</summary>
    public static IEnumerable<Remark> NamesBerAkhlak(CheckedText text)
    {
        if (text.IsLegalProduct && ValueLists(text).FirstOrDefault() is { List: not null } first && !text.Document.Parts.SelectMany(NodesAndQuoted).OfType<Phrase>().Any(phrase => phrase.Plain.Contains("BerAKHLAK", StringComparison.OrdinalIgnoreCase)))
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

    private static IEnumerable<Node> NodesAndQuoted(Node root) => CheckedText.Nodes(root).SelectMany(node => node is QuoteBlock quote ? Walk.Children(quote).SelectMany(NodesAndQuoted) : [node]);

    /// <summary>Whether a node of the body explains a value: an item that opens with its name and goes on, a heading with text beneath, a sentence about it.</summary>
    private static bool Explains(Node node, string name) => node switch
    {
        ListItem item when Alignment().IsMatch(item.Text.Plain) => false,
        ListItem item => OpensWith(item.Text.Plain, name) && (item.Blocks.Count > 0 || SaysMore(ItemEnd().Replace(item.Text.Plain, ""), name)),
        Division division => OpensWith(division.Title.Plain, name) && division.Children.Count > 0,
        Ayat ayat => Says(ayat.Text.Plain, name),
        Diktum diktum => Says(diktum.Text.Plain, name),
        TextBlock block => Says(block.Text.Plain, name),
        _ => false,
    };

    // "bersih, yaitu …" says no more than "bersih".
    private static bool SaysMore(string words, string name) => words.Length > name.Length + 1 && !words.EndsWith(Dots, StringComparison.Ordinal);

    private static bool OpensWith(string words, string name)
    {
        var bare = words.StartsWith("nilai ", StringComparison.OrdinalIgnoreCase) ? words["nilai ".Length..] : words;
        return bare.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (bare.Length == name.Length || !char.IsLetter(bare[name.Length]));
    }

    private static bool Says(string words, string name)
    {
        var at = words.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetter(words[at - 1])) && (at + name.Length == words.Length || !char.IsLetter(words[at + name.Length])) && Explanation().IsMatch(words[at..]);
    }

    private static string NameOf(string item) => item.Split([',', ';', '.', ':'], 2)[0].Trim();

    /// <summary>Names that have text beside or beneath them.</summary>
    private static IEnumerable<string> Explained(Lampiran annex)
    {
        // A table of alignment says to what a value belongs, not what it is.
        foreach (var row in annex.Blocks.OfType<TableBlock>().Where(table => !table.Header.Any(cell => Alignment().IsMatch(cell.Text.Plain)))
            .SelectMany(table => table.Rows).Where(row => row.Cells.Count(cell => cell.Items.Count > 0 || (!cell.Text.IsEmpty && cell.Text.Plain != Dots)) > 1))
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

    [GeneratedRegex(@"\b(?:selaras|BerAKHLAK)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Alignment();

    [GeneratedRegex(@"[;,.]?\s*(?:dan|atau|dan/atau)?$")]
    private static partial Regex ItemEnd();

    [GeneratedRegex(@"\b(?:adalah|merupakan|berarti|yaitu|yakni|mengandung (?:arti|makna)|bermakna|dimaksudkan|diwujudkan|ditunjukkan|diterapkan dengan|tercermin|dijabarkan|perilaku)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Explanation();

    [GeneratedRegex(@"terdiri atas\b.{0,40}\bnilai(?: budaya kerja)?:$", RegexOptions.IgnoreCase)]
    private static partial Regex Intro();
}
