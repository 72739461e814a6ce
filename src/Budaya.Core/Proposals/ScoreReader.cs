using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Proposals;

/// <summary>The scoring of a round for reading. What stands on a sheet leaves the database only for its own office, or once its scoring round has closed.</summary>
public sealed class ScoreReader(BudayaDbContext db, ActingPerson acting, StepAccess access, RoundDesk desk)
{
    /// <summary>The scoring of a case's round.</summary>
    /// <exception cref="MissingException">The case has no round.</exception>
    public async Task<ScoreView> ViewAsync(Guid caseId, CancellationToken cancellationToken)
    {
        Round round = await db.Set<Round>().AsNoTracking().Include(r => r.Criteria).SingleOrDefaultAsync(r => r.CaseId == caseId, cancellationToken) ?? throw new MissingException($"Round of case {caseId}");
        round.Criteria.Sort((a, b) => a.Position.CompareTo(b.Position));
        RoundRules rules = await desk.RulesAsync(round, cancellationToken);
        Scoring scoring = await Scoring.LoadAsync(db, round, cancellationToken);
        IReadOnlyDictionary<string, string> titles = await access.TitlesAsync(cancellationToken);
        string Title(string key) => titles.GetValueOrDefault(key, key);
        List<ScoreSheet> sheets = await Readable(round).ToListAsync(cancellationToken);
        IReadOnlyList<ProposalName> names = await NamesAsync(round, cancellationToken);
        return new()
        {
            CaseId = caseId, Round = round, Proposals = [.. names.Where(n => scoring.Scored.Any(p => p.Id == n.Id))],
            AllProposals = names.ToDictionary(n => n.Id),
            Scorers = [.. rules.Scorers.Select(key => new ScorerView(key, Title(key), scoring.StateOf(key), scoring.HasAnswered(key) && !scoring.Interests.Any(d => d.OfficeKey == key), scoring.HasScanOf(key)))],
            Sheets = round.IsScoring && round.State != RoundState.Selesai ? await SheetsAsync(rules, scoring, sheets, round, Title, cancellationToken) : [],
            Results = [.. Enumerable.Range(1, round.IsScoring ? round.Ballot - 1 : round.Ballot).Select(ballot => ResultOf(ballot, scoring, sheets, round, Title))],
            Interests = [.. scoring.Interests.Select(d => new InterestView(d.OfficeKey, Title(d.OfficeKey), d.ProposalId, d.Reason, d.At, d.ScanSha256 is not null))],
            Notices = await db.Set<RoundNotice>().AsNoTracking().Where(n => n.RoundId == round.Id).OrderByDescending(n => n.On).ThenBy(n => n.Title).ToListAsync(cancellationToken),
            WhyNotOpen = rules.WhyNotOpenScoring(scoring), WhyNotClose = rules.WhyNotCloseScoring(scoring), WhyNotRemind = rules.WhyNotRemind(),
        };
    }

    /// <summary>The sheets that the acting person may read: those of own offices, and all of scoring rounds that have closed.</summary>
    public IQueryable<ScoreSheet> Readable(Round round)
    {
        ArgumentNullException.ThrowIfNull(round);
        string[] own = [.. acting.Offices.Select(o => o.Key)];
        return db.Set<ScoreSheet>().AsNoTracking().Include(s => s.Scores).Where(s => s.RoundId == round.Id
            && (own.Contains(s.OfficeKey) || db.Set<Round>().Any(r => r.Id == s.RoundId && (s.Ballot < r.Ballot || r.BallotClosedAt != null))));
    }

    /// <summary>The scan of a sheet recorded from paper.</summary>
    /// <exception cref="MissingException">There is none, or the acting person may not read the sheet yet.</exception>
    public async Task<string> ScanAsync(Guid caseId, int ballot, string officeKey, CancellationToken cancellationToken)
    {
        Round round = await db.Set<Round>().AsNoTracking().SingleOrDefaultAsync(r => r.CaseId == caseId, cancellationToken) ?? throw new MissingException($"Round of case {caseId}");
        return await Readable(round).Where(s => s.Ballot == ballot && s.OfficeKey == officeKey).Select(s => s.ScanSha256).SingleOrDefaultAsync(cancellationToken)
            ?? throw new MissingException($"Scan of the sheet of {officeKey}");
    }

