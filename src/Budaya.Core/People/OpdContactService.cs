using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.People;

/// <summary>How an OPD can be reached.</summary>
/// <param name="Mail">Where letters go; empty: only the inbox reaches it.</param>
/// <param name="Telephone">For WhatsApp; empty: none.</param>
/// <param name="Address">Street address; empty: none.</param>
public sealed record OpdContact(string Mail, string Telephone, string Address);

/// <summary>Keeps the addresses of OPDs up to date. The caller saves.</summary>
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
        audit.Record("opd.alamat-diubah", $"opd/{opdCode}", new { from = new { opd.Mail, opd.Telephone, opd.Address }, to = new { mail, telephone, address } });
        (opd.Mail, opd.Telephone, opd.Address) = (mail, telephone, address);
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
