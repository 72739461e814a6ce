using System.Buffers.Text;
using System.Security.Cryptography;
using Budaya.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.People;

/// <summary>Operators of the platform: their links, factors and sessions, and the trail of what they do. The caller saves.</summary>
public sealed class OperatorService(BudayaDbContext db, ActingOperator acting, TimeProvider time)
{
    /// <summary>Shortest password.</summary>
    public const int ShortestPassword = 12;

    private static readonly TimeSpan LinkValidity = TimeSpan.FromDays(3);
    private static readonly PasswordHasher<PlatformOperator> Hasher = new();

    /// <summary>Whether no operator can sign in with a password yet.</summary>
    public async Task<bool> NobodyCanSignInAsync(CancellationToken cancellationToken) =>
        !await db.Set<PlatformOperator>().AnyAsync(o => !o.Demo && !o.Disabled && o.PasswordHash != null, cancellationToken);

    /// <summary>Makes the demo operator, once; for Development alone.</summary>
    public async Task EnsureDemoAsync(CancellationToken cancellationToken)
    {
        if (!await db.Set<PlatformOperator>().AnyAsync(o => o.Demo, cancellationToken))
        {
            db.Add(new PlatformOperator { UserName = "operator-contoh", DisplayName = "Operator contoh", Demo = true });
        }
    }

    /// <summary>Makes the first operator, once, and a link for them.</summary>
    /// <returns>The token of the link; it is stored only as a hash.</returns>
    public async Task<string> FirstAsync(CancellationToken cancellationToken)
    {
        PlatformOperator? known = await db.Set<PlatformOperator>().Where(o => !o.Demo && !o.Disabled).OrderBy(o => o.Id).FirstOrDefaultAsync(cancellationToken);
        if (known is not null)
        {
            return Offer(known);
        }

        bool isTaken = await db.Set<PlatformOperator>().AnyAsync(o => o.UserName == "operator", cancellationToken);
        return Offer(db.Add(new PlatformOperator { UserName = isTaken ? $"operator-{Guid.NewGuid():N}"[..16] : "operator", DisplayName = "Operator platform" }).Entity);
    }

