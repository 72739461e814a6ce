using System.ComponentModel.DataAnnotations;
using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Distribution;

/// <summary>Plans of distribution, and the enacted documents that none conveys yet.</summary>
public sealed class IndexModel(DistributionReader reader, DistributionService distribution, BudayaDbContext db, TenantDirectory tenant, ActingPerson acting) : PageModel
{
    /// <summary>All plans.</summary>
    public IReadOnlyList<PlanRow> Plans { get; private set; } = [];

    /// <summary>Documents ready to be conveyed, case by case; the case asked for comes first.</summary>
    public IReadOnlyList<IGrouping<Guid, ReadyDocument>> Ready { get; private set; } = [];

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Whether the reader may lay a plan down.</summary>
    public bool MayPlan => acting.Has(Authority.Organisation);

    /// <summary>Shows the list.</summary>
    public async Task OnGetAsync(Guid? alur, CancellationToken cancellationToken)
    {
        Zone = (await tenant.CalendarAsync(cancellationToken)).Zone;
        Plans = await reader.PlansAsync(cancellationToken);
        Ready = [.. (await reader.ReadyAsync(cancellationToken)).GroupBy(d => d.CaseId).OrderByDescending(g => g.Key == alur)];
    }

    /// <summary>Lays a plan down; the id in the form makes a second sending harmless.</summary>
    public async Task<IActionResult> OnPostAsync(LayDownInput plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        DistributionPlan laid = await distribution.LayDownAsync(new(plan.PlanId, plan.CaseId, plan.Title ?? "", plan.DocumentIds, Mail: true), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return RedirectToPage("Plan", new { id = laid.Id });
    }

    /// <summary>What the form sends.</summary>
    public sealed class LayDownInput
    {
        /// <summary>Made by the page.</summary>
        public Guid PlanId { get; set; }

        /// <summary>The case.</summary>
        public Guid CaseId { get; set; }

        /// <summary>Title.</summary>
        [StringLength(Lengths.Line)]
        public string? Title { get; set; }

        /// <summary>The documents that are ticked.</summary>
        public List<Guid> DocumentIds { get; set; } = [];
    }
}
