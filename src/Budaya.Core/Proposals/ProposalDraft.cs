using System.Text.Json;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Proposals;

/// <summary>A proposal that an OPD is still writing; officers of that OPD alone read it. Sent in, it becomes a <see cref="Proposal"/> of the same id, and the draft is gone.</summary>
public sealed class ProposalDraft : TenantEntity, IVersioned
{
    /// <summary>The round.</summary>
    public required Guid RoundId { get; init; }

    /// <summary>The OPD that writes.</summary>
    public required string OpdCode { get; init; }

    /// <summary>Name, meaning and values as JSON.</summary>
    public required string Json { get; set; }

    /// <summary>Why this one, or empty.</summary>
    public string Rationale { get; set; } = "";

    /// <summary>Who saved last.</summary>
    public required Guid PersonId { get; set; }

    /// <summary>When.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <inheritdoc />
    public Guid Version { get; private set; }

    internal static string JsonOf(FrameworkInput text) => JsonSerializer.Serialize(text);

    internal FrameworkInput Text() => JsonSerializer.Deserialize<FrameworkInput>(Json) ?? throw new InvalidOperationException($"Draft {Id} holds no words.");

    internal sealed class Mapping : IEntityTypeConfiguration<ProposalDraft>
    {
        public void Configure(EntityTypeBuilder<ProposalDraft> builder)
        {
            builder.Property(d => d.OpdCode).HasMaxLength(Lengths.Key);
            builder.Property(d => d.Json).HasMaxLength(Lengths.Document);
            builder.Property(d => d.Rationale).HasMaxLength(Lengths.Note);
            builder.HasIndex(d => new { d.TenantId, d.RoundId, d.OpdCode });
            builder.HasOne<Round>().WithMany().HasForeignKey(d => new { d.TenantId, d.RoundId });
            builder.HasOne<Opd>().WithMany().HasForeignKey(d => new { d.TenantId, d.OpdCode });
            builder.HasOne<Person>().WithMany().HasForeignKey(d => new { d.TenantId, d.PersonId }).HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}
