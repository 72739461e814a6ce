using System.Text;
using Budaya.Core;
using Budaya.Core.Drafting;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Mvc;

namespace Budaya.Web.Pages.Drafting;

/// <summary>The pages as they are printed, and the files to be saved.</summary>
public sealed class PrintModel(DraftService drafts, DocumentPapers papers, PageSheets sheets, TenantDirectory tenant) : DraftPage(drafts, tenant)
{
    /// <summary>The pages; empty when they cannot be drawn.</summary>
    public IReadOnlyList<PageSheet> Sheets { get; private set; } = [];

    /// <summary>Why there are no pages.</summary>
    public string? WhyNoSheets { get; private set; }

    /// <summary>Shows the pages.</summary>
    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        await LoadAsync(id, cancellationToken);
        try
        {
            Sheets = sheets.Keep(id, await papers.PagesAsync(id, null, cancellationToken));
        }
        catch (RefusedException refused)
        {
            WhyNoSheets = refused.Message; // DOCX and HTML can still be saved
        }
    }

    /// <summary>The PDF.</summary>
    public async Task<IActionResult> OnGetPdfAsync(Guid id, int? versi, CancellationToken cancellationToken) => Send(await papers.PdfAsync(id, versi, cancellationToken));

    /// <summary>The Word document.</summary>
    public async Task<IActionResult> OnGetDocxAsync(Guid id, int? versi, CancellationToken cancellationToken) => Send(await papers.DocxAsync(id, versi, cancellationToken));

    /// <summary>The reading copy.</summary>
    public async Task<IActionResult> OnGetHtmlAsync(Guid id, int? versi, CancellationToken cancellationToken)
    {
        string body = await papers.HtmlAsync(id, versi, cancellationToken);
        return File(Encoding.UTF8.GetBytes($"<!DOCTYPE html><html lang=\"id\"><meta charset=\"utf-8\"><title>Naskah</title><body>{body}</body></html>"), "text/html", "naskah.html");
    }

    private FileContentResult Send(PaperFile file) => File(file.Bytes, file.MediaType, file.FileName);
}
