using Budaya.Web.Shell;

namespace Budaya.Web.Tests.Shell;

public sealed class NavigationTests
{
    private static readonly IReadOnlyList<NavigationItem> Items =
        [new("beranda", "/Home/Index", "Beranda", "rumah"), new("nilai", "/Values/Index", "Nilai", "nilai"), new("audit", "/Audit/Index", "Jejak audit", "riwayat", "audit")];

    [Theory]
    [InlineData(null, "/Values/Index", "nilai")]
    [InlineData(null, "/Values/Show", "nilai")]
    [InlineData("beranda", "/Values/Show", "beranda")]
    [InlineData(null, "/Elsewhere/Show", null)]
    [InlineData("tidak-ada", "/Values/Show", null)]
    [InlineData(null, null, null)]
    public void Active_APage_IsTheItemItNamesElseOfItsFolder(string? menu, string? page, string? expected) =>
        Assert.Equal(expected, Navigation.Active(Items, menu, page)?.Key);

    [Fact]
    public void Allowed_WithoutTheAuthority_LeavesTheItemOut()
    {
        var shell = ShellView.Platform with { Authorities = new HashSet<string> { "lain" } };

        var keys = Navigation.Allowed(Items, shell).Select(i => i.Key);

        Assert.Equal(["beranda", "nilai"], keys);
    }

    [Fact]
    public void Office_Keys_AreDifferent()
    {
        var keys = Navigation.Office.SelectMany(g => g.Items).Select(i => i.Key).ToList();

        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Equal(5, Navigation.Office.Count);
        Assert.Equal(4, Navigation.Opd.Count);
    }
}
