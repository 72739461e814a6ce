using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Tenancy;

/// <summary>Marks what is served without a tenant: health, files of the product, pages of the platform.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class WithoutTenantAttribute : Attribute;

/// <summary>Marks what stays alive when a tenant is suspended or archived: verification.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AlwaysServedAttribute : Attribute;

/// <summary>Chooses the tenant of a request: by host name, else by the first segment of the path, which becomes the path base.</summary>
public sealed class TenantResolution(RequestDelegate next, TenantCatalog catalog)
{
    /// <summary>Sets the scope's tenant and goes on; what is served of one that does not run is decided by <see cref="TenantStateGate"/>.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        IReadOnlyList<TenantEntry> tenants = await catalog.AllAsync(context.RequestAborted);
        TenantEntry? byHost = tenants.FirstOrDefault(t => t.Hosts.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase));
        TenantEntry? byPath = byHost is null ? tenants.FirstOrDefault(t => context.Request.Path.StartsWithSegments($"/{t.Identifier}", StringComparison.Ordinal)) : null;
        if (byPath is not null && context.Request.Path.StartsWithSegments($"/{byPath.Identifier}", StringComparison.Ordinal, out PathString rest))
        {
            context.Request.PathBase = context.Request.PathBase.Add($"/{byPath.Identifier}");
            context.Request.Path = rest.HasValue ? rest : "/";
        }

        if ((byHost ?? byPath) is not { } tenant)
        {
            if (context.Request.Path == "/")
            {
                context.Request.Path = "/platform"; // the front door of the host: a list of tenants
            }
        }
        else
        {
            context.RequestServices.GetRequiredService<TenantScope>().Choose(tenant.Id);
            context.Items[typeof(TenantEntry)] = tenant;
        }

        await next(context);
    }
}

/// <summary>After routing: refuses, as not found, a page that needs a tenant without one, and a page of the platform within one.</summary>
public sealed class TenantGate(RequestDelegate next)
{
    /// <summary>Lets through, or answers 404.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        Endpoint? endpoint = context.GetEndpoint();
        if (endpoint is RouteEndpoint && (endpoint.Metadata.GetMetadata<WithoutTenantAttribute>() is not null || !IsOurs(endpoint) || Serves(context, endpoint)))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static bool IsOurs(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
            ? page.ViewEnginePath is not ("/Errors/Show" or "/Help/Components") && !page.ViewEnginePath.StartsWith("/Help/", StringComparison.Ordinal)
            : endpoint.Metadata.GetMetadata<TenantRouteAttribute>() is not null;

    private static bool Serves(HttpContext context, Endpoint endpoint)
    {
        bool platformPage = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
            && (page.ViewEnginePath.StartsWith("/Platform/", StringComparison.Ordinal) || page.ViewEnginePath.StartsWith("/Operator/", StringComparison.Ordinal)
                || page.ViewEnginePath.StartsWith("/OperatorDoor/", StringComparison.Ordinal) || page.ViewEnginePath == "/Development/DemoOperator");
        return context.Items[typeof(TenantEntry)] is TenantEntry
            ? !platformPage
            : platformPage;
    }
}

/// <summary>Marks an endpoint that is not a page and serves rows of a tenant (files, API).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class TenantRouteAttribute : Attribute;
