using Budaya.Core.Tenants;
using Budaya.LegalText;
using Budaya.Typesetting;

namespace Budaya.Core.Drafting;

/// <summary>What goes onto the paper besides the text.</summary>
/// <param name="Kind">The kind of paper.</param>
/// <param name="On">The day whose number patterns are printed.</param>
/// <param name="Enactment">What numbering and signing have given so far.</param>
/// <param name="Verification">The QR symbol, or null.</param>
/// <param name="Watermark">A word across the page in place of the one of the status, or null.</param>
/// <param name="Office">The OPD whose paper it is; null for a paper of the region.</param>
public sealed record PaperDress(Tenants.DocumentKind Kind, DateOnly On, Enactment Enactment, Verification? Verification = null, string? Watermark = null, PaperOffice? Office = null);

/// <summary>An office below the head of the region whose paper it is: an OPD.</summary>
/// <param name="Name">Its name, for the letterhead.</param>
/// <param name="Head">Title of its head.</param>
public sealed record PaperOffice(string Name, string Head);

/// <summary>Draft text onto paper: the same text and the same dress give the same bytes, on every form of paper the same words.</summary>
public sealed class PaperService(TenantDirectory tenant, Typesetter typesetter)
{
    /// <summary>The reading copy: an HTML fragment.</summary>
    public async Task<string> HtmlAsync(string text, PaperDress dress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dress);
        TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
        return HtmlWriter.Write(DraftReader.Read(text).Document, RegionOf(profile, dress), dress.Enactment, LegalRegion.HeadedBy(LegalRegion.PageOf(profile, dress.Kind), profile, dress.Office));
    }

    /// <summary>The Word document.</summary>
    public async Task<byte[]> DocxAsync(string text, PaperDress dress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dress);
        TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
        return DocxWriter.Write(
            DraftReader.Read(text).Document, RegionOf(profile, dress), dress.Enactment, LegalRegion.HeadedBy(LegalRegion.WordOf(profile, dress.Kind), profile, dress.Office), dress.Verification);
    }

    /// <summary>Two versions as one Word document with tracked changes.</summary>
    /// <param name="before">Draft text of the older version.</param>
    /// <param name="after">Draft text of the newer version.</param>
    /// <param name="dress">How both are dressed.</param>
    /// <param name="author">Who stands beside the changes.</param>
    /// <param name="at">When the newer version was made.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<byte[]> TrackedDocxAsync(string before, string after, PaperDress dress, string author, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dress);
        TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
        return TrackedDocxWriter.Write(
            DraftReader.Read(before).Document, DraftReader.Read(after).Document, RegionOf(profile, dress), dress.Enactment,
            LegalRegion.HeadedBy(LegalRegion.WordOf(profile, dress.Kind), profile, dress.Office), new ChangeAuthor(author, at));
    }

    /// <summary>The PDF (A-2a).</summary>
    /// <exception cref="RefusedException">The text cannot be laid out, or the typesetter does not answer: the message says which.</exception>
    public async Task<byte[]> PdfAsync(string text, PaperDress dress, CancellationToken cancellationToken)
    {
        (string json, Func<LegalOutline> printed) = await LaidAsync(text, dress, cancellationToken);
        return await TellAsync(printed, () => typesetter.PdfAsync(json, cancellationToken));
    }

    /// <summary>The pages as pictures, the same pages as those of the PDF.</summary>
    /// <exception cref="RefusedException">The text cannot be laid out, or the typesetter does not answer: the message says which.</exception>
    public async Task<IReadOnlyList<PageImage>> PagesAsync(string text, PaperDress dress, CancellationToken cancellationToken)
    {
        (string json, Func<LegalOutline> printed) = await LaidAsync(text, dress, cancellationToken);
        return await TellAsync(printed, () => typesetter.PagesAsync(json, cancellationToken));
    }

    private static Region RegionOf(TenantProfile profile, PaperDress dress) =>
        dress.Office is { } office ? LegalRegion.Of(profile, dress.On, office) : LegalRegion.Of(profile, dress.On);

    private async Task<(string Json, Func<LegalOutline> Printed)> LaidAsync(string text, PaperDress dress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dress);
        RefusedException.ThrowIfAny([.. DraftCharacters.Missing(text).Select(f => new Refusal($"Baris {f.Line}, kolom {f.Column}: {f.Message} ({f.Rule})"))]);
        TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
        LegalDocument document = DraftReader.Read(text).Document;
        Region region = RegionOf(profile, dress);
        PageProfile page = LegalRegion.HeadedBy(LegalRegion.PageOf(profile, dress.Kind), profile, dress.Office);
        string json = TypesettingWriter.Write(document, region, dress.Enactment, page, dress.Verification, new TypesettingOptions { Watermark = dress.Watermark });
        return (json, () => LegalOutline.Fill(document, region, dress.Enactment, page));
    }

    private static async Task<T> TellAsync<T>(Func<LegalOutline> printed, Func<Task<T>> lay)
    {
        try
        {
            return await lay();
        }
        catch (TypesettingUnavailableException)
        {
            throw new RefusedException("Mesin cetak naskah sedang tidak menjawab. Naskah Anda aman; coba lagi sebentar lagi.");
        }
        catch (TypesettingException refused)
        {
            throw new RefusedException(WhyNotPrinted(printed(), refused));
        }
    }

    // A name or address that the text does not hold may have a character that the font lacks.
    internal static string WhyNotPrinted(LegalOutline printed, TypesettingException refused)
    {
        string? line = printed.Lines().FirstOrDefault(words => DraftCharacters.MissingIn(words) is not null);
        return line is null ? $"Naskah belum dapat dicetak: {refused.Message}"
            : $"Naskah belum dapat dicetak: huruf {DraftCharacters.MissingIn(line)} pada \"{line}\" tidak ada dalam huruf cetak. Perbaiki nama atau data itu. ({DraftCharacters.Rule})";
    }
}
