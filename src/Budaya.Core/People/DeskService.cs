using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.People;

/// <summary>An officer who is to work at a meja surat.</summary>
/// <param name="Id">Given by the form, so that sending it twice names one officer.</param>
/// <param name="Name">Name.</param>
/// <param name="Nip">NIP or NIPPPK; empty: none.</param>
/// <param name="Title">Jabatan.</param>
/// <param name="IsLead">Head or secretary of the OPD.</param>
/// <param name="Pin">Six digits.</param>
public sealed record NameOfficer(Guid Id, string Name, string Nip, string Title, bool IsLead, string Pin);

/// <summary>The meja surat of an OPD: one account, at most five named officers, each with a PIN. Its own head or secretary replaces them. The caller saves.</summary>
public sealed class DeskService(BudayaDbContext db, ActingPerson acting, IPasswordHasher<Person> hasher, UserManager<Person> people, TenantDirectory tenant, AuditLog audit, TimeProvider time)
{
    /// <summary>Most officers of a desk, its heads and secretaries not counted.</summary>
    public const int MostOfficers = 5;

    /// <summary>Most heads and secretaries of a desk.</summary>
    public const int MostLeads = 2;

    /// <summary>Wrong PINs in a row after which none is taken for a while.</summary>
    public const int FreeAttempts = 5;

    private static readonly TimeSpan FirstLock = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestLock = TimeSpan.FromHours(1);

    /// <summary>Opens the desk of an OPD: an account that holds the OPD's own office for letters, and its first head or secretary.</summary>
    /// <returns>The account, which still needs a password: a one-time link gives it one.</returns>
    /// <exception cref="MissingException">This tenant has no such OPD.</exception>
    /// <exception cref="RefusedException">No authority, the OPD has a desk or no office for letters, or the officer is named wrongly.</exception>
    public async Task<Person> OpenAsync(string opdCode, NameOfficer lead, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lead);
        Opd opd = await db.Set<Opd>().SingleOrDefaultAsync(o => o.Code == opdCode, cancellationToken) ?? throw new MissingException($"OPD '{opdCode}'");
        Office? office = await OfficeOfAsync(opdCode, cancellationToken);
        List<Refusal> found = acting.Has(Authority.Administration) ? [] : [new("Meja surat dibuka oleh pengelola sistem daerah.")];
        if (await db.Set<Person>().AnyAsync(p => p.DeskOpdCode == opdCode, cancellationToken))
        {
            found.Add(new($"{opd.Name} sudah mempunyai meja surat."));
        }

        if (office is null)
        {
            found.Add(new($"{opd.Name} belum mempunyai jabatan petugas surat. Tambahkan dahulu di daftar jabatan."));
        }

