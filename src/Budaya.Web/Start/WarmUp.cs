using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Budaya.Web.Start;

/// <summary>Does before the first request, and beside the preparation of the database, what the first page would wait for.</summary>
internal static class WarmUp
{
    /// <summary>Finds all pages and compiles the first one that people open.</summary>
    public static async Task PagesAsync(WebApplication app)
    {
        PageLoader loader = app.Services.GetRequiredService<PageLoader>();
        ActionDescriptor? first = app.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .FirstOrDefault(a => a is PageActionDescriptor { ViewEnginePath: "/Account/SignIn" });
        if (first is PageActionDescriptor page)
        {
            await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
        }
    }
}
