using Budaya.Core.People;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Account;

/// <summary>Who has signed in and which offices that person holds today.</summary>
public sealed class IndexModel(ActingPerson acting) : PageModel
{
    /// <summary>The person.</summary>
    public ActingPerson Acting { get; } = acting;
}
