using System.Text.Json.Serialization;

namespace Budaya.Core.Values;

/// <summary>A work culture as proposed or adopted: a name, its meaning, and the values it stands for.</summary>
public sealed record FrameworkEntry
{
    public required string Key { get; init; }

    /// <summary>With its case: "BERKAH", "BerAKHLAK", "Aksi Profesor".</summary>
    public required string Name { get; init; }

    public required FrameworkForm Form { get; init; }

    /// <summary>What the word means in the language it comes from.</summary>
    public string? Meaning { get; init; }

    public string? Purpose { get; init; }

    /// <summary>Where the expansion is taken from; it is data with a source, not a constant.</summary>
    public required string Source { get; init; }

    /// <summary>Language of the word, such as Bangka; null when not stated.</summary>
    public string? MeaningLanguage { get; init; }

    /// <summary>Date of the source; null when not stated.</summary>
    public DateOnly? SourceDate { get; init; }

    /// <summary>In order. Empty when the expansion is not known yet; it must be there before the culture is adopted.</summary>
    public required IReadOnlyList<ValueEntry> Values { get; init; }
}

public sealed record ValueEntry
{
    public required string Name { get; init; }

    /// <summary>The letters that this value gives to the acronym; empty when it gives none.</summary>
    public required string Segment { get; init; }

    public required SegmentKind SegmentKind { get; init; }
    public string? Definition { get; init; }
    public required IReadOnlyList<string> Behaviours { get; init; }

    /// <summary>Names of the values of BerAKHLAK that stand nearest.</summary>
    public required IReadOnlyList<string> BerAkhlak { get; init; }

    /// <summary>Language of the word, such as Bangka; null when not stated.</summary>
    public string? Language { get; init; }

    /// <summary>By what it is seen that the value is lived.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>Definition and behaviours are examples that the region has still to replace by its own text.</summary>
    public required bool IsExample { get; init; }
}

/// <summary>What the name of a culture is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FrameworkForm>))]
public enum FrameworkForm
{
    /// <summary>"akronim": the letters come from the values.</summary>
    Acronym,

    /// <summary>"frasa": a phrase with its own meaning.</summary>
    Phrase,

    /// <summary>"kata": a word with its own meaning.</summary>
    Word,
}

/// <summary>How a segment of an acronym is taken from its value.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SegmentKind>))]
public enum SegmentKind
{
    /// <summary>"awal": the first letter.</summary>
    Initial,

    /// <summary>"awalan": the first letters.</summary>
    Prefix,

    /// <summary>"awalKata": the first letter of each of several words.</summary>
    WordInitials,

    /// <summary>"sisipan": letters that follow each other inside.</summary>
    Infix,

    /// <summary>"akhiran": the last letters.</summary>
    Suffix,

    /// <summary>"urutan": letters in order, with others between them.</summary>
    Subsequence,

    /// <summary>"tanpa": the value gives no letter.</summary>
    None,
}
