using System.ComponentModel.DataAnnotations;
using Budaya.Core;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Tenants;

/// <summary>One OPD: its addresses and its history.</summary>
[FreshSecondFactor]
public sealed class OpdModel(BudayaDbContext db, OpdContactService contacts, TenantDirectory tenant) : PageModel, IShownAgain
{
    /// <summary>Its code.</summary>
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    /// <summary>What was typed.</summary>
    [BindProperty]
    public ContactInput Input { get; set; } = new();

    /// <summary>The addresses as the form shows them; two administrators do not overwrite each other unseen.</summary>
    [BindProperty]
    public string Seen { get; set; } = "";

    /// <summary>The new name that was typed, when it was refused; null: none.</summary>
    public OpdNaming? Naming { get; private set; }

    /// <summary>The OPD.</summary>
    public Opd Shown { get; private set; } = null!; // every handler that shows the page sets it

    /// <summary>The names it bore, oldest first.</summary>
    public IReadOnlyList<OpdName> Names { get; private set; } = [];

    /// <summary>Changes of its addresses, newest first.</summary>
    public IReadOnlyList<(DateTimeOffset At, string Who)> Changes { get; private set; } = [];

    /// <summary>Zone of the region.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Shows the OPD.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        Input = new() { Mail = Shown.Mail, Telephone = Shown.Telephone, Address = Shown.Address };
    }

    /// <summary>Writes the addresses.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await ReloadAsync(cancellationToken);
            return Page();
        }

        await contacts.ChangeAsync(Code, new(Input.Mail ?? "", Input.Telephone ?? "", Input.Address ?? "") { Seen = Seen }, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Alamat perangkat daerah tersimpan.");
        return RedirectToPage(new { code = Code });
    }

    /// <summary>Gives it a new name.</summary>
    public async Task<IActionResult> OnPostRenameAsync(string? name, string? head, DateOnly? since, string? source, CancellationToken cancellationToken)
    {
        Naming = new(name ?? "", head ?? "", since ?? default, source ?? "");
        await contacts.RenameAsync(Code, since is null ? throw new RefusedException("Isi tanggal mulai berlaku.") : Naming, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Nama baru perangkat daerah tersimpan.");
        return RedirectToPage(new { code = Code });
    }

    /// <inheritdoc />
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        Zone = (await tenant.CalendarAsync(cancellationToken)).Zone;
        Shown = await db.Set<Opd>().AsNoTracking().SingleOrDefaultAsync(o => o.Code == Code, cancellationToken) ?? throw new MissingException($"OPD '{Code}'");
        Seen = Shown.Fingerprint();
        ModelState.Remove(nameof(Seen)); // a refusal has said what is there now
        if (Naming is not null)
        {
            Input = new() { Mail = Shown.Mail, Telephone = Shown.Telephone, Address = Shown.Address }; // the other form was not sent
        }

        Names = await db.Set<OpdName>().AsNoTracking().Where(n => n.OpdCode == Code).OrderBy(n => n.Since).ToListAsync(cancellationToken);
        string subject = $"opd/{Code}";
        var changes = await db.Set<AuditEntry>().Where(e => e.Subject == subject).OrderByDescending(e => e.Sequence).Take(20)
            .Select(e => new { e.At, Who = db.Set<Person>().Where(p => p.Id == e.PersonId).Select(p => p.DisplayName).FirstOrDefault() }).ToListAsync(cancellationToken);
        Changes = [.. changes.Select(c => (c.At, c.Who ?? "Sistem"))];
    }

    /// <summary>The form.</summary>
    public sealed class ContactInput
    {
        /// <summary>Where letters go.</summary>
        [Display(Name = "Surel"), StringLength(Lengths.Mail, ErrorMessage = "Alamat surel terlalu panjang.")]
        public string? Mail { get; set; }

        /// <summary>For WhatsApp.</summary>
        [Display(Name = "Telepon"), StringLength(20, ErrorMessage = "Nomor telepon paling panjang 20 tanda.")]
        public string? Telephone { get; set; }

        /// <summary>Street address.</summary>
        [Display(Name = "Alamat kantor"), StringLength(Lengths.Line, ErrorMessage = "Alamat terlalu panjang.")]
        public string? Address { get; set; }
    }
}
