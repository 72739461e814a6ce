using Budaya.Core.Tenants;

namespace Budaya.Core.Values;

/// <summary>What differs between two states of a framework, in the order in which its page shows it.</summary>
/// <param name="Place">In Indonesian: <c>Makna</c>, <c>Nilai Akuntabel: definisi</c>.</param>
/// <param name="Before">Empty: it was not there.</param>
/// <param name="After">Empty: it is gone.</param>
public sealed record FrameworkDifference(string Place, string Before, string After)
{
    /// <summary>All differences; empty when the words are the same.</summary>
    public static IReadOnlyList<FrameworkDifference> Between(FrameworkInput before, FrameworkInput after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        List<FrameworkDifference> found =
        [
            .. Changed("Nama", before.Acronym, after.Acronym),
            .. Changed("Cara membentuk nama", PackWords.Forms.WordOf(before.Form), PackWords.Forms.WordOf(after.Form)),
            .. Changed("Makna", before.Meaning, after.Meaning),
            .. Changed("Bahasa", before.MeaningLanguage, after.MeaningLanguage),
            .. Changed("Maksud atau semboyan", before.Tagline, after.Tagline),
            .. Changed("Sumber", before.Source, after.Source),
            .. Changed("Tanggal sumber", Day(before.SourceDate), Day(after.SourceDate)),
            .. Changed("Urutan nilai", Order(before), Order(after)),
        ];
        foreach (ValueInput value in after.Values)
        {
            found.AddRange(Between(Counterpart(before, value), value));
        }

        found.AddRange(before.Values.Where(value => Counterpart(after, value) is null).Select(gone => new FrameworkDifference($"Nilai {gone.Name}", gone.Definition.Length > 0 ? gone.Definition : gone.Name, "")));
        return found;
    }

    private static IEnumerable<FrameworkDifference> Between(ValueInput? before, ValueInput after) => before is null
        ? [new($"Nilai {after.Name}", "", after.Definition.Length > 0 ? after.Definition : after.Name)]
        :
        [
            .. Changed($"Nilai {after.Name}: nama", before.Name, after.Name),
            .. Changed($"Nilai {after.Name}: huruf", before.Segment, after.Segment),
            .. Changed($"Nilai {after.Name}: letak huruf", SegmentWords.Of(before.SegmentKind), SegmentWords.Of(after.SegmentKind)),
            .. Changed($"Nilai {after.Name}: bahasa", before.Language, after.Language),
            .. Changed($"Nilai {after.Name}: definisi", before.Definition, after.Definition),
            .. Changed($"Nilai {after.Name}: panduan perilaku", Lines(before.Behaviours), Lines(after.Behaviours)),
            .. Changed($"Nilai {after.Name}: indikator", Lines(before.Indicators), Lines(after.Indicators)),
            .. Changed($"Nilai {after.Name}: keselarasan", National(before), National(after)),
            .. Changed($"Nilai {after.Name}: uraian", Kind(before), Kind(after)),
        ];

    // The same row, or, where a row was made anew, the same name.
    private static ValueInput? Counterpart(FrameworkInput framework, ValueInput value) =>
        framework.Values.FirstOrDefault(v => v.Id is not null && v.Id == value.Id) ?? framework.Values.FirstOrDefault(v => v.Name == value.Name);

    private static IEnumerable<FrameworkDifference> Changed(string place, string before, string after) => before == after ? [] : [new(place, before, after)];

    private static string Order(FrameworkInput framework) => string.Join(", ", framework.Values.Select(v => v.Name));

    private static string Lines(IReadOnlyList<string> lines) => string.Join('\n', lines);

    private static string National(ValueInput value) => string.Join(", ", value.BerAkhlak.Select(n => BerAkhlak.Framework.Values[n - 1].Name));

    private static string Kind(ValueInput value) => value.IsExample ? "teks contoh" : "teks daerah";

    private static string Day(DateOnly? day) => day is { } known ? LegalText.IndonesianDate.Format(known) : "";
}
