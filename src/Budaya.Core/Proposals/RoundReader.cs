using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Proposals;

/// <summary>Rounds for reading.</summary>
public sealed class RoundReader(BudayaDbContext db, ActingPerson acting, StepAccess access, FrameworkService frameworks, RoundDesk desk)
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
        Round? round = await db.Set<Round>().AsNoTracking().Include(r => r.Criteria).SingleOrDefaultAsync(r => r.CaseId == caseId, cancellationToken);
        round?.Criteria.Sort((a, b) => a.Position.CompareTo(b.Position));
        RoundRules rules = await desk.RulesAsync(caseId, round, cancellationToken);
        Scoring? scoring = round is null ? null : await Scoring.LoadAsync(db, round, cancellationToken);
        IReadOnlyDictionary<string, string> titles = await access.TitlesAsync(cancellationToken);
        List<Meeting> meetings = round is null ? [] : await db.Set<Meeting>().AsNoTracking().Include(m => m.Seats)
            .Where(m => m.RoundId == round.Id).OrderBy(m => m.Id).ToListAsync(cancellationToken);
        List<Guid> held = [.. meetings.Select(m => m.Id)];
        List<MeetingReport> reports = await db.Set<MeetingReport>().AsNoTracking().Where(r => held.Contains(r.MeetingId)).OrderBy(r => r.At).ToListAsync(cancellationToken);
        IReadOnlyList<string> invited = rules.DeliberationStep?.Participants ?? [];
        return new()
        {
            CaseId = caseId, CaseTitle = position.Case.Title, Round = round, Proposals = round is null || scoring is null ? [] : await ProposalsAsync(round, rules, scoring, opdCode: null, cancellationToken),
            Answers = round is null ? [] : await AnswersAsync(round, rules.Today, cancellationToken),
            Changes = round is null ? [] : await db.Set<RoundChange>().AsNoTracking().Where(c => c.RoundId == round.Id).OrderBy(c => c.Number).ToListAsync(cancellationToken),
            WhyNotCorrect = rules.WhyNotCorrect(), WhyNotCorrectCriteria = rules.WhyNotCorrectCriteria(scoring is { Proposals.Count: > 0 }),
            Meetings = [.. meetings.Select(m => Of(m, invited, titles, reports))],
            Participants = [.. invited.Select(key => new OfficeName(key, titles.GetValueOrDefault(key, key)))],
            Quorum = rules.Quorum, Minimum = position.Definition.Competing?.Minimum ?? 0,
            WhyNotOpen = rules.WhyNotOpen(), WhyNotPropose = rules.WhyNotPropose(acting.OwnOpdCodes is [var own, ..] ? own : null), WhyNotMeet = rules.WhyNotMeet(),
            WhyNotAgree = [.. rules.WhyNotAgree(meetings.LastOrDefault()), .. scoring?.WhyNotAgree(null).Select(r => new Refusal(r)) ?? []], WhyNotRemind = rules.WhyNotRemind(), WhyNotHandle = rules.WhyNotHandle(),
            WhyNotReopen = rules.WhyNotReopen(),
        };
    }

    // How each OPD that was asked has answered, and those that proposed unasked.
    private async Task<IReadOnlyList<AnswerRow>> AnswersAsync(Round round, DateOnly today, CancellationToken cancellationToken)
    {
        var proposed = await (
            from proposal in db.Set<Proposal>()
            join framework in db.Set<ValueFramework>() on proposal.FrameworkId equals framework.Id
            where proposal.RoundId == round.Id && proposal.State != ProposalState.Ditarik
            orderby proposal.Id
            select new { proposal.OpdCode, framework.Acronym, proposal.At }).ToListAsync(cancellationToken);
        List<string> codes = [.. proposed.Select(p => p.OpdCode).Distinct()];
        List<NoProposal> none = await db.Set<NoProposal>().AsNoTracking().Where(n => n.RoundId == round.Id).ToListAsync(cancellationToken);
        List<string> asked = await db.Set<Opd>().ReceivingOn(today).Select(o => o.Code).ToListAsync(cancellationToken);
        List<string> all = [.. asked.Union(codes).Union(none.Select(n => n.OpdCode))];
        var opds = await db.Set<Opd>().Where(o => all.Contains(o.Code)).OrderBy(o => o.Position).Select(o => new { o.Code, o.Name }).ToListAsync(cancellationToken);
        return [.. opds.Select(o =>
        {
            var own = proposed.Where(p => p.OpdCode == o.Code).ToList();
            NoProposal? no = none.Find(n => n.OpdCode == o.Code);
            return new AnswerRow(
                o.Code, o.Name, own.Count > 0 ? OpdAnswer.Mengusulkan : no is null ? OpdAnswer.Belum : OpdAnswer.TidakMengusulkan,
                [.. own.Select(p => p.Acronym)], own.Count > 0 ? "" : no?.Note ?? "", own.Count > 0 ? own[0].At : no?.At);
        })];
    }

    /// <param name="round">The round.</param>
    /// <param name="rules">What the person may.</param>
    /// <param name="scoring">How the scoring stands.</param>
    /// <param name="opdCode">The OPD whose proposals alone are read; null: of all.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal async Task<IReadOnlyList<ProposalView>> ProposalsAsync(Round round, RoundRules rules, Scoring scoring, string? opdCode, CancellationToken cancellationToken)
    {
        var rows = await (
            from proposal in db.Set<Proposal>()
            join opd in db.Set<Opd>() on proposal.OpdCode equals opd.Code
            where proposal.RoundId == round.Id && (opdCode == null || proposal.OpdCode == opdCode)
            orderby proposal.Id
            select new { proposal.Id, opd.Name, proposal.OpdCode, proposal.Rationale, proposal.State, proposal.StateNote, proposal.At, proposal.FrameworkId }).ToListAsync(cancellationToken);
        IReadOnlyDictionary<Guid, FrameworkView> views = await frameworks.ViewsAsync([.. rows.Select(r => r.FrameworkId)], cancellationToken);
        Dictionary<Guid, Proposal> proposals = scoring.Proposals.ToDictionary(p => p.Id);
        var files = await (
            from attached in db.Set<ProposalFile>()
            join stored in db.Set<StoredFile>() on attached.FileSha256 equals stored.Sha256
            where proposals.Keys.Contains(attached.ProposalId)
            orderby attached.At, attached.FileName
            select new { attached.ProposalId, View = new AttachmentView(attached.FileSha256, attached.FileName, stored.Length) }).ToListAsync(cancellationToken);
        List<ProposalOrigin> origins = await db.Set<ProposalOrigin>().AsNoTracking().Where(o => proposals.Keys.Contains(o.ProposalId)).OrderBy(o => o.FromId).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new ProposalView(
            r.Id, r.Name, r.OpdCode, r.Rationale, r.State, r.StateNote, r.At, views[r.FrameworkId],
            [.. RoundRules.WhyNotChoose(views[r.FrameworkId], r.State), .. scoring.WhyNotAgree(r.Id).Select(w => new Refusal(w))])
        {
            Files = [.. files.Where(f => f.ProposalId == r.Id).Select(f => f.View)], From = [.. origins.Where(o => o.ProposalId == r.Id).Select(o => o.FromId)],
            WhyNotComplete = [.. rules.WhyNotComplete(proposals[r.Id]), .. FrozenProposals.WhyNot(round, proposals[r.Id], scoring)],
        })];
    }

    private static MeetingView Of(Meeting meeting, IReadOnlyList<string> invited, IReadOnlyDictionary<string, string> titles, List<MeetingReport> reports)
    {
        List<string> order = [.. invited];
        return new(meeting.Id, meeting.HeldOn, meeting.StartsAt, meeting.Place, meeting.Agenda, meeting.Minutes, meeting.ClosedAt, meeting.ReportSha256, meeting.Version,
            [.. meeting.Seats.OrderBy(s => order.IndexOf(s.OfficeKey) is var at && at < 0 ? order.Count : at).ThenBy(s => s.OfficeKey, StringComparer.Ordinal).Select(s => new SeatView(
                s.OfficeKey, titles.GetValueOrDefault(s.OfficeKey, s.OfficeKey), s.Presides, order.Contains(s.OfficeKey), s.Attended, s.Substitute, s.FavouredProposalId, s.Note,
                s.InitialledSha256 is not null && s.InitialledSha256 == meeting.ReportSha256, s.InitialledAt, s.InitialScanSha256))])
        {
            Reports = [.. reports.Where(r => r.MeetingId == meeting.Id).Select(r => new KeptReport(r.FileSha256, r.At))],
        };
    }
}
