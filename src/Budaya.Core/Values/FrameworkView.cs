namespace Budaya.Core.Values;

/// <summary>A framework for reading: poster, editor, comparison.</summary>
public sealed record FrameworkView
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required FrameworkState State { get; init; }

    /// <summary>First day in force, or null.</summary>
    public required DateOnly? InForceFrom { get; init; }

    /// <summary>The edition, from 1.</summary>
    public int Edition { get; init; } = 1;

    /// <summary>The framework of which it is a new edition, or null.</summary>
    public Guid? PredecessorId { get; init; }

    /// <summary>Its version; the form sends it back.</summary>
    public required Guid Version { get; init; }

    /// <summary>All its words; values carry their ids.</summary>
    public required FrameworkInput Text { get; init; }

    /// <summary>What the check of letters and words finds.</summary>
    public required IReadOnlyList<AcronymFinding> Findings { get; init; }

    /// <summary>The national values beside which no value stands.</summary>
    public required IReadOnlyList<string> Unmapped { get; init; }

    /// <summary>Whether the letters are wrong somewhere.</summary>
    public bool HasErrors => Findings.Any(f => f.Severity == AcronymSeverity.Error);

    internal static FrameworkView Of(ValueFramework framework)
    {
        FrameworkInput text = TextOf(framework);
        FrameworkEntry entry = text.ToEntry();
        return new()
        {
            Id = framework.Id, State = framework.State, InForceFrom = framework.InForceFrom, Edition = framework.Edition, PredecessorId = framework.PredecessorId, Version = framework.Version, Text = text,
            Findings = [.. AcronymCheck.Check(entry), .. CoverageHints.Of(entry)], Unmapped = BerAkhlak.Unmapped(entry),
        };
    }

    internal static FrameworkInput TextOf(ValueFramework framework) => new()
    {
        Acronym = framework.Acronym, Form = framework.Form, Meaning = framework.Meaning, MeaningLanguage = framework.MeaningLanguage,
        Tagline = framework.Tagline, Source = framework.Source, SourceDate = framework.SourceDate,
        Values = [.. framework.Values.OrderBy(v => v.Position).Select(v => new ValueInput
        {
            Id = v.Id, Name = v.Name, Segment = v.Segment, SegmentKind = v.SegmentKind, Definition = v.Definition, IsExample = v.IsExample, Language = v.Language,
            Indicators = [.. v.Indicators.Split('\n', StringSplitOptions.RemoveEmptyEntries)],
            Behaviours = [.. v.Behaviours.OrderBy(b => b.Position).Select(b => b.Text)], BerAkhlak = [.. v.Links.Select(l => l.BerAkhlak).Order()],
        })],
    };
}

/// <summary>A framework in a list.</summary>
public sealed record FrameworkRow(Guid Id, string Acronym, FrameworkForm Form, string Meaning, FrameworkState State, DateOnly? InForceFrom, int Values, int Edition);
