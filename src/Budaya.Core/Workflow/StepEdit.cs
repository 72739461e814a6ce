using System.Text.Json;
using Budaya.Core.Data;
using Budaya.Core.Tenants;

namespace Budaya.Core.Workflow;

/// <summary>Changes one step by what its form says; only its key, and the keys of its choices and evidence, are not the form's.</summary>
public static class StepEdit
{
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
        RefusedException.ThrowIfAny(WhyNot(workflow, step, change));
        WorkflowStep named = step with
        {
            Title = title, ShortTitle = ShortTitleOf(step, title, change.ShortTitle), Stage = StageOf(step, title, change.Stage),
            Lane = step.Lane == change.Lane ? step.Lane : CaseInput.Text(change.Lane, "Posisi naskah", 300), Roles = InOrder(step.Roles, change.Roles), Kind = change.Kind ?? step.Kind, Act = change.Act,
            Documents = DocumentsOf(workflow, step, change), Evidence = change.Evidence, Guards = GuardsOf(step, change), OwnTextReason = change.OwnTextReason,
            Participants = change.Meeting?.Participants ?? step.Participants, Quorum = change.Meeting is { } meeting ? meeting.Quorum : step.Quorum,
            JoinsFrom = change.JoinsFrom is { } branches ? InOrder(step.JoinsFrom, branches) : step.JoinsFrom, Period = change.Period ?? step.Period,
            Deadline = change.Days is not { } days ? null : (step.Deadline ?? new() { Days = days, Unit = change.Unit, StartsAt = change.StartsAt, PausesOnReturn = true }) with
            {
                Days = days, Unit = change.Unit, StartsAt = change.StartsAt,
                PausesOnReturn = change.PausesOnReturn ?? step.Deadline?.PausesOnReturn ?? true, Reminders = change.Reminders ?? step.Deadline?.Reminders ?? [],
            },
            Transitions = StepWays.Of(workflow, step, change),
        };
        return StepWays.WithSilence(named, change.Days is null ? false : change.SilenceGoesOn);
    }

    /// <summary>A form lists things in its own order: what was there stays in its order, what is new follows.</summary>
    public static IReadOnlyList<string> InOrder(IReadOnlyList<string> before, IReadOnlyList<string> chosen) => [.. before.Where(chosen.Contains), .. chosen.Except(before)];

    private static List<Refusal> WhyNot(WorkflowDefinition workflow, WorkflowStep step, StepChange change)
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

        return [.. found, .. WhyNotReminders(change, change.Reminders ?? []), .. WhyNotWays(workflow, change.Ways ?? []), .. WhyNotNamed(workflow, step, change)];
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

    private static IEnumerable<Refusal> WhyNotWays(WorkflowDefinition workflow, IReadOnlyList<StepWay> ways)
    {
        if (ways.Any(w => w.Targets.Count == 0 || w.Targets.Any(t => t is not (WorkflowTransition.End or WorkflowTransition.Stop) && workflow.Find(t) is null)))
        {
            yield return new("Pilih langkah yang ada, akhir alur, atau penghentian sebagai tujuan pilihan maju.");
        }

        if (ways.Any(w => w.Targets.Count > 1 && w.Targets.Any(t => t is WorkflowTransition.End or WorkflowTransition.Stop)))
        {
            yield return new("Satu pilihan tidak dapat sekaligus mengakhiri alur dan membuka langkah.");
        }
    }

    private static IEnumerable<Refusal> WhyNotNamed(WorkflowDefinition workflow, WorkflowStep step, StepChange change)
    {
        if ((change.Documents ?? []).Except(step.Documents).Any(d => workflow.Documents.All(known => known.Key != d)))
        {
            yield return new("Pilih naskah dari daftar naskah alur ini.");
        }

        if ((change.JoinsFrom ?? []).Except(step.JoinsFrom).Any(b => workflow.Find(b) is null || b == step.Key))
        {
            yield return new("Pilih langkah lain yang ada sebagai langkah yang ditunggu.");
        }

        if (change.Meeting is { Quorum: < 1 or > 100 })
        {
            yield return new("Kuorum antara 1 dan 100 pembahas.");
        }

        IEnumerable<Period?> periods = [change.Period, .. (change.Ways ?? []).Select(w => w.Period), .. change.Returns.Select(r => r.Period)];
        if (periods.Any(p => p?.Until < p?.From))
        {
            yield return new("Masa berlaku berakhir sebelum mulai; periksa tanggalnya.");
        }
    }

    // What followed the name goes on following it.
    private static string ShortTitleOf(WorkflowStep step, string title, string? wanted) => wanted is null || wanted == step.ShortTitle
        ? step.ShortTitle == step.Title ? title : step.ShortTitle
        : string.IsNullOrWhiteSpace(wanted) ? title : CaseInput.Text(wanted, "Nama pendek", 300);

    private static string? StageOf(WorkflowStep step, string title, string? wanted) => wanted is null || wanted == (step.Stage ?? "")
        ? step.Stage == step.Title ? title : step.Stage
        : string.IsNullOrWhiteSpace(wanted) ? null : CaseInput.Text(wanted, "Tahap", 300);

    // Work on a text needs one: the first, when nobody says which.
    private static IReadOnlyList<string> DocumentsOf(WorkflowDefinition workflow, WorkflowStep step, StepChange change)
    {
        bool asIs = change.Documents is null || change.Documents.ToHashSet().SetEquals(step.Documents);
        return !asIs ? InOrder(step.Documents, change.Documents!) // not null: just asked
            : step.Documents.Count > 0 || !NeedsDocument(change.Act) ? [.. step.Documents] : [.. workflow.Documents.Select(d => d.Key).Take(1)];
    }

    // Another act brings its own conditions unless somebody chose them; evidence is asked for when there is some.
    private static List<WorkflowGuard> GuardsOf(WorkflowStep step, StepChange change)
    {
        bool asIs = change.Guards is null || change.Guards.SequenceEqual(step.Guards);
        List<WorkflowGuard> guards = !asIs ? [.. change.Guards!.Distinct()] // not null: just asked
            : step.Act == change.Act ? [.. step.Guards]
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

    private static bool NeedsDocument(WorkflowAct act) => act is >= WorkflowAct.Draft and <= WorkflowAct.CertifyCopies;
}
