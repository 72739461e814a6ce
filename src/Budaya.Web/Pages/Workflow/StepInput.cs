using System.ComponentModel.DataAnnotations;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;

namespace Budaya.Web.Pages.Workflow;

/// <summary>The form of one step of a sketch.</summary>
public sealed class StepInput
{
    private const int SpareRows = 2;

    /// <summary>Its name.</summary>
    [Display(Name = "Nama langkah"), Required(ErrorMessage = "Isi nama langkah."), StringLength(300, ErrorMessage = "Nama terlalu panjang.")]
    public string Title { get; set; } = "";

    /// <summary>Its name on the map.</summary>
    [Display(Name = "Nama pendek pada peta"), StringLength(300, ErrorMessage = "Nama pendek terlalu panjang.")]
    public string? ShortTitle { get; set; }

    /// <summary>Its stage on the progress bar.</summary>
    [Display(Name = "Tahap pada bilah kemajuan"), StringLength(300, ErrorMessage = "Tahap terlalu panjang.")]
    public string? Stage { get; set; }

    /// <summary>Who has the matter in hand.</summary>
    [Display(Name = "Posisi naskah"), Required(ErrorMessage = "Isi posisi naskah."), StringLength(300, ErrorMessage = "Posisi naskah terlalu panjang.")]
    public string Lane { get; set; } = "";

    /// <summary>Where it is done.</summary>
    [Display(Name = "Jenis langkah")]
    public WorkflowStepKind Kind { get; set; }

    /// <summary>What it asks people to do.</summary>
    [Display(Name = "Yang dikerjakan")]
    public WorkflowAct Act { get; set; }

    /// <summary>Codes of the roles.</summary>
    [Display(Name = "Jabatan yang berwenang")]
    public List<string> Roles { get; set; } = [];

    /// <summary>Keys of the papers.</summary>
    public List<string> Documents { get; set; } = [];

    /// <summary>The conditions, as <see cref="GuardInput"/> writes them.</summary>
    public List<string?> Guards { get; set; } = [];

    /// <summary>Keys of the steps that must have arrived.</summary>
    public List<string> JoinsFrom { get; set; } = [];

    /// <summary>Keys of the offices that deliberate.</summary>
    public List<string> Participants { get; set; } = [];

    /// <summary>Key of the office that chairs.</summary>
    public string? Chair { get; set; }

    /// <summary>How many of them must attend.</summary>
    [Display(Name = "Kuorum"), Range(1, 100, ErrorMessage = "Kuorum antara 1 dan 100 pembahas.")]
    public int? Quorum { get; set; }

    /// <summary>The first day on which it may be entered.</summary>
    [Display(Name = "Berlaku mulai")]
    public DateOnly? From { get; set; }

    /// <summary>The last day on which it may be entered.</summary>
    [Display(Name = "Berlaku sampai")]
    public DateOnly? Until { get; set; }

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

    /// <summary>The ways that do not lead back.</summary>
    public List<WayInput> Ways { get; set; } = [];

    /// <summary>The ways back.</summary>
    public List<WayInput> Returns { get; set; } = [];

    /// <summary>Why authors may approve here.</summary>
    [Display(Name = "Alasan penyusun boleh menyetujui sendiri"), StringLength(1000, ErrorMessage = "Alasan terlalu panjang.")]
    public string? OwnTextReason { get; set; }

    /// <summary>The reminders; none: one working day before and one after, to the offices of the step.</summary>
    public List<ReminderInput> Reminders { get; set; } = [];

    /// <summary>The evidence.</summary>
    [Display(Name = "Bukti dukung")]
    public List<EvidenceInput> Evidence { get; set; } = [];

    /// <summary>The form as it is opened, with empty rows for what is new.</summary>
    public static StepInput Of(WorkflowStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return new()
        {
            Title = step.Title, ShortTitle = step.ShortTitle, Stage = step.Stage, Lane = step.Lane, Kind = step.Kind, Act = step.Act, Roles = [.. step.Roles], Documents = [.. step.Documents],
            Guards = [.. step.Guards.Select(GuardInput.Write), .. Enumerable.Repeat<string?>(null, SpareRows)], JoinsFrom = [.. step.JoinsFrom],
            Participants = [.. step.Participants], Chair = step.Participants.Count > 0 ? step.Participants[0] : null, Quorum = step.Quorum, From = step.Period.From, Until = step.Period.Until,
            Days = step.Deadline?.Days, Unit = step.Deadline?.Unit ?? DayUnit.Working, StartsAt = step.Deadline?.StartsAt ?? DeadlineStart.StepEntered,
            PausesOnReturn = step.Deadline?.PausesOnReturn ?? true, SilenceGoesOn = step.Deadline?.SilenceMeans is not null, OwnTextReason = step.OwnTextReason,
            Evidence = [.. step.Evidence.Select(EvidenceInput.Of), .. Enumerable.Range(0, SpareRows).Select(_ => new EvidenceInput())],
            Ways = [.. step.Transitions.Where(t => !t.IsReturn).Select(WayInput.Stored), new()],
            Returns = [.. step.Transitions.Where(t => t.IsReturn).Select(WayInput.Stored), new()],
            Reminders = [.. step.Deadline?.Reminders.Select(r => new ReminderInput { WorkingDays = r.WorkingDays, Roles = [.. r.Roles] }) ?? [], .. Enumerable.Range(0, SpareRows).Select(_ => new ReminderInput())],
        };
    }

