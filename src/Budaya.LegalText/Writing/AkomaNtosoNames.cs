using System.Globalization;
using System.Text;

namespace Budaya.LegalText;

/// <summary>Addresses and names in the metadata of Akoma Ntoso.</summary>
internal sealed class AkomaNtosoNames(LegalDocument document, Region region, Enactment enactment)
{
    public string Root => document.Kind is DocumentKind.Peraturan or DocumentKind.Keputusan ? (enactment.Status == EnactmentStatus.Rancangan ? "bill" : "act") : "doc";

    public string Name => document.Kind switch
    {
        DocumentKind.Peraturan => Slug(region.RegulationName),
        DocumentKind.Keputusan => Slug(region.DecreeName),
        _ => Slug(Keyword.OfKind(document.Kind)),
    };

    public string Government => region.GovernmentName;

    public string GovernmentId => Slug(region.GovernmentName);

    public string Date => (enactment.DeterminedOn ?? new DateOnly(enactment.Year ?? 2000, 1, 1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Address of the work: <c>/akn/id-kabupaten-bangka-barat/act/peraturan-bupati/2026/45</c>.</summary>
    public string Work
    {
        get
        {
            var number = enactment.Status == EnactmentStatus.Rancangan || enactment.Number is null ? "rancangan" : Slug(enactment.Number);
            var year = enactment.Year ?? enactment.DeterminedOn?.Year;
            return $"/akn/id-{Slug(region.Name)}/{Root}/{Name}/{year?.ToString(CultureInfo.InvariantCulture) ?? "tanpa-tahun"}/{number}";
        }
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }
}
