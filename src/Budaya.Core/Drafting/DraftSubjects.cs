using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Proposals;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Drafting;

/// <summary>Gathers from the earlier stages what a draft is about. Reads only.</summary>
public sealed class DraftSubjects(BudayaDbContext db, TenantDirectory tenant)
{
    /// <summary>Role of the head of region in the packs.</summary>
    public const string HeadRole = "KDH";

    private static readonly (string Role, string Place)[] TeamPlaces =
        [("SEKDA", "Pengarah"), ("ASIS3", "Penanggung jawab"), ("ORG", "Ketua"), ("ORG-RB", "Sekretaris"), ("HUK", "Anggota"), ("PRC", "Anggota"), ("TAPEM", "Anggota"), ("ITDA", "Anggota"), ("KOMINFO", "Anggota")];

    /// <summary>The subject of a document that a workflow asks for.</summary>
    /// <param name="workflowCase">The case.</param>
    /// <param name="document">The document.</param>
    /// <param name="all">All documents of the workflow: a circular refers to the decree among them.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<DraftSubject> OfAsync(WorkflowCase workflowCase, WorkflowDocument document, IReadOnlyList<WorkflowDocument> all, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(workflowCase);
        ArgumentNullException.ThrowIfNull(document);
        TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
        List<Office> offices = await db.Set<Office>().AsNoTracking().OrderBy(o => o.Position).ToListAsync(cancellationToken);
        Round? round = await db.Set<Round>().AsNoTracking().Include(r => r.Criteria).SingleOrDefaultAsync(r => r.CaseId == workflowCase.Id, cancellationToken);
        return new()
        {
            Profile = profile,
            Kind = document.Kind,
            Title = DraftTemplates.TitleOf(document, profile),
            On = workflowCase.RuleDate,
            SignatoryOffice = SignatoryOf(document.Kind, offices)?.Title ?? profile.HeadOffice,
            Framework = await FrameworkAsync(workflowCase.FrameworkId, cancellationToken),
            Reason = round?.Reason ?? "",
            Deliberation = round is null ? null : await DeliberationAsync(round, offices, profile, cancellationToken),
            Criteria = round is null ? [] : [.. round.Criteria.OrderBy(c => c.Position).Select(c => new CriterionFacts(c.Name, c.Weight))],
            Related = document.Kind == DocumentKind.SuratEdaran ? await RelatedAsync(workflowCase, all, profile, cancellationToken) : null,
            Recipients = await RecipientsAsync(workflowCase.RuleDate, cancellationToken),
            Copies = Copies(document.Kind, profile),
            Team = DraftTemplates.IsTeam(document) ? [.. TeamPlaces.SelectMany(p => offices.Where(o => Bears(o, p.Role)).Select(o => new TeamSeat(p.Place, o.Title)))] : [],
        };
    }

    /// <summary>The office that signs a kind of paper: the head of region for what is law, the head of the organisation bureau for the rest.</summary>
    public static Office? SignatoryOf(DocumentKind kind, IEnumerable<Office> offices) =>
        offices.FirstOrDefault(o => Bears(o, kind is DocumentKind.Perkada or DocumentKind.SuratKeputusan or DocumentKind.SuratEdaran ? HeadRole : "ORG"));

    /// <summary>Whether an office bears a role.</summary>
    public static bool Bears(Office office, string role)
    {
        ArgumentNullException.ThrowIfNull(office);
        return office.RoleCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(role);
    }

    /// <summary>A framework with values, behaviours and links; null when there is no id.</summary>
    public async Task<ValueFramework?> FrameworkAsync(Guid? id, CancellationToken cancellationToken) => id is null ? null
        : await db.Set<ValueFramework>().AsNoTracking().Include(f => f.Values).ThenInclude(v => v.Behaviours).Include(f => f.Values).ThenInclude(v => v.Links)
            .AsSplitQuery().SingleOrDefaultAsync(f => f.Id == id, cancellationToken);

    private async Task<RelatedDocument?> RelatedAsync(WorkflowCase workflowCase, IReadOnlyList<WorkflowDocument> all, TenantProfile profile, CancellationToken cancellationToken)
    {
        if (all.FirstOrDefault(d => d.Purpose == DocumentPurpose.Enacts) is not { } decree)
        {
            return null;
        }

        string title = await db.Set<Naskah>().Where(n => n.CaseId == workflowCase.Id && n.Key == decree.Key).Select(n => n.Title).SingleOrDefaultAsync(cancellationToken)
            ?? DraftTemplates.TitleOf(decree, profile);
        return RelatedOf(profile, decree.Kind, title, number: null, year: null);
    }

    /// <summary>How another text cites a decree of the region.</summary>
    public static RelatedDocument RelatedOf(TenantProfile profile, DocumentKind kind, string title, string? number, int? year)
    {
        ArgumentNullException.ThrowIfNull(profile);
        bool isDecree = kind == DocumentKind.SuratKeputusan;
        return new($"{(isDecree ? "Keputusan" : "Peraturan")} {profile.HeadOffice}", title, number, year, NumberHoldsYear: isDecree);
    }

    private async Task<DeliberationFacts?> DeliberationAsync(Round round, List<Office> offices, TenantProfile profile, CancellationToken cancellationToken)
    {
        Meeting? meeting = await db.Set<Meeting>().AsNoTracking().Include(m => m.Seats)
            .Where(m => m.RoundId == round.Id).OrderByDescending(m => m.HeldOn).FirstOrDefaultAsync(cancellationToken);
        if (meeting is null)
        {
            return null;
        }

        Dictionary<string, string> titles = offices.ToDictionary(o => o.Key, o => o.Title);
        Dictionary<string, int> places = offices.ToDictionary(o => o.Key, o => o.Position);
        var proposals = await (
            from proposal in db.Set<Proposal>()
            join framework in db.Set<ValueFramework>() on proposal.FrameworkId equals framework.Id
            join opd in db.Set<Opd>() on proposal.OpdCode equals opd.Code
            where proposal.RoundId == round.Id
            orderby proposal.At
            select new DeliberationProposal(framework.Acronym, opd.Name, proposal.State == ProposalState.Dipilih)).ToListAsync(cancellationToken);
        return new(meeting.HeldOn, meeting.Place,
            [.. meeting.Seats.OrderByDescending(s => s.Presides).ThenBy(s => places[s.OfficeKey]).Select(s => new DeliberationSeat(titles[s.OfficeKey], s.Presides, s.Attended, s.Substitute))],
            proposals)
        {
            Time = meeting.StartsAt is { } at ? $"{at:HH\\.mm} {profile.ZoneLabel}" : null,
            Agenda = [.. meeting.Agenda.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Ballots = await BallotsAsync(round, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<BallotFacts>> BallotsAsync(Round round, CancellationToken cancellationToken)
    {
        Scoring scoring = await Scoring.LoadAsync(db, round, cancellationToken);
        Dictionary<Guid, string> names = await (
            from proposal in db.Set<Proposal>()
            join framework in db.Set<ValueFramework>() on proposal.FrameworkId equals framework.Id
            where proposal.RoundId == round.Id
            select new { proposal.Id, framework.Acronym }).ToDictionaryAsync(p => p.Id, p => p.Acronym, cancellationToken);
        return [.. Enumerable.Range(1, round.IsScoring ? round.Ballot - 1 : round.Ballot).Select(number => (Number: number, Scores: scoring.Result(number))).Select(b => new BallotFacts(
            b.Number, scoring.CountedIn(b.Number).Select(s => s.OfficeKey).Distinct().Count(), ScoreTally.Tied(b.Scores).Count > 1,
            [.. b.Scores.Where(s => s.Total is not null).Select(s => (names[s.ProposalId], ScoreTally.InWords(s.Total!.Value)))]))]; // not null: just asked
    }

    /// <summary>The addressees of a circular: the offices that receive letters on a day; kinds with many offices are addressed together.</summary>
    public async Task<IReadOnlyList<string>> RecipientsAsync(DateOnly on, CancellationToken cancellationToken)
    {
        List<Opd> daftarOpd = await db.Set<Opd>().AsNoTracking().ReceivingOn(on).OrderBy(o => o.Position).ToListAsync(cancellationToken);
        return [.. daftarOpd.GroupBy(o => o.Kind).SelectMany(kind => kind.Count() > 1 && Together(kind.Key) is { } together ? [together] : kind.Select(o => o.HeadTitle))];
    }

    private static string? Together(OpdKind kind) => kind switch
    {
        OpdKind.Biro => "Para Kepala Biro pada Sekretariat Daerah",
        OpdKind.Bagian => "Para Kepala Bagian pada Sekretariat Daerah",
        OpdKind.Dinas => "Para Kepala Dinas",
        OpdKind.Badan => "Para Kepala Badan",
        OpdKind.Kecamatan => "Para Camat",
        OpdKind.Kelurahan => "Para Lurah",
        OpdKind.Uptd => "Para Kepala Unit Pelaksana Teknis Daerah",
        OpdKind.RumahSakit => "Para Direktur Rumah Sakit Daerah",
        _ => null,
    };

    private static List<string> Copies(DocumentKind kind, TenantProfile profile)
    {
        string inspector = $"Inspektur Daerah {profile.Level} {profile.RegionName}";
        string? governor = profile.Level == RegionLevel.Provinsi ? null : $"Gubernur {profile.ProvinceName}";
        return kind switch
        {
            DocumentKind.SuratKeputusan => [.. new[] { governor, inspector, profile.OrganisationBureau.Head }.OfType<string>()],
            DocumentKind.SuratEdaran => [.. new[] { governor, inspector }.OfType<string>()],
            _ => [],
        };
    }
}