    /// <summary>The scan of what an office declared on paper: of its interest in one proposal, or of its answer in the newest scoring round. Everybody reads declarations.</summary>
    /// <exception cref="MissingException">There is none.</exception>
    public async Task<string> StatementAsync(Guid caseId, string officeKey, Guid? proposalId, CancellationToken cancellationToken)
    {
        IQueryable<string?> scans = proposalId is { } id
            ? from declared in db.Set<InterestDeclaration>()
              join proposal in db.Set<Proposal>() on declared.ProposalId equals proposal.Id
              join round in db.Set<Round>() on proposal.RoundId equals round.Id
              where round.CaseId == caseId && proposal.Id == id && declared.OfficeKey == officeKey
              select declared.ScanSha256
            : from answer in db.Set<InterestAnswer>()
              join round in db.Set<Round>() on answer.RoundId equals round.Id
              where round.CaseId == caseId && answer.Ballot == round.Ballot && answer.OfficeKey == officeKey
              select answer.ScanSha256;
        return await scans.SingleOrDefaultAsync(cancellationToken) ?? throw new MissingException($"Scan of the statement of {officeKey}");
    }

    private async Task<IReadOnlyList<ProposalName>> NamesAsync(Round round, CancellationToken cancellationToken) => await (
        from proposal in db.Set<Proposal>()
        join framework in db.Set<ValueFramework>() on proposal.FrameworkId equals framework.Id
        where proposal.RoundId == round.Id
        orderby proposal.Id
        select new ProposalName(proposal.Id, framework.Id, framework.Acronym)).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<SheetView>> SheetsAsync(
        RoundRules rules, Scoring scoring, List<ScoreSheet> readable, Round round, Func<string, string> title, CancellationToken cancellationToken)
    {
        List<string> own = [.. rules.Scorers.Where(key => acting.Offices.Any(o => o.Key == key))];
        IReadOnlyList<OfficeName> paper = acting.Has(Authority.Organisation) ? await access.OnPaperAsync([.. rules.Scorers.Except(own)], cancellationToken) : [];
        SheetView Of(string key, bool isOwn) => new(
            key, title(key), isOwn, scoring.StateOf(key),
            readable.Where(s => isOwn && s.OfficeKey == key && s.Ballot == round.Ballot).SelectMany(s => s.Scores).ToDictionary(s => (s.ProposalId, s.Position), s => s.Points),
            scoring.Scored.Select(p => p.Id).Where(id => scoring.IsBarred(key, id)).ToHashSet(), scoring.HasAnswered(key));
        return [.. own.Select(key => Of(key, isOwn: true)), .. paper.Select(o => Of(o.Key, isOwn: false))];
    }

    private static BallotResult ResultOf(int ballot, Scoring scoring, List<ScoreSheet> sheets, Round round, Func<string, string> title)
    {
        IReadOnlyList<ProposalScore> scores = scoring.Result(ballot);
        Dictionary<int, int> weights = round.Criteria.ToDictionary(c => c.Position, c => c.Weight);
        decimal all = weights.Values.Sum();
        var byOffice = sheets.Where(s => s.Ballot == ballot)
            .SelectMany(s => s.Scores.GroupBy(x => x.ProposalId).Where(g => g.Count() == weights.Count).Select(g => new OfficeScore(s.OfficeKey, title(s.OfficeKey), g.Key, g.Sum(x => x.Points * weights[x.Position]) / all, s.ScanSha256 is not null)));
        return new(ballot, scores, ScoreTally.Tied(scores), [.. byOffice], scoring.ChangedSince(ballot));
    }
}
