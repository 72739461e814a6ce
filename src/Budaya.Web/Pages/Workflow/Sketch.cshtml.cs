using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Workflow;

/// <summary>A sketch: its diagram, its steps, what the check finds, and putting it in force.</summary>
public sealed class SketchModel(WorkflowSketchService sketches, BudayaDbContext db, TenantDirectory tenant, TimeProvider time) : PageModel
{
    /// <summary>Stands in a form for what is above the steps.</summary>
    public const string TopKey = "pokok";

    /// <summary>The sketch.</summary>
    public Guid Id { get; private set; }

    /// <summary>The sketch as it is shown.</summary>
    public Guid Seen { get; private set; }

    /// <summary>Its workflow.</summary>
    public WorkflowDefinition Definition { get; private set; } = null!; // every handler that shows the page sets it

    /// <summary>Whether it was put in force.</summary>
    public bool IsInForce { get; private set; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<WorkflowFault> Faults { get; private set; } = [];

    /// <summary>What a newer version changed meanwhile; null: there is none.</summary>
    public SketchDrift? Drift { get; private set; }

    /// <summary>The version that the sketch will follow; null: it is the first.</summary>
    public int? BasedOn { get; private set; }

    /// <summary>Running cases that stay on their version.</summary>
    public IReadOnlyList<CaseTouched> Touched { get; private set; } = [];

    /// <summary>Today in the region.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>How roles and offices are called.</summary>
    public WorkflowTerms Terms { get; private set; } = WorkflowTerms.OfPack; // until the region is loaded

    /// <summary>The roles of a step in words.</summary>
    public string RolesOf(WorkflowStep step) => step.Roles.Count == 0 ? "belum ada jabatan" : string.Join(" atau ", step.Roles.Select(Terms.Role));

    /// <summary>What is unusual at a step, in words.</summary>
    public static string MoreOf(WorkflowStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return string.Concat(new[]
        {
            step.Kind == WorkflowStepKind.External ? "di lembaga luar" : "",
            step.JoinsFrom.Count > 0 ? $"menunggu {string.Join(" dan ", step.JoinsFrom)}" : "",
            step.Participants.Count > 0 ? $"{step.Participants.Count} pembahas{(step.Quorum is { } quorum ? $", kuorum {quorum}" : "")}" : "",
            step.Transitions.Any(t => t.IsSkip) ? "boleh dilewati" : "",
            step.Period.From is { } from ? $"berlaku mulai {InWords.Date(from)}" : "",
            step.Period.Until is { } until ? $"berlaku sampai {InWords.Date(until)}" : "",
        }.Where(w => w.Length > 0).Select(w => $" · {w}"));
    }

    /// <summary>What a paper is for, in words.</summary>
    public static string PurposeOf(WorkflowDocument document) => document?.Purpose switch
    {
        DocumentPurpose.Enacts => "Menetapkan nilai budaya kerja: nilai berlaku sejak naskah ini ditetapkan",
        DocumentPurpose.SetsUpTeam => "Membentuk tim penyusun",
        DocumentPurpose.CarriesOut => "Melaksanakan nilai yang sudah ditetapkan",
        _ => "Keperluan lain",
    };

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        Id = id;
        WorkflowSketch sketch = await sketches.LoadAsync(id, cancellationToken);
        (Seen, Definition, IsInForce) = (sketch.Version, sketch.Definition(), sketch.PutInForceAt is not null);
        (Drift, BasedOn) = (await sketches.DriftAsync(sketch, cancellationToken), sketch.BasedOn);
        Faults = await sketches.CheckAsync(Definition, cancellationToken);
        Touched = await sketches.TouchedAsync(Definition, cancellationToken);
        Today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        Terms = await sketches.TermsAsync(cancellationToken);
    }

    /// <summary>Names the workflow and says where it begins.</summary>
    public async Task<IActionResult> OnPostRenameAsync(Guid id, Guid seen, string? title, string? start, CancellationToken cancellationToken)
    {
        await sketches.ExpectAsync(id, seen, cancellationToken);
        return await SavedAsync(id, sketches.RenameAsync(id, title ?? "", start, cancellationToken), "Nama alur tersimpan.", cancellationToken);
    }

    /// <summary>Says which papers it draws up.</summary>
    public async Task<IActionResult> OnPostPapersAsync(Guid id, Guid seen, List<PaperInput> papers, CancellationToken cancellationToken)
    {
        await sketches.ExpectAsync(id, seen, cancellationToken);
        IReadOnlyList<PaperChange> given = [.. papers.Where(p => !string.IsNullOrWhiteSpace(p.Label)).Select(p => new PaperChange(string.IsNullOrEmpty(p.Key) ? null : p.Key, p.Kind, p.Label!, p.Purpose))]; // not blank: just asked
        return await SavedAsync(id, sketches.SetPapersAsync(id, given, cancellationToken), "Naskah alur tersimpan.", cancellationToken);
    }

