using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.Proposals;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Core.Workflow;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Proposals;

/// <summary>The proposals of a case side by side, their deliberation and the agreement.</summary>
public sealed class ShowModel(RoundReader reader, RoundService rounds, FrameworkService frameworks, BudayaDbContext db, TenantDirectory tenant, TimeProvider time) : PageModel, IShownAgain
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
        if (View.Round is not null && View.WhyNotPropose.Count == 0)
        {
            DaftarOpd = await db.Set<Opd>().OrderBy(o => o.Position).Select(o => new SelectListItem(o.Name, o.Code)).ToListAsync(cancellationToken);
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
        return DoAsync(id, "Penghimpunan usulan dibuka.", () => rounds.OpenAsync(id, open.Title ?? "", Day(open.From), Day(open.Until), open.Criteria ?? "", cancellationToken), cancellationToken);
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
        return DoAsync(id, "Pembahasan dijadwalkan.", () => rounds.CallMeetingAsync(call.Round, call.Id, Day(call.On), call.Place ?? "", cancellationToken), cancellationToken);
    }

    /// <summary>Records attendance, positions and minutes.</summary>
    public Task<IActionResult> OnPostMeetAsync(Guid id, MeetInput meet, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(meet);
        RecordMeeting record = new(meet.Id, meet.Version, Day(meet.On), meet.Place ?? "", meet.Minutes ?? "",
            [.. meet.Seats.Select(s => new SeatRecord(s.Office, s.Attended, s.Substitute, s.Favours, s.Note ?? ""))]);
        return DoAsync(id, "Catatan pembahasan tersimpan.", () => rounds.RecordMeetingAsync(record, cancellationToken), cancellationToken);
    }

    /// <summary>Agrees on one proposal.</summary>
    public Task<IActionResult> OnPostAgreeAsync(Guid id, Guid round, Guid proposal, string? reason, CancellationToken cancellationToken) =>
        DoAsync(id, "Kesepakatan dicatat.", () => rounds.AgreeAsync(round, proposal, reason ?? "", cancellationToken), cancellationToken);

    /// <summary>Begins the deliberation again.</summary>
    public Task<IActionResult> OnPostReopenAsync(Guid id, Guid round, string? reason, CancellationToken cancellationToken) =>
        DoAsync(id, "Pembahasan dibuka kembali.", () => rounds.ReopenAsync(round, reason ?? "", cancellationToken), cancellationToken);

    private async Task<IActionResult> DoAsync(Guid id, string done, Func<Task> act, CancellationToken cancellationToken)
    {
        await act();
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone(done);
        return RedirectToPage(new { id });
    }

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

        /// <summary>Criteria, one a line.</summary>
        public string? Criteria { get; set; }
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

        /// <summary>Place.</summary>
        public string? Place { get; set; }
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
