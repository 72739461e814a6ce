using System.Text.Json;
using Budaya.Core.Data;
using Budaya.Core.Tenants;

namespace Budaya.Core.Workflow;

/// <summary>What somebody changes at a step of a sketch.</summary>
/// <param name="Days">Null: no deadline.</param>
/// <param name="Returns">All ways back; what is left out is taken away.</param>
/// <param name="OwnTextReason">Why authors may approve their own text here; null: they may not.</param>
public sealed record StepChange(
    string Title, string Lane, IReadOnlyList<string> Roles, WorkflowAct Act, int? Days, DayUnit Unit, DeadlineStart StartsAt,
    IReadOnlyList<WorkflowEvidence> Evidence, IReadOnlyList<StepReturn> Returns, string? OwnTextReason)
{
    /// <summary>When whom a mail reminds of the deadline; empty: the usual ones; null: as they are.</summary>
    public IReadOnlyList<DeadlineReminder>? Reminders { get; init; }

    /// <summary>Whether the clock stands still while the matter is returned; null: as it is.</summary>
    public bool? PausesOnReturn { get; init; }

    /// <summary>Whether the matter may go on when the deadline passes without an answer; null: as it is.</summary>
    public bool? SilenceGoesOn { get; init; }
}

/// <summary>One way back from a step.</summary>
/// <param name="Of">Its place among the step's ways back, from 0; null: a new one.</param>
/// <param name="Label">The text of the button; empty: named after its targets.</param>
/// <param name="Targets">Keys of the steps that are opened again; the step itself may be one.</param>
public sealed record StepReturn(int? Of, string Label, IReadOnlyList<string> Targets);

/// <summary>Changes one step by what its form says. What the form does not show stays as it is.</summary>
public static class StepEdit
{
    private const string Silence = "lanjut-tanpa-jawaban";

    /// <summary>A mark that changes whenever anything at a step does.</summary>
    public static string MarkOf(WorkflowStep step) => Sha256Hex.Of(JsonSerializer.Serialize(step));

