using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.FollowUps;
using Budaya.Core.People;
using Budaya.Core.Proposals;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Budaya.Web.Shell;
using Budaya.Web.Tenancy;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Access;

/// <summary>Fills in the frame of every page: whose page it is, who reads it, what waits for the reader.</summary>
public sealed class ShellFilter(
    TenantDirectory tenant, TenantScope scope, ActingPerson acting, BudayaDbContext db, CaseReader cases, SheetTasks sheets, OwnDuties duties, DistributionReader letters, FollowUpReader followUps,
    FreshSecondFactorFilter fresh, ActingOperator by) : IAsyncResultFilter
{
    /// <inheritdoc />
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (context.Result is PageResult && by.IsConfirmed && context.HttpContext.Items[typeof(TenantEntry)] is null)
        {
            context.HttpContext.SetShell(ShellView.Platform with { OfficeTitle = by.Name, Unit = "Operator platform", IsOperator = true });
        }
        else if (context.Result is PageResult && scope.TenantId is not null && context.HttpContext.Items[typeof(TenantEntry)] is TenantEntry)
        {
            CancellationToken cancellationToken = context.HttpContext.RequestAborted;
            TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
            bool isError = (context.ActionDescriptor as PageActionDescriptor)?.ViewEnginePath.StartsWith("/Errors/", StringComparison.Ordinal) == true;
            context.HttpContext.SetShell(ViewOf(profile) with
            {
                ByBreakGlass = context.HttpContext.Items[typeof(BreakGlass)] is BreakGlass,
                Warning = WarningOf(context.HttpContext.Items[typeof(BreakGlass)] as BreakGlass, profile),
                AsksConfirmation = acting.Session is { Waits: false } && context.ActionDescriptor is PageActionDescriptor page && fresh.WouldAsk(page),
                Unit = acting.MainOffice is null ? null : await UnitAsync(profile, cancellationToken),
                Counts = isError ? new Dictionary<string, int>() : await CountsAsync(cancellationToken),
            });
        }

        await next();
    }

    private static string? WarningOf(BreakGlass? entry, TenantProfile profile) => entry is null ? null
        : $"Akses darurat operator platform: {entry.OperatorName}, hanya membaca, sampai {InWords.Moment(entry.Until, TimeZoneInfo.FindSystemTimeZoneById(profile.TimeZoneId))}. Alasan: {entry.Reason}";

    // A head of region has no OPD of their own.
    private async Task<string> UnitAsync(TenantProfile profile, CancellationToken cancellationToken)
    {
        string? code = acting.MainOffice?.OpdCode;
        return (code is null ? null : await db.Set<Opd>().Where(o => o.Code == code).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken)) ?? profile.ShortName;
    }

    private async Task<IReadOnlyDictionary<string, int>> CountsAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, int> counts = [];
        if (acting.OwnOpdCodes is { Count: > 0 } own)
        {
            counts["surat"] = (await letters.LettersAsync(own, cancellationToken)).Count(l => l.AcknowledgedAt is null);
            counts["kesepakatan"] = (await followUps.OwnAsync(cancellationToken)).SelectMany(o => o.Cells).Count(c => c.IsLate);
        }

        if (acting.Offices.Any(o => o.Authorities.Any(a => a != Authority.OwnOpd)))
        {
            counts[Navigation.Tasks] = (await cases.TasksAsync(cancellationToken)).Count(t => t.For.Count == 0) + (await sheets.OfAsync(cancellationToken)).Count + (await duties.OfAsync(cancellationToken)).Count;
        }

        return counts;
    }

    private ShellView ViewOf(TenantProfile profile) => new()
    {
        TenantName = profile.OfficialName,
        ShortName = profile.ShortName,
        Accent = profile.AccentColour,
        ManagedBy = $"{profile.OrganisationBureau.Name} Sekretariat Daerah",
        ZoneName = profile.ZoneLabel,
        OfficeTitle = acting.MainOffice?.Title ?? (acting.PersonId is null ? null : acting.Name),
        Authorities = acting.Offices.SelectMany(o => o.Authorities).Select(a => a.ToString()).ToHashSet(),
    };
}
