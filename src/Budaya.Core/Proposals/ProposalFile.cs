using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Proposals;

/// <summary>A file attached to a proposal. Only ever added.</summary>
public sealed class ProposalFile : TenantRow, IOnlyAdded
{
    /// <summary>Most files of one proposal.</summary>
    public const int Most = 20;

    /// <summary>The proposal.</summary>
    public required Guid ProposalId { get; init; }

    /// <summary>The stored file; a proposal has each file once.</summary>
    public required string FileSha256 { get; init; }

    /// <summary>Name of the file as it was given.</summary>
    public required string FileName { get; init; }

    /// <summary>Who attached it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProposalFile>
    {
        public void Configure(EntityTypeBuilder<ProposalFile> builder)
        {
            builder.HasKey(f => new { f.TenantId, f.ProposalId, f.FileSha256 });
            builder.Property(f => f.FileSha256).HasMaxLength(Lengths.Sha256);
            builder.Property(f => f.FileName).HasMaxLength(Lengths.Name);
            builder.HasOne<Proposal>().WithMany().HasForeignKey(f => new { f.TenantId, f.ProposalId });
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(f => new { f.TenantId, f.FileSha256 });
            builder.HasOne<Person>().WithMany().HasForeignKey(f => new { f.TenantId, f.PersonId }).HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}

/// <summary>Where a proposal comes from: the proposals merged into it, or the one it was split from.</summary>
public sealed class ProposalOrigin : TenantRow
{
    /// <summary>The newer proposal.</summary>
    public required Guid ProposalId { get; init; }

    /// <summary>The older one, which stays readable.</summary>
    public required Guid FromId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProposalOrigin>
    {
        public void Configure(EntityTypeBuilder<ProposalOrigin> builder)
        {
            builder.HasKey(o => new { o.TenantId, o.ProposalId, o.FromId });
            builder.HasOne<Proposal>().WithMany().HasForeignKey(o => new { o.TenantId, o.ProposalId });
            builder.HasOne<Proposal>().WithMany().HasForeignKey(o => new { o.TenantId, o.FromId });
        }
    }
}