    /// <summary>Says where competing proposals are collected and agreed on.</summary>
    public async Task<IActionResult> OnPostCompetingAsync(Guid id, Guid seen, string? collect, string? decide, int? minimum, CancellationToken cancellationToken)
    {
        await sketches.ExpectAsync(id, seen, cancellationToken);
        CompetingProposals? competing = string.IsNullOrEmpty(collect) && string.IsNullOrEmpty(decide) ? null : new(collect ?? "", decide ?? "", minimum ?? 0);
        return await SavedAsync(id, sketches.SetCompetingAsync(id, competing, cancellationToken), "Usulan yang bersaing tersimpan.", cancellationToken);
    }

    /// <summary>Adds a step.</summary>
    public async Task<IActionResult> OnPostAddAsync(Guid id, Guid seen, string? title, string? after, CancellationToken cancellationToken)
    {
        await sketches.ExpectAsync(id, seen, cancellationToken);
        return await SavedAsync(id, sketches.AddAsync(id, after ?? "", title ?? "", cancellationToken), "Langkah ditambahkan.", cancellationToken);
    }

    /// <summary>Takes a step out.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid seen, string step, CancellationToken cancellationToken)
    {
        await sketches.ExpectAsync(id, seen, cancellationToken);
        return await SavedAsync(id, sketches.RemoveAsync(id, step, cancellationToken), $"Langkah {step} dihapus.", cancellationToken);
    }

    /// <summary>Throws the sketch away.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(Guid id, Guid seen, CancellationToken cancellationToken)
    {
        await sketches.ExpectAsync(id, seen, cancellationToken);
        string title = await sketches.DiscardAsync(id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone($"Rancangan alur \"{title}\" dibuang.");
        return RedirectToPage("/Workflow/Setup", new { id = (string?)null });
    }

    /// <summary>Adds a parallel branch.</summary>
    public async Task<IActionResult> OnPostBranchAsync(Guid id, Guid seen, string key, string? title, string from, string join, CancellationToken cancellationToken)
    {
        await sketches.ExpectAsync(id, seen, cancellationToken);
        return await SavedAsync(id, sketches.AddBranchAsync(id, key, from, join, title ?? "", cancellationToken), $"Cabang {key} ditambahkan. Atur jabatan, tenggat, dan buktinya.", cancellationToken);
    }

    /// <summary>Moves a step before the one above it.</summary>
    public async Task<IActionResult> OnPostUpAsync(Guid id, Guid seen, string step, CancellationToken cancellationToken)
    {
        await sketches.ExpectAsync(id, seen, cancellationToken);
        return await SavedAsync(id, sketches.MoveUpAsync(id, step, cancellationToken), $"Langkah {step} dinaikkan.", cancellationToken);
    }

    /// <summary>Takes over what a newer version changed.</summary>
    public Task<IActionResult> OnPostTakeOverAsync(Guid id, int version, List<string> taken, CancellationToken cancellationToken) =>
        SavedAsync(id, sketches.TakeOverAsync(id, version, [.. taken.Select(key => key == TopKey ? "" : key)], cancellationToken), $"Perubahan versi {version} diambil alih. Periksa hasilnya sebelum memberlakukan.", cancellationToken);

    /// <summary>Puts it in force.</summary>
    public async Task<IActionResult> OnPostPutInForceAsync(Guid id, Guid seen, DateOnly from, CancellationToken cancellationToken)
    {
        await sketches.ExpectAsync(id, seen, cancellationToken);
        WorkflowVersion version = await sketches.PutInForceAsync(id, from, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone($"Versi {version.Number} alur \"{version.Title}\" berlaku mulai {InWords.Date(from)}.");
        return RedirectToPage("/Workflow/Setup", new { id = (string?)null });
    }

    private async Task<IActionResult> SavedAsync(Guid id, Task change, string done, CancellationToken cancellationToken)
    {
        await change;
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone(done);
        return RedirectToPage(new { id });
    }

    /// <summary>One paper.</summary>
    public sealed class PaperInput
    {
        /// <summary>Its key; empty for a new one.</summary>
        public string? Key { get; set; }

        /// <summary>Its name; empty: taken out.</summary>
        public string? Label { get; set; }

        /// <summary>What sort of paper.</summary>
        public DocumentKind Kind { get; set; }

        /// <summary>What it is for.</summary>
        public DocumentPurpose Purpose { get; set; }
    }
}
