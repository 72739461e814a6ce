using Budaya.Core.Tenants;
using Budaya.LegalText;

namespace Budaya.Core.Workflow;

/// <summary>One thing about a step that differs; empty text: there is none.</summary>
public sealed record StepDifference(string What, string Before, string After);

/// <summary>Says in words what differs between two shapes of a step.</summary>
public static class StepAspects
{
    private static readonly (string What, Func<WorkflowStep, string> Words)[] All =
    [
        ("Nama", s => s.Title),
        ("Nama pendek dan tahap", s => $"{s.ShortTitle} · {s.Stage ?? "tidak dihitung"}"),
        ("Posisi naskah", s => s.Lane),
        ("Peran", s => List(s.Roles)),
        ("Yang dikerjakan", s => $"{ActWords.Of(s.Act)} ({WorkflowWords.Kinds.WordOf(s.Kind)})"),
        ("Naskah", s => List(s.Documents)),
        ("Bukti", s => List(s.Evidence.Select(EvidenceWords))),
        ("Syarat", s => List(s.Guards.Select(GuardWords))),
        ("Pilihan", s => string.Join("; ", s.Transitions.Select(TransitionWords))),
        ("Menunggu langkah", s => List(s.JoinsFrom)),
        ("Pembahas", s => List(s.Participants) + (s.Quorum is { } quorum ? $" (kuorum {quorum})" : "")),
        ("Tenggat", s => s.Deadline is { } d ? DeadlineWords(d) : ""),
        ("Pengingat", s => List(s.Deadline?.Reminders.Select(ReminderWords) ?? [])),
        ("Alasan penyusun boleh menyetujui", s => s.OwnTextReason ?? ""),
        ("Masa berlaku", s => PeriodWords(s.Period)),
    ];

    /// <summary>What differs; null stands for a step that is not there.</summary>
    public static IReadOnlyList<StepDifference> Between(WorkflowStep? before, WorkflowStep? after) =>
        [.. All.Select(a => new StepDifference(a.What, before is null ? "" : a.Words(before), after is null ? "" : a.Words(after))).Where(d => d.Before != d.After)];

    private static string List(IEnumerable<string> words) => string.Join(", ", words);

    private static string EvidenceWords(WorkflowEvidence evidence)
    {
        string asked = List(new[] { evidence.IsRequired ? "wajib" : "tidak wajib", evidence.NeedsNumber ? "bernomor" : "", evidence.NeedsDate ? "bertanggal" : "", evidence.IsAnswer ? "jawaban" : "" }.Where(w => w.Length > 0));
        return $"{evidence.Label} ({asked})";
    }

    private static string GuardWords(WorkflowGuard guard) => CaseGuards.Label(guard.Kind) + (guard.Document is null ? "" : $" {guard.Document}");

    private static string TransitionWords(WorkflowTransition way)
    {
        string extra = List(new[] { way.IsReturn ? "kembali" : "", way.IsSkip ? "lewati" : "", List(way.Guards.Select(GuardWords)), PeriodWords(way.Period) }.Where(w => w.Length > 0));
        return $"{way.Label} → {List(way.Targets)}{(extra.Length > 0 ? $" ({extra})" : "")}";
    }

    private static string DeadlineWords(WorkflowDeadline deadline) =>
        $"{deadline.Days} {(deadline.Unit == DayUnit.Working ? "hari kerja" : "hari kalender")} sejak {(deadline.StartsAt == DeadlineStart.StepEntered ? "langkah dimulai" : "tanggal surat")}"
        + $"{(deadline.PausesOnReturn ? ", berhenti selama dikembalikan" : "")}{(deadline.SilenceMeans is null ? "" : ", boleh dilanjutkan tanpa jawaban")}";

    private static string ReminderWords(DeadlineReminder reminder) =>
        $"{Math.Abs(reminder.WorkingDays)} hari kerja {(reminder.WorkingDays < 0 ? "sebelum" : "sesudah")}{(reminder.Roles.Count == 0 ? "" : $" kepada {List(reminder.Roles)}")}";

    private static string PeriodWords(Period period) => string.Join(' ', new[] { period.From is { } from ? $"mulai {IndonesianDate.Format(from)}" : "", period.Until is { } until ? $"sampai {IndonesianDate.Format(until)}" : "" }.Where(w => w.Length > 0));
}
