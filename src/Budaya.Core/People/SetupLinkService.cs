using System.Buffers.Text;
using System.Security.Cryptography;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.People;

/// <summary>One-time links with which a person chooses a password.</summary>
public sealed class SetupLinkService(BudayaDbContext db, UserManager<Person> people, AuditLog audit, TenantDirectory tenant, TimeProvider time)
{
    /// <summary>Makes the first administrator of a new tenant and a link for them; valid for three days. The caller saves.</summary>
    /// <returns>The token of the link; it is stored only as a hash.</returns>
    /// <exception cref="InvalidOperationException">No office of the tenant may administer.</exception>
    public async Task<string> FirstAsync(CancellationToken cancellationToken)
    {
        string administration = nameof(Authority.Administration);
        List<string> roles = await db.Set<Role>().Where(r => r.Authorities.Contains(administration)).Select(r => r.Code).ToListAsync(cancellationToken);
        List<Office> offices = await db.Set<Office>().OrderBy(o => o.Position).ToListAsync(cancellationToken);
        Office office = offices.Find(o => o.RoleCodes.Split(' ').Any(roles.Contains))
            ?? throw new InvalidOperationException($"Tenant '{db.CurrentTenantId}' has no office that may administer.");
        if (await FirstAdministratorAsync(office.Key, cancellationToken) is { } known)
        {
            return await ForAsync(known, cancellationToken);
        }

        // The name of the office may be a demo person's, in a database that was made in Development.
        string name = await db.Set<Person>().AnyAsync(p => p.UserName == office.Key, cancellationToken) ? $"admin-{office.Key}" : office.Key;
        Person person = new() { Id = Guid.CreateVersion7(), DisplayName = office.Title, UserName = name, SecurityStamp = Guid.NewGuid().ToString("N") };
        person.NormalizedUserName = people.NormalizeName(person.UserName);
        DateTimeOffset now = time.GetUtcNow();
        db.Add(person);
        db.Add(new OfficeHolding { PersonId = person.Id, OfficeKey = office.Key, Mode = HoldingMode.Definitif, From = (await tenant.CalendarAsync(cancellationToken)).DateOf(now) });
        return Add(person.Id, now.AddDays(3));
    }

    /// <summary>Whether nobody of this tenant can sign in with a password yet.</summary>
    public async Task<bool> NobodyCanSignInAsync(CancellationToken cancellationToken) =>
        !await db.Set<Person>().AnyAsync(p => !p.Demo && !p.Disabled && p.PasswordHash != null, cancellationToken);

    private Task<Person?> FirstAdministratorAsync(string officeKey, CancellationToken cancellationToken) =>
        db.Set<Person>().Where(p => !p.Demo && !p.Disabled && db.Set<OfficeHolding>().Any(h => h.PersonId == p.Id && h.OfficeKey == officeKey && h.To == null))
            .OrderBy(p => p.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Makes a link for a person, valid for three days, and closes the open ones of that person. The caller saves.</summary>
    /// <returns>The token of the link; it is stored only as a hash, so it can be shown once.</returns>
    /// <exception cref="RefusedException">The person is disabled, or a demo person.</exception>
    public Task<string> ForAsync(Person person, CancellationToken cancellationToken) => ForAsync(person, TimeSpan.FromDays(3), cancellationToken);

    /// <summary>As the other, valid for a time of its own.</summary>
    public async Task<string> ForAsync(Person person, TimeSpan validity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person.Disabled || person.Demo)
        {
            throw new RefusedException(person.Disabled
                ? "Pengguna ini dinonaktifkan. Aktifkan kembali sebelum membuat tautan."
                : "Pengguna contoh tidak mempunyai kata sandi, sehingga tidak memerlukan tautan.");
        }

        DateTimeOffset now = time.GetUtcNow();
        foreach (SetupLink open in await db.Set<SetupLink>().Where(l => l.PersonId == person.Id && l.UsedAt == null).ToListAsync(cancellationToken))
        {
            open.Use(now);
        }

        person.OneAtATime(); // one link is open
        return Add(person.Id, now + validity);
    }

    /// <summary>The person whose password an open link sets, or null.</summary>
    public async Task<SetupLink?> FindOpenAsync(string token, CancellationToken cancellationToken)
    {
        string hash = Sha256Hex.Of(token);
        SetupLink? link = await db.Set<SetupLink>().SingleOrDefaultAsync(l => l.TokenSha256 == hash, cancellationToken);
        return link is not null && link.IsOpen(time.GetUtcNow()) ? link : null;
    }

    /// <summary>Sets the password and closes the link.</summary>
    /// <exception cref="RefusedException">The link is not open, or the password is too weak.</exception>
    public async Task UseAsync(string token, string password, CancellationToken cancellationToken)
    {
        SetupLink link = await FindOpenAsync(token, cancellationToken)
            ?? throw new RefusedException("Tautan ini sudah dipakai atau kedaluwarsa. Mintalah tautan baru kepada admin.");
        Person person = await db.Set<Person>().SingleAsync(p => p.Id == link.PersonId, cancellationToken);
        foreach (IPasswordValidator<Person> validator in people.PasswordValidators)
        {
            if (!(await validator.ValidateAsync(people, person, password)).Succeeded)
            {
                throw new RefusedException("Kata sandi paling sedikit 12 karakter.");
            }
        }

        person.PasswordHash = people.PasswordHasher.HashPassword(person, password);
        person.SecurityStamp = Guid.NewGuid().ToString("N");
        link.Use(time.GetUtcNow());
        audit.Record("sandi.ditetapkan", $"orang/{person.Id}", new { link = link.Id });
    }

    private string Add(Guid personId, DateTimeOffset expiresAt)
    {
        string token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        db.Add(new SetupLink { PersonId = personId, TokenSha256 = Sha256Hex.Of(token), ExpiresAt = expiresAt });
        audit.Record("tautan-awal.dibuat", $"orang/{personId}", new { expiresAt });
        return token;
    }
}
