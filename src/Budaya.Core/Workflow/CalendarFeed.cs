using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Workflow;

/// <summary>The secret address at which a person's calendar program reads their deadlines. Only the hash of the secret is kept.</summary>
public sealed class CalendarFeed : TenantEntity
{
    /// <summary>Whose deadlines.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>SHA-256 of the secret.</summary>
    public required string SecretSha256 { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was taken back; null: it holds.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CalendarFeed>
    {
        public void Configure(EntityTypeBuilder<CalendarFeed> builder)
        {
            builder.Property(f => f.SecretSha256).HasMaxLength(Lengths.Sha256);
            builder.HasIndex(f => new { f.TenantId, f.SecretSha256 }).IsUnique();
            builder.HasOne<Person>().WithMany().HasForeignKey(f => new { f.TenantId, f.PersonId }).HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}
