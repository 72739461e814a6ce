using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Proposals;

/// <summary>An office has answered, for one scoring round, in which proposals it has an interest (benturan kepentingan); those it named stand as <see cref="InterestDeclaration"/>. Its sheet opens with this. Only ever added.</summary>
public sealed class InterestAnswer : TenantRow, IOnlyAdded
{
    /// <summary>The round of proposals.</summary>
    public required Guid RoundId { get; init; }

    /// <summary>The scoring round, from 1.</summary>
    public required int Ballot { get; init; }

    /// <summary>The office.</summary>
    public required string OfficeKey { get; init; }

    /// <summary>The paper on which it rests, when an officer recorded it for the office; else empty.</summary>
    public required string Basis { get; init; }

    /// <summary>The scan of that paper; null: the office answered itself.</summary>
    public string? ScanSha256 { get; init; }

    /// <summary>Who answered.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<InterestAnswer>
    {
        public void Configure(EntityTypeBuilder<InterestAnswer> builder)
        {
            builder.HasKey(a => new { a.TenantId, a.RoundId, a.Ballot, a.OfficeKey });
            builder.Property(a => a.Ballot).ValueGeneratedNever();
            builder.Property(a => a.OfficeKey).HasMaxLength(Lengths.Key);
            builder.Property(a => a.Basis).HasMaxLength(Lengths.Note);
            builder.Property(a => a.ScanSha256).HasMaxLength(Lengths.Sha256);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(a => new { a.TenantId, a.ScanSha256 });
            builder.HasOne<Round>().WithMany().HasForeignKey(a => new { a.TenantId, a.RoundId });
            builder.HasOne<Office>().WithMany().HasForeignKey(a => new { a.TenantId, a.OfficeKey });
            builder.HasOne<Person>().WithMany().HasForeignKey(a => new { a.TenantId, a.PersonId }).HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}
