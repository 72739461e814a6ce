using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Budaya.Testing;
using Budaya.Web.Tests.Shell;

namespace Budaya.Web.Tests.Start;

/// <summary>What the program itself prints and answers once it has started, as an operator sees it.</summary>
public sealed partial class StartedHostTests
{
    [Fact]
    public async Task Program_StartedOutsideDevelopment_IsHealthyAndPrintsOneTimeLinksThatOpen()
    {
        await using Started program = await Started.AsAsync("Production");

        List<Match> links = [.. OneTimeLink().Matches(program.Said).Cast<Match>()];
        Assert.Equal(["/babel/awal/", "/bangka-barat/awal/", "/operator/awal/"], links.Select(l => l.Groups["page"].Value).Order(StringComparer.Ordinal));
        foreach (Match link in links)
        {
            using HttpResponseMessage page = await program.GetAsync(link.Groups["page"].Value + link.Groups["token"].Value);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            using HttpResponseMessage guessed = await program.GetAsync(link.Groups["page"].Value + "sembarang");
            Assert.Equal(HttpStatusCode.NotFound, guessed.StatusCode);
        }
    }

    [Fact]
    public async Task Program_StartedInDevelopment_PrintsTheAddressOfEachRegionThatAnswers()
    {
        await using Started program = await Started.AsAsync("Development");

        List<string> pages = [.. SignInPage().Matches(program.Said).Cast<Match>().Select(m => m.Groups["page"].Value)];
        Assert.Equal(["/babel/masuk", "/bangka-barat/masuk"], pages.Order(StringComparer.Ordinal));
        foreach (string page in pages)
        {
            using HttpResponseMessage answer = await program.GetAsync(page);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.DoesNotContain("/awal/", program.Said, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"tautan sekali pakai .*: http://localhost:5080(?<page>/[a-z-]+/awal/)(?<token>[A-Za-z0-9_-]{20,})$", RegexOptions.Multiline)]
    private static partial Regex OneTimeLink();

    [GeneratedRegex(@"\(masuk: http://127\.0\.0\.1:[0-9]+(?<page>/[a-z-]+/masuk)\)")]
    private static partial Regex SignInPage();

    // The program as it was built, on a folder of its own.
    private sealed class Started(ServerProcess process, HttpClient client, string folder) : IAsyncDisposable
    {
        public string Said => process.Output();

        public Task<HttpResponseMessage> GetAsync(string page) => client.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);

        public static async Task<Started> AsAsync(string environment)
        {
            string folder = Directory.CreateTempSubdirectory("budaya-started-").FullName, site = $"http://127.0.0.1:{ServerProcess.FreePort()}";
            ServerProcess process = ServerProcess.Start("TERM", "dotnet", [
                Path.Combine(AppContext.BaseDirectory, "Budaya.Web.dll"), "--contentRoot", ShellHost.WebFolder, "--environment", environment, "--urls", site, "--Budaya:DataFolder", folder]);
            HttpClient client = new() { BaseAddress = new(site) };
            Started started = new(process, client, folder);
            Assert.True(await process.IsUpAsync(cancel => AnswersAsync(client, cancel), TestContext.Current.CancellationToken), process.Output());
            return started;
        }

        public async ValueTask DisposeAsync()
        {
            client.Dispose();
            await process.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }

        private static async Task<bool> AnswersAsync(HttpClient client, CancellationToken cancellationToken)
        {
            try
            {
                using HttpResponseMessage answer = await client.GetAsync(new Uri("/health", UriKind.Relative), cancellationToken);
                return await answer.Content.ReadAsStringAsync(cancellationToken) == "Healthy"; // the typesetter, too, is up
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }
    }
}
