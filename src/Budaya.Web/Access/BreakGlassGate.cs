using System.Security.Claims;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Web.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Access;

/// <summary>
/// An operator who has broken the glass of this region reads it as an office that may read, and nothing more: every form is refused, signing and
/// numbering with them, and what is a person's own is not there. Stands after sign-in: whoever has signed in to the region is themselves.
/// </summary>
public sealed class BreakGlassGate(RequestDelegate next)
{
    private const string Title = "Operator platform (akses darurat)";

    /// <summary>Lets an operator with an open entry in, to read.</summary>
    public async Task InvokeAsync(HttpContext context, ActingPerson acting, ActingOperator by, BreakGlassService glass)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(acting);
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(glass);
        if (await EntryAsync(context, by, glass) is not { } entry)
        {
            await next(context);
            return;
        }

        bool isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if (!isRead)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        if (IsAPersonsOwn(context))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Items[typeof(BreakGlass)] = entry;
        acting.BecomeOperator(entry.OperatorId, entry.OperatorName, [new("operator-platform", Title, null, HoldingMode.Definitif, new HashSet<string>(), new HashSet<Authority> { Authority.Read })]);
        context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, entry.OperatorName)], OperatorSignIn.Scheme));
        await next(context);
    }

    private static async Task<BreakGlass?> EntryAsync(HttpContext context, ActingOperator by, BreakGlassService glass)
    {
        bool mayBe = context.Items[typeof(TenantEntry)] is TenantEntry && context.User.Identity?.IsAuthenticated != true
            && context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null && context.Request.Cookies.ContainsKey(OperatorSignIn.CookieName);
        return mayBe && (await context.AuthenticateAsync(OperatorSignIn.Scheme)).Succeeded && by is { IsConfirmed: true, Id: { } id }
            ? await glass.FindOpenAsync(id, context.RequestAborted) : null;
    }

    private static bool IsAPersonsOwn(HttpContext context) => context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        && endpoint.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath is { } page
        && (page.StartsWith("/Account/", StringComparison.Ordinal) || page.StartsWith("/Development/", StringComparison.Ordinal));
}
