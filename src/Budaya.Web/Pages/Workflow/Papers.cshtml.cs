using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.FollowUps;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Workflow;

/// <summary>The papers that go with a case, written from what the case knows today, to be saved as Word or PDF.</summary>
public sealed class PapersModel(WorkingPaperService papers, BudayaDbContext db) : PageModel
{
    /// <summary>Title of the case.</summary>
    public string CaseTitle { get; private set; } = "";

    /// <summary>The OPDs to choose from.</summary>
    public IReadOnlyList<SelectListItem> DaftarOpd { get; private set; } = [];

    /// <summary>The chosen OPD, or null.</summary>
    public string? OpdCode { get; private set; }

    /// <summary>Ready texts to copy.</summary>
    public IReadOnlyList<(string Name, string Text)> Messages { get; private set; } = [];

    /// <summary>Whether the formulation has been chosen, without which some papers cannot be written.</summary>
    public bool HasFramework { get; private set; }

    /// <summary>Shows the list; the OPD in the query stands in the papers that are of or for one.</summary>
    public async Task OnGetAsync(Guid id, string? opd, CancellationToken cancellationToken)
    {
        var found = await db.Set<WorkflowCase>().Where(c => c.Id == id).Select(c => new { c.Title, c.FrameworkId }).SingleOrDefaultAsync(cancellationToken) ?? throw new Core.MissingException($"Case {id}");
        (CaseTitle, HasFramework) = (found.Title, found.FrameworkId is not null);
        OpdCode = string.IsNullOrEmpty(opd) ? null : opd;
        DaftarOpd = [.. await db.Set<Opd>().Where(o => o.Receives).OrderBy(o => o.Position).Select(o => new SelectListItem(o.Name, o.Code, o.Code == opd)).ToListAsync(cancellationToken)];
        Messages = await papers.MessagesAsync(id, OpdCode, cancellationToken);
    }

    /// <summary>A paper as Word.</summary>
    public async Task<IActionResult> OnGetWordAsync(Guid id, string naskah, string? opd, CancellationToken cancellationToken) => Send(await papers.DocxAsync(id, naskah, opd, cancellationToken));

    /// <summary>A paper as PDF.</summary>
    public async Task<IActionResult> OnGetPdfAsync(Guid id, string naskah, string? opd, CancellationToken cancellationToken) => Send(await papers.PdfAsync(id, naskah, opd, cancellationToken));

    /// <summary>Why a paper cannot be written yet; null when it can.</summary>
    public string? WhyNot(WorkingPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return paper.IsOfOpd && OpdCode is null ? "Pilih perangkat daerah lebih dahulu." : paper.NeedsFramework && !HasFramework ? "Rumusan budaya kerja belum dipilih." : null;
    }

    private FileContentResult Send(WorkingPaperFile file) => File(file.Bytes, file.MediaType, file.FileName);
}
