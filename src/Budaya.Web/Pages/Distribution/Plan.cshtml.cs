using System.ComponentModel.DataAnnotations;
using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.Tenants;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Distribution;

/// <summary>One plan: what is sent, when, to whom, how; and the button that starts it.</summary>
public sealed class PlanModel(DistributionReader reader, DistributionService distribution, BudayaDbContext db, TenantDirectory tenant, TimeProvider time) : PageModel, IShownAgain
{
    /// <summary>The form.</summary>
    [BindProperty]
    public StartInput Input { get; set; } = new();

    /// <summary>The plan.</summary>
    public PlanView View { get; private set; } = null!; // every handler that shows the page sets it

    /// <summary>OPDs that may be reached.</summary>
    public IReadOnlyList<Opd> Candidates { get; private set; } = [];

    /// <summary>The region's settings.</summary>
    public TenantProfile Profile { get; private set; } = null!; // set with View

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>When the letters would leave.</summary>
    public DateTimeOffset SlotAt { get; private set; }

    /// <summary>Whether that is another moment than the one wished for.</summary>
    public bool IsMoved { get; private set; }

    /// <summary>Why it cannot be started now.</summary>
    public IReadOnlyList<string> WhyNot { get; private set; } = [];

    /// <summary>When a step of the plan is laid down to happen.</summary>
    public string MomentOf(DateTimeOffset at) => InWords.Moment(at, Zone);

    /// <summary>Shows the plan; a new form begins with every OPD ticked.</summary>
    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        DateOnly today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        (Input.CoverDate, Input.Date, Input.Mail, Input.WorkingHoursOnly) = (today, today, true, true);
        Input.OpdCodes = [.. (await reader.CandidatesAsync(cancellationToken)).Select(o => o.Code)];
        await LoadAsync(id, cancellationToken);
    }

    /// <inheritdoc />
    public Task ReloadAsync(CancellationToken cancellationToken) => LoadAsync(Guid.Parse((string)RouteData.Values["id"]!), cancellationToken); // the route asks for a Guid

    /// <summary>Says when the letters would leave; changes nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(Guid id, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await LoadAsync(id, cancellationToken);
        return Page();
    }

    /// <summary>Starts the plan; pressed twice it starts once.</summary>
    public async Task<IActionResult> OnPostStartAsync(Guid id, CancellationToken cancellationToken)
    {
        if (Input.IsLater && (Input.Date is null || Input.Time is null))
        {
            ModelState.AddModelError("Input.Time", "Isi tanggal dan waktu pengiriman.");
        }

        if (!ModelState.IsValid)
        {
            await LoadAsync(id, cancellationToken);
            return Page();
        }

        await distribution.StartAsync(Wish(id), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Penyampaian dimulai.");
        return RedirectToPage("Run", new { id, n = 1 });
    }

    private async Task LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        View = await reader.PlanAsync(id, cancellationToken);
        Profile = await tenant.ProfileAsync(cancellationToken);
        Zone = (await tenant.CalendarAsync(cancellationToken)).Zone;
        Candidates = await reader.CandidatesAsync(cancellationToken);
        StartPlan wish = Wish(id);
        SlotAt = await distribution.SlotAsync(wish.SendAt, wish.WorkingHoursOnly, cancellationToken);
        IsMoved = SlotAt != await distribution.SlotAsync(wish.SendAt, workingHoursOnly: false, cancellationToken);
        // What is still to be typed in or ticked is the form's business, not a reason why the button cannot be pressed.
        WhyNot = [.. (await distribution.WhyNotStartAsync(wish with { CoverNumber = "-", OpdCodes = null, SendAt = null }, cancellationToken)).Select(r => r.Message)];
    }

    private StartPlan Wish(Guid id) => new(
        id, Input.IsLater && Input.Date is { } day && Input.Time is { } hour ? day.ToDateTime(hour) : null, Input.WorkingHoursOnly,
        Input.CoverNumber ?? "", Input.CoverDate ?? default, Input.OpdCodes, Input.Mail);

    /// <summary>What the form sends.</summary>
    public sealed class StartInput
    {
        /// <summary>sekarang or nanti.</summary>
        public string When { get; set; } = "sekarang";

        /// <summary>Local day.</summary>
        [Display(Name = "Tanggal kirim")]
        public DateOnly? Date { get; set; }

        /// <summary>Local time.</summary>
        [Display(Name = "Pukul")]
        public TimeOnly? Time { get; set; } = new(8, 0);

        /// <summary>Keep office hours.</summary>
        [Display(Name = "Hanya pada hari dan jam kerja")]
        public bool WorkingHoursOnly { get; set; }

        /// <summary>The OPDs that are ticked.</summary>
        public List<string> OpdCodes { get; set; } = [];

        /// <summary>E-mail beside the inbox.</summary>
        [Display(Name = "Surel dinas")]
        public bool Mail { get; set; }

        /// <summary>Number of the surat pengantar.</summary>
        [Display(Name = "Nomor surat pengantar"), Required, StringLength(Lengths.Name)]
        public string? CoverNumber { get; set; }

        /// <summary>Its date.</summary>
        [Display(Name = "Tanggal surat pengantar"), Required]
        public DateOnly? CoverDate { get; set; }

        /// <summary>A moment was chosen.</summary>
        public bool IsLater => When == "nanti";
    }
}
