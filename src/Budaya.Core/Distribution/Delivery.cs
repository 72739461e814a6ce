using Budaya.Core.Data;
using Budaya.Core.Distribution.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Distribution;

/// <summary>Where one message stands.</summary>
public enum DeliveryState
{
    /// <summary>To be sent when due.</summary>
    Pending,

    /// <summary>Handed to the mail server; its answer is awaited.</summary>
    Sending,

    /// <summary>Accepted by the next mail server, or placed in the inbox.</summary>
    Accepted,

    /// <summary>Refused for good.</summary>
    Refused,

    /// <summary>The connection broke after the text was sent: nobody knows. Sent once more, and shown as such.</summary>
    Uncertain,

    /// <summary>Not needed any more, such as a reminder to an OPD that answered before it was sent.</summary>
    Cancelled,
}

/// <summary>One message to one OPD through one channel: a row of the ledger. Written only by whoever holds its fence.</summary>
public sealed class Delivery : TenantEntity
{
    /// <summary>The plan.</summary>
    public required Guid PlanId { get; init; }

    /// <summary>The slot it came from.</summary>
    public required Guid OccurrenceId { get; init; }

    /// <summary>The OPD.</summary>
    public required string OpdCode { get; init; }

    /// <summary>kotak or surel.</summary>
    public required string Channel { get; init; }

    /// <summary>0: the conveyance; from 1: reminders.</summary>
    public required int Step { get; init; }

    /// <summary>Where it stands.</summary>
    public DeliveryState State { get; private set; } = DeliveryState.Pending;

    /// <summary>Not before this moment; moved forward when an attempt is to be repeated.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Until when a worker may hold it, or null.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>The lease that may write it; a new random one for each lease.</summary>
    public Guid? Fence { get; private set; }

    /// <summary>Attempts made.</summary>
    public int Attempts { get; private set; }

    /// <summary>Message-ID of the mail, derived from the delivery, the same at each attempt.</summary>
    public required string MessageId { get; init; }

    /// <summary>When it was accepted, or null.</summary>
    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>The last answer of the mail server, or empty.</summary>
    public string LastReply { get; private set; } = "";

    /// <summary>A new row; its Message-ID lies in the domain that mails come from.</summary>
    internal static Delivery Of(Guid planId, Guid occurrenceId, string opdCode, string channel, int step, DateTimeOffset dueAt, MailSettings mail)
    {
        Guid id = Guid.CreateVersion7();
        return new()
        {
            Id = id, PlanId = planId, OccurrenceId = occurrenceId, OpdCode = opdCode, Channel = channel, Step = step, DueAt = dueAt,
            MessageId = $"{id:N}@{mail.Domain}",
        };
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Delivery>
    {
        public void Configure(EntityTypeBuilder<Delivery> builder)
        {
            builder.Property(d => d.OpdCode).HasMaxLength(Lengths.Key);
            builder.Property(d => d.Channel).HasMaxLength(Lengths.Key);
            builder.Property(d => d.MessageId).HasMaxLength(Lengths.Name);
            builder.Property(d => d.LastReply).HasMaxLength(Lengths.Line);
            builder.HasIndex(d => new { d.TenantId, d.PlanId, d.OpdCode, d.Channel, d.Step }).IsUnique();
            builder.HasIndex(d => new { d.TenantId, d.State, d.DueAt });
            builder.HasOne<PlanRecipient>().WithMany().HasForeignKey(d => new { d.TenantId, d.PlanId, d.OpdCode });
            builder.HasOne<Occurrence>().WithMany().HasForeignKey(d => new { d.TenantId, d.OccurrenceId });
        }
    }
}

/// <summary>One attempt to send. Only ever added.</summary>
public sealed class DeliveryAttempt : TenantRow, IOnlyAdded
{
    /// <summary>The delivery.</summary>
    public required Guid DeliveryId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>When the answer came.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What came of it.</summary>
    public required DeliveryState Outcome { get; init; }

    /// <summary>The answer, or what went wrong.</summary>
    public required string Reply { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DeliveryAttempt>
    {
        public void Configure(EntityTypeBuilder<DeliveryAttempt> builder)
        {
            builder.HasKey(a => new { a.TenantId, a.DeliveryId, a.Number });
            builder.Property(a => a.Number).ValueGeneratedNever();
            builder.Property(a => a.Reply).HasMaxLength(Lengths.Line);
            builder.HasOne<Delivery>().WithMany().HasForeignKey(a => new { a.TenantId, a.DeliveryId });
        }
    }
}
