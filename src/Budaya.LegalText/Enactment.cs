namespace Budaya.LegalText;

/// <summary>How far the text has come.</summary>
public enum EnactmentStatus
{
    /// <summary>A draft: <c>RANCANGAN</c> and dots for what is not given yet.</summary>
    Rancangan,

    /// <summary>The text to be signed, or signed.</summary>
    Asli,

    /// <summary>A certified copy: <c>SALINAN</c>, <c>ttd</c> and the certifying officer.</summary>
    Salinan,
}

/// <summary>Who signs.</summary>
public sealed record Signatory
{
    /// <summary>The office as printed, in place of the one that the form implies (<c>SEKRETARIS DAERAH</c>, <c>a.n. BUPATI BANGKA BARAT</c>); null for the implied one. A line break begins a new line.</summary>
    public string? Office { get; init; }

    /// <summary><c>Plt.</c>, <c>Plh.</c>, <c>Pj.</c>, <c>Pjs.</c> or null.</summary>
    public string? ActingPrefix { get; init; }

    /// <summary>The name as printed; null prints a dotted place for it.</summary>
    public string? Name { get; init; }

    /// <summary>Rank (<c>Pembina Utama Muda</c>), printed under the name; null prints none.</summary>
    public string? Rank { get; init; }

    /// <summary>NIP, printed under the rank; null prints none.</summary>
    public string? Nip { get; init; }
}

/// <summary>What numbering and signing fill in. Everything may be absent: dots are printed.</summary>
public sealed record Enactment
{
    /// <summary>A draft of which nothing is known yet.</summary>
    public static Enactment Draft { get; } = new();

    /// <summary>How far the text has come.</summary>
    public EnactmentStatus Status { get; init; }

    /// <summary>The number as printed (<c>45</c>, <c>100.3.3.2/12/ORG/2026</c>); null prints dots.</summary>
    public string? Number { get; init; }

    /// <summary>The year of the number; null prints dots.</summary>
    public int? Year { get; init; }

    /// <summary>Date of determination; for letters, of the letter. Null prints dots.</summary>
    public DateOnly? DeterminedOn { get; init; }

    /// <summary>Date of promulgation of a Peraturan; null prints dots.</summary>
    public DateOnly? PromulgatedOn { get; init; }

    /// <summary>Number in the gazette as printed, with series where there is one (<c>12 Seri E</c>); null prints dots.</summary>
    public string? GazetteNumber { get; init; }

    /// <summary>Who determines or signs.</summary>
    public Signatory Signatory { get; init; } = new();

    /// <summary>Who promulgates a Peraturan.</summary>
    public Signatory Promulgator { get; init; } = new();

    /// <summary>Who certifies a copy.</summary>
    public Signatory Certifier { get; init; } = new();
}
