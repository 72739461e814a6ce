using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.People;

/// <summary>A post (jabatan) in an OPD. Roles belong to posts; people hold posts for a time.</summary>
public sealed class Office : TenantRow, IVersioned
{
    /// <summary>Key, such as <c>kepala-biro-organisasi</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Title as printed, such as Kepala Biro Organisasi.</summary>
    public required string Title { get; set; }

    /// <summary>The OPD it belongs to; null for the head of region and the deputy.</summary>
    public string? OpdCode { get; set; }

    /// <summary>Codes of the roles it bears, separated by one space.</summary>
    public required string RoleCodes { get; set; }

    /// <summary>Position in lists, from 1.</summary>
    public int Position { get; set; }

    /// <inheritdoc />
    public Guid Version { get; private set; }

    /// <summary>What a form was made from; another one when somebody has changed the office since.</summary>
    public string Fingerprint() => Sha256Hex.Of($"{Title}\n{OpdCode}\n{RoleCodes}");

    internal sealed class Mapping : IEntityTypeConfiguration<Office>
    {
        public void Configure(EntityTypeBuilder<Office> builder)
        {
            builder.HasKey(o => new { o.TenantId, o.Key });
            builder.Property(o => o.Key).HasMaxLength(Lengths.Key);
            builder.Property(o => o.Title).HasMaxLength(Lengths.Name);
            builder.Property(o => o.OpdCode).HasMaxLength(Lengths.Key);
            builder.Property(o => o.RoleCodes).HasMaxLength(Lengths.Line);
            builder.HasOne<Opd>().WithMany().HasForeignKey(o => new { o.TenantId, o.OpdCode });
        }
    }
}

/// <summary>How a person holds an office.</summary>
public enum HoldingMode
{
    /// <summary>Appointed for good.</summary>
    Definitif,

    /// <summary>Pelaksana tugas: the post is vacant.</summary>
    Plt,

    /// <summary>Pelaksana harian: the holder is away.</summary>
    Plh,

    /// <summary>Penjabat: acting head of region or Sekda.</summary>
    Pj,

    /// <summary>Penjabat sementara: during election leave.</summary>
    Pjs,
}

/// <summary>A person holds an office from a day to a day, on a legal basis.</summary>
public sealed class OfficeHolding : TenantEntity
{
    /// <summary>The person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The office.</summary>
    public required string OfficeKey { get; init; }

    /// <summary>Definitif, Plt., Plh., Pj. or Pjs.</summary>
    public required HoldingMode Mode { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day; null: until further notice.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>The decree of appointment, or null when it is not known.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>Ends the holding.</summary>
    public void End(DateOnly lastDay) => To = lastDay;

    internal sealed class Mapping : IEntityTypeConfiguration<OfficeHolding>
    {
        public void Configure(EntityTypeBuilder<OfficeHolding> builder)
        {
            builder.Property(h => h.OfficeKey).HasMaxLength(Lengths.Key);
            builder.Property(h => h.To).IsConcurrencyToken();
            builder.Property(h => h.LegalBasis).HasMaxLength(Lengths.Line);
            builder.HasOne<Office>().WithMany().HasForeignKey(h => new { h.TenantId, h.OfficeKey });
            builder.HasOne<Person>().WithMany().HasForeignKey(h => new { h.TenantId, h.PersonId })
                .HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}
