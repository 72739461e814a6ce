using Budaya.Database;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Quartz;

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

    /// <summary>Makes the scheduler, which starts later; where it keeps what it knows in the database, that has to be ready first.</summary>
    public static async Task SchedulerAsync(WebApplication app, DatabaseSettings database)
    {
        if (database.Provider == "Sqlite" && app.Services.GetServices<IHostedService>().OfType<QuartzHostedService>().Any())
        {
            await app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        }
    }
}
