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

    /// <summary>The rows and what was shown of them, sealed for this person of this region.</summary>
    public string Rows { get; private set; } = "";

    /// <summary>Whether somebody changed what the file is about after it was checked.</summary>
    public bool IsOvertaken { get; private set; }

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
        Show(rows);
        return Page();
    }

    /// <summary>Saves what was shown, all of it or nothing; when something else would change by now, that is shown first.</summary>
    public async Task<IActionResult> OnPostSaveAsync(string rows, CancellationToken cancellationToken)
    {
        CheckedRows shown = Open(rows ?? "");
        Result = await workbook.ApplyAsync(shown.Rows, cancellationToken);
        IsOvertaken = !Result.Changes.SequenceEqual(shown.Changes);
        if (Result.Problems.Count > 0 || IsOvertaken)
        {
            Show(shown.Rows);
            return Page();
        }

        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone($"{Result.Changes.Count} perubahan tersimpan.");
        return RedirectToPage("/People/Index");
    }

    /// <inheritdoc />
    public Task ReloadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Show(IReadOnlyList<WorkbookRow> rows)
    {
        workbook.GiveUp();
        Rows = Seal.Protect(JsonSerializer.Serialize(new CheckedRows(rows, Result?.Changes ?? [])), Validity);
    }

    private CheckedRows Open(string sealedRows)
    {
        try
        {
            return JsonSerializer.Deserialize<CheckedRows>(Seal.Unprotect(sealedRows)) ?? new([], []);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            throw new RefusedException("Pemeriksaan berkas ini sudah lewat 30 menit. Unggah berkasnya lagi.");
        }
    }

    private sealed record CheckedRows(IReadOnlyList<WorkbookRow> Rows, IReadOnlyList<string> Changes);
}
