using Budaya.Core.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Budaya.Web.Access;

/// <summary>A page that exists for some of those who have signed in. Everyone else gets 404, whatever is asked or sent, before the token of a form is looked at.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class HiddenPageAttribute : Attribute, IAuthorizationFilter
{
    /// <inheritdoc />
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!Exists(context.HttpContext))
        {
            context.Result = new NotFoundResult();
        }
    }

    /// <summary>Whether there is such a page for whoever asks.</summary>
    protected abstract bool Exists(HttpContext context);
}

/// <summary>There for accounts of a meja surat.</summary>
public sealed class ForDesksAttribute : HiddenPageAttribute
{
    /// <inheritdoc />
    protected override bool Exists(HttpContext context) => context.RequestServices.GetRequiredService<ActingPerson>().DeskOpdCode is not null;
}

/// <summary>There for the holder whom the address names, and for administrators.</summary>
public sealed class ForHolderAttribute : HiddenPageAttribute
{
    /// <inheritdoc />
    protected override bool Exists(HttpContext context) =>
        Guid.TryParse(context.Request.RouteValues["id"] as string, out Guid holder) && context.RequestServices.GetRequiredService<DelegationService>().WhyNotChange(holder).Count == 0;
}
