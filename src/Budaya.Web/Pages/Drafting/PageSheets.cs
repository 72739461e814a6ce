using Budaya.Core.Signing;
using Microsoft.Extensions.Caching.Memory;

namespace Budaya.Web.Pages.Drafting;

/// <summary>Pages drawn a moment ago, by their hash, so that the browser can ask for them as pictures.</summary>
public sealed class PageSheets : IDisposable
{
    private const long MostCharacters = 64L * 1024 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = MostCharacters });

    /// <inheritdoc />
    public void Dispose() => _cache.Dispose();

    /// <summary>Keeps the pages of a document; another document, of this or another region, does not find them.</summary>
    public IReadOnlyList<PageSheet> Keep(Guid naskahId, IReadOnlyList<PageSheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        foreach (PageSheet sheet in sheets)
        {
            _cache.Set(KeyOf(naskahId, sheet.Name), sheet.Svg, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Kept, Size = sheet.Svg.Length });
        }

        return sheets;
    }

    /// <summary>The picture, or null when it is no longer kept.</summary>
    public string? Find(Guid naskahId, string name) => _cache.Get<string>(KeyOf(naskahId, name));

    private static string KeyOf(Guid naskahId, string name) => $"lembar:{naskahId:N}:{name}";
}

/// <summary>The pages of a document for the view.</summary>
/// <param name="NaskahId">The document.</param>
/// <param name="Sheets">Its pages.</param>
/// <param name="WhyNone">Why there are none, or null.</param>
public sealed record SheetsView(Guid NaskahId, IReadOnlyList<PageSheet> Sheets, string? WhyNone);

/// <summary>Two versions side by side for the view.</summary>
public sealed record ComparisonView(string Before, string After, IReadOnlyList<Core.Drafting.ComparedRow> Rows);
