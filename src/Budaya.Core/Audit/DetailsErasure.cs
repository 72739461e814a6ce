using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Audit;

/// <summary>How far the blanking of an entry's details has come.</summary>
public enum ErasureState
{
    /// <summary>A first person has asked; nothing is blank yet.</summary>
    Diminta,

    /// <summary>A second person agreed: the details are blank.</summary>
    Dihapus,

    /// <summary>A second person refused.</summary>
    Ditolak,
}

/// <summary>The wish of one person that an entry's details be blanked, and the answer of another.</summary>
public sealed class DetailsErasure : TenantEntity, IVersioned
{
    /// <summary>The entry.</summary>
    public required long Sequence { get; init; }

    /// <summary>Why, such as the wish of the person it is about.</summary>
    public required string Reason { get; init; }

    /// <summary>Who asked.</summary>
    public required Guid RequestedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Who answered, or null.</summary>
    public Guid? AnsweredBy { get; private set; }

    /// <summary>When it was answered, or null.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Asked, done or refused.</summary>
    public ErasureState State { get; private set; } = ErasureState.Diminta;

    /// <inheritdoc />
    public Guid Version { get; private set; }

    internal void Answer(ErasureState state, Guid by, DateTimeOffset at) => (State, AnsweredBy, AnsweredAt) = (state, by, at);

    internal sealed class Mapping : IEntityTypeConfiguration<DetailsErasure>
    {
        public void Configure(EntityTypeBuilder<DetailsErasure> builder)
        {
            builder.Property(e => e.Reason).HasMaxLength(Lengths.Note);
            builder.HasOne<AuditEntry>().WithMany().HasForeignKey(e => new { e.TenantId, e.Sequence });
        }
    }
}
