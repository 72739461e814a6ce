using System.ComponentModel.DataAnnotations;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.People;

/// <summary>An office that somebody holds or held.</summary>
public sealed record HoldingRow(Guid Id, string Title, HoldingMode Mode, DateOnly From, DateOnly? To, string? LegalBasis);

/// <summary>One person: offices with their days, one-time link, stopping.</summary>
[FreshSecondFactor]
public sealed class ShowModel(
    PeopleService people, SetupLinkService links, AccountMailService mails, SecondFactors factors, SessionService sessions, BudayaDbContext db, TenantDirectory tenant, TimeProvider time)
    : PageModel, IShownAgain
{
    internal const string LinkKey = "People.Link";

    /// <summary>The person.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>A further office.</summary>
    public AppointmentInput Input { get; set; } = new();

    /// <summary>The person shown.</summary>
    public Person Shown { get; private set; } = null!; // every handler that shows the page sets it

    /// <summary>All offices, newest first.</summary>
    public IReadOnlyList<HoldingRow> Holdings { get; private set; } = [];

    /// <summary>The offices that can be given.</summary>
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    /// <summary>Address of the one-time link; shown once.</summary>
    public string? Link { get; private set; }

    /// <summary>The last day that was typed for a holding, when it was refused; null: none.</summary>
    public (Guid Holding, DateOnly? Day)? Ending { get; private set; }

    /// <summary>Today in the region.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>Whether the person has a second factor.</summary>
    public bool HasFactor { get; private set; }

    /// <summary>Open sessions.</summary>
    public int OpenSessions { get; private set; }

    /// <summary>The last invitation or reset, or null.</summary>
    public AccountMail? LastMail { get; private set; }

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Shows the person.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        Input.From = Today;
        if (TempData[LinkKey] is string token)
        {
            Link = Url.PageLink("/Account/Setup", values: new { token, id = (Guid?)null });
            Response.Headers.CacheControl = "no-store";
        }
    }

    /// <summary>Gives an office.</summary>
    public async Task<IActionResult> OnPostAppointAsync([Bind(Prefix = nameof(Input))] AppointmentInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        Input = input;
        if (!ModelState.IsValid)
        {
            await ReloadAsync(cancellationToken);
            return Page();
        }

        await people.AppointAsync(Id, input.ToAppointment(), cancellationToken);
        return await DoneAsync("Jabatan tersimpan.", cancellationToken);
    }

    /// <summary>Ends an office.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid holding, [Required(ErrorMessage = "Isi hari terakhir.")] DateOnly? lastDay, CancellationToken cancellationToken)
    {
        Ending = (holding, lastDay);
        if (lastDay is not { } day)
        {
            await ReloadAsync(cancellationToken);
            return Page();
        }

        await people.EndAsync(Id, holding, day, cancellationToken);
        return await DoneAsync("Akhir jabatan tersimpan.", cancellationToken);
    }

    /// <summary>Makes a one-time link.</summary>
    public async Task<IActionResult> OnPostLinkAsync(CancellationToken cancellationToken)
    {
        RefuseUnlessAllowed();
        string token = await links.ForAsync(await people.FindAsync(Id, cancellationToken), cancellationToken);
        IActionResult done = await DoneAsync("Tautan baru dibuat; tautan lama tidak berlaku lagi.", cancellationToken);
        TempData[LinkKey] = token;
        return done;
    }

    /// <summary>Sends an invitation by mail.</summary>
    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancellationToken)
    {
        RefuseUnlessAllowed();
        await mails.InviteAsync(await people.FindAsync(Id, cancellationToken), cancellationToken);
        return await DoneAsync("Undangan akan dikirim dalam beberapa detik.", cancellationToken);
    }

    /// <summary>Ends every session of the person.</summary>
    public async Task<IActionResult> OnPostEndSessionsAsync(CancellationToken cancellationToken)
    {
        RefuseUnlessAllowed();
        int ended = await sessions.EndOthersAsync(Id, null, cancellationToken);
        return await DoneAsync($"{ended} perangkat dikeluarkan.", cancellationToken);
    }

    /// <summary>Takes the second factors away, and ends every session.</summary>
    public async Task<IActionResult> OnPostRemoveFactorsAsync(CancellationToken cancellationToken)
    {
        RefuseUnlessAllowed();
        await factors.RemoveAllAsync((await people.FindAsync(Id, cancellationToken)).Id, cancellationToken);
        await sessions.EndOthersAsync(Id, null, cancellationToken);
        return await DoneAsync("Faktor kedua dihapus. Pengguna mendaftar lagi saat masuk berikutnya.", cancellationToken);
    }

    /// <summary>Stops or allows signing in.</summary>
    public async Task<IActionResult> OnPostDisableAsync(bool disabled, CancellationToken cancellationToken)
    {
        await people.SetDisabledAsync(Id, disabled, cancellationToken);
        return await DoneAsync(disabled ? "Pengguna dinonaktifkan." : "Pengguna diaktifkan kembali.", cancellationToken);
    }

    /// <inheritdoc />
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        Today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        Zone = (await tenant.CalendarAsync(cancellationToken)).Zone;
        HasFactor = await factors.HasAnyAsync(Id, cancellationToken);
        OpenSessions = (await sessions.OpenAsync(Id, cancellationToken)).Count;
        LastMail = await db.Set<AccountMail>().AsNoTracking().Where(m => m.PersonId == Id).OrderByDescending(m => m.At).FirstOrDefaultAsync(cancellationToken);
        Shown = await people.FindAsync(Id, cancellationToken);
        Offices = await AppointmentInput.OfficesAsync(db, cancellationToken);
        Holdings = await (
            from holding in db.Set<OfficeHolding>()
            join office in db.Set<Office>() on holding.OfficeKey equals office.Key
            where holding.PersonId == Id
            orderby holding.From descending, office.Position
            select new HoldingRow(holding.Id, office.Title, holding.Mode, holding.From, holding.To, holding.LegalBasis)).ToListAsync(cancellationToken);
    }

    private void RefuseUnlessAllowed() => Core.RefusedException.ThrowIfAny(people.WhyNotChange());

    private async Task<IActionResult> DoneAsync(string done, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone(done);
        return RedirectToPage(new { id = Id });
    }
}
