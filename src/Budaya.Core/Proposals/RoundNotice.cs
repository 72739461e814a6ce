using Budaya.Core.Data;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Proposals;

/// <summary>A mail to somebody who was asked in a round: a reminder of what is not there yet, or word of a change of the call. Its key lets each reminder happen once a day, however often the button is pressed, and word of a change once.</summary>
public sealed class RoundNotice : TenantRow, IVersioned, IMailedNotice
{
    /// <summary>The round.</summary>
    public required Guid RoundId { get; init; }

    /// <summary>The scoring round whose sheet is missing; 0: the proposal is.</summary>
    public required int Ballot { get; init; }

    /// <summary>Number of the <see cref="RoundChange"/> that it tells of; 0: it reminds.</summary>
    public required int Change { get; init; }

    /// <summary>Key of the office that scores, or code of the OPD that proposes.</summary>
    public required string Addressee { get; init; }

    /// <summary>The day, in the tenant's zone.</summary>
    public required DateOnly On { get; init; }

    /// <summary>For a reminder by the date: the last day of which it reminds; null: somebody pressed the button.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>As the mail addresses it.</summary>
    public required string Title { get; init; }

    /// <summary>Where it goes; null: nowhere.</summary>
    public string? Mail { get; init; }

    /// <inheritdoc />
    public required NoticeState State { get; set; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc />
    public required DateTimeOffset ChangedAt { get; set; }

    /// <inheritdoc />
    public string Reply { get; set; } = "";

    /// <inheritdoc />
    public Guid Version { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<RoundNotice>
    {
        public void Configure(EntityTypeBuilder<RoundNotice> builder)
        {
            builder.HasKey(n => new { n.TenantId, n.RoundId, n.Ballot, n.Change, n.Addressee, n.On });
            builder.Property(n => n.Ballot).ValueGeneratedNever();
            builder.Property(n => n.Change).ValueGeneratedNever();
            builder.Property(n => n.Addressee).HasMaxLength(Lengths.Key);
            builder.Property(n => n.Title).HasMaxLength(Lengths.Name);
            builder.Property(n => n.Mail).HasMaxLength(Lengths.Mail);
            builder.Property(n => n.Reply).HasMaxLength(Lengths.Line);
            builder.HasIndex(n => new { n.TenantId, n.State });
            builder.HasOne<Round>().WithMany().HasForeignKey(n => new { n.TenantId, n.RoundId });
        }
    }
}
