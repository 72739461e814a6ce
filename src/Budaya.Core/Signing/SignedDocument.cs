using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Signing;

/// <summary>An enacted document: what was signed, frozen. Whether it was revoked since, stands in <see cref="Revocation"/>. Only ever added.</summary>
public sealed class SignedDocument : TenantEntity, IOnlyAdded
{
    /// <summary>The document it came from.</summary>
    public required Guid NaskahId { get; init; }

    /// <summary>The version that was signed.</summary>
    public required int DraftNumber { get; init; }

    /// <summary>Hash of that version's text: the link back to template, facts and framework.</summary>
    public required string TextSha256 { get; init; }

    /// <summary>Kind, as of the document.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Number as printed.</summary>
    public required string Number { get; init; }

    /// <summary>Full title with kind and number, as it is cited.</summary>
    public required string Citation { get; init; }

    /// <summary>Title without kind and number.</summary>
    public required string Title { get; init; }

    /// <summary>Day of signature.</summary>
    public required DateOnly DeterminedOn { get; init; }

    /// <summary>Day of promulgation, or null.</summary>
    public DateOnly? PromulgatedOn { get; init; }

    /// <summary>Number in the gazette, or null.</summary>
    public string? GazetteNumber { get; init; }

    /// <summary>First day in force.</summary>
    public required DateOnly InForceFrom { get; init; }

    /// <summary>The original: scan of the paper, or the signed PDF.</summary>
    public required string OriginalSha256 { get; init; }

    /// <summary>The rendered text of the original.</summary>
    public required string RenderedSha256 { get; init; }

    /// <summary>What is sent out: the salinan, or the signed PDF.</summary>
    public required string DistributedSha256 { get; init; }

    /// <summary>Code under which the public verifies it.</summary>
    public required string VerificationCode { get; init; }

    /// <summary>basah, tte or srikandi.</summary>
    public required SigningPath SigningPath { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SignedDocument>
    {
        public void Configure(EntityTypeBuilder<SignedDocument> builder)
        {
            builder.Property(d => d.TextSha256).HasMaxLength(Lengths.Sha256);
            builder.Property(d => d.Number).HasMaxLength(Lengths.Name);
            builder.Property(d => d.Citation).HasMaxLength(Lengths.Line);
            builder.Property(d => d.Title).HasMaxLength(Lengths.Line);
            builder.Property(d => d.GazetteNumber).HasMaxLength(Lengths.Key);
            builder.Property(d => d.OriginalSha256).HasMaxLength(Lengths.Sha256);
            builder.Property(d => d.RenderedSha256).HasMaxLength(Lengths.Sha256);
            builder.Property(d => d.DistributedSha256).HasMaxLength(Lengths.Sha256);
            builder.Property(d => d.VerificationCode).HasMaxLength(Lengths.Key);
            builder.HasIndex(d => new { d.TenantId, d.NaskahId }).IsUnique();
            builder.HasIndex(d => new { d.TenantId, d.VerificationCode }).IsUnique();
            builder.HasOne<DraftVersion>().WithMany().HasForeignKey(d => new { d.TenantId, d.NaskahId, d.DraftNumber });
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(d => new { d.TenantId, d.OriginalSha256 });
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(d => new { d.TenantId, d.RenderedSha256 });
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(d => new { d.TenantId, d.DistributedSha256 });
        }
    }
}
