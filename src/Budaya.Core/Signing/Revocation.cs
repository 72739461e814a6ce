using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Signing;

/// <summary>A later decree revokes a document (pencabutan), or a record of that is withdrawn; of the records of a document the last one holds. Only ever added.</summary>
public sealed class Revocation : TenantEntity, IOnlyAdded
{
    /// <summary>The document that is revoked.</summary>
    public required Guid DocumentId { get; init; }

    /// <summary>From 1 up, for each document: of two records at the same moment one collides.</summary>
    public required int Number { get; init; }

    /// <summary>First day on which the document is no longer in force; null: the record before this one was withdrawn.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The document of this region that revokes it; null: it was enacted outside this product.</summary>
    public Guid? ById { get; init; }

    /// <summary>The revoking decree as it is cited; empty for a withdrawal.</summary>
    public required string Citation { get; init; }

    /// <summary>Where the decree says so, such as Pasal 12 or Diktum KEDUA; empty for a withdrawal.</summary>
    public required string Clause { get; init; }

    /// <summary>The revoking decree: the original of the document here, or the file that was attached.</summary>
    public string? EvidenceSha256 { get; init; }

    /// <summary>Why the record before this one was withdrawn; empty for a revocation.</summary>
    public string Note { get; init; } = "";

    /// <summary>Who recorded it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The revocations that hold: the last record of each document, unless that is a withdrawal.</summary>
    public static IQueryable<Revocation> Standing(BudayaDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Revocation>().Where(r => r.On != null && !db.Set<Revocation>().Any(later => later.DocumentId == r.DocumentId && later.Number > r.Number));
    }

    /// <summary>The revocation of a document that holds, or null.</summary>
    public static Task<Revocation?> OfAsync(BudayaDbContext db, Guid documentId, CancellationToken cancellationToken) =>
        Standing(db).AsNoTracking().SingleOrDefaultAsync(r => r.DocumentId == documentId, cancellationToken);

    internal sealed class Mapping : IEntityTypeConfiguration<Revocation>
    {
        public void Configure(EntityTypeBuilder<Revocation> builder)
        {
            builder.Property(r => r.Citation).HasMaxLength(Lengths.Line);
            builder.Property(r => r.Clause).HasMaxLength(Lengths.Name);
            builder.Property(r => r.EvidenceSha256).HasMaxLength(Lengths.Sha256);
            builder.Property(r => r.Note).HasMaxLength(Lengths.Note);
            builder.HasIndex(r => new { r.TenantId, r.DocumentId, r.Number }).IsUnique();
            builder.HasOne<SignedDocument>().WithMany().HasForeignKey(r => new { r.TenantId, r.DocumentId });
            builder.HasOne<SignedDocument>().WithMany().HasForeignKey(r => new { r.TenantId, r.ById });
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(r => new { r.TenantId, r.EvidenceSha256 });
            builder.HasOne<Person>().WithMany().HasForeignKey(r => new { r.TenantId, r.PersonId }).HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}
