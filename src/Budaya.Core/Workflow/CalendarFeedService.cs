using System.Security.Cryptography;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Workflow;

/// <summary>Makes and takes back the secret address of a person's agenda. The secret is shown once; the caller saves.</summary>
public sealed class CalendarFeedService(BudayaDbContext db, ActingPerson acting, AuditLog audit, TimeProvider time)
{
    /// <summary>When the address that holds now was made; null: there is none.</summary>
    public async Task<DateTimeOffset?> MadeAtAsync(CancellationToken cancellationToken) =>
        (await db.Set<CalendarFeed>().AsNoTracking().FirstOrDefaultAsync(f => f.PersonId == acting.PersonId && f.RevokedAt == null, cancellationToken))?.CreatedAt;

    /// <summary>Makes a new address for the acting person; an earlier one no longer holds.</summary>
    /// <returns>The secret.</returns>
    public async Task<string> RenewAsync(CancellationToken cancellationToken)
    {
        Guid person = acting.RequirePerson();
        (await db.Set<Person>().SingleAsync(p => p.Id == person, cancellationToken)).OneAtATime(); // read before the addresses that hold
        await RevokeAsync(cancellationToken);
        string secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        CalendarFeed feed = db.Add(new CalendarFeed { PersonId = person, SecretSha256 = Sha256Hex.Of(secret), CreatedAt = time.GetUtcNow() }).Entity;
        audit.Record("agenda.alamat-dibuat", $"orang/{feed.PersonId}", new { feed.Id });
        return secret;
    }

    /// <summary>Takes the address of the acting person back.</summary>
    public async Task RevokeAsync(CancellationToken cancellationToken)
    {
        Guid person = acting.RequirePerson();
        foreach (CalendarFeed feed in await db.Set<CalendarFeed>().Where(f => f.PersonId == person && f.RevokedAt == null).ToListAsync(cancellationToken))
        {
            feed.RevokedAt = time.GetUtcNow();
            audit.Record("agenda.alamat-dicabut", $"orang/{person}", new { feed.Id });
        }
    }

    /// <summary>Whose agenda a secret opens.</summary>
    /// <exception cref="MissingException">None: it was never made, was taken back, or the person no longer signs in.</exception>
    public async Task<Guid> PersonAsync(string secret, CancellationToken cancellationToken)
    {
        string hash = Sha256Hex.Of(secret);
        Guid? person = await (
            from feed in db.Set<CalendarFeed>()
            join owner in db.Set<Person>() on feed.PersonId equals owner.Id
            where feed.SecretSha256 == hash && feed.RevokedAt == null && !owner.Disabled
            select (Guid?)owner.Id).SingleOrDefaultAsync(cancellationToken);
        return person ?? throw new MissingException("Calendar feed");
    }
}
