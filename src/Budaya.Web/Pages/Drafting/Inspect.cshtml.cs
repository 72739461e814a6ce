using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Budaya.Web.Pages.Drafting;

/// <summary>Periksa Word saya: any office drops an existing regulation, sees its findings, mends the safe ones, takes clean Word home. Nothing is kept on the server: text, places and report travel with the form.</summary>
[EnableRateLimiting(RateLimits.Inspect)]
[RequestSizeLimit(25 * 1024 * 1024)]
[RequestFormLimits(ValueLengthLimit = 12 * 1024 * 1024)]
public sealed class InspectModel(WordInspection inspection) : PageModel
{
    /// <summary>What is sent.</summary>
    [BindProperty]
    public InspectInput Input { get; set; } = new();

    /// <summary>The findings; null before something was taken.</summary>
    public IReadOnlyList<InspectedFinding>? Findings { get; private set; }

    /// <summary>What the import said.</summary>
    public InspectionReport Report { get; private set; } = new([], [], []);

    /// <summary>What has just been done.</summary>
    public string? Done { get; private set; }

    /// <summary>Asks for a file or a text.</summary>
    public void OnGet()
    {
    }

    /// <summary>Takes a file or a pasted text. Nothing is stored, so the answer is shown at once.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? berkas, string? teks, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (berkas is null or { Length: 0 } && string.IsNullOrWhiteSpace(teks))
        {
            ModelState.AddModelError("berkas", "Pilih dokumen Word (.docx), atau tempelkan teksnya.");
            return Page();
        }

        try
        {
            TakenText taken = berkas is { Length: > 0 } ? WordInspection.OfFile(await Uploads.ReadAsync(berkas, cancellationToken)) : WordInspection.OfText(teks ?? "");
            Input = new() { Text = taken.Text, Taken = taken.Text, Places = taken.Places, Report = JsonSerializer.Serialize(taken.Report) };
        }
        catch (RefusedException refused)
        {
            ModelState.AddModelError("berkas", refused.Message);
            return Page();
        }

        return await ShowAsync(cancellationToken);
    }

    /// <summary>Checks the text as it was edited.</summary>
    public Task<IActionResult> OnPostCheckAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    /// <summary>Makes all safe repairs; the text before them travels along, so that they can be undone.</summary>
    public async Task<IActionResult> OnPostFixAsync(CancellationToken cancellationToken)
    {
        string before = Input.Text;
        (string text, int count) = await inspection.FixAsync(before, cancellationToken);
        Input.Text = text;
        Input.Before = count > 0 ? before : Input.Before;
        Done = count > 0 ? $"{count} perbaikan dibuat." : "Tidak ada perbaikan yang dapat dibuat otomatis.";
        return await ShowAsync(cancellationToken);
    }

    /// <summary>Puts back the text before the repairs.</summary>
    public Task<IActionResult> OnPostUndoAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(Input.Before))
        {
            (Input.Text, Input.Before) = (Input.Before, "");
            Done = "Perbaikan dibatalkan.";
        }

        return ShowAsync(cancellationToken);
    }

    /// <summary>The text as clean Word.</summary>
    public async Task<IActionResult> OnPostDocxAsync(CancellationToken cancellationToken) =>
        File(await inspection.DocxAsync(Input.Text, cancellationToken), MediaTypes.Docx, "naskah-bersih.docx");

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear(); // fields show what the handler made, not what was sent
        Findings = await inspection.CheckAsync(Input.Text, Input.Taken, Input.Places, cancellationToken);
        Report = ReportOf(Input.Report);
        return Page();
    }

    private static InspectionReport ReportOf(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<InspectionReport>(json) is { Recognised: not null, Form: not null, Notes: not null } report ? report : new([], [], []);
        }
        catch (JsonException)
        {
            return new([], [], []); // the field was changed on the way: the text and its findings are still right
        }
    }

    /// <summary>What travels with the form.</summary>
    public sealed class InspectInput
    {
        /// <summary>The draft text.</summary>
        [DisplayFormat(ConvertEmptyStringToNull = false)]
        public string Text { get; set; } = "";

        /// <summary>The draft text as it was taken.</summary>
        [DisplayFormat(ConvertEmptyStringToNull = false)]
        public string Taken { get; set; } = "";

        /// <summary>The places of its lines.</summary>
        [DisplayFormat(ConvertEmptyStringToNull = false)]
        public string Places { get; set; } = "";

        /// <summary>What the import said, as JSON.</summary>
        [DisplayFormat(ConvertEmptyStringToNull = false)]
        public string Report { get; set; } = "";

        /// <summary>The text before the last repairs; empty: none to undo.</summary>
        [DisplayFormat(ConvertEmptyStringToNull = false)]
        public string Before { get; set; } = "";
    }
}
