using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.People;

/// <summary>One sign-in of a person on one device. The cookie carries its id; ending it ends the sign-in at the next request.</summary>
public sealed class PersonSession : TenantEntity
{
    /// <summary>A session ends by itself after this time, whatever was done in it.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(12);

    /// <summary>Whose it is.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The network address it began from.</summary>
    public required string Address { get; init; }

    /// <summary>What the browser called itself, shortened.</summary>
    public required string Device { get; init; }

    /// <summary>When the second factor was last shown; null: not yet, and then nothing that asks for one is open.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The named officer of the meja surat who has given a PIN in this session, or null.</summary>
    public Guid? OfficerId { get; private set; }

    /// <summary>When it was ended, or null.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whether it holds now.</summary>
    public bool IsOpen(DateTimeOffset now) => EndedAt is null && now < StartedAt + Longest;

    /// <summary>The second factor was shown.</summary>
    public void Confirm(DateTimeOffset at) => ConfirmedAt = at;

    /// <summary>A named officer works in it from now on; null: none.</summary>
    public void Seat(Guid? officerId) => OfficerId = officerId;

    /// <summary>Ends it.</summary>
    public void End(DateTimeOffset at) => EndedAt ??= at;

    internal sealed class Mapping : IEntityTypeConfiguration<PersonSession>
    {
        public void Configure(EntityTypeBuilder<PersonSession> builder)
        {
            builder.Property(s => s.Address).HasMaxLength(Lengths.Key);
            builder.Property(s => s.Device).HasMaxLength(Lengths.Name);
            builder.HasIndex(s => new { s.TenantId, s.PersonId, s.StartedAt });
            builder.HasOne<Person>().WithMany().HasForeignKey(s => new { s.TenantId, s.PersonId }).HasPrincipalKey(p => new { p.TenantId, p.Id });
            builder.HasOne<DeskOfficer>().WithMany().HasForeignKey(s => new { s.TenantId, s.OfficerId });
        }
    }
}
