using System.Net;
using System.Net.Sockets;
using System.Text;
using Budaya.Web.Tests.EveryPage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Access;

/// <summary>What the host keeps to whatever is asked of it: cookies, forwarded headers, limits, redirects.</summary>
public sealed class HardeningTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Development", false)]
    public async Task Cookies_OfASignInPage_AreForThisHostAloneAndOverTlsOutsideDevelopment(string environment, bool secure)
    {
        await using SettingHost host = new(environment);
        using HttpClient client = host.CreateClient(new() { HandleCookies = false, BaseAddress = new Uri("http://localhost") });

        using HttpResponseMessage answer = await client.GetAsync(new Uri("/babel/masuk", UriKind.Relative), Cancel);

        string[] cookies = [.. answer.Headers.GetValues("Set-Cookie")];
        Assert.NotEmpty(cookies);
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(secure, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
        });
    }

    [Theory]
    [InlineData("", "127.0.0.1")]
    [InlineData("127.0.0.1", "203.0.113.9")]
    [InlineData("192.0.2.1", "127.0.0.1")]
    public async Task ForwardedHeaders_OfAProxy_AreBelievedOnlyWhenItIsNamed(string proxies, string client)
    {
        await using SettingHost host = new("Development", ("Budaya:Proxies", proxies));
        using HttpRequestMessage request = new(HttpMethod.Get, "/babel/") { Headers = { { "X-Forwarded-For", "203.0.113.9" } } };

        using HttpResponseMessage answer = await host.CreateClient().SendAsync(request, Cancel);

        Assert.Equal(client, answer.Headers.GetValues("X-Seen-From").Single());
    }

    [Fact]
    public async Task Requests_MoreThanOneAddressMaySend_AreRefusedForThatAddressAndTenantAlone()
    {
        await using SettingHost host = new("Development", ("Budaya:RequestsPerAddress", "5"), ("Budaya:RequestsPerTenant", "1000"));
        using HttpClient client = host.CreateClient();

        HttpStatusCode[] met = [.. await AllAsync(client, "/babel/", 7)];

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 5), HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], met);
        Assert.Equal([HttpStatusCode.OK], await AllAsync(client, "/bangka-barat/", 1));
    }

    [Fact]
    public async Task Requests_MoreThanATenantMayGet_AreRefusedForThatTenantAlone()
    {
        await using SettingHost host = new("Development", ("Budaya:RequestsPerAddress", "1000"), ("Budaya:RequestsPerTenant", "4"));
        using HttpClient client = host.CreateClient();

        Assert.Equal(HttpStatusCode.TooManyRequests, (await AllAsync(client, "/babel/", 5))[^1]);
        Assert.Equal([HttpStatusCode.OK], await AllAsync(client, "/bangka-barat/", 1));
    }

    [Theory]
    [InlineData("https://jahat.example/")]
    [InlineData("//jahat.example/")]
    [InlineData("/\\jahat.example")]
    [InlineData("javascript:alert(1)")]
    public async Task SignIn_WithAWayBackToElsewhere_StaysHere(string back)
    {
        await using SettingHost host = new("Development");
        using WebSession session = host.Anonymous();
        await session.GetAsync($"/babel/masuk?kembali={Uri.EscapeDataString(back)}");

        await session.PressAsync("Kepala Biro Organisasi", new Dictionary<string, string> { ["kembali"] = back });

        Assert.Equal("/babel/tugas", session.Address);
    }

    [Fact]
    public async Task Request_LargerThanAnyFile_IsRefusedBeforeItIsRead()
    {
        await using SeenHost host = new();
        host.Start();
        Uri to = new(host.Address);
        using TcpClient socket = new();
        await socket.ConnectAsync(to.Host, to.Port, Cancel);
        await using NetworkStream stream = socket.GetStream();

        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /babel/verifikasi HTTP/1.1\r\nHost: {to.Authority}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: {30 * 1024 * 1024}\r\n\r\n--x\r\n"), Cancel);

        using StreamReader reader = new(stream, Encoding.ASCII);
        string? first = await reader.ReadLineAsync(Cancel);
        Assert.Matches("^HTTP/1.1 4(13|00) ", first ?? "");
    }

    [Fact]
    public async Task Nul_InAQueryOrAForm_IsABadRequest()
    {
        await using SettingHost host = new("Development");
        using WebSession session = host.Anonymous();
        await session.GetAsync("/babel/verifikasi?kode=ABCDE%00FGHJK");
        HttpStatusCode query = session.Status;
        await session.GetAsync("/babel/masuk");

        await session.PressAsync("Masuk", new Dictionary<string, string> { ["Input.Name"] = "seseorang\0", ["Input.Password"] = "kata sandi" });

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (query, session.Status));
    }

    private static async Task<List<HttpStatusCode>> AllAsync(HttpClient client, string address, int times)
    {
        List<HttpStatusCode> met = [];
        for (int i = 0; i < times; i++)
        {
            using HttpResponseMessage answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            met.Add(answer.StatusCode);
        }

        return met;
    }

    // Says with each answer from which address the product believes the request to come.
    private sealed class SettingHost(string environment, params (string Key, string Value)[] settings) : WebHost
    {
        protected override string Environment => environment;

        protected override IReadOnlyDictionary<string, string> Settings => settings.ToDictionary(s => s.Key, s => s.Value);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, SaysFrom>());
        }
    }

    private sealed class SaysFrom : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, pipeline) =>
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers["X-Seen-From"] = context.Connection.RemoteIpAddress?.ToString();
                    return Task.CompletedTask;
                });
                return pipeline(context);
            });
            next(app);
        };
    }
}
