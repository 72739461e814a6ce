using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.People;

/// <summary>A link that can be used once to choose a password, printed at the first start or sent by mail.</summary>
public sealed class SetupLink : TenantEntity
{
    /// <summary>Whose password it sets.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>SHA-256 of the random token; the token itself is never stored.</summary>
    public required string TokenSha256 { get; init; }

    /// <summary>Last moment of use.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used; null: still open.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Whether it may be used now.</summary>
    public bool IsOpen(DateTimeOffset now) => UsedAt is null && now <= ExpiresAt;

    /// <summary>Closes it for good.</summary>
    public void Use(DateTimeOffset at) => UsedAt ??= at;

    internal sealed class Mapping : IEntityTypeConfiguration<SetupLink>
    {
        public void Configure(EntityTypeBuilder<SetupLink> builder)
        {
            builder.Property(l => l.TokenSha256).HasMaxLength(Lengths.Sha256);
            builder.Property(l => l.UsedAt).IsConcurrencyToken(); // two uses at once: the second fails
            builder.HasIndex(l => new { l.TenantId, l.TokenSha256 }).IsUnique();
            builder.HasOne<Person>().WithMany().HasForeignKey(l => new { l.TenantId, l.PersonId })
                .HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}
