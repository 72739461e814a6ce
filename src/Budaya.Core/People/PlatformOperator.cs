using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.People;

/// <summary>Somebody who looks after the platform. A platform row: an operator belongs to no region and has no office in any.</summary>
public sealed class PlatformOperator : IVersioned
{
    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Name typed at sign-in, small letters.</summary>
    public required string UserName { get; init; }

    /// <summary>Name as shown, also in the audit trail of a region that was entered.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Signs in with one press, in Development on a loopback address alone; has no password.</summary>
    public bool Demo { get; init; }

    /// <summary>Whether the operator may no longer sign in.</summary>
    public bool Disabled { get; private set; }

    /// <summary>Hash of the password; null: none was chosen yet.</summary>
    public string? PasswordHash { get; private set; }

    /// <summary>Secret of the authenticator app; null: none is being enrolled.</summary>
    public byte[]? Secret { get; private set; }

    /// <summary>When the first right code was given; null: the app does not count yet.</summary>
    public DateTimeOffset? EnrolledAt { get; private set; }

    /// <summary>Step of the last code taken; a code counts once.</summary>
    public long LastStep { get; private set; }

    /// <summary>SHA-256 of the open one-time link, or null.</summary>
    public string? LinkSha256 { get; private set; }

    /// <summary>Until when the link holds.</summary>
    public DateTimeOffset? LinkExpiresAt { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; private set; }

    /// <summary>Opens a one-time link; an older one no longer holds.</summary>
    internal void OfferLink(string sha256, DateTimeOffset expiresAt) => (LinkSha256, LinkExpiresAt) = (sha256, expiresAt);

    /// <summary>Uses the link: a new password, and an authenticator app enrolled anew.</summary>
    internal void Begin(string passwordHash)
    {
        (PasswordHash, LinkSha256, LinkExpiresAt) = (passwordHash, null, null);
        (Secret, EnrolledAt, LastStep) = (null, null, 0);
    }

    /// <summary>Begins to enrol an authenticator app.</summary>
    internal void Offer(byte[] secret) => Secret ??= secret;

    /// <summary>A code was taken; the first one ends enrolment.</summary>
    internal void Take(long step, DateTimeOffset at) => (LastStep, EnrolledAt) = (step, EnrolledAt ?? at);

    /// <summary>Lets the operator sign in no longer; closes an open link.</summary>
    internal void Disable() => (Disabled, LinkSha256, LinkExpiresAt) = (true, null, null);

    internal sealed class Mapping : IEntityTypeConfiguration<PlatformOperator>
    {
        public void Configure(EntityTypeBuilder<PlatformOperator> builder)
        {
            builder.Property(o => o.UserName).HasMaxLength(Lengths.Key);
            builder.Property(o => o.DisplayName).HasMaxLength(Lengths.Name);
            builder.Property(o => o.PasswordHash).HasMaxLength(Lengths.Line);
            builder.Property(o => o.Secret).HasMaxLength(Totp.SecretBytes);
            builder.Property(o => o.LinkSha256).HasMaxLength(Lengths.Sha256);
            builder.HasIndex(o => o.UserName).IsUnique();
            builder.HasIndex(o => o.LinkSha256);
        }
    }
}

/// <summary>One sign-in of an operator on one device. The cookie carries its id; each request reads it anew.</summary>
public sealed class OperatorSession
{
    /// <summary>A session ends by itself after this time.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(8);

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose it is.</summary>
    public required Guid OperatorId { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The network address it began from.</summary>
    public required string Address { get; init; }

    /// <summary>When the second factor was last shown; null: not yet, and nothing is open.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>When it was ended, or null.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whether it holds now.</summary>
    public bool IsOpen(DateTimeOffset now) => EndedAt is null && now < StartedAt + Longest;

    internal void Confirm(DateTimeOffset at) => ConfirmedAt = at;

    internal void End(DateTimeOffset at) => EndedAt ??= at;

    internal sealed class Mapping : IEntityTypeConfiguration<OperatorSession>
    {
        public void Configure(EntityTypeBuilder<OperatorSession> builder)
        {
            builder.Property(s => s.Address).HasMaxLength(Lengths.Key);
            builder.HasIndex(s => s.OperatorId);
            builder.HasOne<PlatformOperator>().WithMany().HasForeignKey(s => s.OperatorId);
        }
    }
}

/// <summary>What an operator did on the platform itself; what is done to a region stands in that region's audit trail too. Only ever added.</summary>
public sealed class OperatorEntry : IOnlyAdded
{
    /// <summary>What the address of an act begins with that was done by a command on the machine; the machine's account follows.</summary>
    public const string ConsolePrefix = "peladen/";

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who, or null: nobody who is known.</summary>
    public Guid? OperatorId { get; init; }

    /// <summary>What was done, a stable key such as <c>operator.masuk</c>.</summary>
    public required string Act { get; init; }

    /// <summary>What it was done to: a region, an operator, or the name that was typed.</summary>
    public required string Subject { get; init; }

    /// <summary>Why; empty where none is asked.</summary>
    public required string Reason { get; init; }

    /// <summary>The network address it was done from, or <see cref="ConsolePrefix"/> and an account; empty: the service itself.</summary>
    public required string Address { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<OperatorEntry>
    {
        public void Configure(EntityTypeBuilder<OperatorEntry> builder)
        {
            builder.Property(e => e.Act).HasMaxLength(Lengths.Key);
            builder.Property(e => e.Subject).HasMaxLength(Lengths.Name);
            builder.Property(e => e.Reason).HasMaxLength(Lengths.Note);
            builder.Property(e => e.Address).HasMaxLength(Lengths.Key);
            builder.HasIndex(e => e.At);
        }
    }
}

/// <summary>How often signing in as an operator has failed under one key: an account from one address, or an account from anywhere.</summary>
public sealed class OperatorFailures : IVersioned, IAttempts
{
    /// <summary>SHA-256 of account and address.</summary>
    public required string Key { get; init; }

    /// <summary>Attempts since the last success; an attempt counts before it is checked.</summary>
    public int Count { get; set; }

    /// <summary>When the last attempt was made.</summary>
    public DateTimeOffset LastAt { get; set; }

    /// <inheritdoc />
    public Guid Version { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<OperatorFailures>
    {
        public void Configure(EntityTypeBuilder<OperatorFailures> builder)
        {
            builder.HasKey(f => f.Key);
            builder.Property(f => f.Key).HasMaxLength(Lengths.Sha256);
        }
    }
}
