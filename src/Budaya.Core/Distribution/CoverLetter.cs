using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Budaya.LegalText;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Distribution;

/// <summary>The surat pengantar of a plan: one number and one date for the whole campaign, a copy for each OPD with its addressee and its code.</summary>
/// <remarks>Rule: workflow reference, section 6: columns No., Jenis yang Dikirim, Banyaknya, Keterangan; at the foot the receipt, which may be filled in by hand.</remarks>
public sealed class CoverLetter(BudayaDbContext db, TenantDirectory tenant, FileStore files, TemplateTexts templates, PaperService papers)
{
    private const string TemplateName = "surat-pengantar";

    /// <summary>Name of the file as it is sent out.</summary>
    public static string FileName(string opdCode) => $"surat-pengantar-{opdCode}.pdf";

    /// <summary>The copy of one OPD as PDF: the file that was made when the plan started.</summary>
    /// <exception cref="MissingException">The plan does not reach that OPD, or has not started.</exception>
    /// <exception cref="InvalidDataException">The file on disk is not the one that was made.</exception>
    public async Task<byte[]> PdfAsync(Guid planId, string opdCode, CancellationToken cancellationToken)
    {
        string cover = await db.Set<PlanRecipient>().Where(r => r.PlanId == planId && r.OpdCode == opdCode).Select(r => r.CoverSha256).SingleOrDefaultAsync(cancellationToken)
            ?? throw new MissingException($"Surat pengantar of plan {planId} for {opdCode}");
        return await files.ReadAsync(cover, cancellationToken);
    }

    /// <summary>Makes the copies of a plan that starts and keeps each under its SHA-256. The caller saves.</summary>
    /// <exception cref="RefusedException">A copy cannot be laid out now; the message says why.</exception>
    internal async Task MakeAsync(DistributionPlan plan, IReadOnlyList<PlanRecipient> recipients, CancellationToken cancellationToken)
    {
        DateOnly on = plan.CoverDate ?? throw new InvalidOperationException($"Plan {plan.Id} has no date of its surat pengantar.");
        TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
        List<string> citations = await CitationsAsync(plan.Id, cancellationToken);
        Enactment enactment = new()
        {
            Status = EnactmentStatus.Asli, Number = plan.CoverNumber, Year = on.Year, DeterminedOn = on,
            Signatory = await SignatoryAsync(profile, on, cancellationToken),
        };
        foreach (PlanRecipient recipient in recipients)
        {
            RenderedDraft draft = await templates.RenderAsync(TemplateName, DraftFacts.Of(Subject(plan, recipient, profile, on, citations)), cancellationToken);
            byte[] pdf = await papers.PdfAsync(draft.Text, new(Tenants.DocumentKind.SuratPengantar, on, enactment), cancellationToken);
            recipient.Keep(await files.AddAsync(pdf, cancellationToken));
        }
    }

    // The office stands in the settings; whoever held it on the day of the letter signs. Demo people have no name.
    private async Task<Signatory> SignatoryAsync(TenantProfile profile, DateOnly day, CancellationToken cancellationToken)
    {
        Signatory signatory = new() { Office = string.Join('\n', profile.CoverLetterSignatory) };
        string title = profile.CoverLetterSignatory.LastOrDefault("").TrimEnd(',').Trim();
        List<Office> offices = await db.Set<Office>().AsNoTracking().ToListAsync(cancellationToken);
        string? key = offices.Find(o => o.Title.Equals(title, StringComparison.OrdinalIgnoreCase))?.Key;
        Person? holder = await (
            from holding in db.Set<OfficeHolding>()
            join person in db.Set<Person>() on holding.PersonId equals person.Id
            where holding.OfficeKey == key && holding.From <= day && (holding.To == null || holding.To >= day) && !person.Demo
            orderby holding.From descending
            select person).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        return holder is null ? signatory : signatory with { Name = holder.DisplayName, Rank = holder.Rank, Nip = holder.Nip };
    }

    private Task<List<string>> CitationsAsync(Guid planId, CancellationToken cancellationToken) => (
        from link in db.Set<PlanDocument>()
        join document in db.Set<SignedDocument>() on link.SignedDocumentId equals document.Id
        where link.PlanId == planId
        orderby link.Position
        select document.Citation).ToListAsync(cancellationToken);

    private static DraftSubject Subject(DistributionPlan plan, PlanRecipient recipient, TenantProfile profile, DateOnly on, List<string> citations) => new()
    {
        Profile = profile, Kind = Tenants.DocumentKind.SuratPengantar, Title = plan.Title, On = on,
        SignatoryOffice = string.Join(' ', profile.CoverLetterSignatory), Recipients = [recipient.HeadTitle],
        Enclosed = [.. citations.Select((citation, index) => new EnclosedPaper(
            citation, "1 (satu) berkas", index == 0 ? $"Untuk dilaksanakan. Kode surat {recipient.Code}" : "Untuk dilaksanakan"))],
    };
}
