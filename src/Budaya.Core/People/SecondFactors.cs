using System.Security.Cryptography;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.People;

/// <summary>Authenticator app and recovery codes of people, and who must have a second factor. Passkeys are Identity's. The caller saves.</summary>
public sealed class SecondFactors(BudayaDbContext db, AuditLog audit, TimeProvider time)
{
    /// <summary>How many recovery codes are made at a time.</summary>
    public const int CodeCount = 10;

    /// <summary>Whether these offices ask for a second factor: all but those that only take in letters for their own OPD.</summary>
    /// <remarks>Whoever signs, numbers, approves or administers holds an office with another authority; heads of region and members of a team have the authority to read.</remarks>
    public static bool IsAskedOf(IReadOnlyList<HeldOffice> offices)
    {
        ArgumentNullException.ThrowIfNull(offices);
        return offices.Any(o => o.Authorities.Any(a => a != Authority.OwnOpd));
    }

    /// <summary>Whether the person has an authenticator app or a passkey.</summary>
    public async Task<bool> HasAnyAsync(Guid personId, CancellationToken cancellationToken) =>
        await HasAppAsync(personId, cancellationToken) || await db.Set<IdentityUserPasskey<Guid>>().AnyAsync(p => p.UserId == personId, cancellationToken);

    /// <summary>Whether the person has an authenticator app.</summary>
    public Task<bool> HasAppAsync(Guid personId, CancellationToken cancellationToken) =>
        db.Set<Authenticator>().AnyAsync(a => a.PersonId == personId && a.ConfirmedAt != null, cancellationToken);

    /// <summary>How many recovery codes are left.</summary>
    public Task<int> CodesLeftAsync(Guid personId, CancellationToken cancellationToken) =>
        db.Set<RecoveryCode>().CountAsync(c => c.PersonId == personId && c.SpentAt == null, cancellationToken);

    /// <summary>Begins to enrol an app: a new secret, which counts after its first right code. An app that counts already is not touched.</summary>
    /// <exception cref="RefusedException">The person has an app already.</exception>
    public async Task BeginAsync(Guid personId, CancellationToken cancellationToken)
    {
        Authenticator? known = await FindAsync(personId, cancellationToken);
        if (known?.ConfirmedAt is not null)
        {
            throw new RefusedException("Aplikasi autentikator sudah terdaftar. Hapus dahulu bila hendak menggantinya.");
        }

        byte[] secret = RandomNumberGenerator.GetBytes(Totp.SecretBytes);
        if (known is null)
        {
            db.Add(new Authenticator { PersonId = personId, Secret = secret });
        }
        else
        {
            known.Secret = secret;
        }
    }

    /// <summary>The secret of an app that is being enrolled, or null.</summary>
    public async Task<byte[]?> PendingSecretAsync(Guid personId, CancellationToken cancellationToken) =>
        await FindAsync(personId, cancellationToken) is { ConfirmedAt: null } pending ? pending.Secret : null;

    /// <summary>Ends enrolment with the first right code.</summary>
    /// <returns>Fresh recovery codes, to be shown once.</returns>
    /// <exception cref="RefusedException">The code is wrong, or nothing is being enrolled.</exception>
    public async Task<IReadOnlyList<string>> EnrolAsync(Guid personId, string code, CancellationToken cancellationToken)
    {
        Authenticator pending = await FindAsync(personId, cancellationToken) is { ConfirmedAt: null } found ? found
            : throw new RefusedException("Mulai pendaftaran aplikasi autentikator terlebih dahulu.");
        pending.LastStep = Totp.Match(pending.Secret, Digits(code), time.GetUtcNow(), pending.LastStep)
            ?? throw new RefusedException("Kode tidak cocok. Periksa jam ponsel, lalu ketik kode yang sedang tampil.");
        pending.ConfirmedAt = time.GetUtcNow();
        audit.Record("faktor-kedua.didaftarkan", $"orang/{personId}", new { kind = "totp" });
        return await NewCodesAsync(personId, cancellationToken);
    }

    /// <summary>Takes a code of the app, once.</summary>
    public async Task<bool> TakeAsync(Guid personId, string code, CancellationToken cancellationToken)
    {
        if (await FindAsync(personId, cancellationToken) is not { ConfirmedAt: not null } app || Totp.Match(app.Secret, Digits(code), time.GetUtcNow(), app.LastStep) is not { } step)
        {
            return false;
        }

        app.LastStep = step;
        return true;
    }

    /// <summary>Takes a recovery code, once.</summary>
    public async Task<bool> TakeRecoveryAsync(Guid personId, string code, CancellationToken cancellationToken)
    {
        string hash = HashOf(personId, code);
        RecoveryCode? found = await db.Set<RecoveryCode>().FirstOrDefaultAsync(c => c.PersonId == personId && c.Sha256 == hash && c.SpentAt == null, cancellationToken);
        if (found is null)
        {
            return false;
        }

        found.Spend(time.GetUtcNow());
        audit.Record("kode-pemulihan.dipakai", $"orang/{personId}", new { found.Id });
        return true;
    }

    /// <summary>Makes new recovery codes; older ones are worth nothing from then on.</summary>
    public async Task<IReadOnlyList<string>> NewCodesAsync(Guid personId, CancellationToken cancellationToken)
    {
        foreach (RecoveryCode old in await db.Set<RecoveryCode>().Where(c => c.PersonId == personId && c.SpentAt == null).ToListAsync(cancellationToken))
        {
            old.Spend(time.GetUtcNow());
        }

        List<string> codes = [.. Enumerable.Range(0, CodeCount).Select(_ => NewCode())];
        db.AddRange(codes.Select(code => new RecoveryCode { PersonId = personId, Sha256 = HashOf(personId, code) }));
        audit.Record("kode-pemulihan.dibuat", $"orang/{personId}", new { codes.Count });
        return codes;
    }

    /// <summary>Takes every second factor away, so that the person enrols anew: the app, the passkeys, the recovery codes.</summary>
    public async Task RemoveAllAsync(Guid personId, CancellationToken cancellationToken)
    {
        db.RemoveRange(await db.Set<Authenticator>().Where(a => a.PersonId == personId).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == personId).ToListAsync(cancellationToken));
        foreach (RecoveryCode code in await db.Set<RecoveryCode>().Where(c => c.PersonId == personId && c.SpentAt == null).ToListAsync(cancellationToken))
        {
            code.Spend(time.GetUtcNow());
        }

        audit.Record("faktor-kedua.dihapus", $"orang/{personId}", new { });
    }

    private Task<Authenticator?> FindAsync(Guid personId, CancellationToken cancellationToken) => db.Set<Authenticator>().SingleOrDefaultAsync(a => a.PersonId == personId, cancellationToken);

    private static string NewCode() => string.Join('-', Totp.Base32(RandomNumberGenerator.GetBytes(10)).ToLowerInvariant().Chunk(4).Select(c => new string(c)));

    private static string HashOf(Guid personId, string code) =>
        Sha256Hex.Of($"{personId:N} {new string([.. (code ?? "").ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)])}");

    private static string Digits(string? text) => new([.. (text ?? "").Where(char.IsAsciiDigit)]);
}
