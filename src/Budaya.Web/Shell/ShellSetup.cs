using Budaya.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Budaya.Web.Shell;

/// <summary>Registers the frame of the pages.</summary>
public static class ShellSetup
{
    // A file of the largest size that is kept, and the form around it.
    private const long LargestRequest = 25 * 1024 * 1024;

    /// <summary>Options that the layouts and components rely on. Call beside <c>AddRazorPages</c>.</summary>
    public static IServiceCollection AddShell(this IServiceCollection services, IHostEnvironment environment)
    {
        services.Configure<KestrelServerOptions>(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = LargestRequest;
        });
        services.AddHsts(o => (o.MaxAge, o.IncludeSubDomains) = (TimeSpan.FromDays(365), true));
        services.Configure<MvcOptions>(IndonesianMessages.Set);
        services.Configure<MvcOptions>(o => o.ModelBinderProviders.Insert(0, new TickBinder()));
        services.Configure<MvcViewOptions>(o => o.HtmlHelperOptions.ClientValidationEnabled = false);
        services.Configure<RazorPagesOptions>(o =>
        {
            o.Conventions.AllowAnonymousToFolder("/Help");
            o.Conventions.AllowAnonymousToFolder("/Errors");
            if (!environment.IsDevelopment()) { o.Conventions.AddPageRouteModelConvention("/Help/Components", m => m.Selectors.Clear()); }
        });
        return services;
    }

    /// <summary>Security headers, cookie rules and error pages. Goes first in the pipeline, after the path base has been taken off.</summary>
    public static IApplicationBuilder UseShell(this WebApplication app)
    {
        app.UseSecurityHeaders(overTlsOnly: !app.Environment.IsDevelopment());
        if (!app.Environment.IsDevelopment()) { app.UseHsts(); }
        app.UseWhen(IsPage, pages => pages.UseExceptionHandler("/galat/500").UseStatusCodePagesWithReExecute("/galat/{0}"));
        return app;
    }

    // Machines get plain status codes.
    private static bool IsPage(HttpContext context) => !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
}
