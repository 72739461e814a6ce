using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Proposals;

/// <summary>Reminds whoever has not answered, and nobody else: OPDs that have not proposed, offices that have not scored; by a button, and once by the date. The caller saves; a sweep mails.</summary>
public sealed class RoundReminders(BudayaDbContext db, RoundDesk desk, TenantDirectory tenant, AuditLog audit, TimeProvider time) : IDeadlineOwner
{
    /// <summary>Working days before the last day on which whoever has not answered is reminded without anybody's asking.</summary>
    public const int DaysBefore = 2;

    private static readonly DeadlineReminder ByDate = new(-DaysBefore, []);

    /// <summary>Wakes the sweep on the day of a round's reminder.</summary>
    public async Task WakeForAsync(Round round, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(round);
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        if (SlotOf(round, calendar) is { } slot && slot > time.GetUtcNow())
        {
            db.Add(new Wake { TenantId = db.RequireTenant(), Kind = CaseClock.WakeKind, DueAt = slot });
        }
    }

    /// <summary>Writes the reminders whose day has come. The key of each is that day, so that it is written once however often this runs.</summary>
    /// <returns>How many were written.</returns>
    public async Task<int> WriteDueAsync(CancellationToken cancellationToken)
    {
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        int written = 0;
        foreach (Round round in await RunningAsync(cancellationToken))
        {
            if (SlotOf(round, calendar) is { } slot && slot <= now && calendar.DateOf(now) <= LastDayOf(round))
            {
                written += await WriteAsync(round, await MissingAsync(round, calendar.DateOf(now), cancellationToken), calendar.DateOf(slot), LastDayOf(round), cancellationToken);
            }
        }

        return written;
    }

    /// <summary>Wakes the sweep on the days on which the reminders fall by a changed calendar; the last days themselves were chosen by people and stay.</summary>
    public async Task<IReadOnlyList<MovedDeadline>> MoveAsync(WorkingCalendar calendar, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        foreach (Round round in await RunningAsync(cancellationToken))
        {
            if (SlotOf(round, calendar) is { } slot && LastDayOf(round) >= today)
            {
                DateTimeOffset now = time.GetUtcNow();
                db.Add(new Wake { TenantId = db.RequireTenant(), Kind = CaseClock.WakeKind, DueAt = slot > now ? slot : now }); // a day that passes by the new count is due at once
            }
        }

        return [];
    }

    private Task<List<Round>> RunningAsync(CancellationToken cancellationToken) => db.Set<Round>().Include(r => r.Criteria)
        .Where(r => r.State != RoundState.Selesai && db.Set<WorkflowCase>().Any(c => c.Id == r.CaseId && c.State == CaseState.Berjalan)).ToListAsync(cancellationToken);

    private static DateOnly? LastDayOf(Round round) => round.IsScoring ? round.SheetsDueOn : round.State == RoundState.Menghimpun ? round.ClosesOn : null;

    // None when the window is too short for one.
    private static DateTimeOffset? SlotOf(Round round, WorkingCalendar calendar)
    {
        if (LastDayOf(round) is not { } last)
        {
            return null;
        }

        DateTimeOffset slot = CaseClock.SlotOf(ByDate, last, calendar);
        DateTimeOffset opened = round.IsScoring && round.BallotOpenedAt is { } at ? at : calendar.At(round.OpensOn, TimeOnly.MinValue);
        return slot > opened ? slot : null;
    }

    /// <summary>Writes a reminder to each who has not answered; at most one a day.</summary>
    /// <returns>How many were written.</returns>
    /// <exception cref="RefusedException">Nothing is asked now, all have answered, or the person may not.</exception>
    public async Task<int> RemindAsync(Guid roundId, CancellationToken cancellationToken)
    {
        Round round = await desk.RoundAsync(roundId, cancellationToken);
        RoundRules rules = await desk.RulesAsync(round, cancellationToken);
        RefusedException.ThrowIfAny(rules.WhyNotRemind());
        DateOnly today = rules.Today;
        List<Addressee> missing = await MissingAsync(round, today, cancellationToken);
        return missing.Count > 0 ? await WriteAsync(round, missing, today, lastDay: null, cancellationToken) : throw new RefusedException("Semua sudah menjawab; tidak ada yang perlu diingatkan.");
    }

