using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Tenants;

/// <summary>One version of the list of holidays of a year, as it was published. Only ever added; the days of the highest one stand in <see cref="Holiday"/>.</summary>
/// <remarks>Rule: the joint decree of three ministers may be amended during the year, and a region has days of its own.</remarks>
public sealed class HolidayList : TenantRow, IOnlyAdded
{
    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>From 1 up; the key makes two who publish at once collide.</summary>
    public required int Number { get; init; }

    /// <summary>The days, JSON of <see cref="HolidayEntry"/>, by date.</summary>
    public required string DaysJson { get; init; }

    /// <summary>What changed and on which decree it rests.</summary>
    public required string Reason { get; init; }

    /// <summary>Who published it; null: it came with the region's pack.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<HolidayList>
    {
        public void Configure(EntityTypeBuilder<HolidayList> builder)
        {
            builder.HasKey(l => new { l.TenantId, l.Year, l.Number });
            builder.Property(l => l.Year).ValueGeneratedNever();
            builder.Property(l => l.Number).ValueGeneratedNever();
            builder.Property(l => l.DaysJson).HasMaxLength(Lengths.Document);
            builder.Property(l => l.Reason).HasMaxLength(Lengths.Line);
        }
    }
}
