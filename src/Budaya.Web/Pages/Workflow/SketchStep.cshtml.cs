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
    private const int SpareRows = 2;

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

    /// <summary>Shows the step.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        WorkflowStep step = Stored;
        Input = new()
        {
            Title = step.Title, Lane = step.Lane, Act = step.Act, Roles = [.. step.Roles], Days = step.Deadline?.Days, Unit = step.Deadline?.Unit ?? DayUnit.Working,
            StartsAt = step.Deadline?.StartsAt ?? DeadlineStart.StepEntered, PausesOnReturn = step.Deadline?.PausesOnReturn ?? true, SilenceGoesOn = step.Deadline?.SilenceMeans is not null, OwnTextReason = step.OwnTextReason,
            Evidence = [.. step.Evidence.Select(e => new EvidenceInput { Key = e.Key, Label = e.Label, Required = e.IsRequired, Number = e.NeedsNumber, Date = e.NeedsDate, Answer = e.IsAnswer }),
                .. Enumerable.Range(0, SpareRows).Select(_ => new EvidenceInput())],
            Returns = [.. step.Transitions.Where(t => t.IsReturn).Select((t, place) => new ReturnInput { Of = place, Label = t.Label, Targets = [.. t.Targets] }), new ReturnInput()],
            Reminders = [.. step.Deadline?.Reminders.Select(r => new ReminderInput { WorkingDays = r.WorkingDays, Roles = [.. r.Roles] }) ?? [], .. Enumerable.Range(0, SpareRows).Select(_ => new ReminderInput())],
        };
    }

    /// <summary>Writes the step.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await ReloadAsync(cancellationToken);
            return Page();
        }

        await sketches.ChangeStepAsync(Id, Key, Seen, ChangeOf(Input), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone($"Langkah {Key} tersimpan.");
        return RedirectToPage("/Workflow/Sketch", new { id = Id });
    }

    /// <inheritdoc />
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        Definition = (await sketches.LoadAsync(Id, cancellationToken)).Definition();
        Stored = Definition.Find(Key) ?? throw new MissingException($"Step '{Key}'");
        Drift = Seen.Length > 0 && Seen != Mark ? DriftOf() : [];
        List<Role> roles = await db.Set<Role>().AsNoTracking().OrderBy(r => r.Name).ToListAsync(cancellationToken);
        List<Office> offices = await db.Set<Office>().AsNoTracking().OrderBy(o => o.Position).ToListAsync(cancellationToken);
        Roles = [.. roles.Where(r => r.Authorities != nameof(Authority.OwnOpd)).Select(r =>
        {
            List<string> holders = [.. offices.Where(o => o.RoleCodes.Split(' ').Contains(r.Code)).Select(o => o.Title)];
            return new SelectListItem(holders.Count == 0 ? $"{r.Name} (belum ada jabatan)" : holders.Count == 1 && holders[0] == r.Name ? r.Name : $"{r.Name} ({string.Join(", ", holders.Take(3))})", r.Code);
        })];
    }

    private IReadOnlyList<StepDifference> DriftOf()
    {
        try
        {
            return StepAspects.Between(Stored, StepEdit.Changed(Definition, Stored, ChangeOf(Input)));
        }
        catch (RefusedException)
        {
            return []; // the page says so already
        }
    }

    private static StepChange ChangeOf(StepInput input) => new(
        input.Title, input.Lane, Given(input.Roles), input.Act, input.Days, input.Unit, input.StartsAt, EvidenceOf(input.Evidence),
        [.. input.Returns.Select(r => new StepReturn(r.Of, r.Label ?? "", Given(r.Targets))).Where(r => r.Targets.Count > 0)],
        string.IsNullOrWhiteSpace(input.OwnTextReason) ? null : input.OwnTextReason.Trim())
    {
        Reminders = [.. input.Reminders.Where(r => r.WorkingDays is not null).Select(r => new DeadlineReminder(r.WorkingDays!.Value, Given(r.Roles)))], // not null: just asked
        PausesOnReturn = input.PausesOnReturn,
        SilenceGoesOn = input.SilenceGoesOn,
    };

    // An empty field arrives as null.
    private static List<string> Given(IEnumerable<string?>? codes) => [.. (codes ?? []).OfType<string>().Where(code => code.Length > 0)];

    private static List<WorkflowEvidence> EvidenceOf(List<EvidenceInput> inputs)
    {
        List<WorkflowEvidence> evidence = [];
        foreach (EvidenceInput input in inputs.Where(e => !string.IsNullOrWhiteSpace(e.Label)))
        {
            string label = input.Label!.Trim(); // not blank: just asked
            string made = string.Join('-', new string([.. label.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
            string key = string.IsNullOrEmpty(input.Key) ? made.Length is 0 ? "bukti" : made.Length <= 40 ? made : made[..40] : input.Key;
            while (evidence.Exists(e => e.Key == key))
            {
                key += "x";
            }

            evidence.Add(new(key, label, input.Required, input.Number, input.Date, input.Answer));
        }

        return evidence;
    }

    /// <summary>The form.</summary>
    public sealed class StepInput
    {
        /// <summary>Its name.</summary>
        [Display(Name = "Nama langkah"), Required(ErrorMessage = "Isi nama langkah."), StringLength(300, ErrorMessage = "Nama terlalu panjang.")]
        public string Title { get; set; } = "";

        /// <summary>Who has the matter in hand.</summary>
        [Display(Name = "Posisi naskah"), Required(ErrorMessage = "Isi posisi naskah."), StringLength(300, ErrorMessage = "Posisi naskah terlalu panjang.")]
        public string Lane { get; set; } = "";

        /// <summary>What it asks people to do.</summary>
        [Display(Name = "Yang dikerjakan")]
        public WorkflowAct Act { get; set; }

        /// <summary>Codes of the roles.</summary>
        [Display(Name = "Jabatan yang berwenang")]
        public List<string> Roles { get; set; } = [];

        /// <summary>Length of the deadline.</summary>
        [Display(Name = "Lamanya"), Range(1, 365, ErrorMessage = "Tenggat antara 1 dan 365 hari.")]
        public int? Days { get; set; }

        /// <summary>Its unit.</summary>
        [Display(Name = "Satuan")]
        public DayUnit Unit { get; set; }

        /// <summary>What starts it.</summary>
        [Display(Name = "Mulai dihitung")]
        public DeadlineStart StartsAt { get; set; }

        /// <summary>Whether the clock stands still while the matter is returned.</summary>
        [Display(Name = "Berhenti selama dikembalikan")]
        public bool PausesOnReturn { get; set; }

        /// <summary>Whether the matter may go on when the deadline passes without an answer.</summary>
        [Display(Name = "Boleh dilanjutkan bila tenggat lewat tanpa jawaban")]
        public bool SilenceGoesOn { get; set; }

        /// <summary>The ways back.</summary>
        public List<ReturnInput> Returns { get; set; } = [];

        /// <summary>Why authors may approve here.</summary>
        [Display(Name = "Alasan penyusun boleh menyetujui sendiri"), StringLength(1000, ErrorMessage = "Alasan terlalu panjang.")]
        public string? OwnTextReason { get; set; }

        /// <summary>The reminders; none: one working day before and one after, to the offices of the step.</summary>
        public List<ReminderInput> Reminders { get; set; } = [];

        /// <summary>The evidence.</summary>
        [Display(Name = "Bukti dukung")]
        public List<EvidenceInput> Evidence { get; set; } = [];
    }

    /// <summary>One way back.</summary>
    public sealed class ReturnInput
    {
        /// <summary>Its place among the ways back that are stored; null: a new one.</summary>
        public int? Of { get; set; }

        /// <summary>The text of its button; empty: named after its targets.</summary>
        [StringLength(200, ErrorMessage = "Nama pilihan kembali terlalu panjang.")]
        public string? Label { get; set; }

        /// <summary>Keys of its targets; none: it is taken out.</summary>
        public List<string> Targets { get; set; } = [];
    }

    /// <summary>One reminder.</summary>
    public sealed class ReminderInput
    {
        /// <summary>Working days after the last day, negative before it; null: taken out.</summary>
        public int? WorkingDays { get; set; }

        /// <summary>Codes of the roles; none: those of the step.</summary>
        public List<string> Roles { get; set; } = [];
    }

    /// <summary>One kind of evidence.</summary>
    public sealed class EvidenceInput
    {
        /// <summary>Its key; empty for a new one.</summary>
        public string? Key { get; set; }

        /// <summary>Its name; empty: taken out.</summary>
        public string? Label { get; set; }

        /// <summary>Whether it is mandatory.</summary>
        public bool Required { get; set; }

        /// <summary>Whether it bears a number.</summary>
        public bool Number { get; set; }

        /// <summary>Whether it bears a date.</summary>
        public bool Date { get; set; }

        /// <summary>Whether it is the answer of another body.</summary>
        public bool Answer { get; set; }
    }
}
