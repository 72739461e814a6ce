using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Tenancy;

/// <summary>
/// What is served of a tenant that does not run. Draft: the sign-in, and everything to its administrators. Suspended: verification alone.
/// Archived: pages may be read, nothing may be changed. Stands after sign-in and before authorisation, so that nobody is told more.
/// </summary>
public sealed class TenantStateGate(RequestDelegate next)
{
    /// <summary>Lets through, or answers 404, or 403 for a change of what is archived.</summary>
    public Task InvokeAsync(HttpContext context, ActingPerson acting)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(acting);
        if (context.Items[typeof(TenantEntry)] is not TenantEntry tenant || context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page
            || page.ViewEnginePath.StartsWith("/Errors/", StringComparison.Ordinal))
        {
            return next(context);
        }

        bool isDoor = page.ViewEnginePath.StartsWith("/Account/", StringComparison.Ordinal) || page.ViewEnginePath.StartsWith("/Development/", StringComparison.Ordinal);
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
}
