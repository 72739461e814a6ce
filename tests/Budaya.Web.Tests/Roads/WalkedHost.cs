using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Budaya.Web.Tests.Roads;

/// <summary>A still host whose two regions have walked their roads; knows an address for every page that anybody opened, and every line of its log.</summary>
public class WalkedHost : StillHost, IAsyncLifetime
{
    private readonly ConcurrentDictionary<(string Tenant, string Page), string> _addresses = new();
    private readonly LinesOfLog _log = new(LogLevel.Information);

    /// <summary>Everything that was written to the log.</summary>
    public IEnumerable<string> Log => _log.Lines;

    /// <summary>An address at which a page of a region was seen, or null.</summary>
    public string? AddressOf(string tenant, string page) => _addresses.GetValueOrDefault((tenant, page));

    /// <summary>A browser without scripts whose pages are remembered.</summary>
    public virtual WebSession Open() => Anonymous(_ => new Remember(_addresses));

    /// <summary>Remembers the pages that pass a handler.</summary>
    protected DelegatingHandler Remembering(HttpMessageHandler inner) => new Remember(_addresses) { InnerHandler = inner };

    /// <summary>The same with an office signed in.</summary>
    public async Task<WebSession> EnterAsync(string tenant, string office)
    {
        WebSession session = Open();
        await session.GetAsync($"/{tenant}/masuk");
        await session.PressAsync(office);
        return session;
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        await AllRoads.WalkAsync(this, Open);
        (string, string)[] readers =
        [
            ("babel", "Kepala Biro Organisasi"), ("babel", "Kepala Biro Hukum"), ("babel", "Pengelola sistem daerah"), ("babel", "Petugas surat Dinas Kesehatan"),
            ("bangka-barat", "Kepala Bagian Organisasi"), ("bangka-barat", "Kepala Bagian Hukum"), ("bangka-barat", "Pengelola sistem daerah"),
        ];
        foreach ((string tenant, string office) in readers)
        {
            using WebSession session = await EnterAsync(tenant, office);
            await Crawl.FollowAsync(session, tenant, session.Address[(tenant.Length + 1)..], "/", "/verifikasi", "/produk-hukum");
        }
    }

    /// <inheritdoc />
    protected override void Add(IServiceCollection services) => services.AddLogging(logging => logging.AddProvider(_log));

    private sealed class Remember(ConcurrentDictionary<(string Tenant, string Page), string> addresses) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
            if (request.Method == HttpMethod.Get && answer.IsSuccessStatusCode && request.RequestUri is { } to && answer.Headers.TryGetValues(PageName.Header, out IEnumerable<string>? pages))
            {
                addresses.TryAdd((to.Segments.ElementAtOrDefault(1)?.TrimEnd('/') ?? "", pages.Single()), to.PathAndQuery);
            }

            return answer;
        }
    }
}