        string name = $"meja-{opdCode}";
        RefusedException.ThrowIfAny([.. found, .. WhyNotOfficer(lead)]);
        Person account = new()
        {
            Id = Guid.CreateVersion7(), DisplayName = $"Meja surat {opd.Name}", UserName = name, NormalizedUserName = people.NormalizeName(name), DeskOpdCode = opdCode,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        db.Add(account);
        db.Add(new OfficeHolding
        {
            PersonId = account.Id, OfficeKey = office!.Key, Mode = HoldingMode.Definitif, // not null: refused above
            From = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow()), LegalBasis = "Akun meja surat perangkat daerah",
        });
        Add(opdCode, lead with { IsLead = true });
        audit.Record("meja.dibuka", Subject(opdCode), new { account.UserName, lead.Name });
        return account;
    }

    /// <summary>The officers who work at a desk, heads and secretaries first.</summary>
    public async Task<IReadOnlyList<DeskOfficer>> OfficersAsync(string opdCode, CancellationToken cancellationToken) =>
        await db.Set<DeskOfficer>().Where(o => o.OpdCode == opdCode && o.EndedAt == null).OrderByDescending(o => o.IsLead).ThenBy(o => o.Name).ToListAsync(cancellationToken);

    /// <summary>Counts an attempt at a PIN; the caller saves before it asks <see cref="IsRight"/>. Two at once collide on saving.</summary>
    /// <exception cref="MissingException">Nobody of this id works at the desk.</exception>
    /// <exception cref="RefusedException">Too many wrong PINs.</exception>
    public async Task<DeskOfficer> TryAsync(string opdCode, Guid officerId, CancellationToken cancellationToken)
    {
        DeskOfficer officer = await FindAsync(opdCode, officerId, cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        if (officer.LockedUntil > now)
        {
            throw new RefusedException($"PIN {officer.Name} salah terlalu sering. Coba lagi {Math.Ceiling((officer.LockedUntil.Value - now).TotalMinutes)} menit lagi, atau mintalah kepala atau sekretaris menetapkan PIN baru.");
        }

        officer.Attempts++;
        if (officer.Attempts >= FreeAttempts)
        {
            officer.LockedUntil = now + TimeSpan.FromTicks(Math.Min(LongestLock.Ticks, FirstLock.Ticks << Math.Min(officer.Attempts - FreeAttempts, 8)));
        }

        return officer;
    }

    /// <summary>Whether this is the officer's PIN; then attempts count from none again.</summary>
    public bool IsRight(DeskOfficer officer, string pin)
    {
        ArgumentNullException.ThrowIfNull(officer);
        if (hasher.VerifyHashedPassword(Hashed, officer.PinHash, pin ?? "") == PasswordVerificationResult.Failed)
        {
            return false;
        }

        (officer.Attempts, officer.LockedUntil) = (0, null);
        return true;
    }

    /// <summary>Names a further officer.</summary>
    /// <exception cref="RefusedException">Not its head or secretary, the desk is full, or the officer is named wrongly.</exception>
    public async Task NameAsync(string opdCode, NameOfficer wish, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wish);
        if (await db.Set<DeskOfficer>().AnyAsync(o => o.Id == wish.Id, cancellationToken))
        {
            return;
        }

        await OneAtATimeAsync(opdCode, cancellationToken);
        IReadOnlyList<DeskOfficer> there = await OfficersAsync(opdCode, cancellationToken);
        RefusedException.ThrowIfAny([.. WhyNotChange(opdCode), .. WhyNotOfficer(wish), .. WhyNotRoom(there, wish.IsLead)]);
        Add(opdCode, wish);
        audit.Record("meja.petugas-ditunjuk", Subject(opdCode), new { wish.Id, wish.Name, wish.IsLead });
    }

    /// <summary>One officer takes over from another: the old PIN is dead at once, open work passes on, and both names are recorded (serah terima).</summary>
    /// <param name="openWork">What is open, in words.</param>
    /// <exception cref="RefusedException">Not its head or secretary, or the successor is named wrongly.</exception>
    public async Task HandOverAsync(string opdCode, Guid fromId, NameOfficer successor, string openWork, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(successor);
        if (await db.Set<DeskOfficer>().AnyAsync(o => o.Id == successor.Id, cancellationToken))
        {
            return;
        }

        await OneAtATimeAsync(opdCode, cancellationToken);
        DeskOfficer from = await FindAsync(opdCode, fromId, cancellationToken);
        RefusedException.ThrowIfAny([.. WhyNotChange(opdCode), .. WhyNotOfficer(successor)]);
        from.End(time.GetUtcNow());
        Add(opdCode, successor with { IsLead = from.IsLead });
        db.Add(new DeskHandover { OpdCode = opdCode, FromId = from.Id, ToId = successor.Id, ById = acting.Officer?.Id, OpenWork = openWork, At = time.GetUtcNow() });
        audit.Record("meja.serah-terima", Subject(opdCode), new { from = from.Name, to = successor.Name, openWork });
    }

    /// <summary>An officer leaves without a successor.</summary>
    /// <exception cref="RefusedException">Not its head or secretary, or the last of these would leave.</exception>
    public async Task EndAsync(string opdCode, Guid officerId, CancellationToken cancellationToken)
    {
        await OneAtATimeAsync(opdCode, cancellationToken);
        DeskOfficer officer = await FindAsync(opdCode, officerId, cancellationToken);
        RefusedException.ThrowIfAny(WhyNotChange(opdCode));
        if (officer.IsLead && (await OfficersAsync(opdCode, cancellationToken)).Count(o => o.IsLead) == 1)
        {
            throw new RefusedException("Meja surat harus mempunyai seorang kepala atau sekretaris. Pakai serah terima.");
        }

        officer.End(time.GetUtcNow());
        audit.Record("meja.petugas-berhenti", Subject(opdCode), new { officer.Name });
    }

    /// <summary>Sets a new PIN: an officer for oneself, a head or secretary for anyone at the desk, an administrator for heads and secretaries.</summary>
    public async Task SetPinAsync(string opdCode, Guid officerId, string pin, CancellationToken cancellationToken)
    {
        DeskOfficer officer = await FindAsync(opdCode, officerId, cancellationToken);
        RefusedException.ThrowIfAny([.. acting.Officer?.Id == officerId ? [] : WhyNotChange(opdCode), .. WhyNotPin(pin)]);
        (officer.PinHash, officer.Attempts, officer.LockedUntil) = (hasher.HashPassword(Hashed, pin), 0, null);
        audit.Record("meja.pin-ditetapkan", Subject(opdCode), new { officer.Name });
    }

    /// <summary>Why the acting person may not change who works at a desk.</summary>
    public IReadOnlyList<Refusal> WhyNotChange(string opdCode) =>
        (acting.DeskOpdCode == opdCode && acting.Officer is { IsLead: true }) || acting.Has(Authority.Administration)
            ? [] : [new("Petugas meja surat ditunjuk dan diganti oleh kepala atau sekretaris perangkat daerah itu sendiri.")];

    // Who works at a desk is counted: a sixth officer is not named, and the last head not let go, by two who do it at the same moment. Called before they are read.
    private async Task OneAtATimeAsync(string opdCode, CancellationToken cancellationToken) =>
        (await db.Set<Person>().SingleOrDefaultAsync(p => p.DeskOpdCode == opdCode, cancellationToken))?.OneAtATime();

    private async Task<DeskOfficer> FindAsync(string opdCode, Guid officerId, CancellationToken cancellationToken) =>
        await db.Set<DeskOfficer>().SingleOrDefaultAsync(o => o.Id == officerId && o.OpdCode == opdCode && o.EndedAt == null, cancellationToken)
        ?? throw new MissingException($"Officer {officerId} of OPD '{opdCode}'");

    private async Task<Office?> OfficeOfAsync(string opdCode, CancellationToken cancellationToken)
    {
        string own = nameof(Authority.OwnOpd);
        List<string> roles = await db.Set<Role>().Where(r => r.Authorities == own).Select(r => r.Code).ToListAsync(cancellationToken);
        List<Office> offices = await db.Set<Office>().Where(o => o.OpdCode == opdCode).OrderBy(o => o.Position).ToListAsync(cancellationToken);
        return offices.Find(o => o.RoleCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } codes && codes.All(roles.Contains));
    }

    private void Add(string opdCode, NameOfficer wish) => db.Add(new DeskOfficer
    {
        Id = wish.Id, OpdCode = opdCode, Name = wish.Name.Trim(), Nip = PersonText.Digits(wish.Nip) is { Length: > 0 } nip ? nip : null, Title = wish.Title.Trim(), IsLead = wish.IsLead,
        PinHash = hasher.HashPassword(Hashed, wish.Pin), At = time.GetUtcNow(),
    });

    private static List<Refusal> WhyNotRoom(IReadOnlyList<DeskOfficer> there, bool isLead)
    {
        int most = isLead ? MostLeads : MostOfficers;
        return there.Count(o => o.IsLead == isLead) < most ? []
            : [new(isLead ? $"Meja surat sudah mempunyai {most} kepala atau sekretaris." : $"Meja surat sudah mempunyai {most} petugas. Pakai serah terima untuk mengganti seorang petugas.")];
    }

    private static List<Refusal> WhyNotOfficer(NameOfficer wish)
    {
        List<Refusal> refusals = [];
        if (string.IsNullOrWhiteSpace(wish.Name) || wish.Name.Length > Lengths.Name || string.IsNullOrWhiteSpace(wish.Title) || wish.Title.Length > Lengths.Name)
        {
            refusals.Add(new("Isi nama dan jabatan petugas."));
        }

        if (PersonText.IsWrongNip(wish.Nip))
        {
            refusals.Add(new("NIP terdiri atas 18 angka. Kosongkan bila tidak ada."));
        }

        return [.. refusals, .. WhyNotPin(wish.Pin)];
    }

    private static List<Refusal> WhyNotPin(string pin)
    {
        bool isSix = pin is { Length: 6 } && pin.All(char.IsAsciiDigit);
        bool isEasy = isSix && (pin.Distinct().Count() == 1 || "01234567890123456789".Contains(pin, StringComparison.Ordinal) || "98765432109876543210".Contains(pin, StringComparison.Ordinal));
        return isSix && !isEasy ? [] : [new(isEasy ? "PIN terlalu mudah ditebak. Jangan pakai angka berulang atau berurutan." : "PIN terdiri atas 6 angka.")];
    }

    // Identity's hasher asks for a person and does not look at it.
    private static Person Hashed { get; } = new() { DisplayName = "" };

    private static string Subject(string opdCode) => $"meja/{opdCode}";
}

/// <summary>Texts of people that several forms read alike.</summary>
internal static class PersonText
{
    /// <summary>The digits of a NIP as it was typed, with or without spaces.</summary>
    public static string Digits(string? text) => new([.. (text ?? "").Where(char.IsAsciiDigit)]);

    /// <summary>Whether something was typed that is no NIP or NIPPPK of 18 digits.</summary>
    public static bool IsWrongNip(string? text) => Digits(text).Length is not (0 or 18);
}
