using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Proposals;

/// <summary>How the scoring of a round stands, counted over all sheets. It decides; what somebody may read of it is for <see cref="ScoreReader"/>.</summary>
internal sealed class Scoring
{
    private readonly Round _round;
    private readonly List<SheetRow> _rows;

    private Scoring(Round round, List<Proposal> proposals, IReadOnlyDictionary<Guid, string> stamps, List<InterestDeclaration> interests, List<InterestAnswer> answers, List<SheetRow> rows)
    {
        _round = round;
        _rows = rows;
        (Proposals, Stamps, Interests, Answers) = (proposals, stamps, interests, answers);
    }

    /// <summary>All proposals of the round, in the order in which they came.</summary>
    public IReadOnlyList<Proposal> Proposals { get; }

    /// <summary>What each says now.</summary>
    public IReadOnlyDictionary<Guid, string> Stamps { get; }

    public IReadOnlyList<InterestDeclaration> Interests { get; }

    /// <summary>Who has answered in which proposals there is an interest, in each scoring round.</summary>
    public IReadOnlyList<InterestAnswer> Answers { get; }

    /// <summary>The proposals that are scored now.</summary>
    public IReadOnlyList<Proposal> Scored => [.. Proposals.Where(p => _round.Ballot > 0 && p.Ballot == _round.Ballot && p.State == ProposalState.Diajukan)];

    /// <param name="db">The database.</param>
    /// <param name="round">The round, with its criteria.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<Scoring> LoadAsync(BudayaDbContext db, Round round, CancellationToken cancellationToken)
    {
        List<Proposal> proposals = await db.Set<Proposal>().Where(p => p.RoundId == round.Id).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        List<Guid> ids = [.. proposals.Select(p => p.Id)];
        List<SheetRow> rows = await (
            from sheet in db.Set<ScoreSheet>()
            join score in db.Set<Score>() on sheet.Id equals score.SheetId
            where sheet.RoundId == round.Id
            select new SheetRow(sheet.Ballot, sheet.OfficeKey, score.ProposalId, score.Position, score.Points, score.Stamp)).ToListAsync(cancellationToken);
        return new(
            round, proposals, await ProposalStamps.OfAsync(db, proposals, cancellationToken),
            await db.Set<InterestDeclaration>().Where(d => ids.Contains(d.ProposalId)).OrderBy(d => d.At).ToListAsync(cancellationToken),
            await db.Set<InterestAnswer>().Where(a => a.RoundId == round.Id).OrderBy(a => a.At).ToListAsync(cancellationToken), rows);
    }

    /// <summary>How far an office is in the newest scoring round.</summary>
    public SheetState StateOf(string officeKey)
    {
        IReadOnlyList<Proposal> scored = Scored;
        List<Guid> asked = [.. scored.Select(p => p.Id).Where(id => !IsBarred(officeKey, id))];
        if (asked.Count == 0 && (scored.Count > 0 || _round.IsScoring)) // all were withdrawn, or an interest bars it from each
        {
            return SheetState.TidakMenilai;
        }

        List<SheetRow> own = [.. _rows.Where(r => r.Ballot == _round.Ballot && r.OfficeKey == officeKey)];
        if (asked.Exists(id => own.Exists(r => r.ProposalId == id && r.Stamp != Stamps[id])))
        {
            return SheetState.DimintaUlang;
        }

        bool whole = asked.TrueForAll(id => own.Count(r => r.ProposalId == id) == _round.Criteria.Count);
        return whole && own.Count > 0 ? SheetState.Sudah : SheetState.Belum;
    }

    /// <summary>Whether something is still asked of an office in the newest scoring round.</summary>
    public bool Awaits(string officeKey) => StateOf(officeKey) is SheetState.Belum or SheetState.DimintaUlang;

    /// <summary>Whether an office has declared an interest in a proposal.</summary>
    public bool IsBarred(string officeKey, Guid proposalId) => Interests.Any(d => d.OfficeKey == officeKey && d.ProposalId == proposalId);

    /// <summary>Whether that answer was recorded from paper, of which the scan is kept.</summary>
    public bool HasScanOf(string officeKey) => Answers.Any(a => a.OfficeKey == officeKey && a.Ballot == _round.Ballot && a.ScanSha256 is not null);

    /// <summary>Whether an office has answered, in the newest scoring round, in which proposals it has an interest; its sheet opens with that.</summary>
    public bool HasAnswered(string officeKey) => Answers.Any(a => a.OfficeKey == officeKey && a.Ballot == _round.Ballot);

