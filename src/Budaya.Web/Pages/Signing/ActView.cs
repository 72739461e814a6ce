using Budaya.Core;

namespace Budaya.Web.Pages.Signing;

/// <summary>An act that can be recorded: its fields, and why it cannot be done now.</summary>
/// <param name="Handler">Handler of the page.</param>
/// <param name="Button">Text of the button.</param>
/// <param name="WhyNot">Reasons; empty when it can be done.</param>
public sealed record ActView(string Handler, string Button, IReadOnlyList<Refusal> WhyNot)
{
    /// <summary>Hash of the text whose pages the page shows; null: none are shown.</summary>
    public string? Seen { get; init; }

    /// <summary>The office that acted, or null.</summary>
    public string? Office { get; init; }

    /// <summary>Day proposed; null: the act has no day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Asks for name, rank and NIP.</summary>
    public bool WantsSigner { get; init; }

    /// <summary>Label of the name.</summary>
    public string SignerLabel { get; init; } = "Nama penanda tangan";

    /// <summary>Asks for a number from the book.</summary>
    public bool WantsNumber { get; init; }

    /// <summary>Asks for the number in the gazette.</summary>
    public bool WantsGazette { get; init; }

    /// <summary>Asks for a scan.</summary>
    public bool WantsScan { get; init; }

    /// <summary>A sample may stand in for the scan.</summary>
    public bool OffersSamples { get; init; }

    /// <summary>Tells the fields of several acts of one page apart.</summary>
    public string Id => $"{Handler}-{Office}".ToLowerInvariant();
}