    /// <summary>The step as it would be.</summary>
    /// <exception cref="RefusedException">What is asked for cannot be; all reasons at once.</exception>
    public static WorkflowStep Changed(WorkflowDefinition workflow, WorkflowStep step, StepChange change)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(change);
        string title = step.Title == change.Title ? step.Title : CaseInput.Text(change.Title, "Nama langkah", 300);
        RefusedException.ThrowIfAny(WhyNot(workflow, change));
        WorkflowStep named = step with
        {
            Title = title, ShortTitle = step.ShortTitle == step.Title ? title : step.ShortTitle, Stage = step.Stage == step.Title ? title : step.Stage,
            Lane = step.Lane == change.Lane ? step.Lane : CaseInput.Text(change.Lane, "Posisi naskah", 300), Roles = InOrder(step.Roles, change.Roles), Act = change.Act,
            Documents = step.Documents.Count > 0 || !NeedsDocument(change.Act) ? step.Documents : [.. workflow.Documents.Select(d => d.Key).Take(1)],
            Evidence = change.Evidence, Guards = GuardsOf(step, change), OwnTextReason = change.OwnTextReason,
            Deadline = change.Days is not { } days ? null : (step.Deadline ?? new() { Days = days, Unit = change.Unit, StartsAt = change.StartsAt, PausesOnReturn = true }) with
            {
                Days = days, Unit = change.Unit, StartsAt = change.StartsAt,
                PausesOnReturn = change.PausesOnReturn ?? step.Deadline?.PausesOnReturn ?? true, Reminders = change.Reminders ?? step.Deadline?.Reminders ?? [],
            },
            Transitions = WithReturns(workflow, step, change.Returns),
        };
        return WithSilence(named, change.Days is null ? false : change.SilenceGoesOn);
    }

    private static List<Refusal> WhyNot(WorkflowDefinition workflow, StepChange change)
    {
        List<Refusal> found = [];
        if (change.Roles.Count == 0)
        {
            found.Add(new("Pilih sedikitnya satu jabatan yang berwenang."));
        }

        if (change.Days is < 1 or > 365)
        {
            found.Add(new("Tenggat antara 1 dan 365 hari."));
        }

        if (change.Returns.Any(r => r.Targets.Count == 0 || r.Targets.Any(t => workflow.Find(t) is null)))
        {
            found.Add(new("Pilih langkah yang ada sebagai tujuan pengembalian."));
        }

        if (change.SilenceGoesOn == true && change.Days is null)
        {
            found.Add(new("Diam baru berarti sesuatu bila ada tenggat; isi lamanya tenggat."));
        }

        return [.. found, .. WhyNotReminders(change, change.Reminders ?? [])];
    }

    // The bounds are those of the pack.
    private static IEnumerable<Refusal> WhyNotReminders(StepChange change, IReadOnlyList<DeadlineReminder> reminders)
    {
        if (reminders.Count > 0 && change.Days is null)
        {
            yield return new("Pengingat memerlukan tenggat; isi lamanya tenggat.");
        }

        if (reminders.Any(r => r.WorkingDays is < -30 or > 90))
        {
            yield return new("Pengingat paling jauh 30 hari kerja sebelum atau 90 hari kerja sesudah tenggat.");
        }

        if (reminders.GroupBy(r => r.WorkingDays).Any(g => g.Count() > 1))
        {
            yield return new("Satu hari hanya mempunyai satu pengingat; gabungkan jabatannya.");
        }
    }

    // A form lists roles in its own order: what was there stays in its order, what is new follows.
    private static List<string> InOrder(IReadOnlyList<string> before, IReadOnlyList<string> chosen) => [.. before.Where(chosen.Contains), .. chosen.Except(before)];

    // Another act brings its own conditions; the others stay, and evidence is asked for when there is some.
    private static List<WorkflowGuard> GuardsOf(WorkflowStep step, StepChange change)
    {
        List<WorkflowGuard> guards = step.Act == change.Act ? [.. step.Guards]
            : [.. step.Guards.Where(g => !WorkflowEdit.UsualGuards(step.Act).Contains(g.Kind)).Union(WorkflowEdit.UsualGuards(change.Act).Select(kind => new WorkflowGuard(kind, null)))];
        bool asks = change.Evidence.Any(e => e.IsRequired);
        if (!asks)
        {
            guards.RemoveAll(g => g.Kind == WorkflowGuardKind.Evidence);
        }
        else if (!step.Evidence.Any(e => e.IsRequired) && !guards.Exists(g => g.Kind == WorkflowGuardKind.Evidence))
        {
            guards.Insert(0, new(WorkflowGuardKind.Evidence, null));
        }

        return guards;
    }

    private static List<WorkflowTransition> WithReturns(WorkflowDefinition workflow, WorkflowStep step, IReadOnlyList<StepReturn> returns)
    {
        List<WorkflowTransition> transitions = [];
        int place = 0;
        foreach (WorkflowTransition transition in step.Transitions)
        {
            if (!transition.IsReturn)
            {
                transitions.Add(transition);
                continue;
            }

            int own = place++;
            if (returns.FirstOrDefault(r => r.Of == own) is { } kept)
            {
                transitions.Add(transition with { Label = LabelOf(workflow, kept), Targets = InOrder(transition.Targets, kept.Targets) });
            }
        }

        foreach (StepReturn added in returns.Where(r => r.Of is null))
        {
            transitions.Add(WorkflowEdit.New(NewChoice("kembalikan", transitions), LabelOf(workflow, added), added.Targets) with { IsReturn = true });
        }

        return transitions;
    }

    private static string LabelOf(WorkflowDefinition workflow, StepReturn way) => string.IsNullOrWhiteSpace(way.Label)
        ? $"Kembalikan ke {string.Join(" dan ", way.Targets.Select(t => workflow.Step(t).ShortTitle))}" : CaseInput.Text(way.Label, "Nama pilihan", 200);

    private static string NewChoice(string choice, List<WorkflowTransition> there)
    {
        string free = choice;
        for (int number = 2; there.Exists(t => t.Choice == free); number++)
        {
            free = $"{choice}-{number}";
        }

        return free;
    }

    private static WorkflowStep WithSilence(WorkflowStep step, bool? goesOn)
    {
        string? means = step.Deadline?.SilenceMeans;
        if (goesOn is null || (goesOn == true && means is not null))
        {
            return step;
        }

        if (goesOn == false)
        {
            WorkflowStep quiet = step with { Deadline = step.Deadline is { } deadline ? deadline with { SilenceMeans = null } : null };
            return quiet with { Transitions = [.. step.Transitions.Where(t => !IsSilence(t, quiet.Deadline is null || means is not null))] };
        }

        WorkflowTransition way = step.Transitions.FirstOrDefault(t => IsSilence(t, true))
            ?? WorkflowEdit.New(NewChoice(Silence, [.. step.Transitions]), "Lanjutkan karena tenggat lewat tanpa jawaban", WorkflowEdit.Onward(step)?.Targets ?? throw new RefusedException("Langkah ini tidak mempunyai pilihan maju."))
                with { Guards = [new(WorkflowGuardKind.DeadlinePassed, null)] };
        return step with
        {
            Deadline = step.Deadline! with { SilenceMeans = way.Choice }, // there is one: just asked
            Transitions = step.Transitions.Contains(way) ? step.Transitions : [.. step.Transitions, way],
        };
    }

    private static bool IsSilence(WorkflowTransition transition, bool counts) => counts && transition.Guards.Any(g => g.Kind == WorkflowGuardKind.DeadlinePassed);

    private static bool NeedsDocument(WorkflowAct act) => act is >= WorkflowAct.Draft and <= WorkflowAct.CertifyCopies;
}