    /// <summary>Makes a further operator and a link for them.</summary>
    /// <exception cref="RefusedException">The name is empty, too long or taken.</exception>
    public async Task<string> AddAsync(string userName, string displayName, CancellationToken cancellationToken)
    {
        string name = NameOf(userName);
        List<Refusal> refusals = [];
        if (name.Length is 0 or > Lengths.Key || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '_')))
        {
            refusals.Add(new("Nama pengguna berisi 1 sampai 64 huruf, angka, titik, garis bawah, atau tanda hubung."));
        }
        else if (await db.Set<PlatformOperator>().AnyAsync(o => o.UserName == name, cancellationToken))
        {
            refusals.Add(new($"Nama pengguna \"{name}\" sudah dipakai."));
        }

        if (string.IsNullOrWhiteSpace(displayName) || displayName.Trim().Length > Lengths.Name)
        {
            refusals.Add(new("Isi nama operator, paling panjang 300 karakter."));
        }

        RefusedException.ThrowIfAny(refusals);
        Record("operator.ditambahkan", name);
        return Offer(db.Add(new PlatformOperator { UserName = name, DisplayName = displayName.Trim() }).Entity);
    }

    /// <summary>Makes a new link for an operator who lost the password or the phone; using it ends their sessions.</summary>
    public async Task<string> LinkAsync(Guid id, CancellationToken cancellationToken)
    {
        PlatformOperator known = await FindAsync(id, cancellationToken);
        RefusedException.ThrowIfAny(known is { Disabled: false, Demo: false } ? [] : [new("Operator ini tidak dapat masuk lagi.")]);
        Record("operator.tautan-dibuat", known.UserName);
        return Offer(known);
    }

    /// <summary>Lets an operator sign in no longer; ends their sessions.</summary>
    /// <exception cref="RefusedException">It is the acting operator: nobody locks the last one out.</exception>
    public async Task DisableAsync(Guid id, CancellationToken cancellationToken)
    {
        PlatformOperator known = await FindAsync(id, cancellationToken);
        RefusedException.ThrowIfAny(id == acting.Id ? [new("Anda tidak dapat menonaktifkan diri sendiri; mintalah operator lain.")] : []);
        known.Disable();
        await EndSessionsAsync(id, cancellationToken);
        Record("operator.dinonaktifkan", known.UserName);
    }

    /// <summary>Whether a link is open.</summary>
    public async Task<bool> IsOpenAsync(string token, CancellationToken cancellationToken) => await FindByLinkAsync(token, cancellationToken) is not null;

    /// <summary>Sets the password, has the authenticator app enrolled anew, and ends the operator's sessions.</summary>
    /// <exception cref="RefusedException">The link is not open, or the password is too short.</exception>
    public async Task UseAsync(string token, string password, CancellationToken cancellationToken)
    {
        PlatformOperator who = await FindByLinkAsync(token, cancellationToken)
            ?? throw new RefusedException("Tautan ini sudah dipakai atau kedaluwarsa. Mintalah tautan baru kepada operator lain, atau mulai ulang layanan.");
        RefusedException.ThrowIfAny((password ?? "").Length < ShortestPassword ? [new($"Kata sandi paling sedikit {ShortestPassword} karakter.")] : []);
        who.Begin(Hasher.HashPassword(who, password!)); // not null: just asked for its length
        await EndSessionsAsync(who.Id, cancellationToken);
        Record("operator.sandi-ditetapkan", who.UserName, by: who.Id);
    }

    /// <summary>The operator whose name and password these are; null: nobody's. The attempt stands in the trail either way.</summary>
    public async Task<PlatformOperator?> CheckAsync(string userName, string password, string address, CancellationToken cancellationToken)
    {
        string name = NameOf(userName);
        PlatformOperator? who = await db.Set<PlatformOperator>().SingleOrDefaultAsync(o => o.UserName == name && !o.Disabled && o.PasswordHash != null, cancellationToken);
        if (who?.PasswordHash is not { } hash)
        {
            Hasher.HashPassword(new PlatformOperator { UserName = "", DisplayName = "" }, password ?? ""); // a name that nobody bears takes as long as a wrong password
            Record("operator.gagal-masuk", name, address: address);
            return null;
        }

        bool isRight = Hasher.VerifyHashedPassword(who, hash, password ?? "") != PasswordVerificationResult.Failed;
        if (!isRight)
        {
            Record("operator.gagal-masuk", name, address: address);
        }

        return isRight ? who : null;
    }

    /// <summary>Starts a session.</summary>
    public OperatorSession Start(PlatformOperator who, string address)
    {
        ArgumentNullException.ThrowIfNull(who);
        OperatorSession session = new() { OperatorId = who.Id, StartedAt = time.GetUtcNow(), Address = Cut(address, Lengths.Key) };
        if (who.Demo)
        {
            session.Confirm(time.GetUtcNow());
        }

        Record("operator.masuk", who.UserName, by: who.Id, address: address);
        return db.Add(session).Entity;
    }

    /// <summary>Fills in who acts; false when the session has ended or the operator may no longer sign in.</summary>
    public async Task<bool> SignInAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var found = await (
            from session in db.Set<OperatorSession>()
            join who in db.Set<PlatformOperator>() on session.OperatorId equals who.Id
            where session.Id == sessionId && !who.Disabled
            select new { session, who }).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (found is null || !found.session.IsOpen(time.GetUtcNow()))
        {
            return false;
        }

        acting.Become(found.who, found.session);
        return true;
    }

    /// <summary>Ends the acting operator's session.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        if (acting.Id is not null && await db.Set<OperatorSession>().SingleOrDefaultAsync(s => s.Id == acting.SessionId, cancellationToken) is { EndedAt: null } session)
        {
            session.End(time.GetUtcNow());
            Record("operator.keluar", acting.Name);
        }
    }

    /// <summary>The secret that the acting operator enrols now; null: an app counts already. Makes one at the first call.</summary>
    public async Task<byte[]?> PendingSecretAsync(CancellationToken cancellationToken)
    {
        PlatformOperator who = await FindAsync(acting.Id ?? Guid.Empty, cancellationToken);
        return who.EnrolledAt is null ? who.Secret : null;
    }

    /// <summary>Begins to enrol an authenticator app, once.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        PlatformOperator who = await FindAsync(acting.Id ?? Guid.Empty, cancellationToken);
        if (who.EnrolledAt is null)
        {
            who.Offer(RandomNumberGenerator.GetBytes(Totp.SecretBytes));
        }
    }

    /// <summary>Takes a code of the app, once, and notes it in the session.</summary>
    public async Task<bool> ConfirmAsync(string code, CancellationToken cancellationToken)
    {
        PlatformOperator who = await FindAsync(acting.Id ?? Guid.Empty, cancellationToken);
        string digits = new([.. (code ?? "").Where(char.IsAsciiDigit)]);
        if (who.Secret is not { } secret || Totp.Match(secret, digits, time.GetUtcNow(), who.LastStep) is not { } step)
        {
            Record("operator.gagal-faktor-kedua", who.UserName);
            return false;
        }

        who.Take(step, time.GetUtcNow());
        (await db.Set<OperatorSession>().SingleAsync(s => s.Id == acting.SessionId, cancellationToken)).Confirm(time.GetUtcNow());
        Record("operator.faktor-kedua", who.UserName);
        return true;
    }

    /// <summary>Of two acts of the acting operator that are saved at the same moment, one is refused: what may be there once is there once.</summary>
    public async Task OneAtATimeAsync(CancellationToken cancellationToken) =>
        db.Touch(await FindAsync(acting.Require(), cancellationToken));

    /// <summary>Adds a line to the operators' trail.</summary>
    public void Record(string act, string subject, string reason = "", Guid? by = null, string? address = null) => db.Add(new OperatorEntry
    {
        At = time.GetUtcNow(),
        OperatorId = by ?? acting.Id,
        Act = act,
        Subject = Cut(subject.ReplaceLineEndings(" "), Lengths.Name),
        Reason = Cut(reason, Lengths.Note),
        Address = Cut(address ?? acting.Address ?? "", Lengths.Key),
    });

    private string Offer(PlatformOperator who)
    {
        string token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        who.OfferLink(Sha256Hex.Of(token), time.GetUtcNow() + LinkValidity);
        return token;
    }

    private async Task<PlatformOperator?> FindByLinkAsync(string token, CancellationToken cancellationToken)
    {
        string hash = Sha256Hex.Of(token ?? "");
        PlatformOperator? who = await db.Set<PlatformOperator>().SingleOrDefaultAsync(o => o.LinkSha256 == hash && !o.Disabled, cancellationToken);
        return who?.LinkExpiresAt > time.GetUtcNow() ? who : null;
    }

    private async Task<PlatformOperator> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<PlatformOperator>().SingleOrDefaultAsync(o => o.Id == id, cancellationToken) ?? throw new MissingException($"Operator {id}");

    private async Task EndSessionsAsync(Guid id, CancellationToken cancellationToken)
    {
        foreach (OperatorSession session in await db.Set<OperatorSession>().Where(s => s.OperatorId == id && s.EndedAt == null).ToListAsync(cancellationToken))
        {
            session.End(time.GetUtcNow());
        }
    }

    private static string NameOf(string? typed) => Cut((typed ?? "").Trim().ToLowerInvariant(), Lengths.Key + 1);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
