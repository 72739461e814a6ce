using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.People;

/// <summary>The holder of an office lets another person act in it from a day to a day (atas nama). The holder keeps the office. Only its end may come earlier.</summary>
public sealed class OfficeDelegation : TenantEntity
{
    /// <summary>The holder.</summary>
    public required Guid HolderId { get; init; }

    /// <summary>Who acts on behalf of the holder.</summary>
    public required Guid DelegateId { get; init; }

    /// <summary>The office.</summary>
    public required string OfficeKey { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, that day included.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The letter that gives the power: number and date.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>When it was withdrawn before its last day, or null.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Withdraws it; it opens nothing from the next request on.</summary>
    public void Withdraw(DateTimeOffset at) => WithdrawnAt ??= at;

    internal sealed class Mapping : IEntityTypeConfiguration<OfficeDelegation>
    {
        public void Configure(EntityTypeBuilder<OfficeDelegation> builder)
        {
            builder.Property(d => d.OfficeKey).HasMaxLength(Lengths.Key);
            builder.Property(d => d.LegalBasis).HasMaxLength(Lengths.Line);
            builder.Property(d => d.WithdrawnAt).IsConcurrencyToken();
            builder.HasIndex(d => new { d.TenantId, d.DelegateId });
            builder.HasOne<Office>().WithMany().HasForeignKey(d => new { d.TenantId, d.OfficeKey });
            builder.HasOne<Person>().WithMany().HasForeignKey(d => new { d.TenantId, d.HolderId }).HasPrincipalKey(p => new { p.TenantId, p.Id });
            builder.HasOne<Person>().WithMany().HasForeignKey(d => new { d.TenantId, d.DelegateId }).HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}
