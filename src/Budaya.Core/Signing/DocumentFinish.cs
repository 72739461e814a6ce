using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Core.Workflow;
using Budaya.LegalText;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Signing;

/// <summary>Freezes a signed document: its files under their hashes, its row, and the framework that is now in force.</summary>
public sealed class DocumentFinish(BudayaDbContext db, DraftService drafts, PaperService papers, FrameworkService frameworks, FileStore files, SigningSettings settings, AuditLog audit, TimeProvider time)
{
    /// <summary>What was signed on paper goes out as a certified copy, which bears the number that the scan does not; of the rest the signed file itself.</summary>
    public static bool NeedsCertifier(SigningFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Path == SigningPath.Wet;
    }

    /// <summary>How the paper is dressed at a status: number, names, dates, QR.</summary>
    public PaperDress Dress(SigningFile file, EnactmentStatus status)
    {
        ArgumentNullException.ThrowIfNull(file);
        Verification? qr = status == EnactmentStatus.Rancangan ? null : QrSymbol.Of(file.Profile, settings, file.Naskah.VerificationCode);
        bool isExample = qr is not null && QrSymbol.IsExample(file.Profile);
        return new(file.Naskah.Kind, file.DeterminedOn ?? file.Profile.DateOf(file.Naskah.CreatedAt), file.Enactment(status), qr, isExample ? "CONTOH" : null);
    }

    internal async Task<SignedDocument> FinishAsync(SigningFile file, SigningAct copy, CancellationToken cancellationToken)
    {
        SigningAct signature = file.Signature ?? throw new InvalidOperationException("An unsigned document was found ready to be made final.");
        RegisterEntry number = file.Number ?? throw new InvalidOperationException("A document without number was found ready to be made final.");
        DraftVersion version = await drafts.VersionAsync(file.Naskah.Id, file.Naskah.LatestVersion, cancellationToken);
        StoredFile rendered = await RenderAsync(file, version, EnactmentStatus.Asli, copy, cancellationToken);
        string original = signature.EvidenceSha256 ?? throw new RefusedException("Pindaian naskah bertanda tangan belum ada.");
        string distributed = NeedsCertifier(file) ? (await RenderAsync(file, version, EnactmentStatus.Salinan, copy, cancellationToken)).Sha256 : original;
        DateOnly inForce = file.Promulgation?.On ?? file.DeterminedOn ?? number.Date;
        SignedDocument signed = db.Add(new SignedDocument
        {
            NaskahId = file.Naskah.Id, DraftNumber = version.Number, TextSha256 = version.TextSha256, Kind = file.Naskah.Kind, Number = number.Printed,
            Citation = file.Citation, Title = file.Naskah.Title, DeterminedOn = file.DeterminedOn ?? number.Date, PromulgatedOn = file.Promulgation?.On,
            GazetteNumber = file.Promulgation?.GazetteNumber, InForceFrom = inForce, OriginalSha256 = original, RenderedSha256 = rendered.Sha256,
            DistributedSha256 = distributed, VerificationCode = file.Naskah.VerificationCode, SigningPath = file.Path, At = time.GetUtcNow(),
        }).Entity;
        file.Naskah.State = NaskahState.Ditetapkan;
        await EnactFrameworkAsync(file.Naskah, inForce, cancellationToken);
        audit.Record("naskah.ditetapkan", DraftService.Subject(file.Naskah),
            new { signed.Citation, signed.InForceFrom, signed.TextSha256, signed.OriginalSha256, signed.RenderedSha256, signed.DistributedSha256 });
        return signed;
    }

    private async Task<StoredFile> RenderAsync(SigningFile file, DraftVersion version, EnactmentStatus status, SigningAct copy, CancellationToken cancellationToken)
    {
        PaperDress dress = Dress(file.With(copy), status);
        return await files.AddAsync(await papers.PdfAsync(version.Text, dress, cancellationToken), cancellationToken);
    }

    // The paper that the workflow names for it puts the framework of its case in force and the one before is replaced. What is revoked is said by the decree's own words, never inferred here.
    private async Task EnactFrameworkAsync(Naskah naskah, DateOnly from, CancellationToken cancellationToken)
    {
        Guid? frameworkId = await db.Set<WorkflowCase>().Where(c => c.Id == naskah.CaseId).Select(c => c.FrameworkId).SingleAsync(cancellationToken);
        if (naskah.Purpose != Tenants.DocumentPurpose.Enacts || frameworkId is null)
        {
            return;
        }

        await frameworks.EnactAsync(frameworkId.Value, from, cancellationToken);
    }
}
