using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Tenancy;

/// <summary>
/// What is served of a tenant that does not run, pages and API alike. Draft: the sign-in, and everything to its administrators. Suspended: verification alone.
/// Archived: all may be read, nothing may be changed but one's own way in. Stands after sign-in and before authorisation, so that nobody is told more.
/// </summary>
public sealed class TenantStateGate(RequestDelegate next)
{
    /// <summary>Lets through, or answers 404, or 403 for a change of what is archived.</summary>
    public Task InvokeAsync(HttpContext context, ActingPerson acting)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(acting);
        if (context.Items[typeof(TenantEntry)] is not TenantEntry tenant || context.GetEndpoint() is not { } endpoint || !IsOfATenant(endpoint, out string page))
        {
            return next(context);
        }

        bool isDoor = (page.StartsWith("/Account/", StringComparison.Ordinal) && page is not "/Account/Delegations") || page.StartsWith("/Development/", StringComparison.Ordinal);
        bool isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        int refused = tenant.State switch
        {
            TenantState.Running => 0,
            _ when endpoint.Metadata.GetMetadata<AlwaysServedAttribute>() is not null => 0,
            TenantState.Draft when isDoor || acting.Has(Authority.Administration) => 0,
            TenantState.Archived when isDoor || isRead => 0,
            TenantState.Archived => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status404NotFound,
        };
        if (refused == 0)
        {
            return next(context);
        }

        context.Response.StatusCode = refused;
        return Task.CompletedTask;
    }

    // Pages but those of errors, and every other route that serves rows of a tenant: the API has a state too.
    private static bool IsOfATenant(Endpoint endpoint, out string page)
    {
        page = endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath ?? "";
        return page.Length == 0 ? endpoint.Metadata.GetMetadata<TenantRouteAttribute>() is not null : !page.StartsWith("/Errors/", StringComparison.Ordinal);
    }
}
