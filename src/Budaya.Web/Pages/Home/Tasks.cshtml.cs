using Budaya.Core.People;
using Budaya.Core.Proposals;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Home;

/// <summary>All that waits for the reader: open steps first of all.</summary>
public sealed class TasksModel(CaseReader reader, SheetTasks sheets, OwnDuties duties, TenantDirectory tenant, ActingPerson acting, TimeProvider time) : PageModel
{
    /// <summary>The tasks, the reader's own first.</summary>
    public IReadOnlyList<TaskRow> Tasks { get; private set; } = [];

    /// <summary>The score sheets that the reader has to fill in.</summary>
    public IReadOnlyList<SheetTask> Sheets { get; private set; } = [];

    /// <summary>What else waits for the reader: initials, reports, letters, calls, commitments.</summary>
    public IReadOnlyList<Duty> Duties { get; private set; } = [];

    /// <summary>Today in the region.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Shows them; to officers of OPDs on the page that is made for them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Landing.IsOfOpdAlone(acting.Offices))
        {
            return RedirectToPage("/Opd/Index");
        }

        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        (Today, Zone) = (calendar.DateOf(time.GetUtcNow()), calendar.Zone);
        Tasks = await reader.TasksAsync(cancellationToken);
        Sheets = await sheets.OfAsync(cancellationToken);
        Duties = await duties.OfAsync(cancellationToken);
        return Page();
    }
}
