using System.Text.RegularExpressions;

namespace Budaya.Web.Tests.Roads;

/// <summary>Follows the links of a region's pages, one of each kind.</summary>
internal static partial class Crawl
{
    /// <summary>Opens whatever can be reached from some pages, and gives the addresses of pages in the order in which they were met.</summary>
    /// <param name="session">Who follows the links.</param>
    /// <param name="tenant">The region whose pages are meant.</param>
    /// <param name="starts">Where to begin, within the region.</param>
    public static async Task<IReadOnlyList<string>> FollowAsync(WebSession session, string tenant, params string[] starts)
    {
        HashSet<string> kinds = [];
        List<string> met = [];
        Queue<string> open = new(starts.Select(s => $"/{tenant}{s}"));
        while (open.TryDequeue(out string? address))
        {
            if (!kinds.Add(KindOf(address)))
            {
                continue;
            }

            await session.GetAsync(address);
            if (session.MediaType != "text/html")
            {
                continue;
            }

            met.Add(address);
            string page = session.Address;
            foreach (string link in session.Page.QuerySelectorAll("a[href], img[src]").Select(a => a.GetAttribute("href") ?? a.GetAttribute("src") ?? ""))
            {
                string to = link.StartsWith('/') ? link : link.StartsWith('?') ? page.Split('?')[0] + link : "";
                if (to.StartsWith($"/{tenant}/", StringComparison.Ordinal) && !to.StartsWith($"/{tenant}/lib/", StringComparison.Ordinal))
                {
                    open.Enqueue(to.Split('#')[0]);
                }
            }
        }

        return met;
    }

    /// <summary>The address with its ids, codes and numbers left out.</summary>
    public static string KindOf(string address) => Varying().Replace(address, "*");

    [GeneratedRegex(@"[0-9a-f]{64}|[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/templat/(?:sunting/)?)(?!sunting/)[^?]+|(?<=/perangkat-daerah/|/pengantar/|/tindak-lanjut/|/kesepakatan/|/v/)[^/?]+|(?<==)[^&]+|(?<=/C)\d|(?<=opd/kesepakatan/)C\d")]
    private static partial Regex Varying();
}
