using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Signing;

/// <summary>What can be said about a code or a file.</summary>
public enum Verdict
{
    /// <summary>The original, in force.</summary>
    AsliBerlaku,

    /// <summary>The original, revoked.</summary>
    AsliDicabut,

    /// <summary>A certified copy of a document in force.</summary>
    Salinan,

    /// <summary>A certified copy of a document that was revoked.</summary>
    SalinanDicabut,

    /// <summary>The product knows no such document.</summary>
    TidakDikenal,

    /// <summary>The code is known, the file is not the one that was signed.</summary>
    IsiBerubah,
}

/// <summary>The answer to somebody who checks a document.</summary>
/// <param name="Verdict">What can be said.</param>
/// <param name="Document">The document, or null when none is known.</param>
/// <param name="FileSha256">Hash of the file that was dropped, or null.</param>
public sealed record VerificationAnswer(Verdict Verdict, SignedDocument? Document, string? FileSha256)
{
    /// <summary>By which decree it was revoked; null: it is in force, or not known.</summary>
    public Revocation? Revocation { get; init; }
}

/// <summary>Checks documents for the public, by code or by file. Reads only; the file is not kept.</summary>
public sealed class VerificationService(BudayaDbContext db)
{
    /// <summary>By code alone: says whether the document is in force. A code that nobody gave is unknown.</summary>
    public async Task<VerificationAnswer> ByCodeAsync(string? typed, CancellationToken cancellationToken)
    {
        SignedDocument? document = await FindAsync(typed, cancellationToken);
        return document is null ? new(Verdict.TidakDikenal, null, null) : await OfAsync(document, isOriginal: true, null, cancellationToken);
    }

    /// <summary>By file, with the code on it where the reader typed it: the hash says which file of which document it is.</summary>
    public async Task<VerificationAnswer> ByFileAsync(ReadOnlyMemory<byte> bytes, string? typed, CancellationToken cancellationToken)
    {
        string hash = Sha256Hex.Of(bytes.Span);
        SignedDocument? ofCode = await FindAsync(typed, cancellationToken);
        SignedDocument? ofHash = await db.Set<SignedDocument>().AsNoTracking().OrderBy(d => d.At)
            .FirstOrDefaultAsync(d => d.OriginalSha256 == hash || d.DistributedSha256 == hash, cancellationToken);
        if (ofCode is not null && ofHash?.Id != ofCode.Id)
        {
            return new(Verdict.IsiBerubah, ofCode, hash) { Revocation = await Revocation.OfAsync(db, ofCode.Id, cancellationToken) };
        }

        return ofHash is null ? new(Verdict.TidakDikenal, null, hash) : await OfAsync(ofHash, ofHash.OriginalSha256 == hash, hash, cancellationToken);
    }

    private async Task<SignedDocument?> FindAsync(string? typed, CancellationToken cancellationToken) =>
        VerificationCode.Read(typed) is { } code ? await db.Set<SignedDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.VerificationCode == code, cancellationToken) : null;

    private async Task<VerificationAnswer> OfAsync(SignedDocument document, bool isOriginal, string? hash, CancellationToken cancellationToken)
    {
        Revocation? revocation = await Revocation.OfAsync(db, document.Id, cancellationToken);
        Verdict verdict = (isOriginal, revocation) switch
        {
            (true, null) => Verdict.AsliBerlaku,
            (true, _) => Verdict.AsliDicabut,
            (false, null) => Verdict.Salinan,
            (false, _) => Verdict.SalinanDicabut,
        };
        return new(verdict, document, hash) { Revocation = revocation };
    }
}
