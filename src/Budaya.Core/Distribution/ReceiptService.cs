using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Signing;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Distribution;

/// <summary>Who received a letter for an OPD.</summary>
public sealed record GiveReceipt(Guid PlanId, string OpdCode, string Name, string Nip, string Title);

/// <summary>Readings and receipts of an OPD's own officers. The caller saves.</summary>
public sealed class ReceiptService(BudayaDbContext db, ActingPerson acting, AuditLog audit, TimeProvider time)
{
    /// <summary>Records that an officer of the OPD opened the letter, the first time only.</summary>
    /// <returns>Whether there is something to save.</returns>
    public async Task<bool> ReadAsync(Guid planId, string opdCode, CancellationToken cancellationToken)
    {
        await RequireLetterAsync(planId, opdCode, cancellationToken);
        if (await db.Set<Reading>().AnyAsync(r => r.PlanId == planId && r.OpdCode == opdCode, cancellationToken))
        {
            return false;
        }

        db.Add(new Reading { PlanId = planId, OpdCode = opdCode, PersonId = acting.RequirePerson(), At = time.GetUtcNow() });
        return true;
    }

    /// <summary>Acknowledges every document of the letter; the first receipt counts, a second one changes nothing.</summary>
    /// <exception cref="MissingException">The letter has not reached an OPD of the acting person.</exception>
    /// <exception cref="RefusedException">Name or jabatan is missing, or the NIP is none.</exception>
    public async Task AcknowledgeAsync(GiveReceipt receipt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        await RequireLetterAsync(receipt.PlanId, receipt.OpdCode, cancellationToken);
        List<SignedDocument> documents = await (
            from link in db.Set<PlanDocument>()
            join document in db.Set<SignedDocument>() on link.SignedDocumentId equals document.Id
            where link.PlanId == receipt.PlanId
                && !db.Set<Acknowledgement>().Any(a => a.SignedDocumentId == document.Id && a.OpdCode == receipt.OpdCode)
            select document).ToListAsync(cancellationToken);
        if (documents.Count == 0)
        {
            return;
        }

        if (acting.Officer is { } officer)
        {
            receipt = receipt with { Name = officer.Name, Nip = officer.Nip ?? "", Title = officer.Title }; // at a meja surat nobody receives under another name
        }

        RefusedException.ThrowIfAny(WhyNot(receipt));
        DateTimeOffset now = time.GetUtcNow();
        db.AddRange(documents.Select(d => new Acknowledgement
        {
            SignedDocumentId = d.Id, OpdCode = receipt.OpdCode, PlanId = receipt.PlanId, DocumentSha256 = d.DistributedSha256,
            ReceiverName = receipt.Name.Trim(), ReceiverNip = PersonText.Digits(receipt.Nip), ReceiverTitle = receipt.Title.Trim(), PersonId = acting.RequirePerson(), At = now,
        }));
        audit.Record("tanda-terima.diberikan", $"penyampaian/{receipt.PlanId}/{receipt.OpdCode}", new { Documents = documents.Select(d => d.DistributedSha256) });
    }

    // A letter of another OPD is as unknown as one that does not exist.
    private async Task RequireLetterAsync(Guid planId, string opdCode, CancellationToken cancellationToken)
    {
        bool reached = acting.OwnOpdCodes.Contains(opdCode) && await db.Set<Delivery>().AnyAsync(
            d => d.PlanId == planId && d.OpdCode == opdCode && d.Channel == DistributionService.Inbox && d.State == DeliveryState.Accepted, cancellationToken);
        if (!reached)
        {
            throw new MissingException($"Letter {planId} of OPD {opdCode}");
        }
    }

    private static List<Refusal> WhyNot(GiveReceipt receipt)
    {
        List<Refusal> refusals = [];
        if (string.IsNullOrWhiteSpace(receipt.Name) || receipt.Name.Length > Lengths.Name)
        {
            refusals.Add(new("Isi nama penerima."));
        }

        if (string.IsNullOrWhiteSpace(receipt.Title) || receipt.Title.Length > Lengths.Name)
        {
            refusals.Add(new("Isi jabatan penerima."));
        }

        if (PersonText.IsWrongNip(receipt.Nip))
        {
            refusals.Add(new("NIP terdiri atas 18 angka. Kosongkan bila penerima tidak mempunyai NIP atau NIPPPK."));
        }

        return refusals;
    }
}
