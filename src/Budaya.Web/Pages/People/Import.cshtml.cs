using System.Text.Json;
using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Workbooks;
using Budaya.Web.Access;
using Budaya.Web.Pages.ForOpd;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.People;

/// <summary>People and offices as <c>.xlsx</c>. What was checked travels in the page, sealed, so that what is saved is what was shown.</summary>
[FreshSecondFactor]
public sealed class ImportModel(PeopleWorkbook workbook, BudayaDbContext db, ActingPerson acting, IDataProtectionProvider protection) : PageModel, IShownAgain
{
    private static readonly TimeSpan Validity = TimeSpan.FromMinutes(30);

    /// <summary>What was found in the file; null before one is uploaded.</summary>
    public WorkbookChanges? Result { get; private set; }

    /// <summary>The rows, sealed for this person of this region.</summary>
    public string Rows { get; private set; } = "";

    private ITimeLimitedDataProtector Seal => protection.CreateProtector("orang.xlsx", db.RequireTenant(), acting.RequirePerson().ToString()).ToTimeLimitedDataProtector();

    /// <summary>Shows the forms.</summary>
    public void OnGet()
    {
    }

    /// <summary>Sends the list of people.</summary>
    public async Task<IActionResult> OnGetPeopleAsync(CancellationToken cancellationToken) => File(await workbook.WritePeopleAsync(cancellationToken), Workbook.MediaType, "orang.xlsx");

    /// <summary>Sends the list of offices.</summary>
    public async Task<IActionResult> OnGetOfficesAsync(CancellationToken cancellationToken) => File(await workbook.WriteOfficesAsync(cancellationToken), Workbook.MediaType, "jabatan.xlsx");

    /// <summary>Reads a file and says what it would change; saves nothing.</summary>
    public async Task<IActionResult> OnPostCheckAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        IReadOnlyList<WorkbookRow> rows = Workbook.Read(await Uploads.ReadAsync(file, cancellationToken));
        Result = await workbook.ApplyAsync(rows, cancellationToken);
        workbook.GiveUp();
        Rows = Seal.Protect(JsonSerializer.Serialize(rows), Validity);
        return Page();
    }

    /// <summary>Saves what was shown, all of it or nothing.</summary>
    public async Task<IActionResult> OnPostSaveAsync(string rows, CancellationToken cancellationToken)
    {
        IReadOnlyList<WorkbookRow> read = Open(rows ?? "");
        Result = await workbook.ApplyAsync(read, cancellationToken);
        if (Result.Problems.Count > 0)
        {
            return Page();
        }

        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone($"{Result.Changes.Count} perubahan tersimpan.");
        return RedirectToPage("/People/Index");
    }

    /// <inheritdoc />
    public Task ReloadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private List<WorkbookRow> Open(string sealedRows)
    {
        try
        {
            return JsonSerializer.Deserialize<List<WorkbookRow>>(Seal.Unprotect(sealedRows)) ?? [];
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            throw new RefusedException("Pemeriksaan berkas ini sudah lewat 30 menit. Unggah berkasnya lagi.");
        }
    }
}
