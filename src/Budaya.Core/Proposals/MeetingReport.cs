using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Proposals;

/// <summary>A berita acara that was made for a meeting. A later one, after another agreement too, stands beside it. Only ever added.</summary>
public sealed class MeetingReport : TenantRow, IOnlyAdded
{
    /// <summary>The meeting.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>The stored file.</summary>
    public required string FileSha256 { get; init; }

    /// <summary>Who made it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<MeetingReport>
    {
        public void Configure(EntityTypeBuilder<MeetingReport> builder)
        {
            builder.HasKey(r => new { r.TenantId, r.MeetingId, r.FileSha256 });
            builder.Property(r => r.FileSha256).HasMaxLength(Lengths.Sha256);
            builder.HasOne<Meeting>().WithMany().HasForeignKey(r => new { r.TenantId, r.MeetingId });
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(r => new { r.TenantId, r.FileSha256 });
            builder.HasOne<Person>().WithMany().HasForeignKey(r => new { r.TenantId, r.PersonId }).HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}
