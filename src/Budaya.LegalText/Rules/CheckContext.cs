namespace Budaya.LegalText;

/// <summary>What rules need to know and the text does not say. What is not given is not checked.</summary>
public sealed record CheckContext
{
    /// <summary>Date of the draft: which rules hold and what may be cited.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The regional government, or null.</summary>
    public Region? Region { get; init; }

    /// <summary>The instruments whose data are known.</summary>
    public IReadOnlyList<CitedInstrument> Citations { get; init; } = [];

    /// <summary>The adopted values in their order, such as Bersih, Etika; empty: not known.</summary>
    public IReadOnlyList<string> ValueNames { get; init; } = [];

    /// <summary>The name of the adopted framework, such as Betason, or null.</summary>
    public string? FrameworkName { get; init; }

    /// <summary>True when numbers and dates are given: no dots may be left.</summary>
    public bool IsFinal { get; init; }

    /// <summary>What numbering and signing gave; null or a draft: not checked.</summary>
    public Enactment? Enactment { get; init; }

    /// <summary>The present day in the region, or null.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Numbers of the same register that other texts bear.</summary>
    public IReadOnlyList<string> NumbersInUse { get; init; } = [];

    /// <summary>Day of the last approval on record, such as the last paraf; null: not known.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>How the office that signs is held on the day of determination: acting prefixes (<c>Plt.</c>), null for a holder in his own right; empty: nobody is on record.</summary>
    public IReadOnlyList<string?> PrefixesOnRecord { get; init; } = [];

    /// <summary>The addressees to whom a Surat Edaran will be conveyed; empty: not known.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];
}

/// <summary>What is known of an instrument that texts cite.</summary>
public sealed record CitedInstrument
{
    /// <summary>Kind as cited: <c>Undang-Undang</c>.</summary>
    public required string Form { get; init; }

    /// <summary>Number as cited.</summary>
    public required string Number { get; init; }

    /// <summary>Year of the instrument.</summary>
    public required int Year { get; init; }

    /// <summary>The name after <c>tentang</c>, letter for letter as promulgated; null when it is not known.</summary>
    public string? Name { get; init; }

    /// <summary>Year of the gazette where it is not <see cref="Year"/>; null: the same.</summary>
    public int? GazetteYear { get; init; }

    /// <summary>Number in the Lembaran Negara or Berita Negara; null when it is not known.</summary>
    public string? GazetteNumber { get; init; }

    /// <summary>Number in the Tambahan Lembaran Negara, or null.</summary>
    public string? SupplementNumber { get; init; }

    /// <summary>First day on which it may be cited, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day on which it may be cited, or null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Where these data come from, in Indonesian.</summary>
    public string Source { get; init; } = "";

    /// <summary>False when nobody has compared these data with the promulgated text.</summary>
    public bool IsVerified { get; init; } = true;

    /// <summary>Its amendments, oldest first.</summary>
    public IReadOnlyList<CitedAmendment> Amendments { get; init; } = [];
}

/// <summary>A later text that amended an instrument.</summary>
/// <param name="Number">Number of the amending text.</param>
/// <param name="Year">Its year.</param>
/// <param name="Since">First day on which the amendment is cited.</param>
/// <param name="Several">There were other amendments before it.</param>
public sealed record CitedAmendment(string Number, int Year, DateOnly Since, bool Several);
