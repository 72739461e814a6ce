using System.ComponentModel.DataAnnotations;
using Budaya.Core.Data;
using Budaya.Core.FollowUps;
using Budaya.Core.Tenants;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.ForOpd;

/// <summary>The commitments of the reader's own OPDs, and how each passed the culture on.</summary>
public sealed class CommitmentsModel(FollowUpReader reader, PenerusanService passing, WorkingPaperService papers, BudayaDbContext db, TenantDirectory tenant, TimeProvider time) : PageModel, IShownAgain
{
    /// <summary>What was typed.</summary>
    [BindProperty]
    public PassInput Input { get; set; } = new();

    /// <summary>By case and OPD.</summary>
    public IReadOnlyList<OwnCommitments> Own { get; private set; } = [];

    /// <summary>Today in the region.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        Input.On = Today;
    }

    /// <summary>A paper of the OPD as Word.</summary>
    public async Task<IActionResult> OnGetPaperAsync(Guid alur, string opd, string naskah, CancellationToken cancellationToken)
    {
        WorkingPaperFile file = await papers.OwnDocxAsync(alur, naskah, opd, cancellationToken);
        return File(file.Bytes, file.MediaType, file.FileName);
    }

    /// <summary>Records how the OPD passed the culture on.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await ReloadAsync(cancellationToken);
            return Page();
        }

        byte[] photo = await Uploads.ReadAsync(Input.Photo, cancellationToken);
        await passing.RecordAsync(new(Input.Id, Input.Event, Input.OpdCode, Input.How, Input.On!.Value, Input.Reached!.Value, photo), cancellationToken); // both are required
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Penerusan tercatat.");
        TempData.DropDraft($"penerusan-{Input.OpdCode}");
        return RedirectToPage();
    }

    /// <inheritdoc />
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        Today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        Own = await reader.OwnAsync(cancellationToken);
    }

    /// <summary>The form.</summary>
    public sealed class PassInput
    {
        /// <summary>Makes sending the form twice record it once.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>The event it follows.</summary>
        public Guid Event { get; set; }

        /// <summary>The OPD.</summary>
        public string OpdCode { get; set; } = "";

        /// <summary>apel, rapat or grup.</summary>
        [Display(Name = "Cara penerusan"), Required(ErrorMessage = "Pilih cara penerusan.")]
        public string How { get; set; } = "";

        /// <summary>The day.</summary>
        [Display(Name = "Tanggal"), Required(ErrorMessage = "Isi tanggal penerusan.")]
        public DateOnly? On { get; set; }

        /// <summary>ASN reached.</summary>
        [Display(Name = "Jumlah ASN yang dijangkau"), Required(ErrorMessage = "Isi jumlah ASN yang dijangkau."), Range(1, 100_000, ErrorMessage = "Jumlah ASN antara 1 dan 100.000.")]
        public int? Reached { get; set; }

        /// <summary>A photograph.</summary>
        [Display(Name = "Foto")]
        public IFormFile? Photo { get; set; }
    }
}
