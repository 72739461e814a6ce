using System.ComponentModel.DataAnnotations;
using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Drafting;

/// <summary>The editor of a template. Works as a plain form; scripts make it comfortable.</summary>
public sealed class TemplateEditModel(TemplateReader reader, TemplateService templates, BudayaDbContext db) : PageModel, IShownAgain
{
    private bool _typed;

    /// <summary>What is sent.</summary>
    [BindProperty]
    public TemplateInput Input { get; set; } = new();

    /// <summary>Name of the template.</summary>
    public string Nama { get; private set; } = "";

    /// <summary>What it writes.</summary>
    public string Title => TemplateReader.TitleOf(Nama);

    /// <summary>What is wrong in the template, each once, at its place.</summary>
    public IReadOnlyList<TemplateFault> Faults { get; private set; } = [];

    /// <summary>The sample cases with the text in the editor.</summary>
    public IReadOnlyList<TemplateTrial> Trials { get; private set; } = [];

    /// <summary>Why the text cannot be edited.</summary>
    public IReadOnlyList<Refusal> WhyNotEdit { get; private set; } = [];

    /// <summary>Somebody saved meanwhile: the newest text beside the one in the editor.</summary>
    public IReadOnlyList<ComparedRow> Conflict { get; private set; } = [];

    /// <summary>Shows the newest konsep, else what applies.</summary>
    public Task OnGetAsync(string nama, CancellationToken cancellationToken) => ShowAsync(nama, cancellationToken);

    /// <summary>Keeps the text as a konsep; nothing is lost when somebody else was faster.</summary>
    public async Task<IActionResult> OnPostAsync(string nama, CancellationToken cancellationToken)
    {
        _typed = true;
        if (!ModelState.IsValid)
        {
            await ShowAsync(nama, cancellationToken);
            return Page();
        }

        int number = await templates.SaveAsync(new(nama, Input.BasedOn, Input.Text, Input.Note ?? ""), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone($"Konsep versi {number} tersimpan.");
        return RedirectToPage(new { nama });
    }

    /// <summary>Tries the text without keeping it.</summary>
    public async Task<IActionResult> OnPostTryAsync(string nama, CancellationToken cancellationToken)
    {
        _typed = true;
        await ShowAsync(nama, cancellationToken);
        return Page();
    }

    /// <inheritdoc />
    public Task ReloadAsync(CancellationToken cancellationToken) => ShowAsync(RouteData.Values["nama"]?.ToString() ?? "", cancellationToken);

    private async Task ShowAsync(string nama, CancellationToken cancellationToken)
    {
        Nama = nama;
        TemplateView view = await reader.ViewAsync(nama, cancellationToken);
        TemplateStart start = await templates.StartAsync(nama, cancellationToken);
        Conflict = _typed && Input.BasedOn != start.BasedOn ? DraftViews.Compare(start.Text, Input.Text.ReplaceLineEndings("\n")) : [];
        Input.Text = _typed && Input.Text.Length > 0 ? Input.Text : start.Text;
        Input.BasedOn = start.BasedOn;
        ModelState.Remove("Input.BasedOn");
        WhyNotEdit = templates.WhyNotEdit(view.Newest);
        Faults = templates.Faults(nama, Input.Text);
        if (Input.Text.Length <= TemplateService.Longest)
        {
            Trials = await templates.TryAsync(nama, Input.Text, cancellationToken);
            Faults = [.. Faults.Concat(Trials.SelectMany(t => t.Faults).Where(f => f.Source == $"{nama}.sbn")).DistinctBy(f => (f.Line, f.Column, f.Message))];
        }
    }

    /// <summary>What the editor sends.</summary>
    public sealed class TemplateInput
    {
        /// <summary>The template.</summary>
        [DisplayFormat(ConvertEmptyStringToNull = false)]
        [Required(ErrorMessage = "Isi templat tidak boleh kosong.")]
        [StringLength(TemplateService.Longest, ErrorMessage = "Templat paling banyak 200.000 huruf.")]
        public string Text { get; set; } = "";

        /// <summary>The newest version when the editor began.</summary>
        public int BasedOn { get; set; }

        /// <summary>What changed.</summary>
        [StringLength(4000, ErrorMessage = "Catatan paling banyak 4000 huruf.")]
        public string? Note { get; set; }
    }
}
