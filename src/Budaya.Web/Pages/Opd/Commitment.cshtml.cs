using System.ComponentModel.DataAnnotations;
using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.FollowUps;
using Budaya.Core.Tenants;
using Budaya.Web.Access;
using Budaya.Web.Development;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.ForOpd;

/// <summary>One commitment of the reader's own OPD: reporting on it.</summary>
public sealed class CommitmentModel(
    FollowUpReader reader, CommitmentService commitments, FileStore files, BudayaDbContext db, TenantDirectory tenant, TimeProvider time, IServiceProvider services) : PageModel, IShownAgain
{
    /// <summary>C1 to C5.</summary>
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    /// <summary>The OPD; null: the only one of the reader.</summary>
    [BindProperty(SupportsGet = true, Name = "opd")]
    public string? OpdCode { get; set; }

    /// <summary>The case; null: the newest.</summary>
    [BindProperty(SupportsGet = true, Name = "alur")]
    public Guid? CaseId { get; set; }

    /// <summary>What was typed.</summary>
    [BindProperty]
    public ReportInput Input { get; set; } = new();

    /// <summary>The commitment.</summary>
    public CommitmentView View { get; private set; } = null!; // every handler that shows the page sets it

    /// <summary>Zone of the region.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Today in the region.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>Whether a sample file may stand in for evidence: Development on a loopback address alone.</summary>
    public bool OffersSamples => services.OffersDemo();

    /// <summary>Shows the commitment.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => ReloadAsync(cancellationToken);

    /// <summary>Sends the evidence of a report for saving.</summary>
    public async Task<IActionResult> OnGetBerkasAsync(Guid laporan, CancellationToken cancellationToken)
    {
        CommitmentAddress address = await AddressAsync(cancellationToken);
        await reader.OwnViewAsync(address, cancellationToken); // not found unless it is the reader's own
        (string sha256, string name) = await reader.FileAsync(address, laporan, cancellationToken);
        return File(await files.ReadAsync(sha256, cancellationToken), "application/octet-stream", name);
    }

    /// <summary>Sends a report.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await ReloadAsync(cancellationToken);
            return Page();
        }

        CommitmentAddress address = await AddressAsync(cancellationToken);
        byte[] bytes = await Uploads.ReadAsync(Input.File, cancellationToken);
        string name = Input.File?.FileName ?? "";
        if (bytes.Length == 0 && Input.Sample && OffersSamples)
        {
            (bytes, name) = (SampleFile.Pdf($"{Key} {address.OpdCode}"), $"contoh-{Key}.pdf");
        }

        await commitments.ReportAsync(new(Input.Id, address, Input.Text ?? "", bytes, name, Input.Done), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        string at = InWords.Time(time.GetUtcNow(), (await tenant.CalendarAsync(cancellationToken)).Zone);
        TempData.SayDone(Input.Done ? $"Laporan terkirim pukul {at} dan menunggu verifikasi." : $"Catatan tersimpan pukul {at}.");
        TempData.DropDraft($"kesepakatan-{address.OpdCode}-{Key}");
        return RedirectToPage(new { key = Key, opd = address.OpdCode, alur = address.CaseId });
    }

    /// <inheritdoc />
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        (Zone, Today) = (calendar.Zone, calendar.DateOf(time.GetUtcNow()));
        View = await reader.OwnViewAsync(await AddressAsync(cancellationToken), cancellationToken);
    }

    private async Task<CommitmentAddress> AddressAsync(CancellationToken cancellationToken)
    {
        if (CaseId is { } caseId && OpdCode is { } opd)
        {
            return new(caseId, opd, Key);
        }

        OwnCommitments own = (await reader.OwnAsync(cancellationToken)).FirstOrDefault(o => (CaseId is null || o.CaseId == CaseId) && (OpdCode is null || o.OpdCode == OpdCode))
            ?? throw new MissingException($"Commitment {Key}");
        return new(own.CaseId, own.OpdCode, Key);
    }

    /// <summary>The form.</summary>
    public sealed class ReportInput
    {
        /// <summary>Makes sending the form twice report once.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>What was done.</summary>
        [Display(Name = "Uraian"), StringLength(Lengths.Note, ErrorMessage = "Uraian paling panjang 4.000 huruf.")]
        public string? Text { get; set; }

        /// <summary>Evidence.</summary>
        [Display(Name = "Bukti dukung")]
        public IFormFile? File { get; set; }

        /// <summary>A sample in place of evidence; answered in Development only.</summary>
        [Display(Name = "Pakai berkas contoh")]
        public bool Sample { get; set; }

        /// <summary>The commitment is fulfilled.</summary>
        [Display(Name = "Laporkan kesepakatan ini selesai")]
        public bool Done { get; set; }
    }
}
