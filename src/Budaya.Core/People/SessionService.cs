using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.People;

/// <summary>Starts, looks up and ends sessions. The caller saves.</summary>
public sealed class SessionService(BudayaDbContext db, PeopleDirectory people, SecondFactors factors, AuditLog audit, TimeProvider time)
{
    /// <summary>Starts a session.</summary>
    /// <param name="person">Who has shown a first factor.</param>
    /// <param name="from">Network address and name of the browser.</param>
    /// <param name="confirmed">Whether a second factor was shown with it.</param>
    public PersonSession Start(Person person, (string Address, string Device) from, bool confirmed)
    {
        ArgumentNullException.ThrowIfNull(person);
        DateTimeOffset now = time.GetUtcNow();
        PersonSession session = new() { PersonId = person.Id, StartedAt = now, Address = Cut(from.Address, Lengths.Key), Device = Cut(from.Device, Lengths.Name) };
        if (confirmed)
        {
            session.Confirm(now);
        }

        if (!person.Demo)
        {
            audit.Record("masuk", $"orang/{person.Id}", new { session.Address, session.Device, confirmed });
        }

        return db.Add(session).Entity;
    }

    /// <summary>Enters in the trail that a factor was wrong. What was typed is kept nowhere: it may be a password in the wrong field.</summary>
    /// <param name="personId">Whose factor it was; null: nobody's who is known.</param>
    /// <param name="address">Network address of the attempt.</param>
    /// <param name="isSecond">Whether the password was right and the second factor was not.</param>
    public void RecordFailure(Guid? personId, string address, bool isSecond) =>
        audit.Record(isSecond ? "faktor-kedua.gagal" : "masuk.gagal", personId is { } id ? $"orang/{id}" : "orang/tidak-dikenal", new { Address = Cut(address, Lengths.Key) });

    /// <summary>Fills in who acts; false when the session has ended, the person is disabled, or the security stamp is another by now.</summary>
    /// <remarks>Whoever must show a second factor and has not yet in this session holds no office until then.</remarks>
    public async Task<bool> SignInAsync(ActingPerson acting, Guid sessionId, string? stamp, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(acting);
        var found = await (
            from session in db.Set<PersonSession>()
            join person in db.Set<Person>() on session.PersonId equals person.Id
            where session.Id == sessionId && !person.Disabled && person.SecurityStamp == stamp
            select new { session, person.Id, person.DisplayName, person.Nip, person.DeskOpdCode }).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (found is null || !found.session.IsOpen(time.GetUtcNow()))
        {
            return false;
        }

        IReadOnlyList<HeldOffice> offices = await people.OfficesOfAsync(found.Id, cancellationToken);
        bool must = SecondFactors.IsAskedOf(offices);
        bool waits = found.session.ConfirmedAt is null && (must || await factors.HasAnyAsync(found.Id, cancellationToken));
        acting.Become(found.Id, found.DisplayName, found.Nip, waits ? [] : offices);
        acting.Enter(new(sessionId, found.session.ConfirmedAt, must, waits));
        if (found.DeskOpdCode is not null)
        {
            acting.Sit(found.DeskOpdCode, await OfficerAsync(found.session.OfficerId, found.DeskOpdCode, cancellationToken));
        }

        return true;
    }

    /// <summary>The second factor was shown in a session.</summary>
    public async Task ConfirmAsync(Guid sessionId, CancellationToken cancellationToken) =>
        (await db.Set<PersonSession>().SingleAsync(s => s.Id == sessionId, cancellationToken)).Confirm(time.GetUtcNow());

    /// <summary>A named officer works in a session from now on; null: none.</summary>
    public async Task SeatAsync(Guid sessionId, Guid? officerId, CancellationToken cancellationToken) =>
        (await db.Set<PersonSession>().SingleAsync(s => s.Id == sessionId, cancellationToken)).Seat(officerId);

    /// <summary>Ends one session of a person.</summary>
    /// <exception cref="MissingException">The person has no such session.</exception>
    public async Task EndAsync(Guid personId, Guid sessionId, CancellationToken cancellationToken)
    {
        PersonSession session = await db.Set<PersonSession>().SingleOrDefaultAsync(s => s.Id == sessionId && s.PersonId == personId, cancellationToken)
            ?? throw new MissingException($"Session {sessionId}");
        if (session.EndedAt is null && await db.Set<Person>().AnyAsync(p => p.Id == personId && !p.Demo, cancellationToken))
        {
            audit.Record("sesi.berakhir", $"orang/{personId}", new { sesi = sessionId });
        }

        session.End(time.GetUtcNow());
    }

    /// <summary>Ends every open session of a person but one.</summary>
    /// <returns>How many were ended.</returns>
    public async Task<int> EndOthersAsync(Guid personId, Guid? keep, CancellationToken cancellationToken)
    {
        IReadOnlyList<PersonSession> open = await OpenAsync(personId, cancellationToken);
        List<PersonSession> others = [.. open.Where(s => s.Id != keep)];
        others.ForEach(s => s.End(time.GetUtcNow()));
        if (others.Count > 0)
        {
            audit.Record("sesi.diakhiri", $"orang/{personId}", new { others.Count });
        }

        return others.Count;
    }

    /// <summary>The open sessions of a person, newest first.</summary>
    public async Task<IReadOnlyList<PersonSession>> OpenAsync(Guid personId, CancellationToken cancellationToken)
    {
        DateTimeOffset since = time.GetUtcNow() - PersonSession.Longest;
        return await db.Set<PersonSession>().Where(s => s.PersonId == personId && s.EndedAt == null && s.StartedAt > since).OrderByDescending(s => s.StartedAt).ToListAsync(cancellationToken);
    }

    private async Task<SeatedOfficer?> OfficerAsync(Guid? officerId, string opdCode, CancellationToken cancellationToken) => officerId is null ? null
        : await db.Set<DeskOfficer>().Where(o => o.Id == officerId && o.OpdCode == opdCode && o.EndedAt == null)
            .Select(o => new SeatedOfficer(o.Id, o.Name, o.Nip, o.Title, o.IsLead)).SingleOrDefaultAsync(cancellationToken);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
