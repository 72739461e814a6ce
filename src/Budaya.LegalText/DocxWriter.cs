using Budaya.LegalText.Docx;

namespace Budaya.LegalText;

/// <summary>Writes a Word document: real styles and numbering, opening in table columns, page numbers from page 2, RANCANGAN across a draft, nothing that depends on the clock.</summary>
public static class DocxWriter
{
    /// <summary>The document as the bytes of a <c>.docx</c>: the same input always gives the same bytes.</summary>
    /// <param name="document">The tree.</param>
    /// <param name="region">The government whose text it is.</param>
    /// <param name="enactment">What numbering and signing have given so far.</param>
    /// <param name="profile">Paper, type and letterhead; the font is named, not embedded.</param>
    /// <param name="verification">The QR symbol, or null for none.</param>
    public static byte[] Write(LegalDocument document, Region region, Enactment enactment, PageProfile profile, Verification? verification)
    {
        LegalOutline outline = LegalOutline.Fill(document, region, enactment, profile);
        DateOnly date = enactment.DeterminedOn ?? new DateOnly(enactment.Year ?? 2000, 1, 1);
        var watermark = outline.Status == EnactmentStatus.Rancangan ? "RANCANGAN" : null;
        return DocxPackage.Pack(new DocxBody(profile, verification).Write(outline), profile, outline.Title, watermark, date);
    }
}
