namespace Budaya.Core.Tenants;

/// <summary>A round of proposals with which the region starts; several proposals compete, one is agreed on.</summary>
public sealed record RoundEntry
{
    public required string Key { get; init; }
    public required string Title { get; init; }

    /// <summary>Key of the workflow that the round follows.</summary>
    public required string WorkflowKey { get; init; }

    public required IReadOnlyList<ProposalEntry> Proposals { get; init; }
}

/// <param name="FrameworkKey">Key of the value framework that is proposed.</param>
/// <param name="OfficeKey">Key of the office that proposes it.</param>
/// <param name="Reason">Why; null when the source does not say.</param>
public sealed record ProposalEntry(string FrameworkKey, string OfficeKey, string? Reason);
