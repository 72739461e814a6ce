using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Web.Shell;
using Budaya.Web.Tenancy;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Budaya.Web.Access;

/// <summary>Fills in the frame of every page: whose page it is and who reads it.</summary>
public sealed class ShellFilter(TenantDirectory tenant, TenantScope scope, ActingPerson acting) : IAsyncResultFilter
{
    /// <inheritdoc />
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (scope.TenantId is not null && context.HttpContext.Items[typeof(TenantEntry)] is TenantEntry)
        {
            TenantProfile profile = await tenant.ProfileAsync(context.HttpContext.RequestAborted);
            context.HttpContext.SetShell(ViewOf(profile));
        }

        await next();
    }

    private ShellView ViewOf(TenantProfile profile) => new()
    {
        TenantName = profile.OfficialName,
        ShortName = profile.ShortName,
        Accent = profile.AccentColour,
        ManagedBy = $"{profile.OrganisationBureau.Name} Sekretariat Daerah",
        ZoneName = profile.ZoneLabel,
        OfficeTitle = acting.MainOffice?.Title ?? (acting.PersonId is null ? null : acting.Name),
        Unit = acting.MainOffice is null ? null : profile.ShortName,
        Authorities = acting.Offices.SelectMany(o => o.Authorities).Select(a => a.ToString()).ToHashSet(),
    };
}
