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

    /// <summary>Name, NIP, rank and address, to correct.</summary>
    public CorrectInput Data { get; set; } = new();

    /// <summary>Whether the data that were typed stand in the form again.</summary>
    public bool IsCorrecting { get; private set; }

    /// <summary>Whether the account is a person's own, whose data can be corrected.</summary>
    public bool CanBeCorrected => !Shown.Demo && Shown.DeskOpdCode is null;

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

    /// <summary>Corrects name, NIP, rank and address.</summary>
    public async Task<IActionResult> OnPostCorrectAsync([Bind(Prefix = nameof(Data))] CorrectInput data, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(data);
        (Data, IsCorrecting) = (data, true);
        if (!ModelState.IsValid)
        {
            await ReloadAsync(cancellationToken);
            return Page();
        }

        Person person = await people.FindAsync(Id, cancellationToken);
        await people.CorrectAsync(person, new(Id, data.Name, person.UserName ?? "", data.Nip ?? "", data.Mail ?? "", data.Rank ?? "") { Seen = data.Seen }, cancellationToken);
        return await DoneAsync("Data pengguna tersimpan.", cancellationToken);
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
        ShowData();
        Offices = await AppointmentInput.OfficesAsync(db, cancellationToken);
        Holdings = await (
            from holding in db.Set<OfficeHolding>()
            join office in db.Set<Office>() on holding.OfficeKey equals office.Key
            where holding.PersonId == Id
            orderby holding.From descending, office.Position
            select new HoldingRow(holding.Id, office.Title, holding.Mode, holding.From, holding.To, holding.LegalBasis)).ToListAsync(cancellationToken);
    }

    private void ShowData()
    {
        if (!IsCorrecting)
        {
            Data = new() { Name = Shown.DisplayName, Nip = Shown.Nip, Rank = Shown.Rank, Mail = Shown.Email };
        }

        Data.Seen = Shown.Fingerprint();
        ModelState.Remove($"{nameof(Data)}.{nameof(CorrectInput.Seen)}"); // a refusal has said what is there now
    }

    private void RefuseUnlessAllowed() => Core.RefusedException.ThrowIfAny(people.WhyNotChange());

    private async Task<IActionResult> DoneAsync(string done, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone(done);
        return RedirectToPage(new { id = Id });
    }

    /// <summary>A person's data as the form has them.</summary>
    public sealed class CorrectInput
    {
        /// <summary>The data as the form showed them; two administrators do not overwrite each other unseen.</summary>
        public string Seen { get; set; } = "";

        /// <summary>Name.</summary>
        [Display(Name = "Nama"), Required(ErrorMessage = "Isi nama."), StringLength(Lengths.Name, ErrorMessage = "Nama terlalu panjang.")]
        public string Name { get; set; } = "";

        /// <summary>NIP.</summary>
        [Display(Name = "NIP atau NIPPPK"), StringLength(30, ErrorMessage = "NIP terlalu panjang.")]
        public string? Nip { get; set; }

        /// <summary>Rank.</summary>
        [Display(Name = "Pangkat dan golongan"), StringLength(Lengths.Name, ErrorMessage = "Pangkat terlalu panjang.")]
        public string? Rank { get; set; }

        /// <summary>Official address.</summary>
        [Display(Name = "Surel dinas"), StringLength(Lengths.Mail, ErrorMessage = "Alamat surel terlalu panjang.")]
        public string? Mail { get; set; }
    }
}
