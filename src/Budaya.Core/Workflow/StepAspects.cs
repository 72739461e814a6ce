using Budaya.Core.Tenants;
using Budaya.LegalText;

namespace Budaya.Core.Workflow;

/// <summary>One thing about a step that differs; empty text: there is none.</summary>
public sealed record StepDifference(string What, string Before, string After);

/// <summary>Says in words what differs between two shapes of a step.</summary>
public static class StepAspects
{
    private static readonly (string What, Func<WorkflowStep, Names, string> Words)[] All =
    [
        ("Nama", (s, _) => s.Title),
        ("Nama pendek dan tahap", (s, _) => $"{s.ShortTitle} · {s.Stage ?? "tidak dihitung"}"),
        ("Posisi naskah", (s, _) => s.Lane),
        ("Peran", (s, names) => List(s.Roles.Select(names.Terms.Role))),
        ("Yang dikerjakan", (s, _) => $"{ActWords.Of(s.Act)} ({PaperWords.Of(s.Kind)})"),
        ("Naskah", (s, names) => List(s.Documents.Select(names.Document))),
        ("Bukti", (s, _) => List(s.Evidence.Select(EvidenceWords))),
        ("Syarat", (s, names) => List(s.Guards.Select(names.Guard))),
        ("Pilihan", (s, names) => string.Join("; ", s.Transitions.Select(t => TransitionWords(t, names)))),
        ("Menunggu langkah", (s, _) => List(s.JoinsFrom)),
        ("Pembahas", (s, names) => List(s.Participants.Select(names.Terms.Office)) + (s.Quorum is { } quorum ? $" (kuorum {quorum})" : "")),
        ("Tenggat", (s, _) => s.Deadline is { } d ? DeadlineWords(d) : ""),
        ("Pengingat", (s, names) => List(s.Deadline?.Reminders.Select(r => ReminderWords(r, names)) ?? [])),
        ("Alasan penyusun boleh menyetujui", (s, _) => s.OwnTextReason ?? ""),
        ("Masa berlaku", (s, _) => PeriodWords(s.Period)),
    ];

    /// <summary>What differs; null stands for a step that is not there.</summary>
    /// <param name="workflow">Knows the papers that the steps name.</param>
    /// <param name="terms">Knows roles and offices.</param>
    public static IReadOnlyList<StepDifference> Between(WorkflowStep? before, WorkflowStep? after, WorkflowDefinition workflow, WorkflowTerms terms)
    {
        Names names = new(workflow, terms);
        return [.. All.Select(a => new StepDifference(a.What, before is null ? "" : a.Words(before, names), after is null ? "" : a.Words(after, names))).Where(d => d.Before != d.After)];
    }

    private static string List(IEnumerable<string> words) => string.Join(", ", words);

    private static string EvidenceWords(WorkflowEvidence evidence)
    {
        string asked = List(new[] { evidence.IsRequired ? "wajib" : "tidak wajib", evidence.NeedsNumber ? "bernomor" : "", evidence.NeedsDate ? "bertanggal" : "", evidence.IsAnswer ? "jawaban" : "", evidence.ShowsAct ? "memuat keputusan" : "" }.Where(w => w.Length > 0));
        return $"{evidence.Label} ({asked})";
    }

    private static string TransitionWords(WorkflowTransition way, Names names)
    {
        string extra = List(new[] { way.IsReturn ? "kembali" : "", way.IsSkip ? "lewati" : "", List(way.Guards.Select(names.Guard)), PeriodWords(way.Period) }.Where(w => w.Length > 0));
        return $"{way.Label} → {List(way.Targets.Select(names.Terms.Target))}{(extra.Length > 0 ? $" ({extra})" : "")}";
    }

    private static string DeadlineWords(WorkflowDeadline deadline) =>
        $"{deadline.Days} {(deadline.Unit == DayUnit.Working ? "hari kerja" : "hari kalender")} sejak {(deadline.StartsAt == DeadlineStart.StepEntered ? "langkah dimulai" : "tanggal surat")}"
        + $"{(deadline.PausesOnReturn ? ", berhenti selama dikembalikan" : "")}{(deadline.SilenceMeans is null ? "" : ", boleh dilanjutkan tanpa jawaban")}";

    private static string ReminderWords(DeadlineReminder reminder, Names names) =>
        $"{Math.Abs(reminder.WorkingDays)} hari kerja {(reminder.WorkingDays < 0 ? "sebelum" : "sesudah")}{(reminder.Roles.Count == 0 ? "" : $" kepada {List(reminder.Roles.Select(names.Terms.Role))}")}";

    private static string PeriodWords(Period period) => string.Join(' ', new[] { period.From is { } from ? $"mulai {IndonesianDate.Format(from)}" : "", period.Until is { } until ? $"sampai {IndonesianDate.Format(until)}" : "" }.Where(w => w.Length > 0));

    private sealed record Names(WorkflowDefinition Workflow, WorkflowTerms Terms)
    {
        public string Document(string key) => Terms.Document(Workflow, key);

        public string Guard(WorkflowGuard guard) => CaseGuards.Label(guard.Kind) + (guard.Document is null ? "" : $": {Document(guard.Document)}");
    }
}
