using System.Net;
using Budaya.Web.Tests.Roads;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.EveryPage;

/// <summary>A walked host on a real socket, for browsers and for sessions without scripts alike.</summary>
internal sealed class EveryPageHost : WalkedHost
{
    private int _opened;

    public EveryPageHost() => UseKestrel(0);

    public string Address => Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First(); // a started server has one

    public override WebSession Open() => Open(new CookieContainer());

    /// <summary>A browser without scripts whose cookies can be given to one with scripts.</summary>
    public WebSession Open(CookieContainer cookies)
    {
        HttpClient client = new(Remembering(new HttpClientHandler { CookieContainer = cookies })) { BaseAddress = new Uri(Address) };
        client.DefaultRequestHeaders.Add(From, NextAddress());
        return new(client);
    }

    /// <summary>An address of its own, so that no limit of requests answers in place of a page.</summary>
    public string NextAddress() => $"127.2.0.{Interlocked.Increment(ref _opened)}";

    /// <summary>Starts the server; the roads are walked by <see cref="WalkedHost.InitializeAsync" />.</summary>
    public void Start() => StartServer();
}
