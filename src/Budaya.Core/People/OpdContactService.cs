using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.People;

/// <summary>How an OPD can be reached.</summary>
/// <param name="Mail">Where letters go; empty: only the inbox reaches it.</param>
/// <param name="Telephone">For WhatsApp; empty: none.</param>
/// <param name="Address">Street address; empty: none.</param>
public sealed record OpdContact(string Mail, string Telephone, string Address)
{
    /// <summary><see cref="Opd.Fingerprint"/> of the OPD as the form showed it; null: it does not come from a form.</summary>
    public string? Seen { get; init; }
}

/// <summary>A new name of an OPD.</summary>
/// <param name="HeadTitle">Title of its head.</param>
/// <param name="Since">First day of the name.</param>
/// <param name="Source">The regulation it rests on.</param>
public sealed record OpdNaming(string Name, string HeadTitle, DateOnly Since, string Source);

/// <summary>Keeps the addresses and names of OPDs up to date. The caller saves.</summary>
public sealed class OpdContactService(BudayaDbContext db, ActingPerson acting, AuditLog audit)
{
    /// <summary>Writes the addresses of an OPD; changes nothing when they are there already.</summary>
    /// <exception cref="MissingException">This tenant has no such OPD.</exception>
    /// <exception cref="RefusedException">No authority, or an address or number that is none.</exception>
    public async Task ChangeAsync(string opdCode, OpdContact contact, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(contact);
        Opd opd = await db.Set<Opd>().SingleOrDefaultAsync(o => o.Code == opdCode, cancellationToken) ?? throw new MissingException($"OPD '{opdCode}'");
        (string? mail, string? telephone, string? address) = (Given(contact.Mail), Given(contact.Telephone), Given(contact.Address));
        if ((opd.Mail, opd.Telephone, opd.Address) == (mail, telephone, address))
        {
            return;
        }

        RefusedException.ThrowIfAny(WhyNot(mail, telephone, address));
        RefusedException.ThrowIfAny(contact.Seen is { } seen && seen != opd.Fingerprint()
            ? [new($"Orang lain lebih dahulu mengubah alamat ini menjadi: {string.Join("; ", new[] { opd.Mail, opd.Telephone, opd.Address }.Select(t => t ?? "(kosong)"))}. Isian Anda masih di bawah; simpan sekali lagi untuk menggantinya.")] : []);
        audit.Record("opd.alamat-diubah", $"opd/{opdCode}", new { from = new { opd.Mail, opd.Telephone, opd.Address }, to = new { mail, telephone, address } });
        (opd.Mail, opd.Telephone, opd.Address) = (mail, telephone, address);
    }

    /// <summary>Gives an OPD a new name from a day on (perubahan nomenklatur). Letters that have been conveyed keep the name they were sent to; the OPD stays the same one.</summary>
    /// <exception cref="MissingException">This tenant has no such OPD.</exception>
    /// <exception cref="RefusedException">No authority, or a text is missing or too long.</exception>
    public async Task RenameAsync(string opdCode, OpdNaming naming, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(naming);
        Opd opd = await db.Set<Opd>().SingleOrDefaultAsync(o => o.Code == opdCode, cancellationToken) ?? throw new MissingException($"OPD '{opdCode}'");
        (string name, string head, string source) = (naming.Name.Trim(), naming.HeadTitle.Trim(), naming.Source.Trim());
        if ((opd.Name, opd.HeadTitle) == (name, head))
        {
            return;
        }

        List<OpdName> names = await db.Set<OpdName>().Where(n => n.OpdCode == opdCode).ToListAsync(cancellationToken);
        RefusedException.ThrowIfAny(WhyNotName(naming.Since, [name, head, source], names));
        if (names.Count == 0)
        {
            db.Add(new OpdName { OpdCode = opdCode, Since = DateOnly.MinValue, Name = opd.Name });
        }

        db.Add(new OpdName { OpdCode = opdCode, Since = naming.Since, Name = name, Source = source });
        audit.Record("opd.berganti-nama", $"opd/{opdCode}", new { from = new { opd.Name, opd.HeadTitle }, to = new { name, head }, naming.Since, source });
        (opd.Name, opd.HeadTitle) = (name, head);
    }

    private List<Refusal> WhyNotName(DateOnly since, string[] texts, List<OpdName> names)
    {
        List<Refusal> refusals = [];
        if (!acting.Has(Authority.Administration))
        {
            refusals.Add(new("Nama perangkat daerah diubah oleh pengelola sistem daerah."));
        }

        if (texts.Any(t => t.Length is 0 or > Lengths.Name || t.Any(char.IsControl)))
        {
            refusals.Add(new($"Isi nama, jabatan kepala, dan dasar hukumnya dalam satu baris, paling banyak {Lengths.Name} huruf."));
        }

        if (names.Any(n => n.Since >= since))
        {
            refusals.Add(new("Tanggal mulai berlaku harus sesudah nama yang sekarang."));
        }

        return refusals;
    }

    private List<Refusal> WhyNot(string? mail, string? telephone, string? address)
    {
        List<Refusal> refusals = [];
        if (!acting.Has(Authority.Administration))
        {
            refusals.Add(new("Alamat perangkat daerah diubah oleh pengelola sistem daerah."));
        }

        if (mail is not null)
        {
            refusals.AddRange(MailAddresses.WhyNot(mail));
        }

        if (telephone is not null && (telephone.Length > 20 || telephone.Count(char.IsAsciiDigit) < 6 || telephone.Any(c => !char.IsAsciiDigit(c) && !"+ -()".Contains(c, StringComparison.Ordinal))))
        {
            refusals.Add(new($"\"{telephone}\" bukan nomor telepon. Contoh nomor: 0717 123456."));
        }

        if (address?.Length > Lengths.Line)
        {
            refusals.Add(new($"Alamat paling panjang {Lengths.Line} huruf."));
        }

        return refusals;
    }

    private static string? Given(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
