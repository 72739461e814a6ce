using Budaya.Web.Tests.Roads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Extremes;

/// <summary>Ends of the calendar, numbers beyond their range, endless text, NUL, broken surrogates, emoji: in every query of every page and every field of every form, where the road meets it. Nothing answers with an error of the server.</summary>
public sealed class ExtremeValuesTests
{
    // Pages that read a query and that the road cannot open as a page.
    private static readonly Dictionary<string, string> NotTried = [];

    [Fact]
    public async Task EveryQueryAndField_ExtremeValue_IsAnsweredWithoutAnError()
    {
        await using FuzzHost host = new();
        FuzzLog log = new();
        IReadOnlyDictionary<string, IReadOnlyList<string>> queries = QueriesOf(host);
        WebSession Open() => host.Anonymous(_ => new Fuzz(queries, log));

        await AllRoads.WalkAsync(host, Open);
        await OpenTheRestAsync(Open);
        Assert.Empty(queries.Where(q => q.Value.Count > 0 && !log.Begun.Contains($"GET {q.Key}")).Select(q => q.Key).Except(NotTried.Keys));
        Assert.True(log.Broken.Count == 0, string.Join('\n', log.Broken));
        Assert.True(log.Tried > 1000, $"Only {log.Tried} requests were tried.");
    }

    // Pages beside the road, by the links of whoever may open them.
    private static async Task OpenTheRestAsync(Func<WebSession> open)
    {
        foreach (string office in (string[])["Pengelola sistem daerah", "Kepala Biro Organisasi", "Kepala Biro Hukum", "Petugas surat Dinas Kesehatan"])
        {
            using WebSession session = open();
            await session.GetAsync("/babel/masuk");
            await session.PressAsync(office);
            await Crawl.FollowAsync(session, "babel", session.Address["/babel".Length..], "/", "/produk-hukum", "/verifikasi");
        }
    }

    // What each page reads from its query, by its own word.
    private static Dictionary<string, IReadOnlyList<string>> QueriesOf(FuzzHost host)
    {
        PageLoader loader = host.Services.GetRequiredService<PageLoader>();
        return host.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>()
            .Select(page => loader.LoadAsync(page, EndpointMetadataCollection.Empty).GetAwaiter().GetResult())
            .GroupBy(page => page.ViewEnginePath)
            .ToDictionary(page => page.Key, page => (IReadOnlyList<string>)[.. page.SelectMany(QueriesOf).Distinct(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> QueriesOf(CompiledPageActionDescriptor page)
    {
        bool IsFree(string name) => page.AttributeRouteInfo?.Template?.Contains($"{{{name}", StringComparison.OrdinalIgnoreCase) != true; // not a part of the path
        IEnumerable<string> bound = page.BoundProperties.OfType<PageBoundPropertyDescriptor>()
            .Where(p => p.Property.GetCustomAttributes(typeof(Microsoft.AspNetCore.Mvc.BindPropertyAttribute), inherit: true).OfType<Microsoft.AspNetCore.Mvc.BindPropertyAttribute>().Any(b => b.SupportsGet)
                || p.BindingInfo?.BindingSource == BindingSource.Query)
            .Select(NameOf).Where(IsFree);
        IEnumerable<string> handled = page.HandlerMethods.Where(m => m.HttpMethod == "Get")
            .SelectMany(m => m.Parameters.Where(p => p.ParameterType != typeof(CancellationToken) && IsFree(NameOf(p))).Select(p => m.Name is null ? NameOf(p) : $"handler={m.Name}&{NameOf(p)}"));
        return bound.Concat(handled);
    }

    private static string NameOf(ParameterDescriptor parameter) => parameter.BindingInfo?.BinderModelName ?? parameter.Name;
}
