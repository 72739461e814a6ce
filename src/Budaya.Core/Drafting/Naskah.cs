using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Drafting;

/// <summary>Where a document stands.</summary>
public enum NaskahState
{
    /// <summary>Being drafted; versions may be added.</summary>
    Rancangan,

    /// <summary>Frozen for paraf and signature; its version changes no more unless it is returned.</summary>
    Dibekukan,

    /// <summary>Signed and numbered.</summary>
    Ditetapkan,

    /// <summary>Given up.</summary>
    Dibatalkan,
}

/// <summary>A document in the making: a Peraturan, a Keputusan, a Surat Edaran, a letter.</summary>
public sealed class Naskah : TenantEntity, IVersioned
{
    /// <summary>The case it belongs to.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Key within the workflow, such as peraturan, keputusan, surat-edaran; one of each in a case.</summary>
    public required string Key { get; init; }

    /// <summary>Kind of paper.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>What it is for.</summary>
    public required DocumentPurpose Purpose { get; init; }

    /// <summary>Title without kind and number, such as Budaya Kerja Aparatur Sipil Negara.</summary>
    public required string Title { get; set; }

    /// <summary>The office that signs.</summary>
    public required string SignatoryOfficeKey { get; init; }

    /// <summary>Where it stands.</summary>
    public NaskahState State { get; set; } = NaskahState.Rancangan;

    /// <summary>Number of its newest version; 0: none yet.</summary>
    public int LatestVersion { get; set; }

    /// <summary>Random code under which the public verifies it.</summary>
    public required string VerificationCode { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc />
    public Guid Version { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Naskah>
    {
        public void Configure(EntityTypeBuilder<Naskah> builder)
        {
            builder.Property(n => n.Key).HasMaxLength(Lengths.Key);
            builder.Property(n => n.Title).HasMaxLength(Lengths.Line);
            builder.Property(n => n.SignatoryOfficeKey).HasMaxLength(Lengths.Key);
            builder.Property(n => n.VerificationCode).HasMaxLength(Lengths.Key);
            builder.HasIndex(n => new { n.TenantId, n.CaseId, n.Key }).IsUnique();
            builder.HasIndex(n => new { n.TenantId, n.VerificationCode }).IsUnique();
            builder.HasOne<WorkflowCase>().WithMany().HasForeignKey(n => new { n.TenantId, n.CaseId });
            builder.HasOne<Office>().WithMany().HasForeignKey(n => new { n.TenantId, n.SignatoryOfficeKey });
        }
    }
}

/// <summary>One version of a document's draft text. Only ever added.</summary>
public sealed class DraftVersion : TenantRow, IOnlyAdded
{
    /// <summary>The document.</summary>
    public required Guid NaskahId { get; init; }

    /// <summary>From 1. The key makes two editors who save at once collide.</summary>
    public required int Number { get; init; }

    /// <summary>The draft text.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the text.</summary>
    public required string TextSha256 { get; init; }

    /// <summary>Name of the template it was rendered from; null for an edited version.</summary>
    public string? TemplateName { get; init; }

    /// <summary>SHA-256 of the template with its includes, or null.</summary>
    public string? TemplateSha256 { get; init; }

    /// <summary>SHA-256 of the facts, or null.</summary>
    public string? FactsSha256 { get; init; }

    /// <summary>What changed and why.</summary>
    public required string Note { get; init; }

    /// <summary>Who saved it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DraftVersion>
    {
        public void Configure(EntityTypeBuilder<DraftVersion> builder)
        {
            builder.HasKey(v => new { v.TenantId, v.NaskahId, v.Number });
            builder.Property(v => v.Number).ValueGeneratedNever();
            builder.Property(v => v.Text).HasMaxLength(Lengths.Document);
            builder.Property(v => v.TextSha256).HasMaxLength(Lengths.Sha256);
            builder.Property(v => v.TemplateName).HasMaxLength(Lengths.Name);
            builder.Property(v => v.TemplateSha256).HasMaxLength(Lengths.Sha256);
            builder.Property(v => v.FactsSha256).HasMaxLength(Lengths.Sha256);
            builder.Property(v => v.Note).HasMaxLength(Lengths.Note);
            builder.HasOne<Naskah>().WithMany().HasForeignKey(v => new { v.TenantId, v.NaskahId });
            builder.HasOne<Person>().WithMany().HasForeignKey(v => new { v.TenantId, v.PersonId })
                .HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}

/// <summary>A legal reviewer sets a finding aside at its place, with a reason. Only ever added.</summary>
public sealed class Waiver : TenantEntity, IOnlyAdded
{
    /// <summary>The document.</summary>
    public required Guid NaskahId { get; init; }

    /// <summary>Id of the rule, such as JDL-06.</summary>
    public required string Rule { get; init; }

    /// <summary>Number of the version in which the finding was seen.</summary>
    public required int VersionNumber { get; init; }

    /// <summary>Line of that version's text, from 1: the waiver is carried on while a later version still has that line, edited or not.</summary>
    public required int Line { get; init; }

    /// <summary>Why the finding does not hold here.</summary>
    public required string Reason { get; init; }

    /// <summary>Who set it aside.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Waiver>
    {
        public void Configure(EntityTypeBuilder<Waiver> builder)
        {
            builder.Property(w => w.Rule).HasMaxLength(Lengths.Key);
            builder.Property(w => w.Reason).HasMaxLength(Lengths.Note);
            builder.HasIndex(w => new { w.TenantId, w.NaskahId, w.Rule, w.VersionNumber, w.Line }).IsUnique();
            builder.HasOne<Naskah>().WithMany().HasForeignKey(w => new { w.TenantId, w.NaskahId });
            builder.HasOne<Person>().WithMany().HasForeignKey(w => new { w.TenantId, w.PersonId })
                .HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}
