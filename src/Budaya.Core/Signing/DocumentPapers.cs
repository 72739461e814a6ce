using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.LegalText;
using Budaya.Typesetting;

namespace Budaya.Core.Signing;

/// <summary>A page as a picture.</summary>
/// <param name="Name">Name by its content: the same page has the same name.</param>
/// <param name="Svg">The picture.</param>
public sealed record PageSheet(string Name, string Svg);

/// <summary>A file to be saved.</summary>
/// <param name="Bytes">Its content.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="FileName">Name for saving.</param>
public sealed record PaperFile(byte[] Bytes, string MediaType, string FileName);

/// <summary>A document on paper as it stands: a draft with RANCANGAN, then the text to be signed, with what numbering and signing gave.</summary>
public sealed class DocumentPapers(SigningService signing, DraftService drafts, PaperService papers, DocumentFinish finish)
{
    /// <summary>The reading copy of a version.</summary>
    public async Task<string> HtmlAsync(Guid naskahId, int? version, CancellationToken cancellationToken)
    {
        (string text, PaperDress dress, _) = await DressAsync(naskahId, version, cancellationToken);
        return await papers.HtmlAsync(text, dress, cancellationToken);
    }

    /// <summary>The pages of a version as pictures.</summary>
    /// <exception cref="RefusedException">The text cannot be laid out, or the typesetter does not answer.</exception>
    public async Task<IReadOnlyList<PageSheet>> PagesAsync(Guid naskahId, int? version, CancellationToken cancellationToken)
    {
        (string text, PaperDress dress, _) = await DressAsync(naskahId, version, cancellationToken);
        return [.. (await papers.PagesAsync(text, dress, cancellationToken)).Select(Sheet)];
    }

    /// <summary>The PDF of a version.</summary>
    public async Task<PaperFile> PdfAsync(Guid naskahId, int? version, CancellationToken cancellationToken)
    {
        (string text, PaperDress dress, string name) = await DressAsync(naskahId, version, cancellationToken);
        return new(await papers.PdfAsync(text, dress, cancellationToken), MediaTypes.Pdf, name + ".pdf");
    }

    /// <summary>The Word document of a version.</summary>
    public async Task<PaperFile> DocxAsync(Guid naskahId, int? version, CancellationToken cancellationToken)
    {
        (string text, PaperDress dress, string name) = await DressAsync(naskahId, version, cancellationToken);
        return new(await papers.DocxAsync(text, dress, cancellationToken), MediaTypes.Docx, name + ".docx");
    }

    /// <summary>Two versions as one Word document with tracked changes, both as drafts.</summary>
    /// <exception cref="MissingException">There is no version with one of the numbers.</exception>
    public async Task<PaperFile> TrackedDocxAsync(Guid naskahId, int before, int after, CancellationToken cancellationToken)
    {
        SigningFile file = await signing.FileAsync(naskahId, cancellationToken);
        DraftVersion older = await drafts.VersionAsync(naskahId, before, cancellationToken), newer = await drafts.VersionAsync(naskahId, after, cancellationToken);
        byte[] docx = await papers.TrackedDocxAsync(older.Text, newer.Text, finish.Dress(file, EnactmentStatus.Rancangan), $"Versi {after}", newer.At, cancellationToken);
        return new(docx, MediaTypes.Docx, $"{file.Naskah.Key}-versi-{before}-ke-{after}.docx");
    }

    private async Task<(string Text, PaperDress Dress, string Name)> DressAsync(Guid naskahId, int? version, CancellationToken cancellationToken)
    {
        SigningFile file = await signing.FileAsync(naskahId, cancellationToken);
        int number = version ?? file.Naskah.LatestVersion;
        DraftVersion draft = await drafts.VersionAsync(naskahId, number, cancellationToken);
        bool isFinal = number == file.Naskah.LatestVersion && file.Naskah.State is NaskahState.Dibekukan or NaskahState.Ditetapkan;
        return (draft.Text, finish.Dress(file, isFinal ? EnactmentStatus.Asli : EnactmentStatus.Rancangan), $"{file.Naskah.Key}-versi-{number}");
    }

    private static PageSheet Sheet(PageImage page) => new(page.Hash, page.Svg);
}
