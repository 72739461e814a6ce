using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Signing;

/// <summary>What was done to a document on its way to being law.</summary>
public enum SigningActKind
{
    /// <summary>Initialled on the coordination sheet.</summary>
    Paraf,

    /// <summary>Signed.</summary>
    TandaTangan,

    /// <summary>Promulgated in the gazette.</summary>
    Pengundangan,

    /// <summary>Authenticated as a certified copy.</summary>
    Salinan,
}

/// <summary>An act on paper or on screen. On the path <c>basah</c> an officer records it with the scan as evidence. Only ever added.</summary>
public sealed class SigningAct : TenantEntity, IOnlyAdded
{
    /// <summary>The document.</summary>
    public required Guid NaskahId { get; init; }

    /// <summary>The version that was before the eyes of whoever acted.</summary>
    public required int DraftNumber { get; init; }

    /// <summary>What was done.</summary>
    public required SigningActKind Kind { get; init; }

    /// <summary>The office that acted.</summary>
    public required string OfficeKey { get; init; }

    /// <summary>Name printed under the signature; empty for a paraf.</summary>
    public string SignedName { get; init; } = "";

    /// <summary>Rank printed under the name, or null.</summary>
    public string? SignedRank { get; init; }

    /// <summary>NIP printed under the name, or null.</summary>
    public string? SignedNip { get; init; }

    /// <summary>Of a promulgation: the number in the gazette, as printed; else null.</summary>
    public string? GazetteNumber { get; init; }

    /// <summary>How the signatory held the office on that day.</summary>
    public HoldingMode Mode { get; init; }

    /// <summary>Day of the act, in the tenant's zone.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The scan that shows it, or null.</summary>
    public string? EvidenceSha256 { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SigningAct>
    {
        public void Configure(EntityTypeBuilder<SigningAct> builder)
        {
            builder.Property(a => a.OfficeKey).HasMaxLength(Lengths.Key);
            builder.Property(a => a.SignedName).HasMaxLength(Lengths.Name);
            builder.Property(a => a.SignedRank).HasMaxLength(Lengths.Name);
            builder.Property(a => a.SignedNip).HasMaxLength(Lengths.Key);
            builder.Property(a => a.GazetteNumber).HasMaxLength(Lengths.Key);
            builder.Property(a => a.EvidenceSha256).HasMaxLength(Lengths.Sha256);
            builder.HasIndex(a => new { a.TenantId, a.NaskahId, a.DraftNumber, a.Kind, a.OfficeKey }).IsUnique();
            builder.HasOne<DraftVersion>().WithMany().HasForeignKey(a => new { a.TenantId, a.NaskahId, a.DraftNumber });
            builder.HasOne<Office>().WithMany().HasForeignKey(a => new { a.TenantId, a.OfficeKey });
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(a => new { a.TenantId, a.EvidenceSha256 });
            builder.HasOne<Person>().WithMany().HasForeignKey(a => new { a.TenantId, a.PersonId })
                .HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}
