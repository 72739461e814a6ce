using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Rules BTG on lists in the provisions of a Peraturan or Keputusan.</summary>
internal static partial class ListRules
{
    private enum Mark { Semicolon, Joint, Stop }

    private sealed record Ending(Phrase Phrase, Mark Wanted);

    /// <summary>BTG-07.</summary>
    public static IEnumerable<Remark> ColonsAndStops(CheckedText text)
    {
        foreach (var intro in Lists(text).Select(list => list.Intro).OfType<Phrase>().Where(intro => !intro.Plain.EndsWith(':')))
        {
            yield return new(Repair.End(intro), "Kalimat pembuka rincian diakhiri titik dua.", Repair.Ending(intro, ":"));
        }

        foreach (var (phrase, wanted) in Endings(text))
        {
            if (wanted == Mark.Stop ? !phrase.Plain.EndsWith('.') : !SemicolonEnd().IsMatch(phrase.Plain))
            {
                var mark = wanted switch { Mark.Stop => ".", Mark.Joint => "; dan", _ => ";" };
                yield return new(Repair.End(phrase), wanted == Mark.Stop ? "Rincian terakhir diakhiri titik." : "Rincian diakhiri titik koma; kata hubung ditulis sesudah titik koma.", LooseJoint().IsMatch(phrase.Plain) ? null : Repair.Ending(phrase, mark));
            }
        }
    }

    /// <summary>BTG-08.</summary>
    public static IEnumerable<Remark> Joints(CheckedText text)
    {
        foreach (var (phrase, wanted) in Endings(text).Where(ending => SemicolonEnd().IsMatch(ending.Phrase.Plain)))
        {
            var joint = Joint().Match(phrase.Plain);
            if (wanted == Mark.Joint && !joint.Success)
            {
                yield return new(Repair.End(phrase), "Rincian sebelum yang terakhir diakhiri kata hubung: \"; dan\", \"; atau\", atau \"; dan/atau\".", Repair.Replace(phrase, phrase.Plain.Length, 0, " dan"));
            }
            else if (wanted == Mark.Semicolon && joint.Success)
            {
                yield return new(phrase.PlaceAt(joint.Index), "Kata hubung hanya ditulis pada rincian sebelum yang terakhir. Hapus di sini.", Repair.Replace(phrase, joint.Index, joint.Length, ";"));
            }
        }
    }

    /// <summary>BTG-09. A word that is a defined term, an office or a name may have its capital.</summary>
    public static IEnumerable<Remark> LowerCase(CheckedText text)
    {
        var terms = text.Definitions.Select(item => BodyRules.TermOf(item.Text.Plain)).OfType<string>().Concat(text.Context.ValueNames).ToList();
        return from list in Lists(text)
               from item in list.List.Items
               let match = CapitalThenLower().Match(item.Text.Plain)
               where match.Success && !terms.Any(term => item.Text.Plain.StartsWith(term, StringComparison.Ordinal))
               let lower = char.ToLowerInvariant(match.Value[0]).ToString()
               select new Remark(item.Text.Place, "Rincian diawali huruf kecil, kecuali nama atau istilah yang didefinisikan.", Repair.Replace(item.Text, 0, 1, lower));
    }

    private static IEnumerable<Ending> Endings(CheckedText text) => Lists(text).Where(list => list.IsOuter).SelectMany(list => Endings(list.List, Mark.Stop));

    private static IEnumerable<Ending> Endings(ListBlock list, Mark last)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            var wanted = i == list.Items.Count - 1 ? last : i == list.Items.Count - 2 ? Mark.Joint : Mark.Semicolon;
            foreach (var ending in item.Blocks is [ListBlock inner] ? Endings(inner, wanted) : [new(item.Text, wanted)])
            {
                yield return ending;
            }
        }
    }

    /// <summary>The lists whose items are parts of one sentence, with the phrase that opens each; definitions and lists with quotations or paragraphs are not.</summary>
    private static IEnumerable<(Phrase? Intro, ListBlock List, bool IsOuter)> Lists(CheckedText text)
    {
        if (!text.IsLegalProduct)
        {
            return [];
        }

        var definitions = text.Document.Definitions.FirstOrDefault();
        return text.Document.Body.SelectMany(Homes).SelectMany(home => In(home.Text, home.Blocks, outer: true))
            .Where(list => !list.List.Items.Any(item => ReferenceEquals(item, definitions)));
    }

    private static IEnumerable<(Phrase? Text, IReadOnlyList<Block> Blocks)> Homes(BodyNode node) => node switch
    {
        Division division => division.Children.SelectMany(Homes),
        Pasal pasal => [(null, pasal.Blocks), .. pasal.DaftarAyat.Select(ayat => ((Phrase?)ayat.Text, ayat.Blocks))],
        Ayat ayat => [(ayat.Text, ayat.Blocks)],
        Diktum diktum => [(diktum.Text, diktum.Blocks)],
        _ => [],
    };

    private static IEnumerable<(Phrase? Intro, ListBlock List, bool IsOuter)> In(Phrase? intro, IReadOnlyList<Block> blocks, bool outer)
    {
        foreach (var block in blocks)
        {
            if (block is ListBlock list && list.Items.All(IsPlain))
            {
                yield return (intro is { IsEmpty: false } ? intro : null, list, outer && ReferenceEquals(block, blocks[^1]));
                foreach (var inner in list.Items.SelectMany(item => In(item.Text, item.Blocks, outer: false)))
                {
                    yield return inner;
                }
            }

            intro = block is TextBlock text ? text.Text : null;
        }
    }

    private static bool IsPlain(ListItem item) => !item.Text.IsEmpty && (item.Blocks is [] || (item.Blocks is [ListBlock inner] && inner.Items.All(IsPlain)));

    [GeneratedRegex(@";(?: dan| atau| dan/atau)?$")]
    private static partial Regex SemicolonEnd();

    [GeneratedRegex(@"; (?:dan|atau|dan/atau)$")]
    private static partial Regex Joint();

    [GeneratedRegex(@"\b(?:dan|atau|dan/atau)[;.,]?$")]
    private static partial Regex LooseJoint();

    [GeneratedRegex(@"^(?!(?:Gubernur|Bupati|Wali|Wakil|Inspektur|Inspektorat|Sekretaris|Sekretariat|Ketua|Anggota|Camat|Lurah|Asisten|Kepala|Badan|Dinas|Bagian|Biro|Daerah|Pasal|Lampiran|Peraturan|Keputusan|Surat|Nota|Naskah|Tim|Pemerintah|Perangkat|Undang-Undang)\b)\p{Lu}\p{Ll}+(?= \p{Ll}|[;.,:]|$)")]
    private static partial Regex CapitalThenLower();
}
