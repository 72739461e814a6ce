using Budaya.Core.Tenants;
using Budaya.LegalText;

namespace Budaya.Core.Drafting;

/// <summary>A region's settings as the legal text needs them.</summary>
public static class LegalRegion
{
    /// <summary>The font of the pages that the typesetter draws; DOCX names the font of the settings.</summary>
    private const string PageFont = "TeX Gyre Bonum";

    /// <summary>The constants of the region, with the number patterns of a day.</summary>
    public static Region Of(TenantProfile profile, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new()
        {
            HeadOffice = profile.HeadOffice,
            ProvinceLine = profile.Level == RegionLevel.Provinsi ? null : $"Provinsi {profile.ProvinceName}",
            RegulationName = profile.RegulationName,
            DecreeName = profile.DecreeName,
            Seat = profile.Seat,
            GovernmentName = profile.OfficialName,
            GazetteName = profile.GazetteName,
            SecretaryOffice = profile.SecretaryOffice,
            LegalBureauHead = profile.LegalBureau.Head,
            DecreeDraftNumber = DraftNumber(profile, Tenants.DocumentKind.SuratKeputusan, on),
            CircularDraftNumber = DraftNumber(profile, Tenants.DocumentKind.SuratEdaran, on),
            LetteredSections = profile.CircularHeadings == CircularHeadingStyle.Letters,
        };
    }

    /// <summary>The constants for a paper that an OPD itself issues: its decree is named after its head.</summary>
    public static Region Of(TenantProfile profile, DateOnly on, PaperOffice office)
    {
        ArgumentNullException.ThrowIfNull(office);
        return Of(profile, on) with { HeadOffice = office.Head, ProvinceLine = null, DecreeName = $"Keputusan {office.Head}", RegulationName = office.Head, DecreeDraftNumber = OpenPlace.Dots };
    }

    /// <summary>The page with the letterhead of an OPD.</summary>
    public static PageProfile HeadedBy(PageProfile page, TenantProfile profile, PaperOffice? office)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(profile);
        return office is null ? page : page with { Emblem = "daerah", KopLines = [profile.OfficialName.ToUpperInvariant(), office.Name.ToUpperInvariant()], KopSmall = [] };
    }

    /// <summary>Paper and type for the typesetter.</summary>
    public static PageProfile PageOf(TenantProfile profile, Tenants.DocumentKind kind) => WordOf(profile, kind) with { FontName = PageFont };

    /// <summary>Paper and type for Word, with the font of the settings.</summary>
    public static PageProfile WordOf(TenantProfile profile, Tenants.DocumentKind kind)
    {
        ArgumentNullException.ThrowIfNull(profile);
        PaperSettings paper = profile.Paper;
        bool hasLetterhead = kind is not (Tenants.DocumentKind.Perkada or Tenants.DocumentKind.SuratKeputusan or Tenants.DocumentKind.SuratEdaran);
        return new()
        {
            PaperWidthMm = (double)paper.WidthMm,
            PaperHeightMm = (double)paper.HeightMm,
            TopMm = (double)paper.TopMm,
            BottomMm = (double)paper.BottomMm,
            LeftMm = (double)paper.LeftMm,
            RightMm = (double)paper.RightMm,
            FontName = paper.FontName,
            SizePt = (double)paper.SizePt,
            Leading = (double)paper.Leading,
            Emblem = hasLetterhead ? "daerah" : "garuda",
            KopLines = hasLetterhead ? profile.LetterheadLines : [],
            KopSmall = hasLetterhead ? profile.AddressLines : [],
        };
    }

    /// <summary>The kind of draft text in which a paper is written.</summary>
    public static LegalText.DocumentKind TextKindOf(Tenants.DocumentKind kind) => kind switch
    {
        Tenants.DocumentKind.Perkada => LegalText.DocumentKind.Peraturan,
        Tenants.DocumentKind.SuratKeputusan => LegalText.DocumentKind.Keputusan,
        Tenants.DocumentKind.SuratEdaran => LegalText.DocumentKind.SuratEdaran,
        Tenants.DocumentKind.SuratPengantar => LegalText.DocumentKind.SuratPengantar,
        Tenants.DocumentKind.NotaDinas => LegalText.DocumentKind.NotaDinas,
        Tenants.DocumentKind.BeritaAcara => LegalText.DocumentKind.BeritaAcara,
        Tenants.DocumentKind.Surat => LegalText.DocumentKind.Surat,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of document."),
    };

    /// <summary>The kind of paper of a draft text that belongs to no case yet.</summary>
    public static Tenants.DocumentKind PaperKindOf(LegalText.DocumentKind kind) => kind switch
    {
        LegalText.DocumentKind.Peraturan => Tenants.DocumentKind.Perkada,
        LegalText.DocumentKind.Keputusan => Tenants.DocumentKind.SuratKeputusan,
        LegalText.DocumentKind.SuratEdaran => Tenants.DocumentKind.SuratEdaran,
        LegalText.DocumentKind.SuratPengantar => Tenants.DocumentKind.SuratPengantar,
        LegalText.DocumentKind.NotaDinas => Tenants.DocumentKind.NotaDinas,
        LegalText.DocumentKind.BeritaAcara => Tenants.DocumentKind.BeritaAcara,
        _ => Tenants.DocumentKind.Surat,
    };

    // The number of a draft: dots for what the book gives later; the year stays a token.
    private static string DraftNumber(TenantProfile profile, Tenants.DocumentKind kind, DateOnly on) =>
        profile.NumberPatternFor(kind, on) is not { } pattern ? OpenPlace.Dots : pattern.Pattern
            .Replace("{klas}", pattern.Classification ?? OpenPlace.Dots, StringComparison.Ordinal)
            .Replace("{urut}", OpenPlace.Dots, StringComparison.Ordinal)
            .Replace("{sisip}", "", StringComparison.Ordinal)
            .Replace("{unit}", pattern.Unit ?? OpenPlace.Dots, StringComparison.Ordinal)
            .Replace("{bulan-romawi}", OpenPlace.Dots, StringComparison.Ordinal);
}
