using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Proposals;

/// <summary>A correction of an open call: another last day, or other criteria. Everybody who was asked reads it. Only ever added.</summary>
public sealed class RoundChange : TenantRow, IOnlyAdded
{
    /// <summary>The round.</summary>
    public required Guid RoundId { get; init; }

    /// <summary>From 1 in each round.</summary>
    public required int Number { get; init; }

    /// <summary>What is otherwise now, in one sentence.</summary>
    public required string Words { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who changed it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RoundChange>
    {
        public void Configure(EntityTypeBuilder<RoundChange> builder)
        {
            builder.HasKey(c => new { c.TenantId, c.RoundId, c.Number });
            builder.Property(c => c.Number).ValueGeneratedNever();
            builder.Property(c => c.Words).HasMaxLength(Lengths.Note);
            builder.Property(c => c.Reason).HasMaxLength(Lengths.Note);
            builder.HasOne<Round>().WithMany().HasForeignKey(c => new { c.TenantId, c.RoundId });
            builder.HasOne<Person>().WithMany().HasForeignKey(c => new { c.TenantId, c.PersonId }).HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}