    private async Task<List<Addressee>> MissingAsync(Round round, DateOnly today, CancellationToken cancellationToken) => round.IsScoring
        ? await WithoutSheetAsync(round, await desk.RulesAsync(round, cancellationToken), today, cancellationToken) : await WithoutProposalAsync(round, today, cancellationToken);

    private async Task<int> WriteAsync(Round round, List<Addressee> missing, DateOnly on, DateOnly? lastDay, CancellationToken cancellationToken)
    {
        int ballot = round.IsScoring ? round.Ballot : 0;
        List<string> there = await db.Set<RoundNotice>().Where(n => n.RoundId == round.Id && n.Ballot == ballot && n.Change == 0 && (n.On == on || (lastDay != null && n.LastDay == lastDay))).Select(n => n.Addressee).ToListAsync(cancellationToken);
        List<Addressee> now = [.. missing.Where(m => !there.Contains(m.Key))];
        if (now.Count == 0)
        {
            return 0;
        }

        Add(round, ballot, change: 0, on, lastDay, now);
        audit.Record(ballot == 0 ? "usulan.diingatkan" : "penilaian.diingatkan", $"usulan/{round.Id}", new { ballot, IsByDate = lastDay is not null, To = now.Select(m => m.Key) });
        return now.Count;
    }

    /// <summary>Writes word of a change of the call to each OPD that was asked.</summary>
    internal async Task TellAsync(Round round, int change, DateOnly today, CancellationToken cancellationToken) =>
        Add(round, ballot: 0, change, today, lastDay: null, await db.Set<Opd>().ReceivingOn(today).OrderBy(o => o.Position).Select(o => new Addressee(o.Code, o.HeadTitle, o.Mail)).ToListAsync(cancellationToken));

    private void Add(Round round, int ballot, int change, DateOnly on, DateOnly? lastDay, List<Addressee> to)
    {
        db.AddRange(to.Select(m => new RoundNotice
        {
            RoundId = round.Id, Ballot = ballot, Change = change, Addressee = m.Key, On = on, LastDay = lastDay, Title = m.Title, Mail = m.Mail,
            State = m.Mail is null ? NoticeState.TanpaAlamat : NoticeState.Menunggu, At = time.GetUtcNow(), ChangedAt = time.GetUtcNow(),
        }));
        db.Add(new Wake { TenantId = db.RequireTenant(), Kind = CaseClock.WakeKind, DueAt = time.GetUtcNow() });
    }

    private async Task<List<Addressee>> WithoutSheetAsync(Round round, RoundRules rules, DateOnly today, CancellationToken cancellationToken)
    {
        Scoring scoring = await Scoring.LoadAsync(db, round, cancellationToken);
        IReadOnlyList<OfficeMailbox> boxes = await OfficeMailbox.AllAsync(db, today, cancellationToken);
        return [.. boxes.Where(b => rules.Scorers.Contains(b.OfficeKey) && scoring.Awaits(b.OfficeKey)).Select(b => new Addressee(b.OfficeKey, b.Title, b.Mail))];
    }

    private Task<List<Addressee>> WithoutProposalAsync(Round round, DateOnly today, CancellationToken cancellationToken) =>
        db.Set<Opd>().ReceivingOn(today).Where(o => !db.Set<Proposal>().Any(p => p.RoundId == round.Id && p.OpdCode == o.Code && p.State != ProposalState.Ditarik)
            && !db.Set<NoProposal>().Any(n => n.RoundId == round.Id && n.OpdCode == o.Code))
            .OrderBy(o => o.Position).Select(o => new Addressee(o.Code, o.HeadTitle, o.Mail)).ToListAsync(cancellationToken);

    private sealed record Addressee(string Key, string Title, string? Mail);
}
