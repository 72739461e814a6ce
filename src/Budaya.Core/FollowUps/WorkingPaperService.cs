using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Budaya.LegalText;
using Microsoft.EntityFrameworkCore;
using DocumentKind = Budaya.Core.Tenants.DocumentKind;

namespace Budaya.Core.FollowUps;

/// <summary>A working paper to be saved.</summary>
public sealed record WorkingPaperFile(byte[] Bytes, string FileName, string MediaType);

/// <summary>Writes the papers that go with a case from what the case knows today. Reads only: nothing is kept, the officer goes on with the file.</summary>
public sealed class WorkingPaperService(
    BudayaDbContext db, TenantDirectory tenant, DraftSubjects subjects, TemplateTexts templates, PaperService papers, DistributionReader conveyances, ActingPerson acting, TimeProvider time)
{
    /// <summary>The paper as Word.</summary>
    /// <exception cref="MissingException">There is no such case, paper or OPD.</exception>
    public async Task<WorkingPaperFile> DocxAsync(Guid caseId, string template, string? opdCode, CancellationToken cancellationToken)
    {
        (string text, PaperDress dress) = await WriteAsync(caseId, WorkingPaper.Of(template), opdCode, cancellationToken);
        return new(await papers.DocxAsync(text, dress, cancellationToken), $"{template}.docx", MediaTypes.Docx);
    }

    /// <summary>A paper of the reader's own OPD as Word.</summary>
    /// <exception cref="MissingException">It is not the reader's OPD, or no paper that an OPD itself issues.</exception>
    public Task<WorkingPaperFile> OwnDocxAsync(Guid caseId, string template, string opdCode, CancellationToken cancellationToken) =>
        acting.OwnOpdCodes.Contains(opdCode) && WorkingPaper.Of(template).IsOfOpd ? DocxAsync(caseId, template, opdCode, cancellationToken) : throw new MissingException($"Paper {template} of {opdCode}");

    /// <summary>The paper as PDF.</summary>
    /// <exception cref="MissingException">There is no such case, paper or OPD.</exception>
    public async Task<WorkingPaperFile> PdfAsync(Guid caseId, string template, string? opdCode, CancellationToken cancellationToken)
    {
        (string text, PaperDress dress) = await WriteAsync(caseId, WorkingPaper.Of(template), opdCode, cancellationToken);
        return new(await papers.PdfAsync(text, dress, cancellationToken), $"{template}.pdf", MediaTypes.Pdf);
    }

    /// <summary>The ready texts, by name.</summary>
    public async Task<IReadOnlyList<(string Name, string Text)>> MessagesAsync(Guid caseId, string? opdCode, CancellationToken cancellationToken)
    {
        DraftFacts facts = DraftFacts.Of(await SubjectAsync(caseId, null, opdCode, cancellationToken));
        List<(string, string)> messages = [];
        foreach ((string template, string name) in WorkingPaper.Messages)
        {
            messages.Add((name, DraftText.Words((await templates.RenderAsync(template, facts, cancellationToken)).Text)));
        }

        return messages;
    }

    private async Task<(string Text, PaperDress Dress)> WriteAsync(Guid caseId, WorkingPaper paper, string? opdCode, CancellationToken cancellationToken)
    {
        DraftSubject subject = await SubjectAsync(caseId, paper, opdCode, cancellationToken);
        if (paper.IsOfOpd && subject.Opd is null)
        {
            throw new RefusedException("Pilih perangkat daerah lebih dahulu.");
        }

        if (paper.NeedsFramework && subject.Framework is null)
        {
            throw new RefusedException("Rumusan budaya kerja belum dipilih pada alur ini; naskah ini memuat nilai-nilainya.");
        }

        RenderedDraft draft = await templates.RenderAsync(paper.Template, DraftFacts.Of(subject), cancellationToken);
        bool isLaw = paper.Kind is DocumentKind.Perkada or DocumentKind.SuratKeputusan; // other papers are used as they are printed
        Enactment enactment = new() { Status = isLaw ? EnactmentStatus.Rancangan : EnactmentStatus.Asli, Year = subject.On.Year, Signatory = SignatoryOf(paper.Signer, subject) };
        return (draft.Text, new(paper.Kind, subject.On, enactment, Office: paper.IsOfOpd && subject.Opd is { } opd ? new(opd.Name, opd.Head) : null));
    }

    private static Signatory SignatoryOf(PaperSigner signer, DraftSubject subject) => signer switch
    {
        PaperSigner.Letter => new() { Office = string.Join('\n', subject.Profile.CoverLetterSignatory) },
        PaperSigner.Bureau => new() { Office = subject.Profile.OrganisationBureau.Head.ToUpperInvariant() },
        PaperSigner.Legal => new() { Office = subject.Profile.LegalBureau.Head.ToUpperInvariant() },
        PaperSigner.Secretary => new() { Office = "SEKRETARIS DAERAH" },
        PaperSigner.Opd => new() { Office = subject.Opd?.Head.ToUpperInvariant() },
        _ => new(),
    };

    private async Task<DraftSubject> SubjectAsync(Guid caseId, WorkingPaper? paper, string? opdCode, CancellationToken cancellationToken)
    {
        CasePosition position = await CasePosition.LoadAsync(db, caseId, cancellationToken);
        bool isTeam = paper?.Template == "keputusan-tim-penyusun";
        WorkflowDocument main = isTeam ? new("tim", DocumentKind.SuratKeputusan, "Keputusan tim penyusun", DocumentPurpose.SetsUpTeam)
            : position.Definition.Documents.FirstOrDefault(d => !DraftTemplates.IsTeam(d)) ?? new("naskah", DocumentKind.SuratKeputusan, position.Case.Title, DocumentPurpose.Enacts);
        DraftSubject subject = await subjects.OfAsync(position.Case, main, position.Definition.Documents, cancellationToken);
        TenantProfile profile = subject.Profile;
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        DateOnly today = calendar.DateOf(time.GetUtcNow());
        SignedDocument? signed = await (
            from document in db.Set<SignedDocument>().AsNoTracking()
            join naskah in db.Set<Naskah>() on document.NaskahId equals naskah.Id
            where naskah.CaseId == caseId && document.Kind != DocumentKind.SuratEdaran
            orderby document.At descending
            select document).FirstOrDefaultAsync(cancellationToken);
        return subject with
        {
            On = today,
            Kind = paper?.Kind is DocumentKind.Perkada or DocumentKind.SuratKeputusan ? paper.Kind : subject.Kind,
            ParafOffices = ParafOffices(profile),
            Related = signed is null ? null : DraftSubjects.RelatedOf(profile, signed.Kind, signed.Title, signed.Number, signed.DeterminedOn.Year) with
            {
                DeterminedOn = signed.DeterminedOn, PromulgatedOn = signed.PromulgatedOn, GazetteNumber = signed.GazetteNumber,
            },
            Opd = await OpdAsync(opdCode, cancellationToken),
            Event = await EventAsync(caseId, cancellationToken),
            Conveyance = await ConveyanceAsync(caseId, cancellationToken),
            Progress = await ProgressAsync(caseId, cancellationToken),
            Problems = await ProblemsAsync(caseId, opdCode, cancellationToken),
            Earlier = signed is not { Kind: DocumentKind.Perkada } ? null : new(signed.Number, signed.DeterminedOn.Year, signed.Title, signed.GazetteNumber),
            Steps = [.. position.Case.Decisions.OrderBy(d => d.At).Where(d => position.Definition.Find(d.StepKey)?.Transitions.Any(t => t.Choice == d.Choice && t.IsReturn) != true).Select(d => new StepDone(position.Definition.Find(d.StepKey)?.Title ?? d.StepKey, d.DayIn(calendar)))],
            CurrentStep = string.Join(", ", position.ActiveSteps.Select(s => s.Title)),
        };
    }

    private static List<string> ParafOffices(TenantProfile profile) =>
        [profile.OrganisationBureau.Head, profile.LegalBureau.Head, "Asisten Administrasi Umum", profile.SecretaryOffice];

    private async Task<OpdFacts?> OpdAsync(string? code, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(code))
        {
            return null;
        }

        Opd opd = await db.Set<Opd>().AsNoTracking().SingleOrDefaultAsync(o => o.Code == code, cancellationToken) ?? throw new MissingException($"OPD {code}");
        return new(opd.Name, opd.HeadTitle);
    }

    private async Task<EventFacts?> EventAsync(Guid caseId, CancellationToken cancellationToken)
    {
        Sosialisasi? held = await db.Set<Sosialisasi>().AsNoTracking().Where(s => s.CaseId == caseId).OrderByDescending(s => s.HeldOn).FirstOrDefaultAsync(cancellationToken);
        return held is null ? null : new(held.HeldOn, null, held.Place, held.Opener, [.. held.Speakers.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], held.Agreement);
    }

    private async Task<ConveyanceFacts?> ConveyanceAsync(Guid caseId, CancellationToken cancellationToken)
    {
        Guid planId = await db.Set<DistributionPlan>().Where(p => p.CaseId == caseId && p.StartedAt != null).OrderByDescending(p => p.StartedAt).Select(p => p.Id).FirstOrDefaultAsync(cancellationToken);
        if (planId == Guid.Empty)
        {
            return null;
        }

        PlanView plan = await conveyances.PlanAsync(planId, cancellationToken);
        List<string> received = await db.Set<Acknowledgement>().Where(a => a.PlanId == planId).Select(a => a.OpdCode).Distinct().ToListAsync(cancellationToken);
        List<PlanRecipient> all = await db.Set<PlanRecipient>().AsNoTracking().Where(r => r.PlanId == planId).OrderBy(r => r.Position).ToListAsync(cancellationToken);
        return new(plan.Plan.CoverNumber, plan.Plan.CoverDate, all.Count, [.. all.Where(r => !received.Contains(r.OpdCode)).Select(r => r.Name)], plan.ReceiptDueOn);
    }

    private async Task<IReadOnlyList<OpdProgress>> ProgressAsync(Guid caseId, CancellationToken cancellationToken)
    {
        var rows = await (
            from commitment in db.Set<Commitment>()
            join opd in db.Set<Opd>() on commitment.OpdCode equals opd.Code
            where commitment.CaseId == caseId
            select new { opd.Position, opd.Name, commitment.State }).ToListAsync(cancellationToken);
        return [.. rows.GroupBy(r => (r.Position, r.Name)).OrderBy(g => g.Key.Position).Select(g => new OpdProgress(g.Key.Name, g.Count(r => r.State == CommitmentState.Selesai), g.Count()))];
    }

    // C4 is the agreement by which an OPD brings problems to the Sekda.
    private async Task<IReadOnlyList<ReportedProblem>> ProblemsAsync(Guid caseId, string? opdCode, CancellationToken cancellationToken)
    {
        var rows = await (
            from report in db.Set<CommitmentReport>()
            join commitment in db.Set<Commitment>() on report.CommitmentId equals commitment.Id
            join opd in db.Set<Opd>() on commitment.OpdCode equals opd.Code
            where commitment.CaseId == caseId && commitment.Key.StartsWith("C4") && report.Text != "" && (string.IsNullOrEmpty(opdCode) || opd.Code == opdCode)
            orderby opd.Position, report.At
            select new { opd.Name, report.Text }).ToListAsync(cancellationToken);
        return [.. rows.SelectMany(r => r.Text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new ReportedProblem(r.Name, line)))];
    }
}
