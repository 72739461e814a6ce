using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Budaya.Web.Tests.Roads;

/// <summary>A host in which no sweep works on its own, so that every row is a form's, and whose pages say their names.</summary>
public class StillHost : WebHost
{
    /// <summary>Header by which a request says from which address it comes; without it from this machine.</summary>
    public const string From = "X-From";

    /// <summary>More services than the product's.</summary>
    protected virtual void Add(IServiceCollection services)
    {
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services =>
        {
            services.Configure<MvcOptions>(options => options.Filters.Add(new PageName()));
            services.Remove(services.Single(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Name == "LateStart")); // the scheduler
            services.AddSingleton<IStartupFilter, FromAnywhere>();
            Add(services);
        });
    }

    private sealed class FromAnywhere : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, pipeline) =>
            {
                if (context.Request.Headers.TryGetValue(From, out var address))
                {
                    context.Connection.RemoteIpAddress = IPAddress.Parse(address.ToString());
                }

                return pipeline(context);
            });
            next(app);
        };
    }
}

/// <summary>Lets each answer say which page gave it, and which handler took a form.</summary>
internal sealed class PageName : IPageFilter
{
    public const string Header = "X-Page";
    public const string HandlerHeader = "X-Handler";

    public static string HandlerOf(string page, string? handler) => $"{page} {handler}".TrimEnd();

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        context.HttpContext.Response.Headers[Header] = context.ActionDescriptor.ViewEnginePath;
        if (context.HandlerMethod is { HttpMethod: "Post" } method)
        {
            context.HttpContext.Response.Headers[HandlerHeader] = HandlerOf(context.ActionDescriptor.ViewEnginePath, method.Name);
        }
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
