using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Tenants;

/// <summary>A perangkat daerah (or a biro, bagian, kecamatan that receives letters of its own) with a code that outlives its names.</summary>
public sealed class Opd : TenantRow
{
    /// <summary>Stable code, such as <c>dinkes</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Kind as the law names it, such as dinas, badan, biro, kecamatan.</summary>
    public required OpdKind Kind { get; set; }

    /// <summary>The name it bears now; its history is in <see cref="OpdName"/>.</summary>
    public required string Name { get; set; }

    /// <summary>The everyday abbreviation, or the name.</summary>
    public required string ShortName { get; set; }

    /// <summary>Position in lists and addressee tables, from 1.</summary>
    public int Position { get; set; }

    /// <summary>The OPD it is part of, or null.</summary>
    public string? ParentCode { get; set; }

    /// <summary>How its head is addressed, such as Kepala Dinas Kesehatan.</summary>
    public required string HeadTitle { get; set; }

    /// <summary>Where letters go; null when the office has given none.</summary>
    public string? Mail { get; set; }

    /// <summary>Telephone for WhatsApp, or null.</summary>
    public string? Telephone { get; set; }

    /// <summary>Street address, or null.</summary>
    public string? Address { get; set; }

    /// <summary>Whether it receives letters of its own.</summary>
    public bool Receives { get; set; } = true;

    /// <summary>First day on which it exists; null: before this product began.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last day on which it exists; null: still does.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>The OPD that took over its work, or null.</summary>
    public string? SuccessorCode { get; set; }

    /// <summary>What the form of its addresses was made from; another one when somebody has changed them since.</summary>
    public string Fingerprint() => Sha256Hex.Of($"{Mail}\n{Telephone}\n{Address}");

    internal sealed class Mapping : IEntityTypeConfiguration<Opd>
    {
        public void Configure(EntityTypeBuilder<Opd> builder)
        {
            builder.HasKey(o => new { o.TenantId, o.Code });
            builder.Property(o => o.Code).HasMaxLength(Lengths.Key);
            builder.Property(o => o.Name).HasMaxLength(Lengths.Name).IsConcurrencyToken(); // of two administrators who save at the same moment one is refused
            builder.Property(o => o.ShortName).HasMaxLength(Lengths.Name);
            builder.Property(o => o.HeadTitle).HasMaxLength(Lengths.Name);
            builder.Property(o => o.Mail).HasMaxLength(Lengths.Mail).IsConcurrencyToken();
            builder.Property(o => o.Telephone).HasMaxLength(Lengths.Key).IsConcurrencyToken();
            builder.Property(o => o.Address).HasMaxLength(Lengths.Line).IsConcurrencyToken();
            builder.Property(o => o.ParentCode).HasMaxLength(Lengths.Key);
            builder.Property(o => o.SuccessorCode).HasMaxLength(Lengths.Key);
            builder.HasOne<Opd>().WithMany().HasForeignKey(o => new { o.TenantId, o.ParentCode });
            builder.HasOne<Opd>().WithMany().HasForeignKey(o => new { o.TenantId, o.SuccessorCode });
        }
    }
}

/// <summary>Questions that several stages ask of the OPDs.</summary>
public static class OpdQueries
{
    /// <summary>Those that exist on a day.</summary>
    public static IQueryable<Opd> ExistingOn(this IQueryable<Opd> opds, DateOnly day) =>
        opds.Where(o => (o.ValidFrom == null || o.ValidFrom <= day) && (o.ValidTo == null || o.ValidTo >= day));

    /// <summary>Those that exist on a day and receive letters of their own.</summary>
    public static IQueryable<Opd> ReceivingOn(this IQueryable<Opd> opds, DateOnly day) => opds.ExistingOn(day).Where(o => o.Receives);
}

/// <summary>A name that an OPD bore from a day on.</summary>
public sealed class OpdName : TenantRow
{
    /// <summary>The OPD.</summary>
    public required string OpdCode { get; init; }

    /// <summary>First day of the name.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The regulation or source it rests on, or null.</summary>
    public string? Source { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<OpdName>
    {
        public void Configure(EntityTypeBuilder<OpdName> builder)
        {
            builder.HasKey(n => new { n.TenantId, n.OpdCode, n.Since });
            builder.Property(n => n.OpdCode).HasMaxLength(Lengths.Key);
            builder.Property(n => n.Name).HasMaxLength(Lengths.Name);
            builder.Property(n => n.Source).HasMaxLength(Lengths.Line);
            builder.HasOne<Opd>().WithMany().HasForeignKey(n => new { n.TenantId, n.OpdCode });
        }
    }
}
