using Budaya.Core.Tenants;
using Budaya.LegalText;

namespace Budaya.Core.Workflow;

/// <summary>The day on which somebody acted: for an act on paper the day that the paper shows, which may lie before its recording.</summary>
public sealed class ActDay(TenantDirectory tenant, TimeProvider time)
{
    /// <summary>The day that goes with a choice; null: it is nobody else's act, and its day is that of the recording.</summary>
    /// <exception cref="RefusedException">The day is still to come, lies before the step was entered, or is given for an act of one's own.</exception>
    public async Task<DateOnly?> OfAsync(CasePosition position, TakeChoice choice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(choice);
        if (choice.RecordedForOfficeKey is null)
        {
            return choice.ActedOn is null ? null : throw new RefusedException("Tanggal tindakan hanya diisi untuk tindakan yang dicatat bagi pejabat lain.");
        }

        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        DateOnly today = calendar.DateOf(time.GetUtcNow());
        if (choice.ActedOn is not { } on)
        {
            return today;
        }

        DateOnly entered = position.EnteredOn(position.RequireOpen(choice.StepKey), calendar);
        RefusedException.ThrowIfAny(
        [
            .. on > today ? new[] { new Refusal($"Tanggal tindakan {IndonesianDate.Format(on)} belum tiba. Isi tanggal pada lembarnya.") } : [],
            .. on < entered ? new[] { new Refusal($"Tanggal tindakan {IndonesianDate.Format(on)} mendahului dimulainya langkah {choice.StepKey} pada {IndonesianDate.Format(entered)}. Periksa tanggal pada lembarnya.") } : [],
        ]);
        return on;
    }

    /// <summary>The day of a decision in the region.</summary>
    public async Task<DateOnly> OfAsync(Decision decision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision.DayIn(await tenant.CalendarAsync(cancellationToken));
    }
}
