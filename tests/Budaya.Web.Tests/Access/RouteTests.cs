using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Access;

/// <summary>Every route of the product, from the route table: who may enter, and what everyone else is told.</summary>
public sealed partial class RouteTests(WebHost host) : IClassFixture<WebHost>
{
    // Pages that anyone may open. Everything else asks for a signed-in person.
    private static readonly string[] OpenToAll =
    [
        "/Account/Forgot", "/Account/Setup", "/Account/SignIn", "/Development/DemoOperator", "/Development/DemoSignIn", "/Errors/Show", "/Help/", "/Home/Feed", "/OperatorDoor/Setup", "/OperatorDoor/SignIn", "/Platform/", "/Public/",
    ];

    [Fact]
    public void EveryRoute_HasAnAuthorisationClass()
    {
        List<string> wrong = [];
        foreach (RouteEndpoint route in Routes().Where(r => !IsAsset(r)))
        {
            bool anonymous = route.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            bool mayBeOpen = PageOf(route) is { } page ? OpenToAll.Any(open => page.StartsWith(open, StringComparison.Ordinal)) : route.RoutePattern.RawText is "/health";
            if (anonymous != mayBeOpen)
            {
                wrong.Add($"{route.RoutePattern.RawText} ({PageOf(route)}) is {(anonymous ? "open to all, and not on the list" : "on the list of open pages, and asks for sign-in")}");
            }
            else if (!anonymous && route.Metadata.GetOrderedMetadata<IAuthorizeData>().All(a => a.Policy is null))
            {
                wrong.Add($"{route.RoutePattern.RawText} ({PageOf(route)}) names no policy");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task OpenForm_WithoutItsToken_IsRefused()
    {
        using HttpClient client = host.CreateClient(new() { AllowAutoRedirect = false });
        using FormUrlEncodedContent empty = new([]);
        using HttpResponseMessage answer = await client.PostAsync(new Uri("/babel/masuk", UriKind.Relative), empty, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode); // with a token, the page is shown again with what is wrong
    }

    [Fact]
    public async Task EveryClosedPage_Anonymous_AsksForSignInAndTellsNothing()
    {
        using HttpClient client = host.CreateClient(new() { AllowAutoRedirect = false });
        foreach (string address in ClosedAddresses())
        {
            using HttpResponseMessage answer = await client.GetAsync(new Uri($"/babel{address}", UriKind.Relative), TestContext.Current.CancellationToken);

            Assert.True(
                answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/babel/masuk", StringComparison.Ordinal), // a redirect names its place
                $"{address}: {answer.StatusCode} {answer.Headers.Location}");
        }
    }

    [Fact]
    public async Task EveryClosedPage_OfAnotherTenant_IsNotFound()
    {
        using WebSession session = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        foreach (string address in ClosedAddresses())
        {
            await session.GetAsync($"/bangka-barat{address}");

            Assert.True(session.Status == HttpStatusCode.NotFound, $"{address}: {session.Status}");
        }
    }

    [Fact]
    public async Task EveryPageWithAnId_UnknownId_IsNotFoundOrForbidden()
    {
        using WebSession session = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        foreach (string address in ClosedAddresses().Where(a => a.Contains(Unknown, StringComparison.Ordinal)))
        {
            await session.GetAsync($"/babel{address}");

            Assert.True(session.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{address}: {session.Status}");
        }
    }

    private const string Unknown = "00000000-0000-4000-8000-000000000000";

    // Those of operators are asked in OperatorTests and in the matrix.
    private IEnumerable<string> ClosedAddresses() => Routes()
        .Where(r => r.Metadata.GetMetadata<IAllowAnonymous>() is null && !IsAsset(r) && PageOf(r)?.StartsWith("/Operator", StringComparison.Ordinal) != true && r.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) != true)
        .Where(r => r.Metadata.GetMetadata<IHttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains("GET"))
        .Select(r => "/" + Parameter().Replace(r.RoutePattern.RawText ?? "", match => Sample(match.Value)).TrimStart('/'));

    private static string Sample(string parameter) =>
        parameter.Contains(":int", StringComparison.Ordinal) ? "1" : parameter.Contains(":guid", StringComparison.Ordinal) ? Unknown
        : parameter.Contains(":length(64)", StringComparison.Ordinal) ? new string('0', 64) : "tidak-ada";

    private IEnumerable<RouteEndpoint> Routes() => host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static string? PageOf(Endpoint route) => route.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath;

    // Files of the product itself; the catch-all serves those that changed since the build, in Development only.
    private static bool IsAsset(RouteEndpoint route) =>
        route.Metadata.Any(m => m.GetType().Name == "StaticAssetDescriptor") || route.RoutePattern.RawText == "{**path:file}";

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
