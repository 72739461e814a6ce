using System.Text.RegularExpressions;
using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Budaya.LegalText;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Distribution;

/// <summary>A document in a letter.</summary>
/// <param name="Length">Size of the file in bytes.</param>
/// <param name="Code">Code under which the public verifies it.</param>
/// <param name="RevokedOn">Day from which it is no longer in force; null: it is.</param>
public sealed record LetterDocument(Guid Id, Guid NaskahId, string Citation, string FileName, long Length, string Sha256, string Code, DateOnly? RevokedOn);

/// <summary>A letter as an officer of its OPD sees it.</summary>
/// <param name="OtherDaftarOpd">Codes of further OPDs of the same officer that this letter reached.</param>
/// <param name="Receipt">The receipt, or null.</param>
public sealed record LetterView(
    Guid PlanId, string Title, string CoverNumber, DateOnly? CoverDate, string OpdCode, string OpdName, string HeadTitle, string Code,
    DateTimeOffset ArrivedAt, DateOnly DueOn, IReadOnlyList<LetterDocument> Documents, Acknowledgement? Receipt, IReadOnlyDictionary<string, string> OtherDaftarOpd);

/// <summary>A file of a letter.</summary>
public sealed record LetterFile(string Name, string MediaType, byte[] Bytes);

/// <summary>Reads letters for the officers of the OPDs that they reached; for everyone else they do not exist.</summary>
public sealed partial class LetterReader(
    BudayaDbContext db, ActingPerson acting, TenantDirectory tenant, FileStore files, SigningService signing, DocumentFinish finish, DraftService drafts, PaperService papers)
{
    /// <summary>The letter for the OPD asked for, or for the officer's first OPD that it reached.</summary>
    /// <exception cref="MissingException">It reached no OPD of the acting person, or not the one asked for.</exception>
    public async Task<LetterView> ShowAsync(Guid planId, string? opdCode, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> own = acting.OwnOpdCodes;
        var reached = await (
            from delivery in db.Set<Delivery>()
            join recipient in db.Set<PlanRecipient>() on new { delivery.PlanId, delivery.OpdCode } equals new { recipient.PlanId, recipient.OpdCode }
            where delivery.PlanId == planId && delivery.Channel == DistributionService.Inbox && delivery.State == DeliveryState.Accepted && own.Contains(delivery.OpdCode)
            orderby recipient.Position
            select new { Recipient = recipient, delivery.AcceptedAt }).AsNoTracking().ToListAsync(cancellationToken);
        var here = reached.Find(r => opdCode is null || r.Recipient.OpdCode == opdCode) ?? throw new MissingException($"Letter {planId} of OPD {opdCode}");
        DistributionPlan plan = await db.Set<DistributionPlan>().AsNoTracking().SingleAsync(p => p.Id == planId, cancellationToken);
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        DateTimeOffset arrived = here.AcceptedAt ?? throw new InvalidOperationException($"An accepted delivery of plan {planId} has no time of acceptance.");
        DateTimeOffset conveyed = await ReceiptDay.Conveyances(db).Where(c => c.PlanId == planId).Select(c => c.At).SingleAsync(cancellationToken);
        string code = here.Recipient.OpdCode;
        return new(
            plan.Id, plan.Title, plan.CoverNumber, plan.CoverDate, code, here.Recipient.Name, here.Recipient.HeadTitle, here.Recipient.Code, arrived,
            ReceiptDay.Of(plan.ReceiptWorkingDays, conveyed, calendar), await DocumentsAsync(planId, cancellationToken),
            await db.Set<Acknowledgement>().AsNoTracking().Where(a => a.PlanId == planId && a.OpdCode == code).OrderBy(a => a.At).FirstOrDefaultAsync(cancellationToken),
            reached.Where(r => r.Recipient.OpdCode != code).ToDictionary(r => r.Recipient.OpdCode, r => r.Recipient.Name));
    }

    /// <summary>The words of a document as HTML, as they were signed.</summary>
    /// <param name="document">A document of a letter that was shown.</param>
    /// <param name="prefix">Put before every id, so that several documents stand on one page.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<string> TextAsync(LetterDocument document, string prefix, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        SigningFile file = await signing.FileAsync(document.NaskahId, cancellationToken);
        int number = await db.Set<SignedDocument>().Where(d => d.Id == document.Id).Select(d => d.DraftNumber).SingleAsync(cancellationToken);
        DraftVersion version = await drafts.VersionAsync(document.NaskahId, number, cancellationToken);
        PaperDress dress = finish.Dress(file, DocumentFinish.NeedsCertifier(file) ? EnactmentStatus.Salinan : EnactmentStatus.Asli);
        string html = await papers.HtmlAsync(version.Text, dress, cancellationToken);
        html = Id().Replace(html, $" id=\"{prefix}");
        html = Target().Replace(html, $" href=\"#{prefix}");
        return Title().Replace(html, "<$1h2"); // the page has its own first heading
    }

    /// <summary>The file of a document, for an officer of an OPD that the letter reached.</summary>
    /// <exception cref="MissingException">There is no such document in a letter of the acting person.</exception>
    public async Task<LetterFile> FileAsync(Guid planId, Guid documentId, CancellationToken cancellationToken)
    {
        LetterView letter = await ShowAsync(planId, opdCode: null, cancellationToken);
        LetterDocument document = letter.Documents.FirstOrDefault(d => d.Id == documentId) ?? throw new MissingException($"Document {documentId} of letter {planId}");
        return new(document.FileName, MediaTypes.Pdf, await files.ReadAsync(document.Sha256, cancellationToken));
    }

    private async Task<IReadOnlyList<LetterDocument>> DocumentsAsync(Guid planId, CancellationToken cancellationToken)
    {
        var rows = await (
            from link in db.Set<PlanDocument>()
            join document in db.Set<SignedDocument>() on link.SignedDocumentId equals document.Id
            join file in db.Set<StoredFile>() on document.DistributedSha256 equals file.Sha256
            where link.PlanId == planId
            orderby link.Position
            select new { document, file.Length, RevokedOn = Revocation.Standing(db).Where(x => x.DocumentId == document.Id).Select(x => x.On).FirstOrDefault() }).AsNoTracking().ToListAsync(cancellationToken);
        return [.. rows.Select(r => new LetterDocument(
            r.document.Id, r.document.NaskahId, r.document.Citation, FileNames.Of(r.document), r.Length, r.document.DistributedSha256, r.document.VerificationCode, r.RevokedOn))];
    }

    [GeneratedRegex(" id=\"")]
    private static partial Regex Id();

    [GeneratedRegex(" href=\"#")]
    private static partial Regex Target();

    [GeneratedRegex("<(/?)h1")]
    private static partial Regex Title();
}
