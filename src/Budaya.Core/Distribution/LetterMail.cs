using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Distribution.Mail;
using Budaya.Core.Drafting;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Distribution;

/// <summary>Where people reach this product; pages and mails name it. Section <c>Budaya</c>, key <c>PublicUrl</c>.</summary>
/// <param name="Root">Such as https://budaya.example, without a slash at the end.</param>
public sealed record PublicUrl(string Root)
{
    /// <summary>The address at which an officer reads a letter: on the region's permanent address where it has one.</summary>
    public string OfLetter(TenantProfile profile, Guid planId)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return $"{OfTenant(profile)}/opd/surat/{planId}";
    }

    /// <summary>The address of a case.</summary>
    public string OfCase(TenantProfile profile, Guid caseId) => $"{OfTenant(profile)}/alur/{caseId}";

    /// <summary>The front page of a region, without a slash at the end: its permanent address where it has one.</summary>
    public string OfTenant(TenantProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return profile.PublicAddress?.TrimEnd('/') ?? $"{Root}/{profile.Id}";
    }
}

/// <summary>Writes the mail of a delivery: the letter to the head of the OPD, with the documents.</summary>
public sealed class LetterMail(BudayaDbContext db, TenantDirectory tenant, FileStore files, CoverLetter cover, MailTexts texts, MailSettings settings, PublicUrl url)
{
    /// <summary>The mail; the same delivery gives the same Message-ID at each attempt.</summary>
    /// <exception cref="InvalidOperationException">The recipient has no address.</exception>
    public async Task<MailMessage> WriteAsync(LeasedDelivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        DistributionPlan plan = await db.Set<DistributionPlan>().AsNoTracking().SingleAsync(p => p.Id == delivery.PlanId, cancellationToken);
        PlanRecipient recipient = await db.Set<PlanRecipient>().AsNoTracking().SingleAsync(r => r.PlanId == plan.Id && r.OpdCode == delivery.OpdCode, cancellationToken);
        List<SignedDocument> documents = await DocumentsAsync(plan.Id, cancellationToken);
        TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
        DateTimeOffset slot = await db.Set<Delivery>().Where(d => d.Id == delivery.Id)
            .Join(db.Set<Occurrence>(), d => d.OccurrenceId, o => o.Id, (d, o) => o.SlotAt).SingleAsync(cancellationToken);
        MailFacts facts = await FactsAsync(plan, recipient, documents, profile, cancellationToken);
        MailText mail = await texts.WriteAsync(delivery.Step == 0 ? "pesan/surel-penyampaian" : "pesan/surel-pengingat", facts, slot, cancellationToken);
        return new()
        {
            MessageId = delivery.MessageId,
            Date = slot,
            From = new(settings.From, profile.OrganisationBureau.Name),
            To = [new(recipient.Mail ?? throw new InvalidOperationException($"{recipient.OpdCode} has no mail address."), recipient.Name)],
            Subject = mail.Subject,
            Text = Witnessed(mail.Body, facts.Witness ?? ""),
            Attachments = delivery.Step == 0 ? await AttachmentsAsync(delivery, documents, cancellationToken) : [],
            Headers = [new("Auto-Submitted", "auto-generated")],
        };
    }

    // Each OPD is a witness of the audit trail, whatever a region's template leaves out.
    private static string Witnessed(string body, string witness) => body.Contains(witness, StringComparison.Ordinal) ? body : $"{body.TrimEnd()}\n\n{witness}\n";

    private async Task<MailFacts> FactsAsync(DistributionPlan plan, PlanRecipient recipient, List<SignedDocument> documents, TenantProfile profile, CancellationToken cancellationToken)
    {
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        DateTimeOffset conveyed = await ReceiptDay.Conveyances(db).Where(c => c.PlanId == plan.Id).Select(c => c.At).SingleAsync(cancellationToken);
        AuditHead? head = await db.Set<AuditHead>().AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return new()
        {
            To = recipient.HeadTitle, Recipient = recipient.Name, Subject = plan.Title, Number = plan.CoverNumber, Papers = [.. documents.Select(d => d.Citation)],
            DueOn = ReceiptDay.Of(plan.ReceiptWorkingDays, conveyed, calendar), Link = url.OfLetter(profile, plan.Id), Code = recipient.Code, Witness = ChainWitness.Line(head),
        };
    }

    private async Task<IReadOnlyList<MailAttachment>> AttachmentsAsync(LeasedDelivery delivery, List<SignedDocument> documents, CancellationToken cancellationToken)
    {
        List<MailAttachment> attachments =
            [new(CoverLetter.FileName(delivery.OpdCode), MediaTypes.Pdf, await cover.PdfAsync(delivery.PlanId, delivery.OpdCode, cancellationToken))];
        foreach (SignedDocument document in documents)
        {
            attachments.Add(new(FileNames.Of(document), MediaTypes.Pdf, await files.ReadAsync(document.DistributedSha256, cancellationToken)));
        }

        return attachments;
    }

    private Task<List<SignedDocument>> DocumentsAsync(Guid planId, CancellationToken cancellationToken) => (
        from link in db.Set<PlanDocument>()
        join document in db.Set<SignedDocument>() on link.SignedDocumentId equals document.Id
        where link.PlanId == planId
        orderby link.Position
        select document).AsNoTracking().ToListAsync(cancellationToken);
}

/// <summary>Names of files as they are sent out.</summary>
public static class FileNames
{
    /// <summary>Such as <c>keputusan-100.3.3.2-12-ORG-2026.pdf</c>.</summary>
    public static string Of(SignedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        string safe = new([.. document.Number.Select(c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '-')]);
        return $"{document.Kind.ToString().ToLowerInvariant()}-{safe}.pdf";
    }
}
