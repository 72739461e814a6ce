using System.ComponentModel.DataAnnotations;
using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.Packs;
using Budaya.Core.Tenants;
using Budaya.Core.Workbooks;
using Budaya.Web.Shell;
using Budaya.Web.Start;
using Budaya.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Budaya.Web.Pages.Operator;

/// <summary>A new region in six steps; with demo people in Development alone.</summary>
public sealed class NewModel(RegionWizard wizard, RegionLetter letters, BudayaDbContext db, TenantCatalog catalog, HostSettings settings, TimeProvider time, IHostEnvironment environment)
    : PageModel
{
    private IReadOnlyList<RegionCalendar>? _calendars;

    /// <summary>Names of the steps.</summary>
    public static IReadOnlyList<string> Names { get; } = ["Identitas", "Kop", "Perangkat daerah", "Pejabat", "Model alur", "Surat percobaan"];

    /// <summary>The sketch.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    /// <summary>The step; null: the first.</summary>
    [BindProperty(SupportsGet = true, Name = "langkah")]
    public int? Langkah { get; set; }

    /// <summary>The form of the first step.</summary>
    [BindProperty]
    public IdentityInput Identity { get; set; } = new();

    /// <summary>The step shown.</summary>
    public int StepNumber => Langkah ?? 1;

    /// <summary>What has been filled in.</summary>
    public RegionPlan Plan { get; private set; } = new();

    /// <summary>The region that was made, or null.</summary>
    public string? MadeAs { get; private set; }

    /// <summary>At the step of the offices: what is wrong in their rows; at the last step: all that is wrong or missing.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>The levels.</summary>
    public IReadOnlyList<SelectListItem> Levels { get; } = [new("Provinsi", nameof(RegionLevel.Provinsi)), new("Kabupaten", nameof(RegionLevel.Kabupaten)), new("Kota", nameof(RegionLevel.Kota))];

    /// <summary>The zones.</summary>
    public IReadOnlyList<SelectListItem> Zones { get; } = [new("WIB (Jakarta)", "Asia/Jakarta"), new("WIB (Pontianak)", "Asia/Pontianak"), new("WITA (Makassar)", "Asia/Makassar"), new("WIT (Jayapura)", "Asia/Jayapura")];

    /// <summary>The lists of national holidays that this platform knows: those of its packs.</summary>
    public IReadOnlyList<RegionCalendar> Calendars => _calendars ??= RegionCalendar.In(settings.TenantsFolder);

    /// <summary>They, and none, to choose from.</summary>
    public IReadOnlyList<SelectListItem> CalendarChoices => [.. Calendars.Select(c => new SelectListItem(c.InWords, c.Key)), new("Tanpa daftar libur; diisi pemda sendiri", RegionPlan.WithoutCalendar)];

    /// <summary>Shows a step.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Id is not { } id)
        {
            return RedirectToPage(new { id = Guid.CreateVersion7(), langkah = 1 });
        }

        if (await db.Set<RegionSketch>().FindAsync([id], cancellationToken) is { } sketch)
        {
            (Plan, MadeAs) = (RegionWizard.PlanOf(sketch), sketch.TenantId);
        }

        Identity = IdentityInput.Of(Plan);
        Identity.Calendar = Plan.Calendar.Length > 0 ? Plan.Calendar : CalendarChoices[0].Value;
        if (StepNumber == 4 && MadeAs is null)
        {
            Problems = RegionWizard.CheckOffices(Plan);
        }
        else if (StepNumber == 6 && MadeAs is null)
        {
            Problems = (await wizard.CheckAsync(Plan, Calendars, cancellationToken)).Problems;
        }

        return Page();
    }

    /// <summary>An empty list of OPDs.</summary>
    public IActionResult OnGetTemplate()
    {
        return File(RegionWizard.OpdTemplate(), Workbook.MediaType, "perangkat-daerah.xlsx");
    }

    /// <summary>The test letter.</summary>
    public async Task<IActionResult> OnGetLetterAsync(CancellationToken cancellationToken)
    {
        RegionPlan plan = RegionWizard.PlanOf(await wizard.LoadAsync(Id ?? throw new MissingException("Region sketch"), cancellationToken));
        TenantPack pack = (await wizard.CheckAsync(plan, Calendars, cancellationToken)).Pack ?? throw new MissingException("Test letter");
        return File(await letters.PdfAsync(pack, DateOnly.FromDateTime(time.GetUtcNow().Date), cancellationToken), MediaTypes.Pdf, "surat-percobaan.pdf");
    }

    /// <summary>Step 1.</summary>
    public Task<IActionResult> OnPostIdentityAsync(CancellationToken cancellationToken) => SaveAsync(Identity.On, cancellationToken);

    /// <summary>Step 2.</summary>
    public Task<IActionResult> OnPostHeadAsync(string? lines, string? address, CancellationToken cancellationToken) =>
        SaveAsync(plan => plan with { HeadLines = LinesOf(lines), AddressLines = LinesOf(address) }, cancellationToken);

    /// <summary>Step 3.</summary>
    public async Task<IActionResult> OnPostOpdsAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        byte[] bytes = await Uploads.ReadAsync(file ?? throw new RefusedException("Pilih berkas Excel."), cancellationToken);
        IReadOnlyList<RegionOpd> opds = RegionWizard.ReadOpds(bytes);
        return await SaveAsync(plan => plan with { DaftarOpd = opds }, cancellationToken);
    }

    /// <summary>Step 4: keeps every row that something was typed in, and stays when one of them is wrong.</summary>
    public async Task<IActionResult> OnPostOfficesAsync(List<OfficeInput> offices, CancellationToken cancellationToken)
    {
        IReadOnlyList<RegionOffice> rows = [.. offices.Select(o => o.ToCore()).Where(o => !o.IsBlank)];
        IActionResult next = await SaveAsync(plan => plan with { Offices = rows }, cancellationToken);
        return RegionWizard.CheckOffices(new() { Offices = rows }).Count == 0 ? next : RedirectToPage(new { id = Id, langkah = StepNumber });
    }

    /// <summary>Step 5.</summary>
    public Task<IActionResult> OnPostWorkflowsAsync(List<string> models, CancellationToken cancellationToken) => SaveAsync(plan => plan with { Workflows = [.. models.Distinct()] }, cancellationToken);

    /// <summary>Step 6: makes the region.</summary>
    public async Task<IActionResult> OnPostMakeAsync(CancellationToken cancellationToken)
    {
        await wizard.MakeAsync(Id ?? throw new MissingException("Region sketch"), Calendars, withDemoPeople: environment.IsDevelopment(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        catalog.Forget();
        return RedirectToPage(new { id = Id, langkah = 6 });
    }

    private async Task<IActionResult> SaveAsync(Func<RegionPlan, RegionPlan> change, CancellationToken cancellationToken)
    {
        await wizard.ChangeAsync(Id ?? throw new MissingException("Region sketch"), change, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return RedirectToPage(new { id = Id, langkah = Math.Min(6, StepNumber + 1) });
    }

    private static string Given(string? text) => text?.Trim() ?? "";

    private static List<string> LinesOf(string? text) => [.. (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    /// <summary>An office.</summary>
    public sealed class OfficeInput
    {
        /// <summary>Code of its role.</summary>
        public string? Role { get; set; }

        /// <summary>Its title; empty: there is none.</summary>
        public string? Title { get; set; }

        /// <summary>Its OPD.</summary>
        public string? OpdCode { get; set; }

        /// <summary>Who holds it.</summary>
        public string? Name { get; set; }

        /// <summary>NIP.</summary>
        public string? Nip { get; set; }

        /// <summary>Rank and grade.</summary>
        public string? Rank { get; set; }

        /// <summary>Number and date of the decree.</summary>
        public string? LegalBasis { get; set; }

        internal RegionOffice ToCore() => new(Given(Role), Given(Title), Given(OpdCode), Given(Name), Given(Nip), Given(Rank), Given(LegalBasis));
    }

    /// <summary>The first step.</summary>
    public sealed class IdentityInput
    {
        /// <summary>Key of the region.</summary>
        [Display(Name = "Kode")]
        public string? Code { get; set; }

        /// <summary>Official name.</summary>
        [Display(Name = "Nama resmi")]
        public string? OfficialName { get; set; }

        /// <summary>Short name.</summary>
        [Display(Name = "Nama singkat")]
        public string? ShortName { get; set; }

        /// <summary>Level.</summary>
        [Display(Name = "Tingkat")]
        public RegionLevel Level { get; set; } = RegionLevel.Kabupaten;

        /// <summary>Name without level.</summary>
        [Display(Name = "Nama daerah")]
        public string? RegionName { get; set; }

        /// <summary>Its province.</summary>
        [Display(Name = "Provinsi")]
        public string? Province { get; set; }

        /// <summary>Where papers are signed.</summary>
        [Display(Name = "Tempat")]
        public string? Place { get; set; }

        /// <summary>Zone.</summary>
        [Display(Name = "Zona waktu")]
        public string Zone { get; set; } = "Asia/Jakarta";

        /// <summary>Key of the pack whose national holidays it begins with.</summary>
        [Display(Name = "Kalender libur")]
        public string? Calendar { get; set; }

        /// <summary>Accent.</summary>
        [Display(Name = "Warna")]
        public string? Colour { get; set; }

        /// <summary>Domain of addresses.</summary>
        [Display(Name = "Domain surel")]
        public string? MailDomain { get; set; }

        internal static IdentityInput Of(RegionPlan plan) => new()
        {
            Code = plan.Id, OfficialName = plan.OfficialName, ShortName = plan.ShortName, Level = plan.Level, RegionName = plan.RegionName,
            Province = plan.Province, Place = plan.Place, Zone = plan.Zone, Colour = plan.Colour, MailDomain = plan.MailDomain,
        };

        internal RegionPlan On(RegionPlan plan) => plan with
        {
            Id = Given(Code), OfficialName = Given(OfficialName), ShortName = Given(ShortName), Level = Level, RegionName = Given(RegionName),
            Province = Given(Province), Place = Given(Place), Zone = Zone, Calendar = Given(Calendar), Colour = Given(Colour), MailDomain = Given(MailDomain),
        };
    }
}
