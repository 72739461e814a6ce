using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Proposals;

/// <summary>Scoring rounds: opens them, takes in sheets and declared interests, closes them. The caller saves.</summary>
/// <remarks>The audit says who filled in a sheet, never what stands on it: everybody reads the audit.</remarks>
public sealed class ScoreService(BudayaDbContext db, ActingPerson acting, StepAccess access, RoundDesk desk, RoundReminders reminders, FileStore files, AuditLog audit, TimeProvider time)
{
    private const string Statement = "pernyataan bertanda tangan";

    /// <summary>Opens a scoring round: the first for all proposals, a further one for those that are tied or have changed.</summary>
    /// <param name="roundId">The round of proposals.</param>
    /// <param name="ballot">The scoring round to open; one that is there already changes nothing.</param>
    /// <param name="dueOn">The last day for the sheets; it closes nothing, but whoever has not scored is reminded before it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="RefusedException">The deliberation is not open, nothing asks for a further scoring round, the day is past, or the person may not.</exception>
    public async Task OpenAsync(Guid roundId, int ballot, DateOnly dueOn, CancellationToken cancellationToken)
    {
        Round round = await desk.RoundAsync(roundId, cancellationToken);
        if (round.Ballot >= ballot)
        {
            return;
        }

        Scoring scoring = await Scoring.LoadAsync(db, round, cancellationToken);
        RoundRules rules = await desk.RulesAsync(round, cancellationToken);
        RefusedException.ThrowIfAny([.. rules.WhyNotOpenScoring(scoring), .. dueOn < rules.Today ? new[] { new Refusal("Hari terakhir penilaian sudah lewat; pilih hari ini atau sesudahnya.") } : []]);
        IReadOnlyList<Proposal> next = scoring.Next();
        (round.Ballot, round.BallotOpenedAt, round.SheetsDueOn, round.BallotClosedAt) = (round.Ballot + 1, time.GetUtcNow(), dueOn, null);
        await reminders.WakeForAsync(round, cancellationToken);
        foreach (Proposal proposal in next)
        {
            proposal.Ballot = round.Ballot;
        }

        audit.Record("penilaian.dibuka", $"usulan/{roundId}", new { round.Ballot, dueOn, Proposals = next.Select(p => p.Id) });
    }

    /// <summary>Takes in the sheet of an office, instead of the one that is there. Changes nothing when it says the same.</summary>
    /// <exception cref="RefusedException">The scoring round is not open, the office does not score or not here, a score is missing, too many, or out of bounds, or a sheet recorded for another has no scan.</exception>
    public async Task GiveAsync(GiveScores give, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(give);
        Round round = await desk.RoundAsync(give.RoundId, cancellationToken);
        RoundRules rules = await desk.RulesAsync(round, cancellationToken);
        Scoring scoring = await Scoring.LoadAsync(db, round, cancellationToken);
        bool own = await AsOwnAsync(rules, give.OfficeKey, cancellationToken);
        string basis = own ? "" : CaseInput.Text(give.Basis, "Lembar penilaian bertanda tangan yang menjadi dasar", Lengths.Note);
        RefusedException.ThrowIfAny([.. WhyNotTaken(round, give.Ballot), .. WhyNotAnswered(scoring, give.OfficeKey), .. WhyNotThese(round, scoring, give)]);
        ScoreSheet? there = await db.Set<ScoreSheet>().Include(s => s.Scores).SingleOrDefaultAsync(
            s => s.RoundId == round.Id && s.Ballot == round.Ballot && s.OfficeKey == give.OfficeKey, cancellationToken);
        string? scan = own ? null : await PaperScan.KeepAsync(files, give.Scan, "lembar penilaian bertanda tangan", cancellationToken);
        if (there is not null && there.Basis == basis && there.ScanSha256 == scan && IsSame(there, give, scoring))
        {
            return;
        }

        ScoreSheet sheet = there ?? db.Add(new ScoreSheet
        {
            RoundId = round.Id, Ballot = round.Ballot, OfficeKey = give.OfficeKey, PersonId = acting.RequirePerson(), At = time.GetUtcNow(),
        }).Entity;
        (sheet.PersonId, sheet.Basis, sheet.ScanSha256, sheet.At) = (acting.RequirePerson(), basis, scan, time.GetUtcNow());
        Write(sheet, give, scoring);
        Hold(round);
        audit.Record("penilaian.diisi", $"usulan/{round.Id}", new { round.Ballot, give.OfficeKey, basis, scan });
    }

