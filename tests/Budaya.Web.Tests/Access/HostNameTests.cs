using System.Net;

namespace Budaya.Web.Tests.Access;

/// <summary>A region with a host name of its own needs no path base, and is not to be had under another region's.</summary>
public sealed class HostNameTests(WebHost host) : IClassFixture<WebHost>
{
    [Theory]
    [InlineData("budaya.babel.example", "/", HttpStatusCode.OK, "Kepulauan Bangka Belitung")]
    [InlineData("budaya.babel.example", "/masuk", HttpStatusCode.OK, "Kepulauan Bangka Belitung")]
    [InlineData("budaya.babel.example", "/babel/masuk", HttpStatusCode.NotFound, "")]
    [InlineData("budaya.babel.example", "/bangka-barat/masuk", HttpStatusCode.NotFound, "")]
    [InlineData("localhost", "/babel/masuk", HttpStatusCode.OK, "Kepulauan Bangka Belitung")]
    [InlineData("localhost", "/bangka-barat/masuk", HttpStatusCode.OK, "Bangka Barat")]
    public async Task Request_ToAHostName_IsAnsweredByItsRegionAlone(string name, string path, HttpStatusCode expected, string says)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.Host = name;

        using HttpResponseMessage answer = await host.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
