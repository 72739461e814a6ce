using System.Globalization;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Audit;

/// <summary>An entry of the chain as shown.</summary>
public sealed record AuditRow(long Sequence, DateTimeOffset At, string? Person, string? Office, string Act, string Subject, string Sha256, string? Details, bool IsBlank);

/// <summary>A wish that an entry's details be blanked.</summary>
public sealed record ErasureRow(DetailsErasure Erasure, string? RequestedBy, IReadOnlyList<string> Refusals);

/// <summary>The audit chain of the region, newest entries first.</summary>
public sealed class IndexModel(BudayaDbContext db, ActingPerson acting, TenantDirectory tenant, ErasureService erasures) : PageModel, IShownAgain
{
    /// <summary>Most rows of an exported file; a spreadsheet holds no more than about a million.</summary>
    private const int MostExported = 100_000;

    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(9000, 1, 1);

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

    /// <summary>Part of the name of a person or an office.</summary>
    [BindProperty(SupportsGet = true, Name = "oleh")]
    public string? By { get; set; }

    /// <summary>The entry whose details somebody wants blanked.</summary>
    [BindProperty(SupportsGet = true, Name = "rincian")]
    public long? Erase { get; set; }

    /// <summary>Why that cannot be asked for; null: nobody wants to.</summary>
    public IReadOnlyList<string>? EraseRefusals { get; private set; }

    /// <summary>Wishes that wait for a second person.</summary>
    public IReadOnlyList<ErasureRow> Waiting { get; private set; } = [];

    /// <summary>Whether the reader sees details.</summary>
    public bool MayReadDetails => acting.Has(Authority.Administration);

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
    public Task OnGetAsync(CancellationToken cancellationToken) => ReloadAsync(cancellationToken);

    /// <summary>Sends what fits the filter as a file for a spreadsheet; with details for administrators alone.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        List<AuditRow> rows = await Rows(Filtered(calendar)).Take(MostExported).ToListAsync(cancellationToken);
        CsvText text = new(["Nomor", "Waktu", "Oleh", "Jabatan", "Perbuatan", "Pokok", "Rincian", "Sidik"]);
        foreach (AuditRow row in rows)
        {
            text.Add([row.Sequence.ToString(CultureInfo.InvariantCulture), InWords.Moment(row.At, calendar.Zone), row.Person ?? "Sistem", row.Office ?? "", row.Act, row.Subject,
                row.IsBlank ? "dihapus" : row.Details ?? "", row.Sha256]);
        }

        return File(text.ToBytes(), CsvText.MediaType, "jejak-audit.csv");
    }

    /// <summary>Asks that details be blanked.</summary>
    public async Task<IActionResult> OnPostEraseAsync(long number, string? reason, CancellationToken cancellationToken)
    {
        await erasures.RequestAsync(number, reason, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Permintaan tercatat. Rincian dihapus setelah admin lain menyetujuinya.");
        return RedirectToPage();
    }

    /// <summary>Blanks the details that another person asked to blank.</summary>
    public async Task<IActionResult> OnPostAgreeAsync(Guid id, CancellationToken cancellationToken)
    {
        await erasures.AnswerAsync(id, agreed: true, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Rincian dihapus. Rantai catatan tetap utuh.");
        return RedirectToPage();
    }

    /// <summary>Refuses to.</summary>
    public async Task<IActionResult> OnPostRefuseAsync(Guid id, CancellationToken cancellationToken)
    {
        await erasures.AnswerAsync(id, agreed: false, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Permintaan ditolak. Rincian tetap ada.");
        return RedirectToPage();
    }

    /// <inheritdoc />
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        Zone = calendar.Zone;
        IQueryable<AuditEntry> found = Filtered(calendar);
        Total = await found.CountAsync(cancellationToken);
        Number = Math.Clamp(Number, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Entries = await Rows(found.OrderByDescending(e => e.Sequence).Skip((Number - 1) * PageSize).Take(PageSize)).ToListAsync(cancellationToken);
        if (MayReadDetails)
        {
            var waiting = await (
                from erasure in db.Set<DetailsErasure>()
                where erasure.State == ErasureState.Diminta
                orderby erasure.RequestedAt
                select new { erasure, Name = db.Set<Person>().Where(p => p.Id == erasure.RequestedBy).Select(p => p.DisplayName).FirstOrDefault() }).AsNoTracking().ToListAsync(cancellationToken);
            Waiting = [.. waiting.Select(w => new ErasureRow(w.erasure, w.Name, [.. erasures.WhyNotAnswer(w.erasure).Select(r => r.Message)]))];
            EraseRefusals = Erase is { } number ? [.. (await erasures.WhyNotRequestAsync(number, cancellationToken)).Select(r => r.Message)] : null;
        }
    }

    private IQueryable<AuditRow> Rows(IQueryable<AuditEntry> entries)
    {
        bool withDetails = MayReadDetails;
        return
            from entry in entries
            orderby entry.Sequence descending
            select new AuditRow(
                entry.Sequence, entry.At, db.Set<Person>().Where(p => p.Id == entry.PersonId).Select(p => p.DisplayName).FirstOrDefault()
                    ?? db.Set<PlatformOperator>().Where(o => o.Id == entry.PersonId).Select(o => "Operator platform: " + o.DisplayName).FirstOrDefault(),
                db.Set<Office>().Where(o => o.Key == entry.OfficeKey).Select(o => o.Title).FirstOrDefault(), entry.Act, entry.Subject, entry.Sha256,
                withDetails ? db.Set<AuditDetails>().Where(d => d.Sequence == entry.Sequence).Select(d => d.Json).FirstOrDefault() : null,
                db.Set<AuditDetails>().Any(d => d.Sequence == entry.Sequence && d.Json == null));
    }

    private IQueryable<AuditEntry> Filtered(WorkingCalendar calendar)
    {
        IQueryable<AuditEntry> found = db.Set<AuditEntry>();
        if (!string.IsNullOrWhiteSpace(Search))
        {
            string search = Search.Trim();
            found = found.Where(e => e.Act.Contains(search) || e.Subject.Contains(search));
        }

        if (!string.IsNullOrWhiteSpace(By))
        {
            string by = By.Trim();
            found = found.Where(e => db.Set<Person>().Any(p => p.Id == e.PersonId && p.DisplayName.Contains(by)) || db.Set<Office>().Any(o => o.Key == e.OfficeKey && o.Title.Contains(by)));
        }

        // A day outside these bounds is no bound, and in some zones not even a moment.
        if (From is { } from && from > Earliest && from < Latest)
        {
            DateTimeOffset at = calendar.At(from, TimeOnly.MinValue);
            found = found.Where(e => e.At >= at);
        }

        if (Until is { } until && until > Earliest && until < Latest)
        {
            DateTimeOffset at = calendar.At(until.AddDays(1), TimeOnly.MinValue);
            found = found.Where(e => e.At < at);
        }

        return found;
    }
}
