using System.ComponentModel.DataAnnotations;
using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Workflow;

/// <summary>One step of a sketch.</summary>
public sealed class SketchStepModel(WorkflowSketchService sketches, BudayaDbContext db) : PageModel, IShownAgain
{
    private WorkflowTerms _terms = WorkflowTerms.OfPack; // until the region is loaded

    /// <summary>The sketch.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Key of the step.</summary>
    [BindProperty(SupportsGet = true, Name = "step")]
    public string Key { get; set; } = "";

    /// <summary>What was typed.</summary>
    [BindProperty]
    public StepInput Input { get; set; } = new();

    /// <summary>The mark of the step that was changed.</summary>
    [BindProperty]
    public string Seen { get; set; } = "";

    /// <summary>The workflow.</summary>
    public WorkflowDefinition Definition { get; private set; } = null!; // every handler that shows the page sets it

    /// <summary>What a step may ask for.</summary>
    public IReadOnlyList<SelectListItem> Acts { get; } = [.. Enum.GetValues<WorkflowAct>().Select(a => new SelectListItem(ActWords.Of(a), a.ToString()))];

    /// <summary>Where a step is done.</summary>
    public IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<WorkflowStepKind>().Select(k => new SelectListItem(PaperWords.Of(k), k.ToString()))];

    /// <summary>The units of a deadline.</summary>
    public IReadOnlyList<SelectListItem> Units { get; } = [new("hari kerja", nameof(DayUnit.Working)), new("hari kalender", nameof(DayUnit.Calendar))];

    /// <summary>What starts a deadline.</summary>
    public IReadOnlyList<SelectListItem> Starts { get; } = [new("sejak langkah dimulai", nameof(DeadlineStart.StepEntered)), new("sejak tanggal surat yang dilampirkan", nameof(DeadlineStart.LetterReceived))];

    /// <summary>The step as it is stored now.</summary>
    public WorkflowStep Stored { get; private set; } = null!; // set together with the workflow

    /// <summary>The mark of the stored step, for the next save.</summary>
    public string Mark => StepEdit.MarkOf(Stored);

    /// <summary>After somebody else saved the step: what is stored beside what was typed.</summary>
    public IReadOnlyList<StepDifference> Drift { get; private set; } = [];

    /// <summary>The roles that an office of the administration bears.</summary>
    public IReadOnlyList<SelectListItem> Roles { get; private set; } = [];

    /// <summary>The conditions that may be asked for; each about the papers of the step, and where there are several, about one of them.</summary>
    public IReadOnlyList<SelectListItem> Guards { get; private set; } = [];

    /// <summary>The offices that may deliberate.</summary>
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    /// <summary>Stages that other steps have.</summary>
    public IEnumerable<string> Stages => Definition.Steps.Select(s => s.Stage).OfType<string>().Distinct();

    /// <summary>Steps that lead here.</summary>
    public IReadOnlyList<WorkflowStep> Befores => [.. Definition.Steps.Where(s => s.Key != Key && (Input.JoinsFrom.Contains(s.Key) || s.Transitions.Any(t => !t.IsReturn && t.Targets.Contains(Key))))];

    /// <summary>Shows the step.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        Input = StepInput.Of(Stored);
    }

    /// <summary>Writes the step.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await ReloadAsync(cancellationToken);
            return Page();
        }

        WorkflowStep stored = (await sketches.LoadAsync(Id, cancellationToken)).Definition().Find(Key) ?? throw new MissingException($"Step '{Key}'");
        await sketches.ChangeStepAsync(Id, Key, Seen, Input.Change(stored), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone($"Langkah {Key} tersimpan.");
        return RedirectToPage("/Workflow/Sketch", new { id = Id });
    }

    /// <inheritdoc />
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        Definition = (await sketches.LoadAsync(Id, cancellationToken)).Definition();
        Stored = Definition.Find(Key) ?? throw new MissingException($"Step '{Key}'");
        _terms = await sketches.TermsAsync(cancellationToken);
        Drift = Seen.Length > 0 && Seen != Mark ? DriftOf() : [];
        List<Role> roles = await db.Set<Role>().AsNoTracking().OrderBy(r => r.Name).ToListAsync(cancellationToken);
        List<Office> offices = await db.Set<Office>().AsNoTracking().OrderBy(o => o.Position).ToListAsync(cancellationToken);
        Roles = [.. roles.Where(r => r.Authorities != nameof(Authority.OwnOpd)).Select(r =>
        {
            List<string> holders = [.. offices.Where(o => o.RoleCodes.Split(' ').Contains(r.Code)).Select(o => o.Title)];
            return new SelectListItem(holders.Count == 0 ? $"{r.Name} (belum ada jabatan)" : holders.Count == 1 && holders[0] == r.Name ? r.Name : $"{r.Name} ({string.Join(", ", holders.Take(3))})", r.Code);
        })];
        HashSet<string> outside = [.. roles.Where(r => r.Authorities == nameof(Authority.OwnOpd)).Select(r => r.Code)];
        Offices = [.. offices.Where(o => Input.Participants.Contains(o.Key) || !o.RoleCodes.Split(' ').All(outside.Contains)).Select(o => new SelectListItem(o.Title, o.Key))];
        Guards = [.. Enum.GetValues<WorkflowGuardKind>().SelectMany(GuardItems)];
    }

    private IEnumerable<SelectListItem> GuardItems(WorkflowGuardKind kind) =>
    [
        new SelectListItem(CaseGuards.Label(kind), GuardInput.Write(new(kind, null))),
        .. WorkflowEdit.IsAboutPapers(kind) ? Definition.Documents.Select(d => new SelectListItem($"{CaseGuards.Label(kind)}: {d.Label}", GuardInput.Write(new(kind, d.Key)))) : [],
    ];

    private IReadOnlyList<StepDifference> DriftOf()
    {
        try
        {
            return StepAspects.Between(Stored, StepEdit.Changed(Definition, Stored, Input.Change(Stored)), Definition, _terms);
        }
        catch (RefusedException)
        {
            return []; // the page says so already
        }
    }
}
