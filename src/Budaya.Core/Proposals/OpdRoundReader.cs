using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Proposals;

/// <summary>Rounds for the officers of OPDs. Drafts and proposals of other OPDs never leave the database here.</summary>
public sealed class OpdRoundReader(BudayaDbContext db, ActingPerson acting, RoundDesk desk, RoundReader rounds)
{
    /// <summary>Key of the letter that asks for proposals, among the evidence of workflows.</summary>
    private const string LetterKey = "surat-permintaan";

    /// <summary>The rounds that the own OPDs can answer, and those in which they did: open ones first, the nearest last day before.</summary>
    public async Task<IReadOnlyList<OpdRoundRow>> ListAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<string> own = acting.OwnOpdCodes;
        if (own.Count == 0)
        {
            return [];
        }

        List<Round> all = await db.Set<Round>().AsNoTracking().Where(r => db.Set<Proposal>().Any(p => p.RoundId == r.Id && own.Contains(p.OpdCode)) || db.Set<ProposalDraft>().Any(d => d.RoundId == r.Id && own.Contains(d.OpdCode))
            || (r.State != RoundState.Selesai && db.Set<WorkflowCase>().Any(c => c.Id == r.CaseId && c.State == CaseState.Berjalan))).ToListAsync(cancellationToken);
        Dictionary<string, string> names = await db.Set<Opd>().Where(o => own.Contains(o.Code)).ToDictionaryAsync(o => o.Code, o => o.Name, cancellationToken);
        List<OpdRoundRow> rows = [];
        foreach (Round round in all)
        {
            RoundRules rules = await desk.RulesAsync(round, cancellationToken);
            foreach (string opd in own.Where(names.ContainsKey))
            {
                OpdAnswer answer = await AnswerAsync(round.Id, opd, cancellationToken);
                bool isOpen = rules.WhyNotPropose(opd).Count == 0;
                bool hasDraft = await db.Set<ProposalDraft>().AnyAsync(d => d.RoundId == round.Id && d.OpdCode == opd, cancellationToken);
                if (isOpen || hasDraft || answer != OpdAnswer.Belum) // a draft that was not sent in time can still be read and copied
                {
                    rows.Add(new(round.Id, round.Title, round.OpensOn, round.ClosesOn, opd, names[opd], answer, hasDraft, isOpen));
                }
            }
        }

        return [.. rows.OrderByDescending(r => r.IsOpen).ThenBy(r => r.IsOpen ? r.ClosesOn.DayNumber : -r.ClosesOn.DayNumber).ThenBy(r => r.OpdName, StringComparer.Ordinal)];
    }

    /// <summary>A round for an own OPD.</summary>
    /// <param name="roundId">The round.</param>
    /// <param name="opdCode">The OPD; null: the first own one.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="MissingException">There is no such round, or the OPD is not an own one.</exception>
    public async Task<OpdRoundView> ViewAsync(Guid roundId, string? opdCode, CancellationToken cancellationToken)
    {
        string code = opdCode ?? (acting.OwnOpdCodes is [var first, ..] ? first : "");
        if (!acting.OwnOpdCodes.Contains(code))
        {
            throw new MissingException($"Round {roundId} for {code}");
        }

        Round round = await db.Set<Round>().AsNoTracking().Include(r => r.Criteria).SingleOrDefaultAsync(r => r.Id == roundId, cancellationToken) ?? throw new MissingException($"Round {roundId}");
        round.Criteria.Sort((a, b) => a.Position.CompareTo(b.Position));
        RoundRules rules = await desk.RulesAsync(round, cancellationToken);
        IReadOnlyList<Refusal> whyNot = rules.WhyNotPropose(code);
        List<ProposalDraft> drafts = await db.Set<ProposalDraft>().AsNoTracking().Where(d => d.RoundId == roundId && d.OpdCode == code).OrderBy(d => d.Id).ToListAsync(cancellationToken);
        return new()
        {
            Round = round, OpdCode = code, OpdName = await db.Set<Opd>().Where(o => o.Code == code).Select(o => o.Name).SingleAsync(cancellationToken),
            Letters = await LettersAsync(round, cancellationToken),
            Changes = await db.Set<RoundChange>().AsNoTracking().Where(c => c.RoundId == roundId).OrderBy(c => c.Number).ToListAsync(cancellationToken),
            Drafts = [.. drafts.Select(d => new OpdProposalView { Id = d.Id, Text = d.Text(), Rationale = d.Rationale, Version = d.Version, State = null, At = d.ChangedAt, WhyNotChange = whyNot, WhyNotAct = [] })],
            Proposals = await ProposalsAsync(round, rules, code, cancellationToken),
            Declined = await db.Set<NoProposal>().AsNoTracking().SingleOrDefaultAsync(n => n.RoundId == roundId && n.OpdCode == code, cancellationToken),
            WhyNotPropose = whyNot,
        };
    }

    private async Task<IReadOnlyList<OpdProposalView>> ProposalsAsync(Round round, RoundRules rules, string code, CancellationToken cancellationToken)
    {
        Scoring scoring = await Scoring.LoadAsync(db, round, cancellationToken);
        IReadOnlyList<ProposalView> views = await rounds.ProposalsAsync(round, rules, scoring, code, cancellationToken);
        return [.. views.Select(v => new OpdProposalView
        {
            Id = v.Id, Text = v.Framework.Text, Rationale = v.Rationale, Version = v.Framework.Version, State = v.State, StateNote = v.StateNote, At = v.At, Files = v.Files,
            WhyNotChange = v.WhyNotComplete, WhyNotAct = rules.WhyNotProposer(scoring.Proposals.First(p => p.Id == v.Id)),
        })];
    }

    private async Task<OpdAnswer> AnswerAsync(Guid roundId, string opd, CancellationToken cancellationToken) =>
        await db.Set<Proposal>().AnyAsync(p => p.RoundId == roundId && p.OpdCode == opd && p.State != ProposalState.Ditarik, cancellationToken) ? OpdAnswer.Mengusulkan
        : await db.Set<NoProposal>().AnyAsync(n => n.RoundId == roundId && n.OpdCode == opd, cancellationToken) ? OpdAnswer.TidakMengusulkan : OpdAnswer.Belum;

    private async Task<IReadOnlyList<CallLetter>> LettersAsync(Round round, CancellationToken cancellationToken) => await db.Set<Evidence>()
        .Where(e => e.CaseId == round.CaseId && e.Kind == LetterKey).OrderBy(e => e.At)
        .Select(e => new CallLetter(e.FileSha256, e.FileName, e.LetterNumber, e.LetterDate)).ToListAsync(cancellationToken);
}
