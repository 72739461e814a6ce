using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Signing;

/// <summary>A number book of one kind and year. The saving transaction locks its row before it gives a number (docs/decisions/audit-chain.md).</summary>
public sealed class NumberRegister : TenantRow
{
    /// <summary>Kind of document, such as SuratKeputusan.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Calendar year in the tenant's zone.</summary>
    public required int Year { get; init; }

    /// <summary>Last number given here, in a register kept here (dipegang); 0: none yet.</summary>
    public int Last { get; private set; }

    /// <summary>Gives the next number; the caller holds the row's lock.</summary>
    internal int Take() => ++Last;

    internal sealed class Mapping : IEntityTypeConfiguration<NumberRegister>
    {
        public void Configure(EntityTypeBuilder<NumberRegister> builder)
        {
            builder.HasKey(r => new { r.TenantId, r.Kind, r.Year });
            builder.Property(r => r.Year).ValueGeneratedNever();
        }
    }
}

/// <summary>A number that was given to a document. Only ever added.</summary>
public sealed class RegisterEntry : TenantRow, IOnlyAdded
{
    /// <summary>Kind of document.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Year of the book.</summary>
    public required int Year { get; init; }

    /// <summary>The running number (urut).</summary>
    public required int Number { get; init; }

    /// <summary>Letter of an inserted number, such as <c>a</c> in 45a; empty for an ordinary one.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>The number as printed, such as 100.3.3.2/12/ORG/2026, or 45 for a Peraturan.</summary>
    public required string Printed { get; init; }

    /// <summary>The document; one number each.</summary>
    public required Guid NaskahId { get; init; }

    /// <summary>Date of the number in the book.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Why a number was inserted, or empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>Office that keeps the book and gave the number.</summary>
    public required string OfficeKey { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RegisterEntry>
    {
        public void Configure(EntityTypeBuilder<RegisterEntry> builder)
        {
            builder.HasKey(e => new { e.TenantId, e.Kind, e.Year, e.Number, e.Suffix });
            builder.Property(e => e.Year).ValueGeneratedNever();
            builder.Property(e => e.Number).ValueGeneratedNever();
            builder.Property(e => e.Suffix).HasMaxLength(8);
            builder.Property(e => e.Printed).HasMaxLength(Lengths.Name);
            builder.Property(e => e.Note).HasMaxLength(Lengths.Note);
            builder.Property(e => e.OfficeKey).HasMaxLength(Lengths.Key);
            builder.HasIndex(e => new { e.TenantId, e.NaskahId }).IsUnique();
            builder.HasOne<NumberRegister>().WithMany().HasForeignKey(e => new { e.TenantId, e.Kind, e.Year });
            builder.HasOne<Naskah>().WithMany().HasForeignKey(e => new { e.TenantId, e.NaskahId });
            builder.HasOne<Office>().WithMany().HasForeignKey(e => new { e.TenantId, e.OfficeKey });
            builder.HasOne<Person>().WithMany().HasForeignKey(e => new { e.TenantId, e.PersonId })
                .HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}