    /// <summary>Takes in an office's answer, before its sheet opens, in which proposals it has an interest; in none is an answer too. Answered already, nothing changes.</summary>
    /// <exception cref="RefusedException">The scoring round is not open, the office does not score, an interest has no reason, the person may not speak for it, or what is recorded for another has no scan.</exception>
    public async Task AnswerAsync(AnswerInterests answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        Round round = await desk.RoundAsync(answer.RoundId, cancellationToken);
        Scoring scoring = await Scoring.LoadAsync(db, round, cancellationToken);
        if (round.Ballot == answer.Ballot && scoring.HasAnswered(answer.OfficeKey))
        {
            return;
        }

        bool own = await AsOwnAsync(await desk.RulesAsync(round, cancellationToken), answer.OfficeKey, cancellationToken);
        string basis = own ? "" : CaseInput.Text(answer.Basis, "Pernyataan tertulis yang menjadi dasar", Lengths.Note);
        RefusedException.ThrowIfAny([
            .. WhyNotTaken(round, answer.Ballot), .. round.Ballot == 0 ? [new Refusal("Penilaian belum dibuka.")] : Array.Empty<Refusal>(),
            .. answer.Interests.Keys.Any(id => scoring.Scored.All(p => p.Id != id)) ? [new Refusal("Ada usulan yang tidak termasuk putaran penilaian ini.")] : Array.Empty<Refusal>()]);
        string? scan = own ? null : await PaperScan.KeepAsync(files, answer.Scan, Statement, cancellationToken);
        db.Add(new InterestAnswer { RoundId = round.Id, Ballot = round.Ballot, OfficeKey = answer.OfficeKey, Basis = basis, ScanSha256 = scan, PersonId = acting.RequirePerson(), At = time.GetUtcNow() });
        foreach ((Guid proposal, string reason) in answer.Interests.Where(i => !scoring.IsBarred(answer.OfficeKey, i.Key)))
        {
            db.Add(new InterestDeclaration
            {
                ProposalId = proposal, OfficeKey = answer.OfficeKey, Reason = CaseInput.Text(reason, "Benturan kepentingan", Lengths.Note), Basis = basis, ScanSha256 = scan,
                PersonId = acting.RequirePerson(), At = time.GetUtcNow(),
            });
        }

        audit.Record("penilaian.kepentingan-dinyatakan", $"usulan/{round.Id}", new { round.Ballot, answer.OfficeKey, basis, scan, answer.Interests });
    }

    private static List<Refusal> WhyNotAnswered(Scoring scoring, string officeKey) =>
        scoring.HasAnswered(officeKey) ? [] : [new("Nyatakan lebih dahulu ada atau tidaknya benturan kepentingan; lembar penilaian terbuka sesudahnya.")];

    /// <summary>Declares that an office has an interest in a proposal; what it scored there is taken away. Said twice, it is declared once.</summary>
    /// <exception cref="RefusedException">The scoring round is closed, the office does not score, the person may not speak for it, or what is recorded for another has no scan.</exception>
    public async Task DeclareAsync(DeclareInterest declare, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(declare);
        (Guid proposalId, string officeKey) = (declare.ProposalId, declare.OfficeKey);
        Proposal proposal = await db.Set<Proposal>().SingleOrDefaultAsync(p => p.Id == proposalId, cancellationToken) ?? throw new MissingException($"Proposal {proposalId}");
        if (await db.Set<InterestDeclaration>().AnyAsync(d => d.ProposalId == proposalId && d.OfficeKey == officeKey, cancellationToken))
        {
            return;
        }

        Round round = await desk.RoundAsync(proposal.RoundId, cancellationToken);
        bool own = await AsOwnAsync(await desk.RulesAsync(round, cancellationToken), officeKey, cancellationToken);
        string basis = own ? "" : CaseInput.Text(declare.Basis, "Pernyataan tertulis yang menjadi dasar", Lengths.Note);
        RefusedException.ThrowIfAny(WhyNotTaken(round, round.Ballot));
        string why = CaseInput.Text(declare.Reason, "Benturan kepentingan", Lengths.Note);
        string? scan = own ? null : await PaperScan.KeepAsync(files, declare.Scan, Statement, cancellationToken);
        db.Add(new InterestDeclaration { ProposalId = proposalId, OfficeKey = officeKey, Reason = why, Basis = basis, ScanSha256 = scan, PersonId = acting.RequirePerson(), At = time.GetUtcNow() });
        db.RemoveRange(await (
            from sheet in db.Set<ScoreSheet>()
            join score in db.Set<Score>() on sheet.Id equals score.SheetId
            where sheet.RoundId == round.Id && sheet.Ballot == round.Ballot && sheet.OfficeKey == officeKey && score.ProposalId == proposalId
            select score).ToListAsync(cancellationToken));
        Hold(round);
        audit.Record("penilaian.benturan-kepentingan", $"usulan/{proposalId}", new { officeKey, reason = why, basis, scan });
    }

