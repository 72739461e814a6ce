using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Proposals;

/// <summary>What happens to a proposal that somebody has scored.</summary>
public enum ScoredChange
{
    /// <summary>It is frozen: its words and attachments stay as they were scored.</summary>
    Dibekukan,

    /// <summary>It may change; whoever scored it is asked again.</summary>
    DinilaiUlang,
}

/// <summary>Where a round of proposals stands.</summary>
public enum RoundState
{
    /// <summary>Proposals come in.</summary>
    Menghimpun,

    /// <summary>The invited offices deliberate.</summary>
    Membahas,

    /// <summary>One proposal was agreed on.</summary>
    Selesai,
}

/// <summary>A call for proposals and what became of it; one for each case.</summary>
public sealed class Round : TenantEntity, IVersioned
{
    /// <summary>The case it serves.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Title of the call.</summary>
    public required string Title { get; set; }

    /// <summary>First day on which proposals are taken.</summary>
    public required DateOnly OpensOn { get; set; }

    /// <summary>Last day.</summary>
    public required DateOnly ClosesOn { get; set; }

    /// <summary>What happens to a proposal that somebody has scored.</summary>
    public required ScoredChange ScoredChange { get; init; }

    /// <summary>The newest scoring round (putaran penilaian), from 1; 0: none was opened.</summary>
    public int Ballot { get; set; }

    /// <summary>When the newest scoring round was opened; null: none was.</summary>
    public DateTimeOffset? BallotOpenedAt { get; set; }

    /// <summary>The last day for the sheets of the newest scoring round; null: none was opened.</summary>
    public DateOnly? SheetsDueOn { get; set; }

    /// <summary>When the newest scoring round closed; null: it is open, or there is none.</summary>
    public DateTimeOffset? BallotClosedAt { get; set; }

    /// <summary>When the deliberation last began again after an agreement (bahas ulang); null: it never did.</summary>
    public DateTimeOffset? ReopenedAt { get; set; }

    /// <summary>Whether score sheets are taken in now.</summary>
    public bool IsScoring => Ballot > 0 && BallotClosedAt is null;

    /// <summary>Where it stands.</summary>
    public RoundState State { get; set; } = RoundState.Menghimpun;

    /// <summary>Why it was chosen; becomes text for Menimbang.</summary>
    public string Reason { get; set; } = "";

    /// <summary>When it was decided.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <inheritdoc />
    public Guid Version { get; private set; }

    /// <summary>What the proposals are scored by; loaded with Include.</summary>
    public List<Criterion> Criteria { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<Round>
    {
        public void Configure(EntityTypeBuilder<Round> builder)
        {
            builder.Property(r => r.Title).HasMaxLength(Lengths.Line);
            builder.Ignore(r => r.IsScoring);
            builder.HasMany(r => r.Criteria).WithOne().HasForeignKey(c => new { c.TenantId, c.RoundId });
            builder.Property(r => r.Reason).HasMaxLength(Lengths.Note);
            builder.HasIndex(r => new { r.TenantId, r.CaseId }).IsUnique();
            builder.HasOne<WorkflowCase>().WithMany().HasForeignKey(r => new { r.TenantId, r.CaseId });
        }
    }
}

/// <summary>Where a proposal stands among its competitors.</summary>
public enum ProposalState
{
    /// <summary>Submitted.</summary>
    Diajukan,

    /// <summary>Returned to its proposer for completion.</summary>
    Dikembalikan,

    /// <summary>Agreed on.</summary>
    Dipilih,

    /// <summary>Another one was agreed on; kept, not deleted.</summary>
    TidakDipilih,

    /// <summary>Withdrawn by its proposer.</summary>
    Ditarik,

    /// <summary>Merged into another proposal, which names it as its origin.</summary>
    Digabung,

    /// <summary>Split into other proposals, which name it as their origin.</summary>
    Dipecah,
}

/// <summary>A framework proposed by an OPD in a round.</summary>
public sealed class Proposal : TenantEntity, IVersioned
{
    /// <summary>The round.</summary>
    public required Guid RoundId { get; init; }

    /// <summary>The framework proposed.</summary>
    public required Guid FrameworkId { get; init; }

    /// <summary>The OPD that proposes.</summary>
    public required string OpdCode { get; init; }

    /// <summary>Who recorded it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Why this one.</summary>
    public required string Rationale { get; set; }

    /// <summary>Where it stands.</summary>
    public ProposalState State { get; set; } = ProposalState.Diajukan;

    /// <summary>Why it was returned, withdrawn, chosen or not; or empty.</summary>
    public string StateNote { get; set; } = "";

    /// <summary>When it was submitted.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The last scoring round in which it stands; 0: none.</summary>
    public int Ballot { get; set; }

    /// <inheritdoc />
    public Guid Version { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Proposal>
    {
        public void Configure(EntityTypeBuilder<Proposal> builder)
        {
            builder.Property(p => p.OpdCode).HasMaxLength(Lengths.Key);
            builder.Property(p => p.Rationale).HasMaxLength(Lengths.Note);
            builder.Property(p => p.StateNote).HasMaxLength(Lengths.Note);
            builder.HasIndex(p => new { p.TenantId, p.RoundId, p.FrameworkId }).IsUnique();
            builder.HasOne<Round>().WithMany().HasForeignKey(p => new { p.TenantId, p.RoundId });
            builder.HasOne<ValueFramework>().WithMany().HasForeignKey(p => new { p.TenantId, p.FrameworkId });
            builder.HasOne<Opd>().WithMany().HasForeignKey(p => new { p.TenantId, p.OpdCode });
            builder.HasOne<Person>().WithMany().HasForeignKey(p => new { p.TenantId, p.PersonId })
                .HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}
