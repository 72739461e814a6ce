using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Audit;

/// <summary>An entry of the chain as shown.</summary>
public sealed record AuditRow(long Sequence, DateTimeOffset At, string? Person, string? Office, string Act, string Subject, string Sha256, string? Details);

/// <summary>The audit chain of the region, newest entries first.</summary>
public sealed class IndexModel(BudayaDbContext db, ActingPerson acting, TenantDirectory tenant) : PageModel
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>Part of an act or a subject.</summary>
    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Search { get; set; }

    /// <summary>Not before this day.</summary>
    [BindProperty(SupportsGet = true, Name = "dari")]
    public DateOnly? From { get; set; }

    /// <summary>Not after this day.</summary>
    [BindProperty(SupportsGet = true, Name = "sampai")]
    public DateOnly? Until { get; set; }

    /// <summary>The page shown, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "hal")]
    public int Number { get; set; } = 1;

    /// <summary>The entries of the page.</summary>
    public IReadOnlyList<AuditRow> Entries { get; private set; } = [];

    /// <summary>Entries that fit the filter.</summary>
    public int Total { get; private set; }

    /// <summary>Zone of the region.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Shows the entries.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        Zone = calendar.Zone;
        IQueryable<AuditEntry> found = Filtered(calendar);
        Total = await found.CountAsync(cancellationToken);
        Number = Math.Clamp(Number, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        bool mayReadDetails = acting.Has(Authority.Administration);
        Entries = await (
            from entry in found
            orderby entry.Sequence descending
            select new AuditRow(
                entry.Sequence, entry.At, db.Set<Person>().Where(p => p.Id == entry.PersonId).Select(p => p.DisplayName).FirstOrDefault(),
                db.Set<Office>().Where(o => o.Key == entry.OfficeKey).Select(o => o.Title).FirstOrDefault(), entry.Act, entry.Subject, entry.Sha256,
                mayReadDetails ? db.Set<AuditDetails>().Where(d => d.Sequence == entry.Sequence).Select(d => d.Json).FirstOrDefault() : null))
            .Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
    }

    private IQueryable<AuditEntry> Filtered(WorkingCalendar calendar)
    {
        IQueryable<AuditEntry> found = db.Set<AuditEntry>();
        if (!string.IsNullOrWhiteSpace(Search))
        {
            string search = Search.Trim();
            found = found.Where(e => e.Act.Contains(search) || e.Subject.Contains(search));
        }

        if (From is { } from)
        {
            DateTimeOffset at = calendar.At(from, TimeOnly.MinValue);
            found = found.Where(e => e.At >= at);
        }

        if (Until is { } until && until < DateOnly.MaxValue)
        {
            DateTimeOffset at = calendar.At(until.AddDays(1), TimeOnly.MinValue);
            found = found.Where(e => e.At < at);
        }

        return found;
    }
}
