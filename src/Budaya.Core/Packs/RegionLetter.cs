using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.Tenants;
using Budaya.LegalText;
using Budaya.Typesetting;

namespace Budaya.Core.Packs;

/// <summary>The test letter of a region that does not exist yet: a surat pengantar with its head and its offices, through the real typesetter.</summary>
public sealed class RegionLetter(BudayaDbContext db, TemplateStore templates, Typesetter typesetter)
{
    /// <summary>The letter as PDF.</summary>
    /// <exception cref="RefusedException">It cannot be laid out; the message says why.</exception>
    public Task<byte[]> PdfAsync(TenantPack pack, DateOnly on, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pack);
        DraftSubject subject = new()
        {
            Profile = pack.Profile, Kind = Tenants.DocumentKind.SuratPengantar, Title = "Surat percobaan", On = on, SignatoryOffice = string.Join(' ', pack.Profile.CoverLetterSignatory),
            Recipients = [pack.DaftarOpd[0].HeadOffice], Enclosed = [new("Surat percobaan untuk memeriksa kop, kertas, dan jabatan", "1 (satu) berkas", "Contoh")],
        };
        RenderedDraft draft = templates.Render("surat-pengantar", pack.Id, DraftFacts.Of(subject), cancellationToken);
        Enactment enactment = new() { Status = EnactmentStatus.Rancangan, Year = on.Year, DeterminedOn = on, Signatory = new() { Office = string.Join('\n', pack.Profile.CoverLetterSignatory) } };
        return new PaperService(TenantDirectory.Of(db, pack.Profile), typesetter).PdfAsync(draft.Text, new(Tenants.DocumentKind.SuratPengantar, on, enactment, Watermark: "CONTOH"), cancellationToken);
    }
}
