using Budaya.Core.Tenants;
using Budaya.Core.Workflow;

namespace Budaya.Core.FollowUps;

/// <summary>A case whose documents are conveyed, or whose culture was made known.</summary>
/// <param name="Recipients">OPDs to which its documents are conveyed.</param>
/// <param name="SocialisedOn">Day of the latest event, or null.</param>
/// <param name="Commitments">Commitments that were opened.</param>
public sealed record FollowUpCase(Guid Id, string Title, CaseState State, int Recipients, DateOnly? SocialisedOn, int Commitments);

/// <summary>Where an OPD stands with one commitment.</summary>
/// <param name="IsLate">The last day has passed, and the OPD has not reported it as done.</param>
public sealed record CommitmentCell(string Key, string Title, CommitmentState State, DateOnly DueOn, bool IsLate);

/// <summary>An OPD with its commitments.</summary>
/// <param name="HasReceipt">Whether it has given its receipt; before that it does not see them.</param>
public sealed record OpdCommitments(string OpdCode, string Name, OpdKind Kind, bool HasReceipt, IReadOnlyList<CommitmentCell> Cells);

/// <summary>One commitment over all OPDs.</summary>
/// <param name="DueOn">The first last day.</param>
public sealed record CommitmentTotal(string Key, string Title, DateOnly DueOn, int Done, int Reported, int Underway, int NotStarted, int Late)
{
    /// <summary>All OPDs.</summary>
    public int Whole => Done + Reported + Underway + NotStarted + Late;
}

/// <summary>OPD × commitment of one case.</summary>
public sealed record FollowUpMap(Guid CaseId, string CaseTitle, IReadOnlyList<OpdCommitments> Rows, IReadOnlyList<CommitmentTotal> Totals)
{
    /// <summary>Reports that wait for the bureau.</summary>
    public int Waiting => Totals.Sum(t => t.Reported);

    /// <summary>Commitments past their last day.</summary>
    public int Late => Totals.Sum(t => t.Late);
}

/// <summary>An event as it was recorded.</summary>
/// <param name="Attended">OPDs that came, with the agent's name or null.</param>
/// <param name="PassedOn">Codes of the OPDs that have passed it on.</param>
public sealed record SosialisasiView(
    Guid Id, DateOnly HeldOn, string Place, string Opener, string Speakers, string Minutes, string Agreement,
    IReadOnlyList<AttendedOpd> Attended, IReadOnlyList<string> PassedOn);

/// <summary>An OPD that came.</summary>
public sealed record AttendedOpd(string OpdCode, string Name, string? Agent);

/// <summary>One report or answer on a commitment.</summary>
/// <param name="FileLength">Length of the evidence in bytes, or null without any.</param>
public sealed record ReportView(Guid Id, CommitmentState State, string Text, string FileName, long? FileLength, string Person, bool IsAnswer, DateTimeOffset At);

/// <summary>A commitment with its history.</summary>
/// <param name="Evidence">What must at least be attached.</param>
public sealed record CommitmentView(
    Guid CaseId, string CaseTitle, string OpdCode, string OpdName, CommitmentCell Cell, string Owner, string Evidence, bool HasReceipt, IReadOnlyList<ReportView> Reports);

/// <summary>How an OPD passed the culture on.</summary>
public sealed record PenerusanView(string How, DateOnly On, int Reached);

/// <summary>The commitments of one of the reader's own OPDs, in one case.</summary>
/// <param name="HasReceipt">Without it the commitments are not shown: the letter is to be acknowledged first.</param>
public sealed record OwnCommitments(
    Guid CaseId, string CaseTitle, string OpdCode, string OpdName, bool HasReceipt, Guid SosialisasiId, DateOnly HeldOn,
    IReadOnlyList<CommitmentCell> Cells, IReadOnlyList<PenerusanView> PassedOn);

/// <summary>How many reports of a case wait to be looked at.</summary>
public sealed record WaitingReports(Guid CaseId, string CaseTitle, int Count);
