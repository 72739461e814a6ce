using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Budaya.LegalText;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Workflow;

/// <summary>The dated letters of a step: to another body, and its answers. What counts is the date on the letter, not the day on which it was typed.</summary>
public sealed class CaseLetters(BudayaDbContext db, TenantDirectory tenant, TimeProvider time)
{
    /// <summary>Date of the last answer to what the clock of a step runs for; null: none came, or none is out.</summary>
    /// <remarks>An answer from before the letter that is out now answers an earlier one.</remarks>
    public async Task<DateOnly?> AnsweredOnAsync(WorkflowStep step, OpenStep open, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(open);
        List<(DateTimeOffset At, DateOnly On)> answers = await DatedAsync(step, open, isAnswer: true, cancellationToken);
        return answers.Where(l => l.At >= open.EnteredAt && IsToPresent(step, open, l.On)).Select(l => (DateOnly?)l.On).Max();
    }

    /// <summary>Whether an answer of a day can be to the letter that is out now, where letters start the clock.</summary>
    internal static bool IsToPresent(WorkflowStep step, OpenStep open, DateOnly answered) => step.Deadline is not { StartsAt: DeadlineStart.LetterReceived } || answered >= open.ClockFrom;

    /// <summary>Date of the letter last sent in this round of a step; null: none was.</summary>
    public async Task<DateOnly?> SentOnAsync(WorkflowStep step, OpenStep open, CancellationToken cancellationToken) =>
        (await DatedAsync(step, open, isAnswer: false, cancellationToken)).Where(l => l.At >= open.EnteredAt).OrderBy(l => l.At).Select(l => (DateOnly?)l.On).LastOrDefault();

    /// <summary>Why a dated paper cannot be recorded at a step with a clock: it is of a day to come, or of one from before what the clock counts.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotAsync(CasePosition position, WorkflowStep step, WorkflowEvidence asked, DateOnly? letterDate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(asked);
        if (letterDate is not { } date || step.Deadline is not { } deadline)
        {
            return [];
        }

        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        if (date > calendar.DateOf(time.GetUtcNow()))
        {
            return [new($"Tanggal surat {IndonesianDate.Format(date)} belum tiba, sehingga tenggat belum dapat dihitung darinya.")];
        }

        OpenStep open = position.RequireOpen(step.Key);
        return deadline.StartsAt == DeadlineStart.StepEntered ? WhyNotEntered(date, position.EnteredOn(open, calendar), step)
            : asked.IsAnswer ? WhyNotAnswer(date, open)
            : WhyNotRequest(date, open);
    }

    private static IReadOnlyList<Refusal> WhyNotEntered(DateOnly date, DateOnly entered, WorkflowStep step) => date >= entered ? []
        : [new($"Tanggal surat {IndonesianDate.Format(date)} mendahului dimulainya langkah {step.Key} pada {IndonesianDate.Format(entered)}. Periksa tanggalnya.")];

    private static IReadOnlyList<Refusal> WhyNotAnswer(DateOnly date, OpenStep open) => open.ClockFrom switch
    {
        null => [new("Catat dahulu surat permohonannya; surat jawaban dihitung terhadap surat itu.")],
        { } sent when date < sent => [new($"Surat jawaban tertanggal {IndonesianDate.Format(date)} mendahului surat permohonannya tertanggal {IndonesianDate.Format(sent)}. Periksa tanggalnya.")],
        _ => [],
    };

    // Days up to the last return are used already; a letter from before would count them twice.
    private static IReadOnlyList<Refusal> WhyNotRequest(DateOnly date, OpenStep open) =>
        ClockSpans.Read(open.ClockUsed) is [.., { Until: var returned }] && date < returned
            ? [new($"Surat tertanggal {IndonesianDate.Format(date)} mendahului pengembalian {IndonesianDate.Format(returned)}. Catat surat permohonan yang baru; hari sebelum pengembalian sudah dihitung.")] : [];

    private async Task<List<(DateTimeOffset At, DateOnly On)>> DatedAsync(WorkflowStep step, OpenStep open, bool isAnswer, CancellationToken cancellationToken)
    {
        string[] kinds = [.. step.Evidence.Where(e => e.IsAnswer == isAnswer && e.NeedsDate).Select(e => e.Key)];
        var rows = await db.Set<Evidence>().Where(e => e.CaseId == open.CaseId && e.StepKey == step.Key && kinds.Contains(e.Kind) && e.LetterDate != null)
            .Select(e => new { e.At, e.LetterDate }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => (r.At, r.LetterDate!.Value))]; // not null: just asked
    }
}
