namespace Budaya.Core.Values;

/// <summary>Turns a framework as a pack writes it into rows.</summary>
internal static class FrameworkFromPack
{
    private static readonly string[] BerAkhlak =
        ["Berorientasi Pelayanan", "Akuntabel", "Kompeten", "Harmonis", "Loyal", "Adaptif", "Kolaboratif"];

    public static ValueFramework Make(FrameworkEntry entry, DateTimeOffset now)
    {
        ValueFramework framework = new()
        {
            Acronym = entry.Name, Form = entry.Form, Meaning = entry.Meaning ?? "", MeaningLanguage = entry.MeaningLanguage ?? "", SourceDate = entry.SourceDate, Tagline = entry.Purpose ?? "", Source = entry.Source, CreatedAt = now,
        };
        framework.Values.AddRange(entry.Values.Select((value, index) => Make(framework.Id, value, index + 1)));
        return framework;
    }

    private static CultureValue Make(Guid frameworkId, ValueEntry entry, int position)
    {
        CultureValue value = new()
        {
            FrameworkId = frameworkId, Position = position, Name = entry.Name, Segment = entry.Segment, SegmentKind = entry.SegmentKind,
            Definition = entry.Definition ?? "", IsExample = entry.IsExample, Language = entry.Language ?? "", Indicators = string.Join('\n', entry.Indicators),
        };
        value.Behaviours.AddRange(entry.Behaviours.Select((text, index) => new Behaviour { ValueId = value.Id, Position = index + 1, Text = text }));
        value.Links.AddRange(entry.BerAkhlak.Select(name => new BerAkhlakLink { ValueId = value.Id, BerAkhlak = NumberOf(name) }));
        return value;
    }

    private static int NumberOf(string name)
    {
        int index = Array.IndexOf(BerAkhlak, name);
        return index >= 0 ? index + 1 : throw new InvalidOperationException($"'{name}' is not one of the seven BerAKHLAK values.");
    }
}
