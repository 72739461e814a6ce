using Budaya.Core.Data;
using Budaya.Core.Proposals;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Home;

/// <summary>What stands in the agenda of the acting person: deadlines of their steps, meetings of the region.</summary>
public sealed class AgendaEntries(CaseReader reader, SheetTasks sheets, BudayaDbContext db, TenantDirectory tenant, TimeProvider time)
{
    /// <summary>Nearest first; meetings that are past are left out, deadlines that are past are not.</summary>
    public async Task<IReadOnlyList<AgendaEntry>> OfAsync(IUrlHelper url, HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(request);
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        DateOnly today = calendar.DateOf(time.GetUtcNow());
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
        return [.. deadlines.Concat(sheetDays).Concat(held).OrderBy(e => e.On).ThenBy(e => e.Summary, StringComparer.Ordinal)];
    }
}
