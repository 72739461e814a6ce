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

namespace Budaya.Web.Pages.People;

/// <summary>One office, or a new one.</summary>
[FreshSecondFactor]
public sealed class OfficeModel(OfficeService offices, BudayaDbContext db) : PageModel, IShownAgain
{
    /// <summary>Its key; <c>baru</c> for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    /// <summary>The form.</summary>
    [BindProperty]
    public OfficeInput Input { get; set; } = new();

    /// <summary>The office as the form shows it; two administrators do not overwrite each other unseen.</summary>
    [BindProperty]
    public string Seen { get; set; } = "";

    /// <summary>The roles of the region.</summary>
    public IReadOnlyList<Role> Roles { get; private set; } = [];

    /// <summary>The OPDs.</summary>
    public IReadOnlyList<SelectListItem> DaftarOpd { get; private set; } = [];

    /// <summary>Whether it is to be added.</summary>
    public bool IsNew => Key == "baru";

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        if (!IsNew)
        {
            Office office = await db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Key == Key, cancellationToken) ?? throw new MissingException($"Office '{Key}'");
            Seen = office.Fingerprint();
            Input = new() { Key = office.Key, Title = office.Title, OpdCode = office.OpdCode, Roles = [.. office.RoleCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries)] };
        }
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await ReloadAsync(cancellationToken);
            return Page();
        }

        string key = IsNew ? (Input.Key ?? "").Trim() : Key;
        if (IsNew && await db.Set<Office>().AnyAsync(o => o.Key == key, cancellationToken))
        {
            throw new RefusedException($"Kunci jabatan \"{key}\" sudah dipakai.");
        }

        await offices.SaveAsync(new(key, Input.Title, Input.OpdCode ?? "", Input.Roles) { Seen = Seen }, IsNew, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Jabatan tersimpan.");
        return RedirectToPage("/People/Offices", new { key = (string?)null });
    }

    /// <inheritdoc />
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        Roles = await db.Set<Role>().AsNoTracking().OrderBy(r => r.Name).ToListAsync(cancellationToken);
        Seen = (await db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Key == Key, cancellationToken))?.Fingerprint() ?? "";
        ModelState.Remove(nameof(Seen)); // the refusal has said what is there now
        DaftarOpd = await db.Set<Opd>().OrderBy(o => o.Position).Select(o => new SelectListItem(o.Name, o.Code)).ToListAsync(cancellationToken);
    }

    /// <summary>The form.</summary>
    public sealed class OfficeInput
    {
        /// <summary>Key of a new office.</summary>
        [Display(Name = "Kunci"), StringLength(Lengths.Key, ErrorMessage = "Kunci terlalu panjang.")]
        public string? Key { get; set; }

        /// <summary>Title.</summary>
        [Display(Name = "Nama jabatan"), Required(ErrorMessage = "Isi nama jabatan."), StringLength(Lengths.Name, ErrorMessage = "Nama terlalu panjang.")]
        public string Title { get; set; } = "";

        /// <summary>Its OPD.</summary>
        [Display(Name = "Perangkat daerah")]
        public string? OpdCode { get; set; }

        /// <summary>Codes of its roles.</summary>
        public List<string> Roles { get; set; } = [];
    }
}
