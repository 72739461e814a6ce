using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Budaya.LegalText;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Workflow;

/// <summary>The dated letters of a step: to another body, and its answers. What counts is the date on the letter, not the day on which it was typed.</summary>
public sealed class CaseLetters(BudayaDbContext db, TenantDirectory tenant, TimeProvider time)
{
    /// <summary>Date of the last answer in this round of a step; null: none came.</summary>
    public async Task<DateOnly?> AnsweredOnAsync(WorkflowStep step, OpenStep open, CancellationToken cancellationToken) =>
        (await DatedAsync(step, open, isAnswer: true, cancellationToken)).Where(l => l.At >= open.EnteredAt).Select(l => (DateOnly?)l.On).Max();

    /// <summary>Date of the letter last sent in this round of a step; null: none was.</summary>
    public async Task<DateOnly?> SentOnAsync(WorkflowStep step, OpenStep open, CancellationToken cancellationToken) =>
        (await DatedAsync(step, open, isAnswer: false, cancellationToken)).Where(l => l.At >= open.EnteredAt).OrderBy(l => l.At).Select(l => (DateOnly?)l.On).LastOrDefault();

    /// <summary>Why a letter cannot be recorded at a step whose clock runs by letters: it is of a day to come, or goes back behind what was counted already.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotAsync(WorkflowStep step, WorkflowEvidence asked, OpenStep open, DateOnly? letterDate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(open);
        if (letterDate is not { } date || step.Deadline is not { StartsAt: DeadlineStart.LetterReceived })
        {
            return [];
        }

        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        if (date > calendar.DateOf(time.GetUtcNow()))
        {
            return [new($"Tanggal surat {IndonesianDate.Format(date)} belum tiba, sehingga tenggat belum dapat dihitung darinya.")];
        }

        if (asked.IsAnswer)
        {
            return open.ClockFrom is { } sent && date < sent ? [new($"Surat jawaban tertanggal {IndonesianDate.Format(date)} mendahului surat permohonannya tertanggal {IndonesianDate.Format(sent)}. Periksa tanggalnya.")] : [];
        }

        // Days up to the return are used already; a letter from before would count them twice.
        return open.ClockUsed > 0 && await ReturnedOnAsync(step, open, calendar, cancellationToken) is { } returned && date < returned
            ? [new($"Surat tertanggal {IndonesianDate.Format(date)} mendahului pengembalian {IndonesianDate.Format(returned)}. Catat surat permohonan yang baru; hari sebelum pengembalian sudah dihitung.")] : [];
    }

    private async Task<DateOnly?> ReturnedOnAsync(WorkflowStep step, OpenStep open, WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        DateOnly? answered = (await DatedAsync(step, open, isAnswer: true, cancellationToken)).Where(l => l.At < open.EnteredAt).Select(l => (DateOnly?)l.On).Max();
        Decision? left = await db.Set<Decision>().AsNoTracking().Where(d => d.CaseId == open.CaseId && d.StepKey == step.Key).OrderByDescending(d => d.Sequence).FirstOrDefaultAsync(cancellationToken);
        return answered ?? (left is null ? null : calendar.DateOf(left.At));
    }

    private async Task<List<(DateTimeOffset At, DateOnly On)>> DatedAsync(WorkflowStep step, OpenStep open, bool isAnswer, CancellationToken cancellationToken)
    {
        string[] kinds = [.. step.Evidence.Where(e => e.IsAnswer == isAnswer && e.NeedsDate).Select(e => e.Key)];
        var rows = await db.Set<Evidence>().Where(e => e.CaseId == open.CaseId && e.StepKey == step.Key && kinds.Contains(e.Kind) && e.LetterDate != null)
            .Select(e => new { e.At, e.LetterDate }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => (r.At, r.LetterDate!.Value))]; // not null: just asked
    }
}
