using Budaya.Web.Tests.Roads;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.EveryPage;

/// <summary>A still host on a real socket, for browsers and for sessions without scripts alike.</summary>
internal sealed class SeenHost : StillHost
{
    public string Address => Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First(); // a started server has one

    public void Start()
    {
        UseKestrel(0);
        StartServer();
    }

    /// <summary>A browser without scripts.</summary>
    public WebSession Open() => new(new HttpClient { BaseAddress = new Uri(Address) });

    /// <summary>A browser without scripts in which an office has signed in.</summary>
    public async Task<WebSession> EnterAsync(string tenant, string office)
    {
        WebSession session = Open();
        await session.GetAsync($"/{tenant}/masuk");
        await session.PressAsync(office);
        return session;
    }
}
