using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Home;

/// <summary>The start page of the region's offices.</summary>
public sealed class IndexModel : PageModel;
