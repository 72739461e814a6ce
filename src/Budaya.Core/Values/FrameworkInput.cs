namespace Budaya.Core.Values;

/// <summary>A framework as somebody typed it, whole.</summary>
public sealed record FrameworkInput
{
    /// <summary>The name as printed.</summary>
    public required string Acronym { get; init; }

    /// <summary>Acronym, phrase or word.</summary>
    public required FrameworkForm Form { get; init; }

    /// <summary>What the word means, or empty.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>Language of the word, or empty.</summary>
    public string MeaningLanguage { get; init; } = "";

    /// <summary>One line under the name, or empty.</summary>
    public string Tagline { get; init; } = "";

    /// <summary>Where the expansion comes from, or empty.</summary>
    public string Source { get; init; } = "";

    /// <summary>Date of that source.</summary>
    public DateOnly? SourceDate { get; init; }

    /// <summary>In order; empty when the expansion is not known yet.</summary>
    public IReadOnlyList<ValueInput> Values { get; init; } = [];

    /// <summary>The same with blanks at the ends cut, and values and behaviours without text left out.</summary>
    public FrameworkInput Trimmed() => this with
    {
        Acronym = Acronym.Trim(), Meaning = Meaning.Trim(), MeaningLanguage = MeaningLanguage.Trim(), Tagline = Tagline.Trim(), Source = Source.Trim(),
        Values = [.. Values.Select(v => v.Trimmed()).Where(v => v.Name.Length > 0)],
    };

    /// <summary>In the form that <see cref="AcronymCheck"/> reads.</summary>
    public FrameworkEntry ToEntry() => new()
    {
        Key = "masukan", Name = Acronym, Form = Form, Meaning = Meaning.Length == 0 ? null : Meaning, Source = Source, SourceDate = SourceDate,
        MeaningLanguage = MeaningLanguage.Length == 0 ? null : MeaningLanguage,
        Values = [.. Values.Select(v => v.ToEntry())],
    };
}

/// <summary>A value as somebody typed it.</summary>
public sealed record ValueInput
{
    /// <summary>The value that is changed; null: a new one.</summary>
    public Guid? Id { get; init; }

    /// <summary>Such as Bertaqwa.</summary>
    public required string Name { get; init; }

    /// <summary>The letters it gives; empty when it gives none.</summary>
    public string Segment { get; init; } = "";

    /// <summary>How they stand in it.</summary>
    public SegmentKind SegmentKind { get; init; } = SegmentKind.Initial;

    /// <summary>What it means, or empty.</summary>
    public string Definition { get; init; } = "";

    /// <summary>Whether a sentence of the text is an example to be replaced; said by the product (<see cref="ExampleMarks"/>), whoever writes.</summary>
    public bool IsExample { get; init; }

    /// <summary>Language of the word, or empty.</summary>
    public string Language { get; init; } = "";

    /// <summary>By what it is seen that the value is lived, one each.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>One behaviour each.</summary>
    public IReadOnlyList<string> Behaviours { get; init; } = [];

    /// <summary>Numbers of the BerAKHLAK values it stands beside, 1 to 7.</summary>
    public IReadOnlyList<int> BerAkhlak { get; init; } = [];

    internal ValueInput Trimmed() => this with
    {
        Name = Name.Trim(), Segment = Segment.Trim(), Definition = Definition.Trim(), Language = Language.Trim(),
        Behaviours = Kept(Behaviours), Indicators = Kept(Indicators), BerAkhlak = [.. BerAkhlak.Where(n => n is >= 1 and <= 7).Distinct().Order()],
    };

    private static IReadOnlyList<string> Kept(IReadOnlyList<string> lines) => [.. lines.Select(line => line.Trim()).Where(line => line.Length > 0)];

    internal ValueEntry ToEntry() => new()
    {
        Name = Name, Segment = Segment, SegmentKind = SegmentKind, Definition = Definition, Behaviours = Behaviours, IsExample = IsExample,
        Language = Language.Length == 0 ? null : Language, Indicators = Indicators,
        BerAkhlak = [.. BerAkhlak.Select(n => Values.BerAkhlak.Framework.Values[n - 1].Name)],
    };
}
