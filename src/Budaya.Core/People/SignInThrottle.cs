using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.People;

/// <summary>A count of attempts under one key.</summary>
internal interface IAttempts
{
    /// <summary>Attempts since the last success; an attempt counts before it is checked.</summary>
    int Count { get; set; }

    /// <summary>When the last attempt was made.</summary>
    DateTimeOffset LastAt { get; set; }
}

/// <summary>How often a sign-in has failed under one key: an account from one address, or an account from anywhere.</summary>
public sealed class SignInFailures : TenantRow, IVersioned, IAttempts
{
    /// <summary>SHA-256 of account and address.</summary>
    public required string Key { get; init; }

    /// <summary>Attempts since the last success; an attempt counts before it is checked.</summary>
    public int Count { get; set; }

    /// <summary>When the last attempt was made.</summary>
    public DateTimeOffset LastAt { get; set; }

    /// <inheritdoc />
    public Guid Version { get; private set; }

    internal sealed class Mapping : IEntityTypeConfiguration<SignInFailures>
    {
        public void Configure(EntityTypeBuilder<SignInFailures> builder)
        {
            builder.HasKey(f => new { f.TenantId, f.Key });
            builder.Property(f => f.Key).HasMaxLength(Lengths.Sha256);
        }
    }
}

/// <summary>Slows down guessing without locking the owner out (docs/decisions/people.md). The caller saves, before it checks the secret.</summary>
public sealed class SignInThrottle(BudayaDbContext db, TimeProvider time)
{
    /// <summary>Attempts from one address that are free.</summary>
    public const int FreeAttempts = 5;

    /// <summary>Attempts from all addresses within a day after which an address that did not sign in to the account (as long as sessions are kept) has to wait.</summary>
    public const int FreeAttemptsAnywhere = 50;

    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>Counts an attempt. Two at once collide on saving, so that none is free.</summary>
    /// <param name="account">Id of the person, or the name that was typed when there is none.</param>
    /// <param name="address">Network address.</param>
    /// <param name="personId">The person, when there is one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How long to wait before the next attempt; null: this one may be checked.</returns>
    public async Task<TimeSpan?> BeginAsync(string account, string address, Guid? personId, CancellationToken cancellationToken)
    {
        SignInFailures here = await RowAsync($"{account}|{address}", cancellationToken);
        SignInFailures anywhere = await RowAsync(account, cancellationToken);
        return await CountAsync(here, anywhere, () => IsKnownAsync(personId, address, cancellationToken), time.GetUtcNow());
    }

    /// <summary>The secret was right: the account is free again, from this address and from anywhere.</summary>
    public async Task SucceedAsync(string account, string address, CancellationToken cancellationToken)
    {
        (await RowAsync($"{account}|{address}", cancellationToken)).Count = 0;
        (await RowAsync(account, cancellationToken)).Count = 0;
    }

    /// <summary>Counts an attempt, unless it has to wait.</summary>
    /// <param name="here">From this address.</param>
    /// <param name="anywhere">From all addresses.</param>
    /// <param name="isKnown">Whether the account was entered from this address before.</param>
    /// <param name="now">The time.</param>
    internal static async Task<TimeSpan?> CountAsync(IAttempts here, IAttempts anywhere, Func<Task<bool>> isKnown, DateTimeOffset now)
    {
        TimeSpan wait = WaitAfter(here, FreeAttempts, now);
        if (wait <= TimeSpan.Zero && anywhere.Count >= FreeAttemptsAnywhere && !await isKnown())
        {
            wait = WaitAfter(anywhere, FreeAttemptsAnywhere, now);
        }

        if (wait > TimeSpan.Zero)
        {
            return wait;
        }

        (here.Count, here.LastAt) = (here.Count + 1, now);
        (anywhere.Count, anywhere.LastAt) = (anywhere.Count + 1, now);
        return null;
    }

    /// <summary>The count as it stands; what is older than a day is forgotten.</summary>
    internal static T Remembered<T>(T attempts, DateTimeOffset now)
        where T : IAttempts
    {
        if (attempts.LastAt < now - Memory)
        {
            attempts.Count = 0;
        }

        return attempts;
    }

    // 30 seconds, then double each time, up to an hour.
    private static TimeSpan WaitAfter(IAttempts attempts, int free, DateTimeOffset now)
    {
        if (attempts.Count < free)
        {
            return TimeSpan.Zero;
        }

        TimeSpan wait = TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << Math.Min(attempts.Count - free, 10)));
        return attempts.LastAt + wait - now;
    }

    private async Task<bool> IsKnownAsync(Guid? personId, string address, CancellationToken cancellationToken) =>
        personId is { } person && await db.Set<PersonSession>().AnyAsync(s => s.PersonId == person && s.Address == address, cancellationToken);

    private async Task<SignInFailures> RowAsync(string text, CancellationToken cancellationToken)
    {
        string key = Sha256Hex.Of(text);
        return Remembered(await db.Set<SignInFailures>().FindAsync([db.RequireTenant(), key], cancellationToken) ?? db.Add(new SignInFailures { Key = key }).Entity, time.GetUtcNow());
    }
}
