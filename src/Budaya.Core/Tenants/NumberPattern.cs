using System.Globalization;
using System.Text.Json.Serialization;
using Budaya.LegalText;

namespace Budaya.Core.Tenants;

/// <summary>How the number of one kind of document is printed during a period.</summary>
/// <remarks>
/// Tokens: <c>{klas}</c> classification, <c>{urut}</c> number, <c>{sisip}</c> letters of an inserted number, <c>{unit}</c>,
/// <c>{bulan-romawi}</c>, <c>{tahun}</c>. The pattern of a Perkada gives only what stands between NOMOR and TAHUN.
/// Rule: Permendagri 83/2022 changed the classification codes, and regions did not all follow at once; hence the period.
/// </remarks>
public sealed record NumberPattern
{
    public static IReadOnlyList<string> Tokens { get; } = ["{klas}", "{urut}", "{sisip}", "{unit}", "{bulan-romawi}", "{tahun}"];

    public required DocumentKind Kind { get; init; }
    public required string Pattern { get; init; }
    public required Period Period { get; init; }

    /// <summary>What <c>{klas}</c> stands for; null when the pattern does not ask for it.</summary>
    public string? Classification { get; init; }

    /// <summary>What <c>{unit}</c> stands for; null when the pattern does not ask for it.</summary>
    public string? Unit { get; init; }

    /// <summary>The number as printed.</summary>
    /// <param name="order">From 1.</param>
    /// <param name="insertion">Letters of an inserted number (<c>a</c> in 45a); empty for an ordinary one.</param>
    /// <param name="on">The date of the number, in the zone of the region.</param>
    /// <exception cref="ArgumentOutOfRangeException">The order is below 1.</exception>
    public string Print(int order, string insertion, DateOnly on)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        return Pattern
            .Replace("{klas}", Classification, StringComparison.Ordinal)
            .Replace("{urut}", order.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{sisip}", insertion, StringComparison.Ordinal)
            .Replace("{unit}", Unit, StringComparison.Ordinal)
            .Replace("{bulan-romawi}", Numerals.Roman(on.Month), StringComparison.Ordinal)
            .Replace("{tahun}", on.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}

/// <summary>Who gives the numbers of a kind.</summary>
public sealed record RegisterRule(DocumentKind Kind, RegisterMode Mode);

[JsonConverter(typeof(JsonStringEnumConverter<RegisterMode>))]
public enum RegisterMode
{
    /// <summary>"dicatat": the book of Hukum gives the number, it is typed in; uniqueness is checked, gaps are not.</summary>
    Recorded,

    /// <summary>"dipegang": this product allocates; no gaps, no doubles.</summary>
    Kept,
}

public sealed record SigningRule(DocumentKind Kind, SigningPath Path);

[JsonConverter(typeof(JsonStringEnumConverter<SigningPath>))]
public enum SigningPath
{
    /// <summary>"basah": printed, initialled, signed, then numbered; the scan is the original.</summary>
    Wet,

    /// <summary>"tte": numbered first, then signed electronically.</summary>
    Electronic,

    /// <summary>"srikandi": goes out as DOCX, comes back signed and numbered.</summary>
    Srikandi,
}
