using Budaya.Testing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Walks;

/// <summary>The whole host on a real socket, sending its mails to a real SMTP server.</summary>
public class WalkHost : WebHost
{
    private SmtpSink? _sink;

    /// <summary>Where the mails arrive.</summary>
    public SmtpSink Sink => _sink ?? throw new InvalidOperationException("The sink starts with the fixture.");

    /// <summary>Address of the host, without a slash at the end.</summary>
    public string Address => Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First(); // a started server has one

    /// <inheritdoc />
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Budaya:Mail:Host"] = Sink.Host,
        ["Budaya:Mail:Port"] = Sink.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Budaya:Mail:Security"] = "None",
    };

    /// <summary>Starts sink and host. Called by the test, which is skipped where a program is missing; a fixture cannot be.</summary>
    public virtual async Task StartAsync()
    {
        Requires.Program("chromium", "chromium-browser", "google-chrome");
        _sink = await SmtpSink.StartAsync(TestContext.Current.CancellationToken);
        UseKestrel(0);
        StartServer();
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_sink is not null)
        {
            await _sink.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}