    /// <summary>What the form asks for.</summary>
    /// <param name="step">The step as it is stored, for the order of what was there.</param>
    public StepChange Change(WorkflowStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return new(Title, Lane, Given(Roles), Act, Days, Unit, StartsAt, EvidenceInput.Read(Evidence),
            [.. Returns.Where(r => Given(r.Targets).Count > 0).Select(r => new StepReturn(r.Of, r.Label ?? "", Given(r.Targets)) { Guards = GuardInput.Read(r.Guards), Period = new(r.From, r.Until) })],
            string.IsNullOrWhiteSpace(OwnTextReason) ? null : OwnTextReason.Trim())
        {
            ShortTitle = ShortTitle ?? "", Stage = Stage ?? "", Kind = Kind, Documents = Given(Documents), Guards = GuardInput.Read(Guards), JoinsFrom = Given(JoinsFrom),
            Ways = [.. Ways.Where(w => Given(w.Targets).Count > 0).Select(w => new StepWay(w.Of, w.Label ?? "", Given(w.Targets), w.Skip, GuardInput.Read(w.Guards), new(w.From, w.Until)))],
            Meeting = new(ParticipantsOf(step), Quorum), Period = new(From, Until),
            Reminders = [.. Reminders.Where(r => r.WorkingDays is not null).Select(r => new DeadlineReminder(r.WorkingDays!.Value, Given(r.Roles)))], // not null: just asked
            PausesOnReturn = PausesOnReturn, SilenceGoesOn = SilenceGoesOn,
        };
    }

    // Who chairs comes first; the others keep their order. Whoever was unticked no longer chairs either.
    private IReadOnlyList<string> ParticipantsOf(WorkflowStep step)
    {
        List<string> chosen = Given(Participants);
        IReadOnlyList<string> ordered = StepEdit.InOrder(step.Participants, chosen);
        return string.IsNullOrEmpty(Chair) || (step.Participants.Contains(Chair) && !chosen.Contains(Chair)) ? ordered : [Chair, .. ordered.Where(o => o != Chair)];
    }

    // An empty field arrives as null.
    private static List<string> Given(IEnumerable<string?>? codes) => [.. (codes ?? []).OfType<string>().Where(code => code.Length > 0)];
}

/// <summary>One way from a step.</summary>
public sealed class WayInput
{
    /// <summary>Its place among the ways of its sort that are stored; null: a new one.</summary>
    public int? Of { get; set; }

    /// <summary>The text of its button; empty: named after where it leads.</summary>
    [StringLength(200, ErrorMessage = "Nama pilihan terlalu panjang.")]
    public string? Label { get; set; }

    /// <summary>Keys of its targets; none: it is taken out.</summary>
    public List<string> Targets { get; set; } = [];

    /// <summary>Whether it leaves an optional step undone.</summary>
    public bool Skip { get; set; }

    /// <summary>Its conditions, as <see cref="GuardInput"/> writes them.</summary>
    public List<string?> Guards { get; set; } = [null];

    /// <summary>The first day on which it is offered.</summary>
    public DateOnly? From { get; set; }

    /// <summary>The last day on which it is offered.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>A way as it is stored.</summary>
    /// <param name="way">The way.</param>
    /// <param name="place">Among those of its sort.</param>
    public static WayInput Stored(WorkflowTransition way, int place)
    {
        ArgumentNullException.ThrowIfNull(way);
        return new() { Of = place, Label = way.Label, Targets = [.. way.Targets], Skip = way.IsSkip, Guards = [.. way.Guards.Select(GuardInput.Write), null], From = way.Period.From, Until = way.Period.Until };
    }
}

/// <summary>Writes a condition as the value of a list, and reads it.</summary>
public static class GuardInput
{
    /// <summary>The value.</summary>
    public static string Write(WorkflowGuard guard)
    {
        ArgumentNullException.ThrowIfNull(guard);
        return guard.Document is null ? guard.Kind.ToString() : $"{guard.Kind}:{guard.Document}";
    }

    /// <summary>The conditions; a value that is none is left out.</summary>
    public static IReadOnlyList<WorkflowGuard> Read(IEnumerable<string?>? values)
    {
        List<WorkflowGuard> guards = [];
        foreach (string[] parts in (values ?? []).OfType<string>().Select(v => v.Split(':', 2)))
        {
            if (Enum.TryParse(parts[0], out WorkflowGuardKind kind) && Enum.IsDefined(kind))
            {
                guards.Add(new(kind, parts.Length > 1 ? parts[1] : null));
            }
        }

        return guards;
    }
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

    /// <summary>Whether it bears the act of whoever decides at the step.</summary>
    public bool Act { get; set; }

    internal static EvidenceInput Of(WorkflowEvidence e) => new() { Key = e.Key, Label = e.Label, Required = e.IsRequired, Number = e.NeedsNumber, Date = e.NeedsDate, Answer = e.IsAnswer, Act = e.ShowsAct };

    internal static List<WorkflowEvidence> Read(List<EvidenceInput> inputs)
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

            evidence.Add(new(key, label, input.Required, input.Number, input.Date, input.Answer) { ShowsAct = input.Act });
        }

        return evidence;
    }
}
