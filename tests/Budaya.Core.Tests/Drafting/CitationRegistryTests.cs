using Budaya.Core.Drafting;

namespace Budaya.Core.Tests.Drafting;

public sealed class CitationRegistryTests
{
    private static readonly CitationRegistry Registry = CitationRegistry.Shipped;

    [Fact]
    public void For_2021_CitesTheLawsOf2021()
    {
        string[] keys = [.. Registry.For("perkada", "19", new(2021, 6, 1)).Select(r => r.Key)];

        Assert.Equal(["uud-18-6", "uu-27-2000", "uu-5-2014", "uu-23-2014", "permenpanrb-39-2012", "permendagri-80-2015"], keys);
        Assert.Contains("terakhir dengan Undang-Undang Nomor 11 Tahun 2020", Registry.Cite(Registry.Row("uu-23-2014"), new(2021, 6, 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void For_2026_CitesTheLawsOf2026()
    {
        string[] keys = [.. Registry.For("keputusan", "19.05", new(2026, 11, 17)).Select(r => r.Key)];

        Assert.Equal(["uu-27-2000", "uu-5-2003", "uu-23-2014", "uu-20-2023", "permenpanrb-39-2012"], keys);
        Assert.Contains("terakhir dengan Undang-Undang Nomor 6 Tahun 2023", Registry.Cite(Registry.Row("uu-23-2014"), new(2026, 11, 17)), StringComparison.Ordinal);
    }

    [Fact]
    public void Cite_AGazetteNumberThatIsNotKnown_PrintsDots() =>
        Assert.EndsWith("(Berita Negara Republik Indonesia Tahun 2012 Nomor …)", Registry.Cite(Registry.Row("permenpanrb-39-2012"), new(2026, 1, 1)), StringComparison.Ordinal);

    [Fact]
    public void Cite_OneAmendment_UsesTheFormForOne() =>
        Assert.Contains("sebagaimana telah diubah dengan Peraturan Menteri Dalam Negeri Nomor 120 Tahun 2018", Registry.Cite(Registry.Row("permendagri-80-2015"), new(2021, 6, 1)), StringComparison.Ordinal);

    [Fact]
    public void Rows_NameTheirSourceAndTheirAmendersExist() => Assert.All(Registry.Rows, row =>
    {
        Assert.NotEmpty(row.Source);
        Assert.All(row.Amendments, a => Registry.Row(a.Key));
    });

    [Fact]
    public void For_AnotherRegion_DoesNotCiteTheLawsOfThisOne() =>
        Assert.DoesNotContain(Registry.For("perkada", "33", new(2026, 1, 1)), r => r.RegionCode is not null);
}