    /// <summary>What counts in a scoring round: whole sheets only.</summary>
    public IReadOnlyList<CountedScores> CountedIn(int ballot) =>
    [
        .. _rows.Where(r => r.Ballot == ballot).GroupBy(r => (r.OfficeKey, r.ProposalId)).Where(g => g.Count() == _round.Criteria.Count)
            .Select(g => new CountedScores(g.Key.OfficeKey, g.Key.ProposalId, [.. g.OrderBy(r => r.Position).Select(r => r.Points)])),
    ];

    /// <summary>The outcome of a scoring round.</summary>
    public IReadOnlyList<ProposalScore> Result(int ballot)
    {
        IReadOnlyList<CountedScores> counted = CountedIn(ballot);
        IEnumerable<Guid> ids = Proposals.Select(p => p.Id).Where(id => counted.Any(c => c.ProposalId == id) || (ballot == _round.Ballot && Scored.Any(p => p.Id == id)));
        return ScoreTally.Of([.. _round.Criteria.OrderBy(c => c.Position).Select(c => c.Weight)], [.. ids], counted);
    }

    /// <summary>The proposals that changed after they were scored in a scoring round.</summary>
    public IReadOnlySet<Guid> ChangedSince(int ballot) => _rows.Where(r => r.Ballot == ballot && r.Stamp != Stamps[r.ProposalId]).Select(r => r.ProposalId).ToHashSet();

    /// <summary>Whether a proposal changed after it was scored, or was never asked to be. What counts is the last scoring round in which it stood: a further one is among some alone.</summary>
    public bool HasChanged(Proposal proposal) => proposal.Ballot < 1 || RowsOf(proposal).Any(r => r.Stamp != Stamps[proposal.Id]);

    /// <summary>Whether somebody scored a proposal in the last scoring round in which it stood.</summary>
    public bool HasScores(Proposal proposal) => RowsOf(proposal).Any();

    /// <summary>The proposals of the next scoring round; empty: nothing asks for one.</summary>
    public IReadOnlyList<Proposal> Next()
    {
        List<Proposal> standing = [.. Standing];
        if (_round.Ballot == 0 || _round.ReopenedAt > _round.BallotClosedAt || standing.Exists(HasChanged))
        {
            return standing;
        }

        IReadOnlyList<Guid> tied = Tied(_round.Ballot);
        return [.. standing.Where(p => tied.Contains(p.Id))];
    }

    /// <summary>Why the scoring stands in the way of agreeing on a proposal; null: on any.</summary>
    public IReadOnlyList<string> WhyNotAgree(Guid? proposalId)
    {
        if (_round.Ballot == 0)
        {
            return [];
        }

        if (_round.IsScoring)
        {
            return [$"Penilaian putaran {_round.Ballot} belum ditutup."];
        }

        if (proposalId is { } id && HasChanged(Proposals.First(p => p.Id == id)))
        {
            return ["Usulan ini berubah atau diajukan sesudah dinilai. Adakan putaran penilaian lagi sebelum menyepakatinya."];
        }

        return AsksForAnother() ? ["Nilai tertinggi sama. Adakan putaran kedua di antara usulan yang nilainya sama."] : [];
    }

    private IEnumerable<Proposal> Standing => Proposals.Where(p => p.State == ProposalState.Diajukan);

    // Those that share the highest total among the proposals that still stand.
    private IReadOnlyList<Guid> Tied(int ballot) => ScoreTally.Tied([.. Result(ballot).Where(s => Standing.Any(p => p.Id == s.ProposalId))]);

    // A tie asks for one more scoring round among the tied. Tied again, unchanged, in the round held for that, the meeting decides.
    private bool AsksForAnother()
    {
        IReadOnlyList<Guid> now = Tied(_round.Ballot);
        if (now.Count == 0)
        {
            return false;
        }

        IReadOnlySet<Guid> changed = ChangedSince(_round.Ballot - 1);
        IReadOnlyList<Guid> before = _round.Ballot > 1 ? Tied(_round.Ballot - 1) : [];
        return !now.All(id => before.Contains(id) && !changed.Contains(id));
    }

    // No sheet is of a scoring round before the first, so there are none of a proposal that stood in none.
    private IEnumerable<SheetRow> RowsOf(Proposal proposal) => _rows.Where(r => r.Ballot == proposal.Ballot && r.ProposalId == proposal.Id);

    private sealed record SheetRow(int Ballot, string OfficeKey, Guid ProposalId, int Position, int Points, string Stamp);
}
