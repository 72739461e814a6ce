using System.ComponentModel.DataAnnotations;
using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Account;

/// <summary>A delegation in the list.</summary>
public sealed record DelegationRow(Guid Id, string Title, string DelegateName, DateOnly From, DateOnly To, string LegalBasis, DateTimeOffset? WithdrawnAt);

/// <summary>The delegations of one holder: for the holder, and for administrators. For everyone else the page does not exist.</summary>
[FreshSecondFactor]
[ForHolder]
public sealed class DelegationsModel(DelegationService delegations, BudayaDbContext db, TenantDirectory tenant, TimeProvider time) : PageModel, IShownAgain
{
    /// <summary>The holder.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public DelegationInput Input { get; set; } = new();

    /// <summary>Name of the holder.</summary>
    public string HolderName { get; private set; } = "";

    /// <summary>All delegations, newest first.</summary>
    public IReadOnlyList<DelegationRow> Rows { get; private set; } = [];

    /// <summary>The offices that the holder holds today or later.</summary>
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    /// <summary>Who may act.</summary>
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    /// <summary>Today in the region.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        (Input.From, Input.To) = (Today, Today.AddDays(7));
    }

    /// <summary>Gives one.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await ReloadAsync(cancellationToken);
            return Page();
        }

        await delegations.GiveAsync(new(Input.Id, Id, Input.OfficeKey, Input.Delegate!.Value, Input.From!.Value, Input.To!.Value, Input.LegalBasis), cancellationToken); // all three are required
        return await DoneAsync("Pelimpahan tersimpan.", cancellationToken);
    }

    /// <summary>Withdraws one.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(Guid delegation, CancellationToken cancellationToken)
    {
        await delegations.WithdrawAsync(Id, delegation, cancellationToken);
        return await DoneAsync("Pelimpahan dicabut; penerimanya tidak lagi dapat bertindak.", cancellationToken);
    }

    /// <inheritdoc />
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        Person holder = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id, cancellationToken) ?? throw new MissingException($"Delegations of {Id}");
        HolderName = holder.DisplayName;
        Today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        Rows = await (
            from delegation in db.Set<OfficeDelegation>()
            join office in db.Set<Office>() on delegation.OfficeKey equals office.Key
            join person in db.Set<Person>() on delegation.DelegateId equals person.Id
            where delegation.HolderId == Id
            orderby delegation.From descending
            select new DelegationRow(delegation.Id, office.Title, person.DisplayName, delegation.From, delegation.To, delegation.LegalBasis, delegation.WithdrawnAt)).ToListAsync(cancellationToken);
        Offices = await (
            from holding in db.Set<OfficeHolding>()
            join office in db.Set<Office>() on holding.OfficeKey equals office.Key
            where holding.PersonId == Id && (holding.To == null || holding.To >= Today)
            orderby office.Position
            select new SelectListItem(office.Title, office.Key)).ToListAsync(cancellationToken);
        People = await db.Set<Person>().Where(p => p.Id != Id && !p.Disabled && p.DeskOpdCode == null).OrderBy(p => p.DisplayName)
            .Select(p => new SelectListItem(p.DisplayName, p.Id.ToString())).ToListAsync(cancellationToken);
    }

    private async Task<IActionResult> DoneAsync(string done, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone(done);
        return RedirectToPage(new { id = Id });
    }

    /// <summary>The form.</summary>
    public sealed class DelegationInput
    {
        /// <summary>Makes sending the form twice delegate once.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>The office.</summary>
        [Display(Name = "Jabatan"), Required(ErrorMessage = "Pilih jabatan.")]
        public string OfficeKey { get; set; } = "";

        /// <summary>Who is to act.</summary>
        [Display(Name = "Penerima pelimpahan"), Required(ErrorMessage = "Pilih orang.")]
        public Guid? Delegate { get; set; }

        /// <summary>First day.</summary>
        [Display(Name = "Mulai tanggal"), Required(ErrorMessage = "Isi tanggal mulai.")]
        public DateOnly? From { get; set; }

        /// <summary>Last day.</summary>
        [Display(Name = "Sampai tanggal"), Required(ErrorMessage = "Isi tanggal terakhir.")]
        public DateOnly? To { get; set; }

        /// <summary>The letter.</summary>
        [Display(Name = "Dasar (nomor dan tanggal surat)"), Required(ErrorMessage = "Isi dasar pelimpahan, misalnya nomor dan tanggal surat kuasa."), StringLength(Lengths.Line, ErrorMessage = "Dasar terlalu panjang.")]
        public string LegalBasis { get; set; } = "";
    }
}
