using System.Globalization;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Workflow;
using Budaya.LegalText;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Proposals;

/// <summary>Corrects an open call for proposals: its last day, and its criteria as long as nobody has proposed by them. Each change has a reason, and whoever was asked is told. The caller saves; a sweep mails.</summary>
public sealed class CallService(BudayaDbContext db, ActingPerson acting, RoundDesk desk, RoundReminders reminders, AuditLog audit, TimeProvider time)
{
    /// <summary>Sets another last day, later or earlier, but not before today. It is that day already: nothing changes.</summary>
    /// <exception cref="RefusedException">Proposals are no longer taken in, the day is past, there is no reason, or the person may not.</exception>
    public async Task MoveLastDayAsync(Guid roundId, DateOnly closesOn, string reason, CancellationToken cancellationToken)
    {
        Round round = await desk.RoundAsync(roundId, cancellationToken);
        if (round.ClosesOn == closesOn)
        {
            return;
        }

        RoundRules rules = await desk.RulesAsync(round, cancellationToken);
        RefusedException.ThrowIfAny([.. rules.WhyNotCorrect(), .. rules.WhyNotWindow(round.OpensOn, closesOn)]);
        string words = $"Hari terakhir penerimaan usulan {(closesOn > round.ClosesOn ? "diundurkan" : "dimajukan")} dari {IndonesianDate.Format(round.ClosesOn)} menjadi {IndonesianDate.Format(closesOn)}.";
        DateOnly before = round.ClosesOn;
        round.ClosesOn = closesOn;
        await reminders.WakeForAsync(round, cancellationToken);
        await TellAsync(round, words, reason, rules.Today, cancellationToken);
        audit.Record("usulan.jendela-diubah", $"usulan/{roundId}", new { before, closesOn, reason });
    }

    /// <summary>Writes other criteria. The same criteria again change nothing.</summary>
    /// <exception cref="RefusedException">A proposal is in, the criteria are none, too many or doubled, there is no reason, or the person may not.</exception>
    public async Task CorrectCriteriaAsync(Guid roundId, IReadOnlyList<CriterionInput> criteria, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        Round round = await desk.RoundAsync(roundId, cancellationToken);
        List<Criterion> there = [.. round.Criteria.OrderBy(c => c.Position)];
        List<CriterionInput> now = [.. criteria.Select(c => c with { Name = c.Name.Trim() })];
        if (there.Select(c => new CriterionInput(c.Name, c.Weight)).SequenceEqual(now))
        {
            return;
        }

        RoundRules rules = await desk.RulesAsync(round, cancellationToken);
        bool hasProposals = await db.Set<Proposal>().AnyAsync(p => p.RoundId == roundId, cancellationToken);
        RefusedException.ThrowIfAny([.. rules.WhyNotCorrectCriteria(hasProposals), .. RoundRules.WhyNotCriteria(now)]);
        for (int index = 0; index < Math.Max(there.Count, now.Count); index++)
        {
            if (index >= now.Count)
            {
                db.Remove(there[index]);
            }
            else if (index >= there.Count)
            {
                db.Add(new Criterion { RoundId = roundId, Position = index + 1, Name = RoundDesk.Line(now[index].Name, "Kriteria", Lengths.Name), Weight = now[index].Weight });
            }
            else
            {
                (there[index].Name, there[index].Weight) = (RoundDesk.Line(now[index].Name, "Kriteria", Lengths.Name), now[index].Weight);
            }
        }

        db.Touch(round); // a proposal that comes in at this moment finds one of the two refused
        string words = $"Kriteria penilaian menjadi: {string.Join("; ", now.Select(c => $"{c.Name} (bobot {c.Weight.ToString(CultureInfo.InvariantCulture)})"))}.";
        await TellAsync(round, words, reason, rules.Today, cancellationToken);
        audit.Record("usulan.kriteria-diubah", $"usulan/{roundId}", new { before = there.Select(c => new { c.Name, c.Weight }), criteria = now, reason });
    }

    private async Task TellAsync(Round round, string words, string reason, DateOnly today, CancellationToken cancellationToken)
    {
        int number = await db.Set<RoundChange>().CountAsync(c => c.RoundId == round.Id, cancellationToken) + 1;
        db.Add(new RoundChange
        {
            RoundId = round.Id, Number = number, Words = words.Length <= Lengths.Note ? words : words[..Lengths.Note], Reason = CaseInput.Text(reason, "Alasan", Lengths.Note),
            PersonId = acting.RequirePerson(), At = time.GetUtcNow(),
        });
        await reminders.TellAsync(round, number, today, cancellationToken);
    }
}
