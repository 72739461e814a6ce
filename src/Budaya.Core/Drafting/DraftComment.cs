using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Drafting;

/// <summary>A remark on one paragraph of a draft. It is never changed or removed, only resolved.</summary>
public sealed class DraftComment : TenantEntity
{
    /// <summary>The document.</summary>
    public required Guid NaskahId { get; init; }

    /// <summary>The version on which it was made.</summary>
    public required int DraftNumber { get; init; }

    /// <summary>The line of that version on which it was made, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The paragraph as it read then: one line of the draft text.</summary>
    public required string Paragraph { get; init; }

    /// <summary>The remark.</summary>
    public required string Text { get; init; }

    /// <summary>Who made it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who resolved it; null: it is open.</summary>
    public Guid? ResolvedBy { get; private set; }

    /// <summary>When it was resolved.</summary>
    public DateTimeOffset? ResolvedAt { get; private set; }

    /// <summary>What came of it; empty while it is open.</summary>
    public string Resolution { get; private set; } = "";

    /// <summary>Says what came of it; the first word counts.</summary>
    public void Resolve(Guid by, string resolution, DateTimeOffset at)
    {
        if (ResolvedAt is null)
        {
            (ResolvedBy, ResolvedAt, Resolution) = (by, at, resolution);
        }
    }

    internal sealed class Mapping : IEntityTypeConfiguration<DraftComment>
    {
        public void Configure(EntityTypeBuilder<DraftComment> builder)
        {
            builder.Property(c => c.Paragraph).HasMaxLength(Lengths.Note);
            builder.Property(c => c.Text).HasMaxLength(Lengths.Note);
            builder.Property(c => c.Resolution).HasMaxLength(Lengths.Note);
            builder.HasOne<DraftVersion>().WithMany().HasForeignKey(c => new { c.TenantId, c.NaskahId, c.DraftNumber });
            builder.HasOne<Person>().WithMany().HasForeignKey(c => new { c.TenantId, c.PersonId }).HasPrincipalKey(p => new { p.TenantId, p.Id });
            builder.HasOne<Person>().WithMany().HasForeignKey(c => new { c.TenantId, c.ResolvedBy }).HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}
