using Budaya.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Budaya.Web.Tests.Shell;

/// <summary>The frame of the pages alone, on a real socket: the product's pages, components, files and headers, without a database.</summary>
internal sealed class ShellHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ShellHost(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public static string WebFolder { get; } = Path.Combine(RepositoryFolder(), "src", "Budaya.Web");

    public static async Task<ShellHost> StartAsync(string environment, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Budaya.Web", ContentRootPath = WebFolder, EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddRazorPages();
        builder.Services.AddShell(builder.Environment);
        var app = builder.Build();
        app.UseShell();
        app.UseRouting();
        app.MapStaticAssets();
        app.MapGet("/uji/{status:int}", (int status) => Results.StatusCode(status));
        app.MapPost("/uji/{status:int}", (int status) => Results.StatusCode(status));
        app.MapGet("/uji/rusak", string () => throw new InvalidOperationException("Rahasia dalam jejak."));
        app.MapGet("/api/{status:int}", (int status) => Results.StatusCode(status));
        app.MapRazorPages().WithStaticAssets();
        await app.StartAsync(cancellationToken);
        return new ShellHost(app);
    }

    public HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = new Uri(Address) };

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(TestContext.Current.CancellationToken);
        await _app.DisposeAsync();
    }

    private static string RepositoryFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Budaya.Platform.sln"))) { return folder.FullName; }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Budaya.Platform.sln.");
    }
}

/// <summary>One host in Development for the tests of a class.</summary>
public sealed class ShellFixture : IAsyncLifetime
{
    internal ShellHost Host { get; private set; } = null!; // set by InitializeAsync before any test

    /// <inheritdoc />
    public async ValueTask InitializeAsync() => Host = await ShellHost.StartAsync(Environments.Development, TestContext.Current.CancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await Host.DisposeAsync();
}
