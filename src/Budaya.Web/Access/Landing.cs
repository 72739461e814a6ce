using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Access;

/// <summary>Where somebody arrives after signing in.</summary>
public static class Landing
{
    /// <summary>Back to the page that asked for the sign-in, when it is one of ours; else the inbox for OPD officers, the own tasks for everyone else.</summary>
    public static IActionResult Go(PageModel page, string? back, IReadOnlyList<HeldOffice> offices)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (back is not null && page.Url.IsLocalUrl(back))
        {
            return page.LocalRedirect(back);
        }

        return page.LocalRedirect($"{page.Request.PathBase}{(IsOfOpdAlone(offices) ? "/opd" : "/tugas")}");
    }

    /// <summary>Whether somebody works with the pages of OPD officers alone.</summary>
    public static bool IsOfOpdAlone(IReadOnlyList<HeldOffice> offices)
    {
        ArgumentNullException.ThrowIfNull(offices);
        return offices.Count > 0 && offices.All(o => o.Authorities.Count == 1 && o.Authorities.Contains(Authority.OwnOpd));
    }
}
