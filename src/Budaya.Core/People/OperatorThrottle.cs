using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.People;

/// <summary>Slows down guessing at the operators' door, as <see cref="SignInThrottle"/> does at a region's. The caller saves, before it checks the secret.</summary>
public sealed class OperatorThrottle(BudayaDbContext db, TimeProvider time)
{
    /// <summary>Counts an attempt. Two at once collide on saving, so that none is free.</summary>
    /// <returns>How long to wait before the next attempt; null: this one may be checked.</returns>
    public async Task<TimeSpan?> BeginAsync(string account, string address, CancellationToken cancellationToken)
    {
        OperatorFailures here = await RowAsync($"{account}|{address}", cancellationToken);
        OperatorFailures anywhere = await RowAsync(account, cancellationToken);
        return await SignInThrottle.CountAsync(
            here, anywhere, () => db.Set<OperatorSession>().AnyAsync(s => s.Address == address && s.ConfirmedAt != null, cancellationToken), time.GetUtcNow());
    }

    /// <summary>The secret was right: the account is free again.</summary>
    public async Task SucceedAsync(string account, string address, CancellationToken cancellationToken)
    {
        (await RowAsync($"{account}|{address}", cancellationToken)).Count = 0;
        (await RowAsync(account, cancellationToken)).Count = 0;
    }

    private async Task<OperatorFailures> RowAsync(string text, CancellationToken cancellationToken)
    {
        string key = Sha256Hex.Of(text);
        return SignInThrottle.Remembered(await db.Set<OperatorFailures>().FindAsync([key], cancellationToken) ?? db.Add(new OperatorFailures { Key = key }).Entity, time.GetUtcNow());
    }
}
