using Budaya.Core.Audit;
using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.People;

/// <summary>Removes what signing in leaves behind, when its time is over (docs/personal-data.md). The trail keeps that somebody signed in. The caller saves.</summary>
public sealed class SignInRetention(BudayaDbContext db, AuditLog audit, TimeProvider time)
{
    /// <summary>How long a session that has ended is kept after it began: its address slows nobody down who was seen there before.</summary>
    public static TimeSpan OfSessions { get; } = TimeSpan.FromDays(90);

    /// <summary>How long a count of attempts is kept after the last one; after a day it counts for nothing.</summary>
    public static TimeSpan OfAttempts { get; } = TimeSpan.FromDays(2);

    private const int Most = 1000;

    /// <summary>Marks old sessions and counts of the scope's tenant as removed; what is left over goes with the next sweep.</summary>
    /// <returns>How many sessions.</returns>
    public async Task<int> RemoveAsync(CancellationToken cancellationToken)
    {
        (DateTimeOffset sessions, DateTimeOffset attempts) = Before();
        List<PersonSession> old = await db.Set<PersonSession>().Where(s => s.StartedAt < sessions).OrderBy(s => s.StartedAt).Take(Most).ToListAsync(cancellationToken);
        db.RemoveRange(old);
        db.RemoveRange(await db.Set<SignInFailures>().Where(f => f.LastAt < attempts).OrderBy(f => f.LastAt).Take(Most).ToListAsync(cancellationToken));
        if (old.Count > 0)
        {
            audit.Record("sesi.dibersihkan", "sesi/lama", new { jumlah = old.Count, mulaiSebelum = sessions });
        }

        return old.Count;
    }

    /// <summary>The same for operators of the platform.</summary>
    public async Task RemoveOfOperatorsAsync(CancellationToken cancellationToken)
    {
        (DateTimeOffset sessions, DateTimeOffset attempts) = Before();
        db.RemoveRange(await db.Set<OperatorSession>().Where(s => s.StartedAt < sessions).OrderBy(s => s.StartedAt).Take(Most).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<OperatorFailures>().Where(f => f.LastAt < attempts).OrderBy(f => f.LastAt).Take(Most).ToListAsync(cancellationToken));
    }

    // A session ends by itself after hours, so whatever began so long ago has ended.
    private (DateTimeOffset Sessions, DateTimeOffset Attempts) Before() => (time.GetUtcNow() - OfSessions, time.GetUtcNow() - OfAttempts);
}
