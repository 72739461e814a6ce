using Budaya.LegalText;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.People;

/// <summary>An office that a person is to hold.</summary>
/// <param name="HoldingId">Given by the form, so that sending it twice appoints once.</param>
/// <param name="OfficeKey">The office.</param>
/// <param name="Mode">Definitif, Plt., Plh., Pj. or Pjs.</param>
/// <param name="From">First day.</param>
/// <param name="LegalBasis">The decree: number and date.</param>
public sealed record Appointment(Guid HoldingId, string OfficeKey, HoldingMode Mode, DateOnly From, string LegalBasis)
{
    /// <summary>Last day, when it is known already; null: until further notice.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>A person who is to sign in.</summary>
/// <param name="PersonId">Given by the form, so that sending it twice adds one person.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="UserName">With it the person signs in: NIP or another word.</param>
/// <param name="Nip">NIP or NIPPPK; empty: none.</param>
/// <param name="Mail">Official address; empty: none.</param>
/// <param name="Rank">Pangkat and golongan; empty: not printed.</param>
public sealed record NewPerson(Guid PersonId, string Name, string UserName, string Nip, string Mail, string Rank)
{
    /// <summary>Of a correction: <see cref="Person.Fingerprint"/> of the person as the form showed them; null: it does not come from a form.</summary>
    public string? Seen { get; init; }
}

/// <summary>Adds people, appoints them, ends their offices. What was is never changed: holdings get a last day. The caller saves.</summary>
public sealed class PeopleService(BudayaDbContext db, ActingPerson acting, UserManager<Person> people, AuditLog audit)
{
    /// <summary>Adds a person without a password; a one-time link lets them choose one.</summary>
    /// <exception cref="RefusedException">No authority, a text is missing or wrong, or the user name is taken.</exception>
    public async Task<Person> AddAsync(NewPerson wish, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wish);
        if (await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == wish.PersonId, cancellationToken) is { } there)
        {
            return there;
        }

        string userName = wish.UserName.Trim();
        string? mail = string.IsNullOrWhiteSpace(wish.Mail) ? null : wish.Mail.Trim();
        RefusedException.ThrowIfAny([.. WhyNotChange(), .. WhyNotThis(wish, userName, mail), .. await WhyNotTakenAsync(userName, mail, cancellationToken)]);
        Person person = new()
        {
            Id = wish.PersonId, DisplayName = wish.Name.Trim(), UserName = userName, NormalizedUserName = people.NormalizeName(userName), Email = mail,
            NormalizedEmail = mail is null ? null : people.NormalizeEmail(mail), Nip = PersonText.Digits(wish.Nip) is { Length: > 0 } nip ? nip : null,
            Rank = string.IsNullOrWhiteSpace(wish.Rank) ? null : wish.Rank.Trim(), SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        db.Add(person);
        audit.Record("orang.ditambah", Subject(person.Id), new { person.DisplayName, person.UserName });
        return person;
    }

    /// <summary>Writes name, NIP, rank and address of a person anew; the user name stays.</summary>
    /// <returns>Whether something changed.</returns>
    /// <exception cref="RefusedException">No authority, a text is missing, wrong or taken, somebody else was first, or the account is no person's own.</exception>
    public async Task<bool> CorrectAsync(Person person, NewPerson wish, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(wish);
        string? mail = string.IsNullOrWhiteSpace(wish.Mail) ? null : wish.Mail.Trim();
        var from = new { person.DisplayName, person.Nip, person.Rank, person.Email };
        var to = new { DisplayName = wish.Name.Trim(), Nip = PersonText.Digits(wish.Nip) is { Length: > 0 } nip ? nip : null, Rank = string.IsNullOrWhiteSpace(wish.Rank) ? null : wish.Rank.Trim(), Email = mail };
        if (from.Equals(to))
        {
            return false;
        }

        RefusedException.ThrowIfAny([
            .. WhyNotChange(), .. WhyNotCorrect(person, wish), .. WhyNotThis(wish, person.UserName ?? "", mail), .. mail is null || mail == person.Email ? [] : await WhyNotMailTakenAsync(mail, cancellationToken)]);
        person.OneAtATime();
        (person.DisplayName, person.Nip, person.Rank, person.Email, person.NormalizedEmail) = (to.DisplayName, to.Nip, to.Rank, mail, mail is null ? null : people.NormalizeEmail(mail));
        audit.Record("orang.diubah", Subject(person.Id), new { from, to });
        return true;
    }

    /// <summary>Lets a person hold an office from a day on.</summary>
    /// <exception cref="MissingException">This tenant has no such person or office.</exception>
    /// <exception cref="RefusedException">No authority, no legal basis, or the person holds the office already.</exception>
    public async Task AppointAsync(Guid personId, Appointment wish, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wish);
        if (await db.Set<OfficeHolding>().AnyAsync(h => h.Id == wish.HoldingId, cancellationToken))
        {
            return;
        }

