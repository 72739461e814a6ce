using System.ComponentModel.DataAnnotations;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.People;

/// <summary>Keys with which other systems read from this region.</summary>
[FreshSecondFactor]
public sealed class ApiKeysModel(ApiKeyService keys, BudayaDbContext db, TenantDirectory tenant, TimeProvider time) : PageModel, IShownAgain
{
    private const string SecretKey = "ApiKeys.Secret";

    /// <summary>A further key.</summary>
    [BindProperty]
    public KeyInput Input { get; set; } = new();

    /// <summary>All keys, newest first.</summary>
    public IReadOnlyList<ApiKey> Keys { get; private set; } = [];

    /// <summary>A key just made; shown once.</summary>
    public string? Secret { get; private set; }

    /// <summary>Now.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        Secret = TempData[SecretKey] as string;
        Response.Headers.CacheControl = "no-store";
    }

    /// <summary>Makes one.</summary>
    public async Task<IActionResult> OnPostMakeAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await ReloadAsync(cancellationToken);
            return Page();
        }

        List<ApiScope> scopes = [];
        if (Input.Distribution)
        {
            scopes.Add(ApiScope.Penyampaian);
        }

        if (Input.Verification)
        {
            scopes.Add(ApiScope.Verifikasi);
        }

        string? secret = await keys.MakeAsync(Input.Id, Input.Name, scopes, Input.Days, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (secret is not null)
        {
            TempData[SecretKey] = secret;
        }

        TempData.SayDone("Kunci dibuat.");
        return RedirectToPage();
    }

    /// <summary>Revokes one.</summary>
    public async Task<IActionResult> OnPostRevokeAsync(Guid key, CancellationToken cancellationToken)
    {
        await keys.RevokeAsync(key, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Kunci dicabut; sistem yang memakainya langsung ditolak.");
        return RedirectToPage();
    }

    /// <inheritdoc />
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        (Now, Zone) = (time.GetUtcNow(), (await tenant.CalendarAsync(cancellationToken)).Zone);
        Keys = await db.Set<ApiKey>().AsNoTracking().OrderByDescending(k => k.At).ToListAsync(cancellationToken);
    }

    /// <summary>The form.</summary>
    public sealed class KeyInput
    {
        /// <summary>Makes sending the form twice make one key.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>What it is for.</summary>
        [Display(Name = "Nama sistem"), Required(ErrorMessage = "Isi nama sistem."), StringLength(Lengths.Name, ErrorMessage = "Nama terlalu panjang.")]
        public string Name { get; set; } = "";

        /// <summary>Opens the plans.</summary>
        [Display(Name = "Baca keadaan penyampaian tiap perangkat daerah")]
        public bool Distribution { get; set; }

        /// <summary>Opens verdicts.</summary>
        [Display(Name = "Periksa kode verifikasi")]
        public bool Verification { get; set; }

        /// <summary>Its life.</summary>
        [Display(Name = "Masa berlaku (hari)"), Range(1, ApiKeyService.MostDays, ErrorMessage = "Masa berlaku 1 sampai 365 hari.")]
        public int Days { get; set; } = 90;
    }
}
