using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Proposals;

/// <summary>Rounds for reading.</summary>
public sealed class RoundReader(BudayaDbContext db, ActingPerson acting, StepAccess access, FrameworkService frameworks, TenantDirectory tenant, TimeProvider time)
{
    /// <summary>The cases whose workflow lets proposals compete, newest first, with their round where there is one.</summary>
    public async Task<IReadOnlyList<RoundRow>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await (
            from workflowCase in db.Set<WorkflowCase>()
            join round in db.Set<Round>() on workflowCase.Id equals round.CaseId
            orderby workflowCase.Id descending
            select new
            {
                workflowCase.Id, CaseTitle = workflowCase.Title, round.Title, round.State,
                Proposals = db.Set<Proposal>().Count(p => p.RoundId == round.Id),
                Chosen = db.Set<ValueFramework>().Where(f => f.Id == workflowCase.FrameworkId).Select(f => f.Acronym).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new RoundRow(r.Id, r.CaseTitle, r.Title, r.State, r.Proposals, r.State == RoundState.Selesai ? r.Chosen : null))];
    }

    /// <summary>The case whose round a framework was proposed in, or that carries it; null: none.</summary>
    public async Task<Guid?> CaseOfFrameworkAsync(Guid frameworkId, CancellationToken cancellationToken)
    {
        List<Guid> cases = await (
            from proposal in db.Set<Proposal>()
            join round in db.Set<Round>() on proposal.RoundId equals round.Id
            where proposal.FrameworkId == frameworkId
            orderby round.Id descending
            select round.CaseId).Take(1).ToListAsync(cancellationToken);
        return cases.Count > 0 ? cases[0] : null;
    }

    /// <summary>The round of a case, with everything that its page shows.</summary>
    /// <exception cref="MissingException">This tenant has no such case.</exception>
    public async Task<RoundView> ViewAsync(Guid caseId, CancellationToken cancellationToken)
    {
        CasePosition position = await CasePosition.LoadAsync(db, caseId, cancellationToken);
        Round? round = await db.Set<Round>().AsNoTracking().SingleOrDefaultAsync(r => r.CaseId == caseId, cancellationToken);
        DateOnly today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        RoundRules rules = new(position, round, acting, access, today);
        IReadOnlyDictionary<string, string> titles = await access.TitlesAsync(cancellationToken);
        List<Meeting> meetings = round is null ? [] : await db.Set<Meeting>().AsNoTracking().Include(m => m.Seats)
            .Where(m => m.RoundId == round.Id).OrderBy(m => m.Id).ToListAsync(cancellationToken);
        IReadOnlyList<string> invited = rules.DeliberationStep?.Participants ?? [];
        return new()
        {
            CaseId = caseId, CaseTitle = position.Case.Title, Round = round, Proposals = round is null ? [] : await ProposalsAsync(round.Id, cancellationToken),
            Meetings = [.. meetings.Select(m => Of(m, invited, titles))],
            Participants = [.. invited.Select(key => new OfficeName(key, titles.GetValueOrDefault(key, key)))],
            Quorum = rules.Quorum, Minimum = position.Definition.Competing?.Minimum ?? 0,
            WhyNotOpen = rules.WhyNotOpen(), WhyNotPropose = rules.WhyNotPropose(acting.OwnOpdCodes is [var own, ..] ? own : null), WhyNotMeet = rules.WhyNotMeet(),
            WhyNotAgree = rules.WhyNotAgree(meetings.LastOrDefault()), WhyNotReopen = rules.WhyNotReopen(),
        };
    }

    private async Task<IReadOnlyList<ProposalView>> ProposalsAsync(Guid roundId, CancellationToken cancellationToken)
    {
        var rows = await (
            from proposal in db.Set<Proposal>()
            join opd in db.Set<Opd>() on proposal.OpdCode equals opd.Code
            where proposal.RoundId == roundId
            orderby proposal.Id
            select new { proposal.Id, opd.Name, proposal.OpdCode, proposal.Rationale, proposal.State, proposal.StateNote, proposal.At, proposal.FrameworkId }).ToListAsync(cancellationToken);
        IReadOnlyDictionary<Guid, FrameworkView> views = await frameworks.ViewsAsync([.. rows.Select(r => r.FrameworkId)], cancellationToken);
        return [.. rows.Select(r => new ProposalView(
            r.Id, r.Name, r.OpdCode, r.Rationale, r.State, r.StateNote, r.At, views[r.FrameworkId], RoundRules.WhyNotChoose(views[r.FrameworkId], r.State)))];
    }

    private static MeetingView Of(Meeting meeting, IReadOnlyList<string> invited, IReadOnlyDictionary<string, string> titles)
    {
        List<string> order = [.. invited];
        return new(meeting.Id, meeting.HeldOn, meeting.Place, meeting.Minutes, meeting.ClosedAt, meeting.Version,
            [.. meeting.Seats.OrderBy(s => order.IndexOf(s.OfficeKey)).Select(s => new SeatView(
                s.OfficeKey, titles.GetValueOrDefault(s.OfficeKey, s.OfficeKey), s.Presides, s.Attended, s.Substitute, s.FavouredProposalId, s.Note))]);
    }
}
