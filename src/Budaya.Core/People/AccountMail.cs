using Budaya.Core.Audit;
using Budaya.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.People;

/// <summary>Why a person gets a mail with a one-time link.</summary>
public enum AccountMailKind
{
    /// <summary>An administrator invites.</summary>
    Undangan,

    /// <summary>The person asked for a new password.</summary>
    AturUlang,
}

/// <summary>A mail with a one-time link that is to be sent. The link is made when the mail is written, so that its token is stored nowhere.</summary>
public sealed class AccountMail : TenantEntity
{
    /// <summary>Who gets it, at the person's official address.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Why.</summary>
    public required AccountMailKind Kind { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Not before this moment; null: nothing more is to be done.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Attempts so far.</summary>
    public int Attempts { get; private set; }

    /// <summary>When the next mail server took it, or null.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>What the mail server last said, or empty.</summary>
    public string LastReply { get; private set; } = "";

    /// <summary>Makes it due.</summary>
    public AccountMail Due(DateTimeOffset at)
    {
        DueAt = at;
        return this;
    }

    /// <summary>Takes it for one attempt; should the worker die, it comes due again.</summary>
    public void Take(DateTimeOffset again) => (Attempts, DueAt) = (Attempts + 1, again);

    /// <summary>Writes the outcome of an attempt.</summary>
    public void Finish(DateTimeOffset? sentAt, DateTimeOffset? dueAt, string reply) =>
        (SentAt, DueAt, LastReply) = (sentAt, dueAt, reply.Length <= Lengths.Line ? reply : reply[..Lengths.Line]);

    internal sealed class Mapping : IEntityTypeConfiguration<AccountMail>
    {
        public void Configure(EntityTypeBuilder<AccountMail> builder)
        {
            builder.Property(m => m.LastReply).HasMaxLength(Lengths.Line);
            builder.Property(m => m.Attempts).IsConcurrencyToken(); // two workers at once: the second fails
            builder.HasIndex(m => new { m.TenantId, m.DueAt });
            builder.HasOne<Person>().WithMany().HasForeignKey(m => new { m.TenantId, m.PersonId }).HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}

/// <summary>Asks for mails with one-time links. A sweep sends them. The caller saves.</summary>
public sealed class AccountMailService(BudayaDbContext db, UserManager<Person> people, AuditLog audit, TimeProvider time)
{
    /// <summary>What wakes the sweep.</summary>
    public const string WakeKind = "surel-akun";

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);

    /// <summary>Invites a person.</summary>
    /// <exception cref="RefusedException">The person has no address, is disabled, or is a demo person.</exception>
    public async Task InviteAsync(Person person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person.Email is null || person.Disabled || person.Demo)
        {
            throw new RefusedException(person.Email is null ? "Isi surel dinas pengguna ini terlebih dahulu." : "Undangan hanya dikirim kepada pengguna yang aktif, bukan pengguna contoh.");
        }

        await AddAsync(person, AccountMailKind.Undangan, cancellationToken);
    }

    /// <summary>Sends a reset to whoever this name belongs to. Nothing happens, and nothing is told, when it is nobody's, or when one was asked for a moment ago.</summary>
    public async Task RequestResetAsync(string name, CancellationToken cancellationToken)
    {
        if (await FindAsync(db, people, name, cancellationToken) is { Email: not null } person)
        {
            await AddAsync(person, AccountMailKind.AturUlang, cancellationToken);
        }
    }

    /// <summary>The person who signs in under a user name, an official address or a NIP; null: nobody who may.</summary>
    public static async Task<Person?> FindAsync(BudayaDbContext db, UserManager<Person> people, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(people);
        string typed = (name ?? "").Trim();
        string? normal = people.NormalizeName(typed);
        string nip = PersonText.Digits(typed);
        List<Person> found = await db.Set<Person>()
            .Where(p => !p.Disabled && !p.Demo && (p.NormalizedUserName == normal || p.NormalizedEmail == normal || (nip.Length == 18 && p.Nip == nip)))
            .OrderBy(p => p.Id).Take(2).ToListAsync(cancellationToken);
        return found.Find(p => p.NormalizedUserName == normal) ?? (found.Count == 1 ? found[0] : null); // a name that two people could mean is nobody's
    }

    private async Task AddAsync(Person person, AccountMailKind kind, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (await db.Set<AccountMail>().AnyAsync(m => m.PersonId == person.Id && m.At > now - Rest, cancellationToken))
        {
            return;
        }

        person.OneAtATime();
        db.Add(new AccountMail { PersonId = person.Id, Kind = kind, At = now }.Due(now));
        db.Add(new Wake { TenantId = db.RequireTenant(), Kind = WakeKind, DueAt = now });
        audit.Record("surel-akun.diminta", $"orang/{person.Id}", new { kind = kind.ToString() });
    }
}
