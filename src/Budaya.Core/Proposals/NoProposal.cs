using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Proposals;

/// <summary>An OPD's answer that it proposes nothing (tidak mengusulkan). It counts as an answer; a proposal sent in later takes its place.</summary>
public sealed class NoProposal : TenantRow
{
    /// <summary>The round.</summary>
    public required Guid RoundId { get; init; }

    /// <summary>The OPD.</summary>
    public required string OpdCode { get; init; }

    /// <summary>A remark, or empty.</summary>
    public string Note { get; set; } = "";

    /// <summary>Who answered, or recorded the answer.</summary>
    public required Guid PersonId { get; set; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<NoProposal>
    {
        public void Configure(EntityTypeBuilder<NoProposal> builder)
        {
            builder.HasKey(n => new { n.TenantId, n.RoundId, n.OpdCode });
            builder.Property(n => n.OpdCode).HasMaxLength(Lengths.Key);
            builder.Property(n => n.Note).HasMaxLength(Lengths.Note);
            builder.HasOne<Round>().WithMany().HasForeignKey(n => new { n.TenantId, n.RoundId });
            builder.HasOne<Opd>().WithMany().HasForeignKey(n => new { n.TenantId, n.OpdCode });
            builder.HasOne<Person>().WithMany().HasForeignKey(n => new { n.TenantId, n.PersonId }).HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}