    /// <summary>Closes a scoring round; from now on its outcome is shown. Closed already, nothing changes.</summary>
    /// <exception cref="RefusedException">Fewer offices than the quorum have scored, or the person may not.</exception>
    public async Task CloseAsync(Guid roundId, int ballot, CancellationToken cancellationToken)
    {
        Round round = await desk.RoundAsync(roundId, cancellationToken);
        if (round.Ballot > ballot || (round.Ballot == ballot && !round.IsScoring))
        {
            return;
        }

        Scoring scoring = await Scoring.LoadAsync(db, round, cancellationToken);
        RoundRules rules = await desk.RulesAsync(round, cancellationToken);
        RefusedException.ThrowIfAny(rules.WhyNotCloseScoring(scoring));
        List<Score> all = await (from sheet in db.Set<ScoreSheet>() join score in db.Set<Score>() on sheet.Id equals score.SheetId where sheet.RoundId == roundId && sheet.Ballot == ballot select score).ToListAsync(cancellationToken);
        List<Score> stale = [.. all.Where(s => s.Stamp != scoring.Stamps[s.ProposalId])]; // of what the proposal no longer says
        db.RemoveRange(stale);
        round.BallotClosedAt = time.GetUtcNow();
        audit.Record("penilaian.ditutup", $"usulan/{roundId}", new
        {
            ballot, Scored = rules.Scorers.Where(key => scoring.StateOf(key) == SheetState.Sudah), Missing = rules.Scorers.Where(key => scoring.StateOf(key) != SheetState.Sudah), Dropped = stale.Count,
        });
    }

    // What is given while somebody else closes the scoring round must not be counted after it closed: both write the round, so one of them is refused.
    private void Hold(Round round) => db.Touch(round);

    // For an office of one's own; or, by an officer of the bureau, for one that works on paper.
    private async Task<bool> AsOwnAsync(RoundRules rules, string officeKey, CancellationToken cancellationToken)
    {
        if (!rules.Scorers.Contains(officeKey))
        {
            throw new RefusedException("Jabatan ini tidak termasuk unsur yang membahas usulan.");
        }

        if (acting.Offices.Any(o => o.Key == officeKey))
        {
            return true;
        }

        IReadOnlyList<OfficeName> paper = acting.Has(Authority.Organisation) ? await access.OnPaperAsync([officeKey], cancellationToken) : [];
        return paper.Count > 0 ? false : throw new RefusedException("Lembar penilaian diisi oleh pemangku jabatannya sendiri.");
    }

    private static List<Refusal> WhyNotTaken(Round round, int ballot) =>
        round.State == RoundState.Selesai ? [new("Penghimpunan usulan sudah selesai; satu rumusan sudah disepakati.")]
        : round.Ballot > 0 && !round.IsScoring ? [new($"Penilaian putaran {round.Ballot} sudah ditutup.")]
        : round.Ballot != ballot ? [new($"Penilaian putaran {ballot} tidak sedang berjalan.")] : [];

    private static List<Refusal> WhyNotThese(Round round, Scoring scoring, GiveScores give)
    {
        if (round.Ballot == 0)
        {
            return [new("Penilaian belum dibuka.")];
        }

        List<Refusal> found = [];
        HashSet<(Guid, int)> given = [.. give.Scores.Select(s => (s.ProposalId, s.Position))];
        List<(Guid, int)> asked = [.. scoring.Scored.Where(p => !scoring.IsBarred(give.OfficeKey, p.Id)).SelectMany(p => round.Criteria.Select(c => (p.Id, c.Position)))];
        if (give.Scores.Any(s => scoring.IsBarred(give.OfficeKey, s.ProposalId)))
        {
            found.Add(new("Jabatan ini menyatakan benturan kepentingan; usulan itu tidak dinilainya."));
        }
        else if (given.Count != give.Scores.Count || given.Except(asked).Any())
        {
            found.Add(new("Ada nilai untuk usulan atau kriteria yang tidak termasuk putaran ini. Muat ulang halaman."));
        }

        if (asked.Except(given).Any())
        {
            found.Add(new($"Isi semua nilai: {asked.Except(given).Count()} dari {asked.Count} belum diisi."));
        }

        if (give.Scores.Any(s => s.Points is < 1 or > Criterion.HighestPoints))
        {
            found.Add(new($"Nilai antara 1 dan {Criterion.HighestPoints}."));
        }

        return found;
    }

    private static bool IsSame(ScoreSheet sheet, GiveScores give, Scoring scoring) =>
        sheet.Scores.Count == give.Scores.Count
        && give.Scores.All(g => sheet.Scores.Any(s => s.ProposalId == g.ProposalId && s.Position == g.Position && s.Points == g.Points && s.Stamp == scoring.Stamps[g.ProposalId]));

    private void Write(ScoreSheet sheet, GiveScores give, Scoring scoring)
    {
        db.RemoveRange(sheet.Scores.Where(s => !give.Scores.Any(g => g.ProposalId == s.ProposalId && g.Position == s.Position)).ToList());
        foreach (GivenScore given in give.Scores)
        {
            Score? score = sheet.Scores.Find(s => s.ProposalId == given.ProposalId && s.Position == given.Position);
            if (score is null)
            {
                db.Add(new Score { SheetId = sheet.Id, ProposalId = given.ProposalId, Position = given.Position, Points = given.Points, Stamp = scoring.Stamps[given.ProposalId] });
            }
            else
            {
                (score.Points, score.Stamp) = (given.Points, scoring.Stamps[given.ProposalId]);
            }
        }
    }
}
