using System.ComponentModel.DataAnnotations;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Budaya.Web.Pages.Workflow;

/// <summary>All cases, and the form that opens one.</summary>
public sealed class IndexModel(CaseReader reader, CaseService cases, BudayaDbContext db, TenantDirectory tenant, TimeProvider time) : PageModel, IShownAgain
{
    /// <summary>What was typed.</summary>
    [BindProperty]
    public OpenInput Input { get; set; } = new();

    /// <summary>The cases.</summary>
    public IReadOnlyList<CaseRow> Cases { get; private set; } = [];

    /// <summary>The workflows that can be begun.</summary>
    public IReadOnlyList<SelectListItem> Workflows { get; private set; } = [];

    /// <summary>Why the reader cannot open a case.</summary>
    public IReadOnlyList<string> WhyNotOpen { get; private set; } = [];

    /// <summary>Today in the region.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        Input.RuleDate = Today;
    }

    /// <summary>Opens a case.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await ReloadAsync(cancellationToken);
            return Page();
        }

        WorkflowCase opened = await cases.OpenAsync(new(Input.Id, Input.Workflow, Input.Title, Input.RuleDate!.Value, FrameworkId: null), cancellationToken); // required
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone($"Alur \"{opened.Title}\" dimulai.");
        return RedirectToPage("/Workflow/Show", new { id = opened.Id });
    }

    /// <inheritdoc />
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        Today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        Cases = await reader.ListAsync(cancellationToken);
        Workflows = [.. (await reader.WorkflowsAsync(cancellationToken)).Select(w => new SelectListItem(w.Title, w.Key))];
        WhyNotOpen = [.. cases.WhyNotOpen().Select(r => r.Message)];
    }

    /// <summary>The form.</summary>
    public sealed class OpenInput
    {
        /// <summary>Makes sending the form twice open one case.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>Key of the workflow.</summary>
        [Display(Name = "Alur"), Required(ErrorMessage = "Pilih alur.")]
        public string Workflow { get; set; } = "";

        /// <summary>Title.</summary>
        [Display(Name = "Judul"), Required(ErrorMessage = "Isi judul alur."), StringLength(Lengths.Line, ErrorMessage = "Judul terlalu panjang.")]
        public string Title { get; set; } = "";

        /// <summary>Day whose rules hold.</summary>
        [Display(Name = "Aturan yang dipakai"), Required(ErrorMessage = "Isi tanggal aturan.")]
        public DateOnly? RuleDate { get; set; }
    }
}
