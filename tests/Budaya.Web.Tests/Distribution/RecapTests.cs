using Budaya.Web.Tests.FollowUps;

namespace Budaya.Web.Tests.Distribution;

/// <summary>The recap that a spreadsheet opens.</summary>
public sealed class RecapTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public async Task Recap_CellsThatBeginLikeAFormula_AreDefused(string name)
    {
        Conveyed conveyed = new(host);
        await conveyed.ConveyAsync();
        using WebSession officer = await host.SignedInAsync("babel", Conveyed.Officer);
        await officer.GetAsync($"/babel/opd/surat/{conveyed.PlanId}");
        await officer.PressAsync("Konfirmasikan penerimaan surat ini", new Dictionary<string, string> { ["Input.IsReceived"] = "true", ["Input.Name"] = name, ["Input.Title"] = "Arsiparis" });
        using WebSession bureau = await host.SignedInAsync("babel", Conveyed.Bureau);

        string recap = await bureau.Client.GetStringAsync(new Uri($"/babel/sebar/{conveyed.PlanId}/kiriman/1/rekap.csv", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains($";\"'{name}", recap, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"{name}", recap, StringComparison.Ordinal);
    }
}
