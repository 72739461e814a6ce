using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.FollowUps;
using Budaya.Core.Tenants;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.FollowUps;

/// <summary>One commitment of one OPD, for the bureau: evidence, accept, return.</summary>
public sealed class ShowModel(FollowUpReader reader, CommitmentService commitments, FileStore files, BudayaDbContext db, TenantDirectory tenant, TimeProvider time) : PageModel, IShownAgain
{
    /// <summary>The OPD.</summary>
    [BindProperty(SupportsGet = true)]
    public string Opd { get; set; } = "";

    /// <summary>C1 to C5.</summary>
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    /// <summary>The case; null: the newest with commitments.</summary>
    [BindProperty(SupportsGet = true, Name = "alur")]
    public Guid? CaseId { get; set; }

    /// <summary>Makes sending an answer twice answer once.</summary>
    public Guid AnswerId { get; } = Guid.CreateVersion7();

    /// <summary>The commitment.</summary>
    public CommitmentView View { get; private set; } = null!; // every handler that shows the page sets it

    /// <summary>All commitments of the OPD.</summary>
    public OpdCommitments Row { get; private set; } = null!; // every handler that shows the page sets it

    /// <summary>Why it cannot be accepted or returned.</summary>
    public IReadOnlyList<string> WhyNot { get; private set; } = [];

    /// <summary>Zone of the region.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Today in the region.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>Shows the commitment.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        (Zone, Today) = (calendar.Zone, calendar.DateOf(time.GetUtcNow()));
        View = await reader.ViewAsync(await AddressAsync(cancellationToken), cancellationToken);
        Row = (await reader.MapAsync(View.CaseId, cancellationToken)).Rows.Single(r => r.OpdCode == Opd);
        WhyNot = [.. commitments.WhyNotAnswer(View.Cell.State).Select(r => r.Message)];
    }

    /// <inheritdoc />
    public Task ReloadAsync(CancellationToken cancellationToken) => OnGetAsync(cancellationToken);

    /// <summary>Sends the evidence of a report for saving.</summary>
    public async Task<IActionResult> OnGetBerkasAsync(Guid laporan, CancellationToken cancellationToken)
    {
        (string sha256, string name) = await reader.FileAsync(await AddressAsync(cancellationToken), laporan, cancellationToken);
        return File(await files.ReadAsync(sha256, cancellationToken), "application/octet-stream", name);
    }

    /// <summary>Accepts the report.</summary>
    public async Task<IActionResult> OnPostAcceptAsync(Guid answerId, string? note, CancellationToken cancellationToken)
    {
        CommitmentAddress address = await AddressAsync(cancellationToken);
        await commitments.AcceptAsync(answerId, address, note ?? "", cancellationToken);
        return await DoneAsync(address, $"Laporan {Key} diterima sebagai selesai.", cancellationToken);
    }

    /// <summary>Returns the report with a reason.</summary>
    public async Task<IActionResult> OnPostReturnAsync(Guid answerId, string? note, CancellationToken cancellationToken)
    {
        CommitmentAddress address = await AddressAsync(cancellationToken);
        await commitments.ReturnAsync(answerId, address, note ?? "", cancellationToken);
        return await DoneAsync(address, $"Laporan {Key} dikembalikan kepada perangkat daerah.", cancellationToken);
    }

    private async Task<IActionResult> DoneAsync(CommitmentAddress address, string done, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone(done);
        return RedirectToPage(new { opd = address.OpdCode, key = address.Key, alur = address.CaseId });
    }

    private async Task<CommitmentAddress> AddressAsync(CancellationToken cancellationToken)
    {
        Guid caseId = CaseId ?? (await reader.CasesAsync(cancellationToken)).Find(c => c.Commitments > 0)?.Id ?? throw new MissingException("Case with commitments");
        return new(caseId, Opd, Key);
    }
}
