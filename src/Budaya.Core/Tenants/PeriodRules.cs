using System.Text.Json.Serialization;

namespace Budaya.Core.Tenants;

/// <summary>The hours of one day of the week, in the zone of the region.</summary>
public sealed record OfficeHours(DayOfWeek Day, TimeOnly Opens, TimeOnly Closes);

/// <summary>By when a receipt is asked for, and who is reminded when. All in working days after the delivery.</summary>
public sealed record ReceiptRules(int LimitWorkingDays, IReadOnlyList<ReminderStep> Reminders);

/// <remarks>Rule: nothing above the head of the OPD is sent by itself; the two nota dinas are only prepared.</remarks>
public sealed record ReminderStep(int WorkingDays, ReminderAudience Audience);

[JsonConverter(typeof(JsonStringEnumConverter<ReminderAudience>))]
public enum ReminderAudience
{
    /// <summary>The officers of the OPD that take in letters.</summary>
    Officers,

    /// <summary>Secretary and head of the OPD.</summary>
    HeadOfOpd,

    /// <summary>A nota dinas to the Asisten Administrasi Umum is prepared.</summary>
    NoteToAsisten,

    /// <summary>A nota dinas to the Sekretaris Daerah is prepared.</summary>
    NoteToSekda,
}

/// <summary>One of the agreements (C1 to C5) that each OPD carries out after the sosialisasi.</summary>
public sealed record CommitmentRule
{
    public required string Code { get; init; }
    public required string Title { get; init; }

    /// <summary>In words: "Kepala Perangkat Daerah".</summary>
    public required string Owner { get; init; }

    /// <summary>What must at least be attached: "Keputusan Kepala Perangkat Daerah tentang kelompok budaya kerja".</summary>
    public required string MinimumEvidence { get; init; }

    /// <summary>Working days after the sosialisasi; null when the commitment only recurs.</summary>
    public int? WorkingDays { get; init; }

    public required CommitmentRhythm Rhythm { get; init; }

    /// <summary>The first day by which the commitment is due.</summary>
    /// <param name="socialisedOn">Date of the recorded sosialisasi; not counted.</param>
    /// <param name="calendar">The calendar of the region.</param>
    public DateOnly FirstDueOn(DateOnly socialisedOn, WorkingCalendar calendar)
    {
        if (WorkingDays is { } days)
        {
            return calendar.AddWorkingDays(socialisedOn, days);
        }

        return calendar.OnOrAfter(socialisedOn.AddMonths(Rhythm == CommitmentRhythm.Quarterly ? 3 : 12));
    }
}

[JsonConverter(typeof(JsonStringEnumConverter<CommitmentRhythm>))]
public enum CommitmentRhythm
{
    Once,
    Quarterly,
    Yearly,
}
