using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.People;

/// <summary>The authenticator app of a person: its secret, and the last code taken from it.</summary>
public sealed class Authenticator : TenantRow, IVersioned
{
    /// <summary>Whose it is.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The shared secret.</summary>
    public required byte[] Secret { get; set; }

    /// <summary>When the first right code was given; null: being enrolled, opens nothing.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>Step of the last code taken; a code counts once.</summary>
    public long LastStep { get; set; }

    /// <inheritdoc />
    public Guid Version { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Authenticator>
    {
        public void Configure(EntityTypeBuilder<Authenticator> builder)
        {
            builder.HasKey(a => new { a.TenantId, a.PersonId });
            builder.Property(a => a.Secret).HasMaxLength(Totp.SecretBytes);
            builder.HasOne<Person>().WithMany().HasForeignKey(a => new { a.TenantId, a.PersonId }).HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}

/// <summary>A printed code that stands in once for a lost second factor; only its hash is kept.</summary>
public sealed class RecoveryCode : TenantEntity
{
    /// <summary>Whose it is.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>SHA-256 of the code, which has 80 random bits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When it was used or replaced by newer ones; null: still good.</summary>
    public DateTimeOffset? SpentAt { get; private set; }

    /// <summary>Spends it.</summary>
    public void Spend(DateTimeOffset at) => SpentAt ??= at;

    internal sealed class Mapping : IEntityTypeConfiguration<RecoveryCode>
    {
        public void Configure(EntityTypeBuilder<RecoveryCode> builder)
        {
            builder.Property(c => c.Sha256).HasMaxLength(Lengths.Sha256);
            builder.Property(c => c.SpentAt).IsConcurrencyToken(); // two uses at once: the second fails
            builder.HasIndex(c => new { c.TenantId, c.PersonId });
            builder.HasOne<Person>().WithMany().HasForeignKey(c => new { c.TenantId, c.PersonId }).HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}
