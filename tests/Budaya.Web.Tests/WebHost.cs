using System.Net;
using AngleSharp.Html.Parser;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Budaya.Database;
using Budaya.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Budaya.Web.Tests;

/// <summary>The whole host on a database of its own, in a folder of its own, both packs loaded. A class fixture.</summary>
public class WebHost : WebApplicationFactory<Program>
{
    private const string AddressHeader = "Test-Address";

    private readonly LinesOfLog _errors = new(LogLevel.Error);
    private int _sessions;

    // Taken before the host is built; what a derived fixture says of a database of its own goes before it.
    private readonly DatabaseSettings? _chosen = Task.Run(ChosenServer.NewDatabaseAsync).GetAwaiter().GetResult();
    private readonly string _folder = Directory.CreateTempSubdirectory("budaya-web-").FullName;

    /// <summary>Development, unless a derived fixture says otherwise.</summary>
    protected virtual string Environment => "Development";

    /// <summary>Where the database and the files of this host are.</summary>
    public string DataFolder => _folder;

    /// <summary>How a command is told of the database of this host, which has started by then: a command works beside it.</summary>
    public string[] DatabaseArguments
    {
        get
        {
            _ = Services;
            return _chosen is null ? ["--data", _folder] : ["--provider", _chosen.Provider, "--connection", _chosen.Connection];
        }
    }

    /// <summary>More settings, such as another database.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    // Outside Development cookies go over https alone.
    private Uri BaseAddress => new(Environment == "Development" ? "http://localhost" : "https://localhost");

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("Budaya:DataFolder", _folder);
        if (_chosen is not null)
        {
            builder.UseSetting("Budaya:Database:Provider", _chosen.Provider);
            builder.UseSetting("Budaya:Database:Connection", _chosen.Connection);
            builder.UseSetting("Budaya:Database:OwnerConnection", _chosen.OwnerConnection);
        }

        foreach ((string key, string value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.AddProvider(_errors));
        builder.ConfigureServices(services => services.CheckTenantStatements().AddSingleton<IStartupFilter, FromThisMachine>());
    }

    /// <summary>A browser without scripts: keeps cookies, follows redirects.</summary>
    public WebSession Anonymous()
    {
        HttpClient client = CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = true, AllowAutoRedirect = true, BaseAddress = BaseAddress });
        return new(OfItsOwn(client), _errors.Lines);
    }

    /// <summary>A browser without scripts, with something between its cookies and its following of redirects.</summary>
    public WebSession Anonymous(Func<CookieContainer, DelegatingHandler> between)
    {
        ArgumentNullException.ThrowIfNull(between);
        CookieContainerHandler cookies = new();
        return new(OfItsOwn(CreateDefaultClient(new RedirectHandler(), between(cookies.Container), cookies)), _errors.Lines);
    }

    // A machine of its own, so that limits by address count it alone.
    private HttpClient OfItsOwn(HttpClient client)
    {
        int number = Interlocked.Increment(ref _sessions);
        client.DefaultRequestHeaders.Add(AddressHeader, $"127.1.{number / 250}.{(number % 250) + 1}");
        return client;
    }

    /// <summary>A browser in which a demo office has signed in.</summary>
    /// <param name="tenant">Path base, such as <c>babel</c>.</param>
    /// <param name="office">Title of the office as the sign-in page shows it.</param>
    public async Task<WebSession> SignedInAsync(string tenant, string office)
    {
        WebSession session = Anonymous();
        await session.GetAsync($"/{tenant}/masuk");
        await session.PressAsync(office);
        return session;
    }

    /// <summary>Work on the host's own database for a tenant.</summary>
    public async Task<T> InTenantAsync<T>(string tenant, Func<IServiceProvider, BudayaDbContext, Task<T>> work)
    {
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Choose(tenant);
        return await work(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<BudayaDbContext>());
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
            if (_chosen is not null)
            {
                Task.Run(() => ChosenServer.DropAsync(_chosen)).GetAwaiter().GetResult();
            }
        }
    }

    // The in-memory server has no address; demo sign-in answers loopback only.
    private sealed class FromThisMachine : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, pipeline) =>
            {
                context.Connection.RemoteIpAddress ??= IPAddress.Parse(context.Request.Headers[AddressHeader].FirstOrDefault() ?? "127.0.0.1");
                return pipeline(context);
            });
            next(app);
        };
    }
}
