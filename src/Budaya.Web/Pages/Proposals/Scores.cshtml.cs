using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.Proposals;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Budaya.Web.Access;
using Budaya.Web.Development;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Proposals;

/// <summary>The scoring of proposals: own sheets, who has scored, and the outcome once a scoring round has closed.</summary>
public sealed class ScoresModel(ScoreReader reader, ScoreService scores, RoundReminders reminders, FileStore files, BudayaDbContext db, TenantDirectory tenant, TimeProvider time, IServiceProvider services) : PageModel, IShownAgain
{
    private const int UsualDays = 5;

    /// <summary>The last day that the form of a new scoring round proposes.</summary>
    public DateOnly UsualDueOn { get; private set; }

    /// <summary>The scoring as the reader may see it.</summary>
    public ScoreView View { get; private set; } = null!; // every handler that shows the page sets it

    /// <summary>Whether a sample file may stand in for a scan: Development on a loopback address alone.</summary>
    public bool OffersSamples => services.OffersDemo();

    /// <summary>Title of the case.</summary>
    public string CaseTitle { get; private set; } = "";

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        View = await reader.ViewAsync(id, cancellationToken);
        CaseTitle = await db.Set<WorkflowCase>().Where(c => c.Id == id).Select(c => c.Title).SingleAsync(cancellationToken);
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        (Zone, UsualDueOn) = (calendar.Zone, calendar.AddWorkingDays(calendar.DateOf(time.GetUtcNow()), UsualDays));
    }

    /// <inheritdoc />
    public Task ReloadAsync(CancellationToken cancellationToken) => OnGetAsync(Guid.Parse((string)RouteData.Values["id"]!), cancellationToken); // the route asks for a Guid

    /// <summary>Opens a scoring round.</summary>
    public Task<IActionResult> OnPostOpenAsync(Guid id, Guid round, int ballot, DateOnly? due, CancellationToken cancellationToken) =>
        DoAsync(id, $"Penilaian putaran {ballot} dibuka.", () => scores.OpenAsync(round, ballot, due ?? throw new RefusedException("Isi hari terakhir penilaian."), cancellationToken), cancellationToken);

    /// <summary>Takes in a sheet.</summary>
    public async Task<IActionResult> OnPostGiveAsync(Guid id, GiveInput give, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(give);
        List<GivenScore> given = [.. give.Scores.Where(s => s.Points is not null).Select(s => new GivenScore(s.Proposal, s.Position, s.Points!.Value))]; // not null: just asked
        byte[] scan = await ScanOfAsync(give, "Lembar penilaian", cancellationToken);
        return await DoAsync(id, "Lembar penilaian tersimpan.", () => scores.GiveAsync(new(give.Round, give.Ballot, give.Office ?? "", give.Basis ?? "", given) { Scan = scan }, cancellationToken), cancellationToken);
    }

    /// <summary>The scan of a sheet recorded from paper, once its scoring round has closed.</summary>
    public async Task<IActionResult> OnGetScanAsync(Guid id, int putaran, string? jabatan, CancellationToken cancellationToken)
    {
        string sha256 = await reader.ScanAsync(id, putaran, jabatan ?? "", cancellationToken);
        return await ScanDownload.OfAsync(db, files, sha256, "pindaian-lembar-penilaian", cancellationToken);
    }

    /// <summary>Takes in the answer in which proposals an office has an interest; its sheet opens with it.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(Guid id, AnswerInput answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        byte[] scan = await ScanOfAsync(answer, "Pernyataan kepentingan", cancellationToken);
        Dictionary<Guid, string> interests = answer.Interests.Where(i => !string.IsNullOrWhiteSpace(i.Reason)).GroupBy(i => i.Proposal).ToDictionary(g => g.Key, g => g.First().Reason!); // not null: just asked
        return await DoAsync(id, "Pernyataan tercatat; lembar penilaian terbuka.",
            () => scores.AnswerAsync(new(answer.Round, answer.Ballot, answer.Office ?? "", answer.Basis ?? "", interests) { Scan = scan }, cancellationToken), cancellationToken);
    }

    /// <summary>Declares an interest.</summary>
    public async Task<IActionResult> OnPostDeclareAsync(Guid id, DeclareInput declare, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(declare);
        Guid proposal = declare.Proposal ?? throw new RefusedException("Pilih usulan.");
        byte[] scan = await ScanOfAsync(declare, "Pernyataan kepentingan", cancellationToken);
        return await DoAsync(id, "Benturan kepentingan dicatat.",
            () => scores.DeclareAsync(new(proposal, declare.Office ?? "", declare.Reason ?? "", declare.Basis ?? "") { Scan = scan }, cancellationToken), cancellationToken);
    }

    /// <summary>The scan of what an office declared on paper; everybody reads declarations.</summary>
    public async Task<IActionResult> OnGetStatementAsync(Guid id, string? jabatan, Guid? usulan, CancellationToken cancellationToken)
    {
        string sha256 = await reader.StatementAsync(id, jabatan ?? "", usulan, cancellationToken);
        return await ScanDownload.OfAsync(db, files, sha256, "pindaian-pernyataan", cancellationToken);
    }

    /// <summary>Closes the scoring round.</summary>
    public Task<IActionResult> OnPostCloseAsync(Guid id, Guid round, int ballot, CancellationToken cancellationToken) =>
        DoAsync(id, $"Penilaian putaran {ballot} ditutup.", () => scores.CloseAsync(round, ballot, cancellationToken), cancellationToken);

    /// <summary>Reminds who has not scored.</summary>
    public Task<IActionResult> OnPostRemindAsync(Guid id, Guid round, CancellationToken cancellationToken) =>
        DoAsync(id, "Pengingat dicatat bagi yang belum menilai, satu kali sehari.", () => reminders.RemindAsync(round, cancellationToken), cancellationToken);

    private async Task<byte[]> ScanOfAsync(OfficeInput said, string title, CancellationToken cancellationToken) =>
        said.Sample && OffersSamples ? SampleFile.Pdf(title) : await Uploads.ReadAsync(said.Scan, cancellationToken);

    private async Task<IActionResult> DoAsync(Guid id, string done, Func<Task> act, CancellationToken cancellationToken)
    {
        await act();
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone(done);
        return RedirectToPage(new { id });
    }

    /// <summary>What an office says itself, or somebody records for it from paper.</summary>
    public abstract class OfficeInput
    {
        /// <summary>The office.</summary>
        public string? Office { get; set; }

        /// <summary>The paper, when recorded for another.</summary>
        public string? Basis { get; set; }

        /// <summary>The scan of that paper.</summary>
        public IFormFile? Scan { get; set; }

        /// <summary>A sample stands in for the scan.</summary>
        public bool Sample { get; set; }
    }

    /// <summary>The form of a sheet.</summary>
    public sealed class GiveInput : OfficeInput
    {
        /// <summary>The round.</summary>
        public Guid Round { get; set; }

        /// <summary>The scoring round.</summary>
        public int Ballot { get; set; }

        /// <summary>The scores.</summary>
        public List<ScoreInput> Scores { get; set; } = [];
    }

    /// <summary>The answer of an office.</summary>
    public sealed class AnswerInput : OfficeInput
    {
        /// <summary>The round.</summary>
        public Guid Round { get; set; }

        /// <summary>The scoring round.</summary>
        public int Ballot { get; set; }

        /// <summary>Interests; those without words are none.</summary>
        public List<InterestInput> Interests { get; set; } = [];
    }

    /// <summary>An interest declared when the sheet is open already.</summary>
    public sealed class DeclareInput : OfficeInput
    {
        /// <summary>The proposal.</summary>
        public Guid? Proposal { get; set; }

        /// <summary>What it is.</summary>
        public string? Reason { get; set; }
    }

    /// <summary>An interest in one proposal.</summary>
    public sealed class InterestInput
    {
        /// <summary>The proposal.</summary>
        public Guid Proposal { get; set; }

        /// <summary>What it is.</summary>
        public string? Reason { get; set; }
    }

    /// <summary>One score.</summary>
    public sealed class ScoreInput
    {
        /// <summary>The proposal.</summary>
        public Guid Proposal { get; set; }

        /// <summary>Place of the criterion.</summary>
        public int Position { get; set; }

        /// <summary>1 to 5; null: not chosen.</summary>
        public int? Points { get; set; }
    }
}
