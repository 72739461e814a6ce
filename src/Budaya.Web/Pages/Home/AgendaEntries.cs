using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.FollowUps;
using Budaya.Core.People;
using Budaya.Core.Proposals;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using CommitmentState = Budaya.Core.FollowUps.CommitmentState;

namespace Budaya.Web.Pages.Home;

/// <summary>What stands in the agenda of the acting person: deadlines of their steps and sheets, meetings and events of the region, the last days of its calls and commitments; for officers of OPDs what their OPDs have to answer, and no page that they may not open.</summary>
public sealed class AgendaEntries(CaseReader reader, SheetTasks sheets, OwnDuties duties, ActingPerson acting, BudayaDbContext db, TenantDirectory tenant, TimeProvider time)
{
    /// <summary>Nearest first; meetings that are past are left out, deadlines that are past are not.</summary>
    public async Task<IReadOnlyList<AgendaEntry>> OfAsync(IUrlHelper url, HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(request);
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        DateOnly today = calendar.DateOf(time.GetUtcNow());
        List<AgendaEntry> own = [.. await OfOpdAsync(url, cancellationToken)];
        if (Landing.IsOfOpdAlone(acting.Offices))
        {
            return InOrder(own.Concat(await FollowUpsAsync(url, today, cancellationToken)));
        }

        IEnumerable<AgendaEntry> deadlines = (await reader.TasksAsync(cancellationToken)).Where(t => t.DueOn is not null).Select(t => new AgendaEntry(
            $"tenggat-{t.CaseId:n}-{t.StepKey}@budaya", t.DueOn!.Value, $"Tenggat: {t.StepTitle}", // not null: just asked
            $"{t.CaseTitle}. Langkah {t.StepKey}.", url.PageLink("/Workflow/Show", null, new { id = t.CaseId }) ?? "", t.EnteredAt));
        IEnumerable<AgendaEntry> sheetDays = (await sheets.OfAsync(cancellationToken)).Where(s => s.DueOn is not null).Select(s => new AgendaEntry(
            $"penilaian-{s.CaseId:n}-{s.Ballot}@budaya", s.DueOn!.Value, $"Tenggat: lembar penilaian putaran {s.Ballot}", // not null: just asked
            $"{s.Title}. {s.Office}.", url.PageLink("/Proposals/Scores", null, new { id = s.CaseId }) ?? "", s.OpenedAt ?? new(s.DueOn.Value.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)));
        var meetings = await (
            from meeting in db.Set<Meeting>()
            join round in db.Set<Round>() on meeting.RoundId equals round.Id
            where meeting.HeldOn >= today
            select new { meeting.Id, meeting.HeldOn, meeting.StartsAt, meeting.Place, round.Title, round.CaseId }).ToListAsync(cancellationToken);
        IEnumerable<AgendaEntry> held = meetings.Select(m => new AgendaEntry(
            $"pembahasan-{m.Id:n}@budaya", m.HeldOn, $"Pembahasan: {m.Title}", m.Place, url.PageLink("/Proposals/Show", null, new { id = m.CaseId }) ?? "", time.GetUtcNow()) // its hour and place may have changed
        {
            StartsAt = m.StartsAt is { } hour ? new(m.HeldOn.ToDateTime(hour), calendar.Zone.GetUtcOffset(m.HeldOn.ToDateTime(hour))) : null,
        });
        return InOrder(own.Concat(deadlines).Concat(sheetDays).Concat(held).Concat(await WindowsAsync(url, today, cancellationToken)).Concat(await FollowUpsAsync(url, today, cancellationToken)));
    }

    private static IReadOnlyList<AgendaEntry> InOrder(IEnumerable<AgendaEntry> entries) => [.. entries.OrderBy(e => e.On).ThenBy(e => e.Summary, StringComparer.Ordinal)];

    // What the own OPDs have to answer, each by its page: that does not change while the words about it do.
    private async Task<IEnumerable<AgendaEntry>> OfOpdAsync(IUrlHelper url, CancellationToken cancellationToken) =>
        (await duties.AllOfOpdAsync(cancellationToken)).Where(d => d.DueOn is not null).Select(d => new AgendaEntry(
            $"opd-{Sha256Hex.Of($"{d.Page} {d.Route}")[..32]}@budaya", d.DueOn!.Value, d.Title, d.Detail, url.PageLink(d.Page, null, d.Route) ?? "", time.GetUtcNow())); // not null: just asked

    // The last day for proposals of each open call.
    private async Task<IEnumerable<AgendaEntry>> WindowsAsync(IUrlHelper url, DateOnly today, CancellationToken cancellationToken)
    {
        List<Round> rounds = await db.Set<Round>().AsNoTracking()
            .Where(r => r.State == RoundState.Menghimpun && r.ClosesOn >= today && db.Set<WorkflowCase>().Any(c => c.Id == r.CaseId && c.State == CaseState.Berjalan)).ToListAsync(cancellationToken);
        return rounds.Select(r => new AgendaEntry(
            $"usulan-{r.Id:n}@budaya", r.ClosesOn, "Hari terakhir penerimaan usulan", r.Title, url.PageLink("/Proposals/Show", null, new { id = r.CaseId }) ?? "", time.GetUtcNow())); // the day may have been moved
    }

    // Events to come, and for the bureau the days by which commitments are due as long as one OPD has not reported.
    private async Task<IEnumerable<AgendaEntry>> FollowUpsAsync(IUrlHelper url, DateOnly today, CancellationToken cancellationToken)
    {
        var events = await (
            from held in db.Set<Sosialisasi>()
            join workflowCase in db.Set<WorkflowCase>() on held.CaseId equals workflowCase.Id
            where held.HeldOn >= today
            select new { held.Id, held.HeldOn, held.Place, held.CaseId, workflowCase.Title }).ToListAsync(cancellationToken);
        IEnumerable<AgendaEntry> all = events.Select(e => new AgendaEntry(
            $"sosialisasi-{e.Id:n}@budaya", e.HeldOn, $"Sosialisasi: {e.Title}", e.Place,
            (Landing.IsOfOpdAlone(acting.Offices) ? url.PageLink("/Opd/Index") : url.PageLink("/FollowUps/Index", null, new { alur = e.CaseId })) ?? "", time.GetUtcNow()));
        if (!acting.Has(Authority.Organisation))
        {
            return all;
        }

        var due = await (
            from commitment in db.Set<Commitment>()
            join workflowCase in db.Set<WorkflowCase>() on commitment.CaseId equals workflowCase.Id
            where commitment.State == CommitmentState.BelumMulai || commitment.State == CommitmentState.Berjalan
            group commitment by new { commitment.CaseId, workflowCase.Title, commitment.Key, commitment.DueOn } into open
            select new { open.Key.CaseId, open.Key.Title, open.Key.Key, open.Key.DueOn, Opds = open.Count() }).ToListAsync(cancellationToken);
        return all.Concat(due.Select(d => new AgendaEntry(
            $"kesepakatan-{d.CaseId:n}-{d.Key}-{d.DueOn:yyyyMMdd}@budaya", d.DueOn, $"Tenggat kesepakatan {d.Key}", $"{d.Title}. {d.Opds} perangkat daerah belum melapor.",
            url.PageLink("/FollowUps/Index", null, new { alur = d.CaseId }) ?? "", time.GetUtcNow())));
    }
}
