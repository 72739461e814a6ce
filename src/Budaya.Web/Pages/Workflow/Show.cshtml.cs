using System.ComponentModel.DataAnnotations;
using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Core.Workflow;
using Budaya.Web.Access;
using Budaya.Web.Development;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Budaya.Web.Pages.Workflow;

/// <summary>One case: map, current steps, evidence, history.</summary>
public sealed class ShowModel(
    CaseReader reader, CaseService cases, FrameworkService frameworks, WorkPlaces places, BudayaDbContext db, TenantDirectory tenant, TimeProvider time, IServiceProvider services) : PageModel, IShownAgain
{
    private readonly Dictionary<string, IReadOnlyList<WorkPlace>> _places = [];

    /// <summary>The case.</summary>
    public CaseView View { get; private set; } = null!; // every handler that shows the page sets it

    /// <summary>Its map.</summary>
    public Diagram Map { get; private set; } = null!; // set with View

    /// <summary>Today in the region.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Frameworks that may be chosen for the case now; empty when it may not.</summary>
    public IReadOnlyList<SelectListItem> Choosable { get; private set; } = [];

    /// <summary>Whether a sample file may stand in for evidence: Development on a loopback address alone.</summary>
    public bool OffersSamples => services.OffersDemo();

    /// <summary>The pages on which the work of a step is done.</summary>
    public IReadOnlyList<WorkPlace> PlacesOf(StepView step) => _places.GetValueOrDefault(step.Key, []);

    /// <summary>Shows the case.</summary>
    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        (Today, Zone) = (calendar.DateOf(time.GetUtcNow()), calendar.Zone);
        View = await reader.ViewAsync(id, cancellationToken);
        Map = Diagram.Of(View, Today);
        foreach (StepView step in View.Current)
        {
            _places[step.Key] = await places.OfAsync(View, step, Url, cancellationToken);
        }

        CasePosition position = await CasePosition.LoadAsync(db, id, cancellationToken);
        if (cases.WhyNotSetFramework(position).Count == 0)
        {
            Choosable = [.. (await frameworks.ListAsync(cancellationToken)).Where(f => f.State is FrameworkState.Usulan or FrameworkState.Dipilih)
                .Select(f => new SelectListItem(f.Acronym, f.Id.ToString(), f.Id == View.FrameworkId))];
        }
    }

    /// <inheritdoc />
    public Task ReloadAsync(CancellationToken cancellationToken) => OnGetAsync(Guid.Parse((string)RouteData.Values["id"]!), cancellationToken); // the route asks for a Guid

    /// <summary>Takes a choice.</summary>
    public async Task<IActionResult> OnPostDecideAsync(Guid id, DecideInput decide, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decide);
        TakeChoice choice = new(id, decide.Step, decide.Choice, decide.Note ?? "", decide.For, decide.Seen) { SeenTexts = decide.Texts, Scan = await Uploads.ReadAsync(decide.Scan, cancellationToken), ScanEvidence = decide.Evidence, ActedOn = decide.ActedOn };
        Decision decision = await cases.DecideAsync(choice, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone($"Keputusan pada langkah {decision.StepKey} dicatat.");
        return RedirectToPage(new { id });
    }

    /// <summary>Attaches a file.</summary>
    public async Task<IActionResult> OnPostAttachAsync(Guid id, AttachInput attach, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attach);
        if (attach.File is null)
        {
            throw new RefusedException("Pilih berkas yang akan dilampirkan.");
        }

        return await AddAsync(id, attach, await Uploads.ReadAsync(attach.File, cancellationToken), attach.File.FileName, cancellationToken);
    }

    /// <summary>Attaches a sample file in place of a scan; not found outside Development.</summary>
    public async Task<IActionResult> OnPostSampleAsync(Guid id, AttachInput attach, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attach);
        if (!OffersSamples)
        {
            return NotFound();
        }

        Today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        attach.Number ??= $"CONTOH/{attach.Step}/{Today.Year}";
        attach.Date ??= Today;
        return await AddAsync(id, attach, SampleFile.Pdf($"{attach.Step} {attach.Kind}"), $"contoh-{attach.Step}-{attach.Kind}.pdf", cancellationToken);
    }

    /// <summary>Says which framework the case carries.</summary>
    public async Task<IActionResult> OnPostFrameworkAsync(Guid id, [Required] Guid framework, CancellationToken cancellationToken)
    {
        await cases.SetFrameworkAsync(id, framework, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Kerangka nilai untuk alur ini disimpan.");
        return RedirectToPage(new { id });
    }

    private async Task<IActionResult> AddAsync(Guid id, AttachInput attach, byte[] bytes, string name, CancellationToken cancellationToken)
    {
        Evidence added = await cases.AddEvidenceAsync(new(id, attach.Step, attach.Kind, bytes, name, attach.Number, attach.Date, attach.Note ?? ""), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone($"Bukti \"{added.FileName}\" dilampirkan.");
        return RedirectToPage(new { id });
    }

    /// <summary>The form of a choice.</summary>
    public sealed class DecideInput
    {
        /// <summary>The step.</summary>
        public string Step { get; set; } = "";

        /// <summary>The choice.</summary>
        public string Choice { get; set; } = "";

        /// <summary>Why.</summary>
        public string? Note { get; set; }

        /// <summary>The office for which it is recorded; null: none.</summary>
        public string? For { get; set; }

        /// <summary>SHA-256 of the texts that were open, by document.</summary>
        public Dictionary<string, string> Texts { get; set; } = [];

        /// <summary>For an act on paper: its day.</summary>
        public DateOnly? ActedOn { get; set; }

        /// <summary>The scan of an act on paper.</summary>
        public IFormFile? Scan { get; set; }

        /// <summary>The evidence that shows the paper, when no scan comes with the form.</summary>
        public Guid? Evidence { get; set; }

        /// <summary>How many decisions the page showed.</summary>
        public int Seen { get; set; }
    }

    /// <summary>The form of evidence.</summary>
    public sealed class AttachInput
    {
        /// <summary>The step.</summary>
        public string Step { get; set; } = "";

        /// <summary>Kind of evidence.</summary>
        public string Kind { get; set; } = "";

        /// <summary>Number of the letter.</summary>
        public string? Number { get; set; }

        /// <summary>Date of the letter.</summary>
        public DateOnly? Date { get; set; }

        /// <summary>A remark.</summary>
        public string? Note { get; set; }

        /// <summary>The file.</summary>
        public IFormFile? File { get; set; }
    }
}
