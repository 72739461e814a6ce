using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.FollowUps;
using Budaya.Core.People;
using Budaya.Core.Proposals;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Core.Workbooks;
using Budaya.Core.Workflow;
using Budaya.Web.Access;
using Budaya.Web.Development;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Proposals;

/// <summary>The proposals of a case side by side, their deliberation and the agreement.</summary>
public sealed class ShowModel(
    RoundReader reader, ScoreReader scores, RoundService rounds, CallService call, OpdProposalService ofOpds, ProposalService proposals, RoundReminders reminders, ReportService reports, WorkingPaperService papers,
    FrameworkService frameworks, FileStore files, StepAccess access, ActingPerson acting, BudayaDbContext db, TenantDirectory tenant, TimeProvider time, IServiceProvider services)
    : PageModel, IShownAgain
{
    /// <summary>The round and everything about it.</summary>
    public RoundView View { get; private set; } = null!; // every handler that shows the page sets it

    /// <summary>Today in the region.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>OPDs that can propose.</summary>
    public IReadOnlyList<SelectListItem> DaftarOpd { get; private set; } = [];

    /// <summary>Frameworks that can be proposed and are not yet.</summary>
    public IReadOnlyList<SelectListItem> Proposable { get; private set; } = [];

    /// <summary>Criteria that the form begins with.</summary>
    public static IReadOnlyList<string> UsualCriteria { get; } = ["Mudah diingat", "Sesuai dengan kebutuhan saat ini", "Sesuai dengan kebutuhan masa mendatang"];

    /// <summary>Offices that can be invited besides.</summary>
    public IReadOnlyList<SelectListItem> OtherOffices { get; private set; } = [];

    /// <summary>The newest closed scoring round, or null.</summary>
    public BallotResult? Result { get; private set; }

    /// <summary>Offices for which the reader may initial the berita acara: own ones, and those that work on paper.</summary>
    public IReadOnlyDictionary<string, bool> Initialling { get; private set; } = new Dictionary<string, bool>();

    /// <summary>Whether a sample file may stand in for a scan: Development on a loopback address alone.</summary>
    public bool OffersSamples => services.OffersDemo();

    /// <summary>Whether the reader makes and attaches the berita acara.</summary>
    public bool MayReport => acting.Has(Authority.Organisation);

    /// <summary>The comparison as a workbook.</summary>
    public async Task<IActionResult> OnGetMatrixAsync(Guid id, CancellationToken cancellationToken)
    {
        RoundView view = await reader.ViewAsync(id, cancellationToken);
        return view.Round is null ? NotFound() : File(ComparisonWorkbook.Write(view, await scores.ViewAsync(id, cancellationToken)), Workbook.MediaType, "perbandingan-usulan.xlsx");
    }

    /// <summary>Shows the round of a case; the id of a framework leads to the round it was proposed in.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await db.Set<WorkflowCase>().AnyAsync(c => c.Id == id, cancellationToken) && await reader.CaseOfFrameworkAsync(id, cancellationToken) is { } caseId)
        {
            return RedirectToPage(new { id = caseId });
        }

        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        (Today, Zone) = (calendar.DateOf(time.GetUtcNow()), calendar.Zone);
        View = await reader.ViewAsync(id, cancellationToken);
        if (View.Round is not null)
        {
            Result = (await scores.ViewAsync(id, cancellationToken)).Results is [.., var last] ? last : null;
        }

        if (View.WhyNotMeet.Count == 0)
        {
            HashSet<string> seated = [.. View.Participants.Select(p => p.Key)];
            OtherOffices = [.. (await db.Set<Office>().Where(o => !o.RoleCodes.Contains("OPD") && !o.RoleCodes.Contains("AGEN")).OrderBy(o => o.Position).Select(o => new SelectListItem(o.Title, o.Key)).ToListAsync(cancellationToken)).Where(o => !seated.Contains(o.Value))];
        }

        if (View is { Chosen: not null, Meeting: { } meeting })
        {
            Dictionary<string, bool> initialling = meeting.Seats.Where(s => acting.Offices.Any(o => o.Key == s.OfficeKey)).ToDictionary(s => s.OfficeKey, _ => true);
            IReadOnlyList<OfficeName> paper = MayReport ? await access.OnPaperAsync([.. meeting.Seats.Select(s => s.OfficeKey)], cancellationToken) : [];
            foreach (OfficeName office in paper)
            {
                initialling.TryAdd(office.Key, false);
            }

            Initialling = initialling;
        }

        if (View.Round is not null && View.WhyNotPropose.Count == 0)
        {
            DaftarOpd = await db.Set<Opd>().ExistingOn(Today).OrderBy(o => o.Position).Select(o => new SelectListItem(o.Name, o.Code)).ToListAsync(cancellationToken);
            HashSet<Guid> proposed = [.. View.Proposals.Select(p => p.Framework.Id)];
            Proposable = [.. (await frameworks.ListAsync(cancellationToken)).Where(f => f.State == FrameworkState.Usulan && !proposed.Contains(f.Id)).Select(f => new SelectListItem(f.Acronym, f.Id.ToString()))];
        }

        return Page();
    }

    /// <inheritdoc />
    public Task ReloadAsync(CancellationToken cancellationToken) => OnGetAsync(Guid.Parse((string)RouteData.Values["id"]!), cancellationToken); // the route asks for a Guid

    /// <summary>Opens the round.</summary>
    public Task<IActionResult> OnPostOpenAsync(Guid id, OpenInput open, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(open);
        return DoAsync(id, "Penghimpunan usulan dibuka.", () => rounds.OpenAsync(
            new(id, open.Title ?? "", Day(open.From), Day(open.Until), open.ScoredChange, Named(open.Criteria)), cancellationToken), cancellationToken);
    }

    /// <summary>Takes in a proposal.</summary>
    public Task<IActionResult> OnPostProposeAsync(Guid id, ProposeInput propose, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(propose);
        FrameworkInput? fresh = propose.Framework is null && !string.IsNullOrWhiteSpace(propose.Name)
            ? new() { Acronym = propose.Name, Form = propose.Form, Meaning = propose.Meaning ?? "" }
            : null;
        return DoAsync(id, "Usulan dicatat.", () => rounds.ProposeAsync(
            new(propose.Round, propose.Id, propose.Opd ?? "", propose.Rationale ?? "", propose.Framework, fresh), cancellationToken), cancellationToken);
    }

    /// <summary>Returns, withdraws or submits a proposal again.</summary>
    public Task<IActionResult> OnPostHandleAsync(Guid id, Guid proposal, string act, string? reason, CancellationToken cancellationToken) => act switch
    {
        "kembalikan" => DoAsync(id, "Usulan dikembalikan untuk dilengkapi.", () => rounds.ReturnAsync(proposal, reason ?? "", cancellationToken), cancellationToken),
        "tarik" => DoAsync(id, "Usulan ditarik.", () => rounds.WithdrawAsync(proposal, reason ?? "", cancellationToken), cancellationToken),
        "ajukan" => DoAsync(id, "Usulan diajukan kembali.", () => rounds.ResubmitAsync(proposal, cancellationToken), cancellationToken),
        _ => throw new RefusedException("Tindakan atas usulan tidak dikenal."),
    };

    /// <summary>Calls a meeting.</summary>
    public Task<IActionResult> OnPostCallAsync(Guid id, CallInput call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        return DoAsync(id, "Pembahasan dijadwalkan.", () => rounds.CallMeetingAsync(
            new(call.Round, call.Id, Day(call.On), call.At, call.Place ?? "", call.Agenda ?? "", call.AlsoInvited), cancellationToken), cancellationToken);
    }

    /// <summary>Records attendance, positions and minutes.</summary>
    public Task<IActionResult> OnPostMeetAsync(Guid id, MeetInput meet, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meet);
        RecordMeeting record = new(meet.Id, meet.Version, Day(meet.On), meet.At, meet.Place ?? "", meet.Agenda ?? "", meet.Minutes ?? "",
            [.. meet.Seats.Select(s => new SeatRecord(s.Office, s.Attended, s.Substitute, s.Favours, s.Note ?? ""))]);
        return DoAsync(id, "Catatan pembahasan tersimpan.", () => rounds.RecordMeetingAsync(record, cancellationToken), cancellationToken);
    }

    /// <summary>Agrees on one proposal.</summary>
    public Task<IActionResult> OnPostAgreeAsync(Guid id, Guid round, Guid proposal, string? reason, List<OtherInput> others, CancellationToken cancellationToken)
    {
        Dictionary<Guid, string> why = others.GroupBy(o => o.Proposal).ToDictionary(g => g.Key, g => g.First().Reason ?? "");
        return DoAsync(id, "Kesepakatan dicatat.", () => rounds.AgreeAsync(round, proposal, reason ?? "", why, cancellationToken), cancellationToken);
    }

    /// <summary>Sets another last day for proposals.</summary>
    public Task<IActionResult> OnPostWindowAsync(Guid id, Guid round, DateOnly? until, string? reason, CancellationToken cancellationToken) =>
        DoAsync(id, "Hari terakhir diubah; yang diminta mengusulkan diberi tahu.", () => call.MoveLastDayAsync(round, Day(until), reason ?? "", cancellationToken), cancellationToken);

    /// <summary>Corrects the criteria.</summary>
    public Task<IActionResult> OnPostCriteriaAsync(Guid id, Guid round, List<CriterionForm> criteria, string? reason, CancellationToken cancellationToken) =>
        DoAsync(id, "Kriteria diubah; yang diminta mengusulkan diberi tahu.", () => call.CorrectCriteriaAsync(round, Named(criteria), reason ?? "", cancellationToken), cancellationToken);

    /// <summary>Records the answer of an OPD that it proposes nothing.</summary>
    public Task<IActionResult> OnPostDeclineAsync(Guid id, Guid round, string? opd, string? note, CancellationToken cancellationToken) =>
        DoAsync(id, "Jawaban dicatat: tidak mengusulkan.", () => ofOpds.DeclineAsync(round, opd ?? "", note ?? "", cancellationToken), cancellationToken);

    /// <summary>Begins the deliberation again.</summary>
    public Task<IActionResult> OnPostReopenAsync(Guid id, Guid round, string? reason, CancellationToken cancellationToken) =>
        DoAsync(id, "Pembahasan dibuka kembali.", () => rounds.ReopenAsync(round, reason ?? "", cancellationToken), cancellationToken);

    /// <summary>Merges proposals.</summary>
    public Task<IActionResult> OnPostMergeAsync(Guid id, MergeInput merge, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(merge);
        return DoAsync(id, "Usulan digabung.", () => proposals.MergeAsync(merge.Round, merge.From, new(merge.Id, merge.Name ?? "", merge.Form, merge.Rationale ?? ""), cancellationToken), cancellationToken);
    }

    /// <summary>Reminds the OPDs that have not proposed.</summary>
    public Task<IActionResult> OnPostRemindAsync(Guid id, Guid round, CancellationToken cancellationToken) =>
        DoAsync(id, "Pengingat dicatat bagi yang belum mengusulkan, satu kali sehari.", () => reminders.RemindAsync(round, cancellationToken), cancellationToken);

    /// <summary>Makes the berita acara from what the case knows, and keeps it.</summary>
    public async Task<IActionResult> OnPostReportAsync(Guid id, Guid meeting, CancellationToken cancellationToken)
    {
        WorkingPaperFile paper = await papers.PdfAsync(id, "berita-acara-pembahasan", null, cancellationToken);
        return await DoAsync(id, "Berita acara dibuat. Mintakan paraf kepada yang hadir.", () => reports.KeepAsync(meeting, paper.Bytes, cancellationToken), cancellationToken);
    }

    /// <summary>Records the initial of an office on the berita acara that the form showed.</summary>
    public async Task<IActionResult> OnPostInitialAsync(Guid id, Guid meeting, string? office, string? sha256, string? basis, IFormFile? scan, bool sample, CancellationToken cancellationToken)
    {
        byte[] paper = sample && OffersSamples ? SampleFile.Pdf("Berita acara berparaf") : await Uploads.ReadAsync(scan, cancellationToken);
        return await DoAsync(id, "Paraf dicatat.", () => reports.InitialAsync(meeting, office ?? "", sha256 ?? "", basis ?? "", paper, cancellationToken), cancellationToken);
    }

    /// <summary>The scan from which an initial was recorded.</summary>
    public async Task<IActionResult> OnGetInitialScanAsync(Guid id, string? jabatan, CancellationToken cancellationToken)
    {
        string sha256 = (await reader.ViewAsync(id, cancellationToken)).Meeting?.Seats.FirstOrDefault(s => s.OfficeKey == jabatan)?.InitialScan ?? throw new MissingException($"Scan of the initial of {jabatan}");
        return await ScanDownload.OfAsync(db, files, sha256, "pindaian-paraf", cancellationToken);
    }

    /// <summary>Attaches the initialled berita acara to its step.</summary>
    public Task<IActionResult> OnPostAttachAsync(Guid id, Guid meeting, CancellationToken cancellationToken) =>
        DoAsync(id, "Berita acara dilampirkan pada langkahnya.", () => reports.AttachAsync(meeting, cancellationToken), cancellationToken);

    /// <summary>The berita acara as it is to be initialled, or an earlier one.</summary>
    public async Task<IActionResult> OnGetReportAsync(Guid id, string? berkas, CancellationToken cancellationToken)
    {
        RoundView view = await reader.ViewAsync(id, cancellationToken);
        string hash = (berkas is null ? view.Meeting?.ReportSha256 : view.Meetings.SelectMany(m => m.Reports).FirstOrDefault(r => r.Sha256 == berkas)?.Sha256) ?? throw new MissingException($"Report of case {id}");
        return File(await files.ReadAsync(hash, cancellationToken), "application/pdf", "berita-acara-pembahasan.pdf");
    }

    private async Task<IActionResult> DoAsync(Guid id, string done, Func<Task> act, CancellationToken cancellationToken)
    {
        await act();
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone(done);
        return RedirectToPage(new { id });
    }

    private static List<CriterionInput> Named(List<CriterionForm> criteria) =>
        [.. criteria.Where(c => !string.IsNullOrWhiteSpace(c.Name)).Select(c => new CriterionInput(c.Name!, c.Weight ?? 0))]; // not null: just asked

    private static DateOnly Day(DateOnly? day) => day ?? throw new RefusedException("Isi tanggal.");

    /// <summary>The form that opens a round.</summary>
    public sealed class OpenInput
    {
        /// <summary>Title.</summary>
        public string? Title { get; set; }

        /// <summary>First day.</summary>
        public DateOnly? From { get; set; }

        /// <summary>Last day.</summary>
        public DateOnly? Until { get; set; }

        /// <summary>What becomes of a proposal that has been scored.</summary>
        public ScoredChange ScoredChange { get; set; }

        /// <summary>Criteria; empty lines are left out.</summary>
        public List<CriterionForm> Criteria { get; set; } = [];
    }

    /// <summary>Why one of the others was not chosen.</summary>
    public sealed class OtherInput
    {
        /// <summary>The proposal.</summary>
        public Guid Proposal { get; set; }

        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }

    /// <summary>One criterion.</summary>
    public sealed class CriterionForm
    {
        /// <summary>Its name.</summary>
        public string? Name { get; set; }

        /// <summary>Its weight.</summary>
        public int? Weight { get; set; }
    }

    /// <summary>The form that merges proposals.</summary>
    public sealed class MergeInput
    {
        /// <summary>The round.</summary>
        public Guid Round { get; set; }

        /// <summary>Makes sending it twice make one.</summary>
        public Guid Id { get; set; }

        /// <summary>What is merged.</summary>
        public List<Guid> From { get; set; } = [];

        /// <summary>Name of the new one.</summary>
        public string? Name { get; set; }

        /// <summary>Its form.</summary>
        public FrameworkForm Form { get; set; }

        /// <summary>Why.</summary>
        public string? Rationale { get; set; }
    }

    /// <summary>The form of a proposal.</summary>
    public sealed class ProposeInput
    {
        /// <summary>Makes sending it twice make one.</summary>
        public Guid Id { get; set; }

        /// <summary>The round.</summary>
        public Guid Round { get; set; }

        /// <summary>The OPD.</summary>
        public string? Opd { get; set; }

        /// <summary>A framework that is there; null: a new one.</summary>
        public Guid? Framework { get; set; }

        /// <summary>Name of a new one.</summary>
        public string? Name { get; set; }

        /// <summary>Its form.</summary>
        public FrameworkForm Form { get; set; }

        /// <summary>What it means.</summary>
        public string? Meaning { get; set; }

        /// <summary>Why.</summary>
        public string? Rationale { get; set; }
    }

    /// <summary>The form that calls a meeting.</summary>
    public sealed class CallInput
    {
        /// <summary>Makes sending it twice call one.</summary>
        public Guid Id { get; set; }

        /// <summary>The round.</summary>
        public Guid Round { get; set; }

        /// <summary>Day.</summary>
        public DateOnly? On { get; set; }

        /// <summary>Hour.</summary>
        public TimeOnly? At { get; set; }

        /// <summary>Place.</summary>
        public string? Place { get; set; }

        /// <summary>What it talks about, an item a line.</summary>
        public string? Agenda { get; set; }

        /// <summary>Offices invited besides.</summary>
        public List<string> AlsoInvited { get; set; } = [];
    }

    /// <summary>The form of a meeting.</summary>
    public sealed class MeetInput
    {
        /// <summary>The meeting.</summary>
        public Guid Id { get; set; }

        /// <summary>The version the form was shown with.</summary>
        public Guid Version { get; set; }

        /// <summary>Day.</summary>
        public DateOnly? On { get; set; }

        /// <summary>Place.</summary>
        public string? Place { get; set; }

        /// <summary>Hour.</summary>
        public TimeOnly? At { get; set; }

        /// <summary>What it talks about, an item a line.</summary>
        public string? Agenda { get; set; }

        /// <summary>Minutes.</summary>
        public string? Minutes { get; set; }

        /// <summary>The offices.</summary>
        public List<SeatInput> Seats { get; set; } = [];
    }

    /// <summary>One office at a meeting.</summary>
    public sealed class SeatInput
    {
        /// <summary>The office.</summary>
        public string Office { get; set; } = "";

        /// <summary>Whether somebody came.</summary>
        public bool Attended { get; set; }

        /// <summary>Who came in its place.</summary>
        public string? Substitute { get; set; }

        /// <summary>The proposal it favours.</summary>
        public Guid? Favours { get; set; }

        /// <summary>Its note.</summary>
        public string? Note { get; set; }
    }
}
