using System.ComponentModel.DataAnnotations;
using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Budaya.Web.Pages.Drafting;

/// <summary>The drafting editor: outline, source, findings, pages. Works as a plain form; scripts make it comfortable.</summary>
public sealed class EditModel(DraftService drafts, DraftViews views, DocumentPapers papers, PageSheets sheets, TenantDirectory tenant, BudayaDbContext db)
    : DraftPage(drafts, tenant), IShownAgain
{
    private readonly DraftService _drafts = drafts;
    private bool _typed;

    /// <summary>What is sent.</summary>
    [BindProperty]
    public EditInput Input { get; set; } = new();

    /// <summary>What reader and rules say about the text in the editor.</summary>
    public IReadOnlyList<FindingView> Findings { get; private set; } = [];

    /// <summary>The parts of the text.</summary>
    public IReadOnlyList<OutlineView> Outline { get; private set; } = [];

    /// <summary>Addresses of the pages of the newest version; empty when they cannot be drawn.</summary>
    public IReadOnlyList<PageSheet> Sheets { get; private set; } = [];

    /// <summary>Why there are no pages.</summary>
    public string? WhyNoSheets { get; private set; }

    /// <summary>Why the text cannot be edited.</summary>
    public IReadOnlyList<Refusal> WhyNotEdit { get; private set; } = [];

    /// <summary>Somebody saved meanwhile: the newest version beside the text in the editor.</summary>
    public IReadOnlyList<ComparedRow> Conflict { get; private set; } = [];

    /// <summary>The last approval, when the text in the editor is another one by now; null: nobody approved it, or it is the same.</summary>
    public ApprovedText? Approved { get; private set; }

    /// <summary>What changed since then, in words.</summary>
    public IReadOnlyList<string> SinceApproval { get; private set; } = [];

    /// <summary>Whether this person may set findings aside.</summary>
    public bool MayWaive { get; private set; }

    /// <summary>The version that a repair has just made, which can be taken back; null: none.</summary>
    public int? Made { get; private set; }

    /// <summary>Shows the newest version.</summary>
    public async Task OnGetAsync(Guid id, int? dibuat, CancellationToken cancellationToken)
    {
        await ShowAsync(id, cancellationToken);
        Made = dibuat == Naskah.LatestVersion && dibuat > 1 && WhyNotEdit.Count == 0 ? dibuat : null;
    }

    /// <summary>Adds a version; nothing is lost when somebody else was faster.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        _typed = true;
        if (!ModelState.IsValid || await _drafts.IsOutdatedAsync(id, Input.BasedOn, cancellationToken))
        {
            await ShowAsync(id, cancellationToken);
            return Page();
        }

        return await SaveAsync(id, Input.Text, Input.Note ?? "", isRepair: false, cancellationToken);
    }

    /// <summary>Makes one mechanical repair and keeps it as a version.</summary>
    public async Task<IActionResult> OnPostFixAsync(Guid id, string perbaikan, CancellationToken cancellationToken)
    {
        _typed = true;
        string[] parts = (perbaikan ?? "").Split(':');
        if (parts is not [var rule, var line, var column] || !int.TryParse(line, out int atLine) || !int.TryParse(column, out int atColumn))
        {
            throw new RefusedException("Temuan itu tidak dikenal.");
        }

        await LoadAsync(id, cancellationToken);
        string text = await views.FixAsync(Naskah, Input.Text, rule, atLine, atColumn, cancellationToken);
        return await SaveAsync(id, text, $"Perbaikan {rule} pada baris {line}.", isRepair: true, cancellationToken);
    }

    /// <summary>Takes the repair of the newest version back: the text before it becomes the next version.</summary>
    public async Task<IActionResult> OnPostUndoAsync(Guid id, int dibuat, CancellationToken cancellationToken)
    {
        DraftVersion before = await _drafts.VersionAsync(id, dibuat - 1, cancellationToken);
        int number = await _drafts.SaveAsync(new(id, dibuat, before.Text, $"Perbaikan pada versi {dibuat} dibatalkan."), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone($"Perbaikan dibatalkan; versi {number} tersimpan.");
        return RedirectToPage(new { id });
    }

    /// <summary>Sets the findings of a rule aside at a line, with a reason.</summary>
    public async Task<IActionResult> OnPostWaiveAsync(Guid id, string aturan, int baris, string alasan, CancellationToken cancellationToken)
    {
        await _drafts.WaiveAsync(id, aturan ?? "", baris, alasan ?? "", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone($"Temuan {aturan} dikesampingkan dengan alasan.");
        return RedirectToPage(new { id });
    }

    /// <inheritdoc />
    public Task ReloadAsync(CancellationToken cancellationToken) => ShowAsync(Guid.Parse(RouteData.Values["id"]?.ToString() ?? ""), cancellationToken);

    private async Task<IActionResult> SaveAsync(Guid id, string text, string note, bool isRepair, CancellationToken cancellationToken)
    {
        int number = await _drafts.SaveAsync(new(id, Input.BasedOn, text, note), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone($"Versi {number} tersimpan.");
        return RedirectToPage(isRepair ? new { id, dibuat = (int?)number } : new { id, dibuat = (int?)null });
    }

    private async Task ShowAsync(Guid id, CancellationToken cancellationToken)
    {
        await LoadAsync(id, cancellationToken);
        DraftVersion newest = await _drafts.VersionAsync(id, Naskah.LatestVersion, cancellationToken);
        bool isOutdated = _typed && Input.BasedOn != newest.Number;
        string text = _typed && Input.Text.Length > 0 ? Input.Text : newest.Text;
        Conflict = isOutdated ? DraftViews.Compare(newest.Text, text.ReplaceLineEndings("\n")) : [];
        Input.Text = text;
        Input.BasedOn = newest.Number;
        ModelState.Remove("Input.BasedOn");
        Findings = await views.FindingsAsync(Naskah, text, cancellationToken);
        Outline = await views.OutlineAsync(Naskah, text, cancellationToken);
        WhyNotEdit = _drafts.WhyNotEdit(Naskah);
        await CompareWithApprovedAsync(text, cancellationToken);
        MayWaive = _drafts.WhyNotWaive(Naskah).Count == 0;
        await DrawAsync(id, cancellationToken);
    }

    private async Task CompareWithApprovedAsync(string text, CancellationToken cancellationToken)
    {
        CasePosition position = await CasePosition.LoadAsync(db, Naskah.CaseId, cancellationToken);
        if (CaseApprovals.Last(position, Naskah.Key) is not { } last)
        {
            return;
        }

        string then = (await _drafts.VersionAsync(Naskah.Id, last.Text.Version, cancellationToken)).Text, now = text.ReplaceLineEndings("\n");
        if (then != now)
        {
            (Approved, SinceApproval) = (last, (await views.RedlineAsync(Naskah, then, now, changesOnly: true, cancellationToken)).Sentences);
        }
    }

    private async Task DrawAsync(Guid id, CancellationToken cancellationToken)
    {
        try
        {
            Sheets = sheets.Keep(id, await papers.PagesAsync(id, null, cancellationToken));
        }
        catch (RefusedException refused)
        {
            WhyNoSheets = refused.Message; // the editor stays usable without its pages
        }
    }

    /// <summary>What the editor sends.</summary>
    public sealed class EditInput
    {
        /// <summary>The draft text.</summary>
        [Required(ErrorMessage = "Naskah tidak boleh kosong.")]
        public string Text { get; set; } = "";

        /// <summary>The version the editor began with.</summary>
        public int BasedOn { get; set; }

        /// <summary>What changed.</summary>
        [StringLength(4000, ErrorMessage = "Catatan paling banyak 4000 huruf.")]
        public string? Note { get; set; }
    }
}
