using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.FollowUps;
using Budaya.Core.People;
using Budaya.Core.Proposals;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.Home;

/// <summary>The start page of the region's offices: own tasks, running cases, the latest conveyance, the map of commitments.</summary>
public sealed class IndexModel(
    CaseReader cases, SheetTasks sheets, OwnDuties duties, DistributionReader distribution, FollowUpReader followUps, BudayaDbContext db, TenantDirectory tenant, ActingPerson acting, TimeProvider time) : PageModel
{
    private const int MostTasks = 6;
    private const int MostCases = 8;

    /// <summary>Name of the reader's unit.</summary>
    public string? Unit { get; private set; }

    /// <summary>Number of OPDs that receive letters.</summary>
    public int Opds { get; private set; }

    /// <summary>Cases, running ones first.</summary>
    public IReadOnlyList<CaseRow> Cases { get; private set; } = [];

    /// <summary>All of the reader's own tasks.</summary>
    public IReadOnlyList<TaskRow> AllTasks { get; private set; } = [];

    /// <summary>The score sheets that the reader has to fill in.</summary>
    public IReadOnlyList<SheetTask> Sheets { get; private set; } = [];

    /// <summary>What else waits for the reader.</summary>
    public IReadOnlyList<Duty> Duties { get; private set; } = [];

    /// <summary>The first of the tasks.</summary>
    public IEnumerable<TaskRow> Tasks => AllTasks.Take(MostTasks);

    /// <summary>The latest plan that was started, or null.</summary>
    public PlanView? Plan { get; private set; }

    /// <summary>The newest map, or null.</summary>
    public FollowUpMap? Map { get; private set; }

    /// <summary>Now.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>Zone of the region.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Today in the region.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        Now = time.GetUtcNow();
        (Zone, Today) = (calendar.Zone, calendar.DateOf(Now));
        string? code = acting.MainOffice?.OpdCode;
        Unit = await db.Set<Opd>().Where(o => o.Code == code).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken);
        Opds = await db.Set<Opd>().CountAsync(o => o.Receives && (o.ValidTo == null || o.ValidTo >= Today), cancellationToken);
        Cases = await cases.ListAsync(MostCases, cancellationToken);
        AllTasks = [.. (await cases.TasksAsync(cancellationToken)).Where(t => t.For.Count == 0)];
        Sheets = await sheets.OfAsync(cancellationToken);
        Duties = await duties.OfAsync(cancellationToken);
        if ((await distribution.PlansAsync(cancellationToken)).Find(p => p.StartedAt is not null) is { } plan)
        {
            Plan = await distribution.PlanAsync(plan.Id, cancellationToken);
        }

        if ((await followUps.CasesAsync(cancellationToken)).Find(c => c.Commitments > 0) is { } followed)
        {
            Map = await followUps.MapAsync(followed.Id, cancellationToken);
        }
    }
}
