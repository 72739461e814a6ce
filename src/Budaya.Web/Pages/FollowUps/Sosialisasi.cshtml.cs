using System.ComponentModel.DataAnnotations;
using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.FollowUps;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.FollowUps;

/// <summary>Recording a sosialisasi.</summary>
[Authorize(Policy = Policies.Organisasi)]
public sealed class SosialisasiModel(SosialisasiService events, BudayaDbContext db, TenantDirectory tenant, TimeProvider time) : PageModel, IShownAgain
{
    /// <summary>What was typed.</summary>
    [BindProperty]
    public EventInput Input { get; set; } = new();

    /// <summary>Title of the case.</summary>
    public string CaseTitle { get; private set; } = "";

    /// <summary>The case.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid CaseId { get; set; }

    /// <summary>OPDs that can come.</summary>
    public IReadOnlyList<(string Code, string Name)> DaftarOpd { get; private set; } = [];

    /// <summary>The commitments that an agreement opens.</summary>
    public IReadOnlyList<CommitmentRule> Commitments { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        Input.HeldOn = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
    }

    /// <summary>Records the event.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await events.RecordAsync(WishOf(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        int opened = await db.Set<Commitment>().CountAsync(c => c.SosialisasiId == Input.Id, cancellationToken);
        TempData.SayDone(opened == 0 ? "Sosialisasi tercatat." : $"Sosialisasi tercatat. {InWords.Number(opened)} kesepakatan perangkat daerah terbuka beserta tenggatnya.");
        TempData.DropDraft($"sosialisasi-{CaseId}");
        return RedirectToPage("/FollowUps/Index", new { alur = CaseId });
    }

    /// <inheritdoc />
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        CaseTitle = await db.Set<WorkflowCase>().Where(c => c.Id == CaseId).Select(c => c.Title).SingleOrDefaultAsync(cancellationToken) ?? throw new MissingException($"Case {CaseId}");
        DateOnly today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        Commitments = (await tenant.ProfileAsync(cancellationToken)).Commitments;
        var rows = await db.Set<Opd>().Where(o => o.Receives && (o.ValidTo == null || o.ValidTo >= today)).OrderBy(o => o.Position).Select(o => new { o.Code, o.Name }).ToListAsync(cancellationToken);
        DaftarOpd = [.. rows.Select(r => (r.Code, r.Name))];
    }

    private RecordSosialisasi WishOf()
    {
        IEnumerable<string> attended = Input.Everyone ? DaftarOpd.Select(o => o.Code) : Input.Attended;
        return new()
        {
            Id = Input.Id, CaseId = CaseId, HeldOn = Input.HeldOn!.Value, Place = Input.Place, Opener = Input.Opener, Speakers = Input.Speakers ?? "", // the day is required
            Minutes = Input.Minutes ?? "", Agreement = Input.Agreement ?? "", AgentDecreeNumber = Input.AgentDecreeNumber ?? "", AgentDecreeDate = Input.AgentDecreeDate,
            Attendees = [.. attended.Select(code => new Attendee(code, Input.Agents.GetValueOrDefault(code) ?? ""))],
        };
    }

    /// <summary>The form.</summary>
    public sealed class EventInput
    {
        /// <summary>Makes sending the form twice record one event.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>The day.</summary>
        [Display(Name = "Tanggal sosialisasi"), Required(ErrorMessage = "Isi tanggal sosialisasi.")]
        public DateOnly? HeldOn { get; set; }

        /// <summary>Where.</summary>
        [Display(Name = "Tempat"), Required(ErrorMessage = "Isi tempat sosialisasi."), StringLength(Lengths.Line, ErrorMessage = "Tempat terlalu panjang.")]
        public string Place { get; set; } = "";

        /// <summary>Who opened it.</summary>
        [Display(Name = "Dibuka oleh (jabatan)"), Required(ErrorMessage = "Isi jabatan pembuka acara."), StringLength(Lengths.Name, ErrorMessage = "Jabatan terlalu panjang.")]
        public string Opener { get; set; } = "";

        /// <summary>Speakers.</summary>
        [Display(Name = "Narasumber"), StringLength(Lengths.Line, ErrorMessage = "Narasumber terlalu panjang.")]
        public string? Speakers { get; set; }

        /// <summary>Minutes.</summary>
        [Display(Name = "Notulen singkat"), StringLength(20_000, ErrorMessage = "Notulen paling panjang 20.000 huruf.")]
        public string? Minutes { get; set; }

        /// <summary>What was agreed on.</summary>
        [Display(Name = "Kesepakatan"), StringLength(Lengths.Note, ErrorMessage = "Kesepakatan terlalu panjang.")]
        public string? Agreement { get; set; }

        /// <summary>Number of the decree on the agents.</summary>
        [Display(Name = "Nomor SK agen perubahan"), StringLength(Lengths.Name, ErrorMessage = "Nomor terlalu panjang.")]
        public string? AgentDecreeNumber { get; set; }

        /// <summary>Its date.</summary>
        [Display(Name = "Tanggal SK agen perubahan")]
        public DateOnly? AgentDecreeDate { get; set; }

        /// <summary>Every OPD came.</summary>
        [Display(Name = "Semua perangkat daerah hadir")]
        public bool Everyone { get; set; }

        /// <summary>Codes of the OPDs that came.</summary>
        public IReadOnlyList<string> Attended { get; set; } = [];

        /// <summary>Names of agents, by code of the OPD.</summary>
        public Dictionary<string, string?> Agents { get; set; } = [];
    }
}
