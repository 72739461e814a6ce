using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Proposals;

/// <summary>Reminds whoever has not answered, and nobody else: OPDs that have not proposed, offices that have not scored. The caller saves; a sweep mails.</summary>
public sealed class RoundReminders(BudayaDbContext db, RoundDesk desk, TenantDirectory tenant, AuditLog audit, TimeProvider time)
{
    /// <summary>Writes a reminder to each who has not answered; at most one a day.</summary>
    /// <returns>How many were written.</returns>
    /// <exception cref="RefusedException">Nothing is asked now, all have answered, or the person may not.</exception>
    public async Task<int> RemindAsync(Guid roundId, CancellationToken cancellationToken)
    {
        Round round = await desk.RoundAsync(roundId, cancellationToken);
        RoundRules rules = await desk.RulesAsync(round, cancellationToken);
        RefusedException.ThrowIfAny(rules.WhyNotRemind());
        DateOnly today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        List<Addressee> missing = round.IsScoring ? await WithoutSheetAsync(round, rules, today, cancellationToken) : await WithoutProposalAsync(round, today, cancellationToken);
        if (missing.Count == 0)
        {
            throw new RefusedException("Semua sudah menjawab; tidak ada yang perlu diingatkan.");
        }

        int ballot = round.IsScoring ? round.Ballot : 0;
        List<string> there = await db.Set<RoundNotice>().Where(n => n.RoundId == roundId && n.Ballot == ballot && n.On == today).Select(n => n.Addressee).ToListAsync(cancellationToken);
        List<Addressee> now = [.. missing.Where(m => !there.Contains(m.Key))];
        if (now.Count == 0)
        {
            return 0;
        }

        db.AddRange(now.Select(m => new RoundNotice
        {
            RoundId = roundId, Ballot = ballot, Addressee = m.Key, On = today, Title = m.Title, Mail = m.Mail,
            State = m.Mail is null ? NoticeState.TanpaAlamat : NoticeState.Menunggu, At = time.GetUtcNow(), ChangedAt = time.GetUtcNow(),
        }));
        db.Add(new Wake { TenantId = db.RequireTenant(), Kind = CaseClock.WakeKind, DueAt = time.GetUtcNow() });
        audit.Record(ballot == 0 ? "usulan.diingatkan" : "penilaian.diingatkan", $"usulan/{roundId}", new { ballot, To = now.Select(m => m.Key) });
        return now.Count;
    }

    private async Task<List<Addressee>> WithoutSheetAsync(Round round, RoundRules rules, DateOnly today, CancellationToken cancellationToken)
    {
        Scoring scoring = await Scoring.LoadAsync(db, round, cancellationToken);
        IReadOnlyList<OfficeMailbox> boxes = await OfficeMailbox.AllAsync(db, today, cancellationToken);
        return [.. boxes.Where(b => rules.Scorers.Contains(b.OfficeKey) && scoring.StateOf(b.OfficeKey) != SheetState.Sudah).Select(b => new Addressee(b.OfficeKey, b.Title, b.Mail))];
    }

    private Task<List<Addressee>> WithoutProposalAsync(Round round, DateOnly today, CancellationToken cancellationToken) =>
        db.Set<Opd>().ReceivingOn(today).Where(o => !db.Set<Proposal>().Any(p => p.RoundId == round.Id && p.OpdCode == o.Code))
            .OrderBy(o => o.Position).Select(o => new Addressee(o.Code, o.HeadTitle, o.Mail)).ToListAsync(cancellationToken);

    private sealed record Addressee(string Key, string Title, string? Mail);
}
