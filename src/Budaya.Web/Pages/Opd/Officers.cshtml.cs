using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.FollowUps;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.ForOpd;

/// <summary>One handover in the list.</summary>
public sealed record HandoverRow(string From, string To, string OpenWork, DateTimeOffset At);

/// <summary>Who works at the meja surat; its head or secretary names and replaces officers. For accounts of one person the page does not exist.</summary>
[ForDesks]
public sealed class OfficersModel(
    DeskService desks, ActingPerson acting, BudayaDbContext db, DistributionReader letters, FollowUpReader followUps, TenantDirectory tenant) : PageModel, IShownAgain
{
    /// <summary>A further officer.</summary>
    [BindProperty]
    public OfficerInput Input { get; set; } = new();

    /// <summary>Who works at it.</summary>
    public IReadOnlyList<DeskOfficer> Officers { get; private set; } = [];

    /// <summary>Handovers, newest first.</summary>
    public IReadOnlyList<HandoverRow> Handovers { get; private set; } = [];

    /// <summary>What is open, in words.</summary>
    public string OpenWork { get; private set; } = "";

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>The reader.</summary>
    public Guid? OwnId => acting.Officer?.Id;

    /// <summary>Whether the reader may name and replace officers.</summary>
    public bool MayChange => desks.WhyNotChange(OpdCode).Count == 0;

    private string OpdCode => acting.DeskOpdCode ?? throw new MissingException("Meja surat");

    /// <summary>Shows them.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => ReloadAsync(cancellationToken);

    /// <summary>Names one more.</summary>
    public async Task<IActionResult> OnPostNameAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await ReloadAsync(cancellationToken);
            return Page();
        }

        await desks.NameAsync(OpdCode, Input.ToOfficer(), cancellationToken);
        return await DoneAsync($"{Input.Name} ditunjuk.", cancellationToken);
    }

    /// <summary>Hands over.</summary>
    public async Task<IActionResult> OnPostHandOverAsync(Guid from, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await ReloadAsync(cancellationToken);
            return Page();
        }

        await desks.HandOverAsync(OpdCode, from, Input.ToOfficer(), await OpenWorkAsync(cancellationToken), cancellationToken);
        return await DoneAsync($"Serah terima kepada {Input.Name} tercatat.", cancellationToken);
    }

    /// <summary>Lets somebody go.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid officer, CancellationToken cancellationToken)
    {
        await desks.EndAsync(OpdCode, officer, cancellationToken);
        return await DoneAsync("Petugas berhenti; PIN-nya tidak berlaku lagi.", cancellationToken);
    }

    /// <summary>Sets a new PIN.</summary>
    public async Task<IActionResult> OnPostPinAsync(Guid officer, string pin, CancellationToken cancellationToken)
    {
        await desks.SetPinAsync(OpdCode, officer, pin ?? "", cancellationToken);
        return await DoneAsync("PIN baru ditetapkan.", cancellationToken);
    }

    /// <inheritdoc />
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        string opd = OpdCode;
        Officers = await desks.OfficersAsync(opd, cancellationToken);
        OpenWork = await OpenWorkAsync(cancellationToken);
        Zone = (await tenant.CalendarAsync(cancellationToken)).Zone;
        Handovers = await (
            from handover in db.Set<DeskHandover>()
            join left in db.Set<DeskOfficer>() on handover.FromId equals left.Id
            join came in db.Set<DeskOfficer>() on handover.ToId equals came.Id
            where handover.OpdCode == opd
            orderby handover.At descending
            select new HandoverRow(left.Name, came.Name, handover.OpenWork, handover.At)).ToListAsync(cancellationToken);
    }

    private async Task<string> OpenWorkAsync(CancellationToken cancellationToken)
    {
        int waiting = (await letters.LettersAsync([OpdCode], cancellationToken)).Count(l => l.AcknowledgedAt is null);
        int commitments = (await followUps.OwnAsync(cancellationToken)).SelectMany(o => o.Cells).Count(c => c.State != Core.FollowUps.CommitmentState.Selesai);
        return $"{waiting} surat menunggu tanda terima, {commitments} kesepakatan belum selesai";
    }

    private async Task<IActionResult> DoneAsync(string done, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone(done);
        return RedirectToPage();
    }
}