        Person person = db.Set<Person>().Local.FirstOrDefault(p => p.Id == personId) ?? await FindAsync(personId, cancellationToken);
        Office office = await db.Set<Office>().SingleOrDefaultAsync(o => o.Key == wish.OfficeKey, cancellationToken) ?? throw new MissingException($"Office '{wish.OfficeKey}'");
        RefusedException.ThrowIfAny([.. WhyNotChange(), .. await WhyNotAppointAsync(person, office, wish, cancellationToken)]);
        person.OneAtATime();
        db.Touch(office); // two people are not appointed to one office at the same moment
        OfficeHolding holding = db.Add(new OfficeHolding { Id = wish.HoldingId, PersonId = personId, OfficeKey = office.Key, Mode = wish.Mode, From = wish.From, LegalBasis = wish.LegalBasis.Trim() }).Entity;
        if (wish.To is { } lastDay)
        {
            holding.End(lastDay);
        }

        audit.Record("jabatan.diberikan", Subject(personId), new { office.Key, Mode = wish.Mode.ToString(), wish.From, wish.To, wish.LegalBasis });
    }

    /// <summary>Gives a holding its last day.</summary>
    /// <exception cref="RefusedException">No authority, it has ended, the day lies before its first, or it is the acting person's own.</exception>
    public async Task EndAsync(Guid personId, Guid holdingId, DateOnly lastDay, CancellationToken cancellationToken)
    {
        OfficeHolding holding = await db.Set<OfficeHolding>().SingleOrDefaultAsync(h => h.Id == holdingId && h.PersonId == personId, cancellationToken)
            ?? throw new MissingException($"Holding {holdingId}");
        if (holding.To == lastDay)
        {
            return; // pressed twice
        }

        RefusedException.ThrowIfAny([.. WhyNotChange(), .. WhyNotEnd(holding, lastDay)]);
        holding.End(lastDay);
        audit.Record("jabatan.diakhiri", Subject(personId), new { holding.OfficeKey, lastDay });
    }

    /// <summary>Stops or allows signing in. Stopping ends every open session at its next request.</summary>
    /// <exception cref="RefusedException">No authority, or it is the acting person.</exception>
    public async Task SetDisabledAsync(Guid personId, bool disabled, CancellationToken cancellationToken)
    {
        Person person = await FindAsync(personId, cancellationToken);
        if (person.Disabled == disabled)
        {
            return;
        }

        RefusedException.ThrowIfAny(WhyNotChange());
        if (personId == acting.PersonId)
        {
            throw new RefusedException("Anda tidak dapat menonaktifkan akun Anda sendiri. Mintalah pengelola lain.");
        }

        person.OneAtATime();
        person.Disabled = disabled;
        person.SecurityStamp = Guid.NewGuid().ToString("N");
        audit.Record(disabled ? "orang.dinonaktifkan" : "orang.diaktifkan", Subject(personId), new { person.UserName });
    }

    /// <summary>A person of this tenant.</summary>
    /// <exception cref="MissingException">There is none.</exception>
    public async Task<Person> FindAsync(Guid personId, CancellationToken cancellationToken) =>
        await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == personId, cancellationToken) ?? throw new MissingException($"Person {personId}");

    /// <summary>Why the acting person may not change people.</summary>
    public IReadOnlyList<Refusal> WhyNotChange() =>
        acting.Has(Authority.Administration) ? [] : [new("Pengguna dan jabatan dikelola oleh pengelola sistem daerah.")];

    private static List<Refusal> WhyNotThis(NewPerson wish, string userName, string? mail)
    {
        List<Refusal> refusals = [];
        if (string.IsNullOrWhiteSpace(wish.Name) || wish.Name.Length > Lengths.Name)
        {
            refusals.Add(new($"Isi nama, paling panjang {Lengths.Name} huruf."));
        }

        if (userName.Length is < 3 or > Lengths.Key || userName.Any(c => !char.IsAsciiLetterOrDigit(c) && !"-._@+".Contains(c, StringComparison.Ordinal)))
        {
            refusals.Add(new($"Nama pengguna terdiri atas 3 sampai {Lengths.Key} huruf, angka, atau tanda - . _ @ +, tanpa spasi."));
        }

        if (PersonText.IsWrongNip(wish.Nip))
        {
            refusals.Add(new("NIP terdiri atas 18 angka. Kosongkan bila tidak ada."));
        }

        if (mail is not null)
        {
            refusals.AddRange(MailAddresses.WhyNot(mail));
        }

        if (wish.Rank.Length > Lengths.Name)
        {
            refusals.Add(new($"Pangkat paling panjang {Lengths.Name} huruf."));
        }

        return refusals;
    }

    private static List<Refusal> WhyNotCorrect(Person person, NewPerson wish)
    {
        List<Refusal> refusals = [];
        if (person.Demo || person.DeskOpdCode is not null)
        {
            refusals.Add(new("Pengguna contoh dan akun meja surat tidak diubah."));
        }

        if (wish.Seen is { } seen && seen != person.Fingerprint())
        {
            refusals.Add(new($"Orang lain lebih dahulu mengubah data ini menjadi: {person.DisplayName}, NIP {person.Nip ?? "–"}, pangkat {person.Rank ?? "–"}, surel {person.Email ?? "–"}. Isian Anda masih di bawah; simpan sekali lagi untuk menggantinya."));
        }

        return refusals;
    }

    private async Task<List<Refusal>> WhyNotTakenAsync(string userName, string? mail, CancellationToken cancellationToken)
    {
        List<Refusal> refusals = [];
        string? normalized = people.NormalizeName(userName);
        if (await db.Set<Person>().AnyAsync(p => p.NormalizedUserName == normalized, cancellationToken))
        {
            refusals.Add(new($"Nama pengguna \"{userName}\" sudah dipakai."));
        }

        return mail is null ? refusals : [.. refusals, .. await WhyNotMailTakenAsync(mail, cancellationToken)];
    }

    private async Task<List<Refusal>> WhyNotMailTakenAsync(string mail, CancellationToken cancellationToken)
    {
        string? address = people.NormalizeEmail(mail);
        return await db.Set<Person>().AnyAsync(p => p.NormalizedEmail == address, cancellationToken) ? [new($"Alamat surel \"{mail}\" sudah dipakai pengguna lain.")] : [];
    }

    private async Task<List<Refusal>> WhyNotAppointAsync(Person person, Office office, Appointment wish, CancellationToken cancellationToken)
    {
        List<Refusal> refusals = [];
        if (string.IsNullOrWhiteSpace(wish.LegalBasis) || wish.LegalBasis.Length > Lengths.Line)
        {
            refusals.Add(new("Isi dasar pengangkatan, misalnya nomor dan tanggal surat keputusan."));
        }

        if (person.Disabled)
        {
            refusals.Add(new($"{person.DisplayName} dinonaktifkan. Aktifkan kembali sebelum memberi jabatan."));
        }

        if (wish.To < wish.From)
        {
            refusals.Add(new($"Hari terakhir tidak boleh sebelum hari pertama, {IndonesianDate.Format(wish.From)}."));
        }

        if (person.Id == acting.PersonId)
        {
            refusals.Add(new("Anda tidak dapat memberi jabatan kepada diri sendiri. Mintalah pengelola lain."));
        }

        bool overlaps = await db.Set<OfficeHolding>().AnyAsync(
            h => h.PersonId == person.Id && h.OfficeKey == office.Key && (h.To == null || h.To >= wish.From) && (wish.To == null || h.From <= wish.To), cancellationToken);
        if (overlaps)
        {
            refusals.Add(new($"{person.DisplayName} sudah memegang jabatan {office.Title} pada tanggal itu."));
        }

        OfficeHolding? other = wish.Mode != HoldingMode.Definitif ? null : await db.Set<OfficeHolding>().FirstOrDefaultAsync(
            h => h.PersonId != person.Id && h.OfficeKey == office.Key && h.Mode == HoldingMode.Definitif && (h.To == null || h.To >= wish.From)
                && (wish.To == null || h.From <= wish.To), cancellationToken);
        if (other is not null)
        {
            refusals.Add(new($"Jabatan {office.Title} masih dipegang orang lain secara definitif. Akhiri dahulu, atau pilih Plt., Plh., atau Pj."));
        }

        return refusals;
    }

    private List<Refusal> WhyNotEnd(OfficeHolding holding, DateOnly lastDay)
    {
        List<Refusal> refusals = [];
        if (holding.To is not null)
        {
            refusals.Add(new($"Jabatan ini sudah berakhir pada {IndonesianDate.Format(holding.To.Value)}."));
        }

        if (lastDay < holding.From)
        {
            refusals.Add(new($"Hari terakhir tidak boleh sebelum hari pertama, {IndonesianDate.Format(holding.From)}."));
        }

        if (holding.PersonId == acting.PersonId)
        {
            refusals.Add(new("Anda tidak dapat mengakhiri jabatan Anda sendiri. Mintalah pengelola lain."));
        }

        return refusals;
    }

    private static string Subject(Guid personId) => $"orang/{personId}";
}
