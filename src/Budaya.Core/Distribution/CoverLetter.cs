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
public sealed class CoverLetter(BudayaDbContext db, TenantDirectory tenant, TemplateTexts templates, PaperService papers)
{
    private const string TemplateName = "surat-pengantar";

    /// <summary>Name of the file as it is sent out.</summary>
    public static string FileName(string opdCode) => $"surat-pengantar-{opdCode}.pdf";

    /// <summary>The copy of one OPD as PDF. The same plan and OPD give the same bytes.</summary>
    /// <exception cref="MissingException">The plan does not reach that OPD.</exception>
    /// <exception cref="RefusedException">It cannot be laid out now; the message says why.</exception>
    public async Task<byte[]> PdfAsync(Guid planId, string opdCode, CancellationToken cancellationToken)
    {
        DistributionPlan plan = await db.Set<DistributionPlan>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == planId, cancellationToken)
            ?? throw new MissingException($"Plan {planId}");
        PlanRecipient recipient = await db.Set<PlanRecipient>().AsNoTracking().SingleOrDefaultAsync(r => r.PlanId == planId && r.OpdCode == opdCode, cancellationToken)
            ?? throw new MissingException($"Recipient {opdCode} of plan {planId}");
        DateOnly on = plan.CoverDate ?? throw new InvalidOperationException($"Plan {planId} has recipients and no date of its surat pengantar.");
        TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
        DraftFacts facts = DraftFacts.Of(await SubjectAsync(plan, recipient, profile, on, cancellationToken));
        RenderedDraft draft = plan.StartedAt is { } startedAt ? await templates.RenderAsOfAsync(TemplateName, facts, startedAt, cancellationToken) : await templates.RenderAsync(TemplateName, facts, cancellationToken);
        Enactment enactment = new()
        {
            Status = EnactmentStatus.Asli, Number = plan.CoverNumber, Year = on.Year, DeterminedOn = on,
            Signatory = await SignatoryAsync(profile, on, cancellationToken),
        };
        return await papers.PdfAsync(draft.Text, new(Tenants.DocumentKind.SuratPengantar, on, enactment), cancellationToken);
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

    private async Task<DraftSubject> SubjectAsync(DistributionPlan plan, PlanRecipient recipient, TenantProfile profile, DateOnly on, CancellationToken cancellationToken)
    {
        List<string> citations = await (
            from link in db.Set<PlanDocument>()
            join document in db.Set<SignedDocument>() on link.SignedDocumentId equals document.Id
            where link.PlanId == plan.Id
            orderby link.Position
            select document.Citation).ToListAsync(cancellationToken);
        return new()
        {
            Profile = profile, Kind = Tenants.DocumentKind.SuratPengantar, Title = plan.Title, On = on,
            SignatoryOffice = string.Join(' ', profile.CoverLetterSignatory), Recipients = [recipient.HeadTitle],
            Enclosed = [.. citations.Select((citation, index) => new EnclosedPaper(
                citation, "1 (satu) berkas", index == 0 ? $"Untuk dilaksanakan. Kode surat {recipient.Code}" : "Untuk dilaksanakan"))],
        };
    }
}
