using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Budaya.Core.People;
using Budaya.Web.Tests.Roads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Access;

/// <summary>
/// Every page and every form handler, as the host lists them, asked for by nobody, by an office of each role, and by the same office of the other
/// region; compared with the table <c>access-matrix.txt</c> beside this file. <c>BUDAYA_ACCEPT=1</c> writes the table; its difference is reviewed like code.
/// </summary>
public sealed partial class AccessMatrixTests(WalkedHost host) : IClassFixture<WalkedHost>
{
    private const string Unknown = "00000000-0000-4000-8000-000000000000";

    private static readonly string Table = Path.Combine(Repository(), "tests", "Budaya.Web.Tests", "Access", "access-matrix.txt");

    // Babel's framework was never proposed: its pages of scoring are those of an unknown id, whose forms are refused as forged before anybody looks for it.
    private static readonly HashSet<string> NotInBabel = ["/Proposals/Proposal", "/Proposals/Scores"];

    private static int _asked;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryPage_ForEveryActor_IsAnsweredAsTheTableSays()
    {
        List<(string Name, HttpClient Client)> actors = await ActorsAsync();
        StringBuilder met = new();
        met.AppendLine("# page: it is shown; on: leads elsewhere; sign-in: asks for it; no: 403; -: 404. Columns: nobody, an office of each role in babel, and one of the other region.");
        met.AppendLine(Row("page", actors.Select(a => a.Name)));
        List<string> forms = [];
        foreach (CompiledPageActionDescriptor page in Pages())
        {
            string address = AddressOf(page);
            bool isThere = !NotInBabel.Contains(page.ViewEnginePath);
            List<string> answers = [];
            foreach ((string name, HttpClient client) in actors)
            {
                answers.Add(await AskAsync(client, new(HttpMethod.Get, address)));
                forms.AddRange(isThere ? await WrongFormsAsync(page, address, name, client, answers[0] == "sign-in" ? answers[^1] : "page") : []);
            }

            met.AppendLine(Row(page.ViewEnginePath, answers));
        }

        if (Environment.GetEnvironmentVariable("BUDAYA_ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(Table, met.ToString(), Cancel);
        }

        Assert.True(forms.Count == 0, string.Join('\n', forms));
        Assert.Equal((await File.ReadAllTextAsync(Table, Cancel)).ReplaceLineEndings("\n"), met.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task EveryPageWithAnId_UnknownOrForeign_IsAnsweredAlike()
    {
        List<(string Name, HttpClient Client)> actors = await ActorsAsync();
        int compared = 0;
        foreach (CompiledPageActionDescriptor page in Pages())
        {
            if (host.AddressOf("babel", page.ViewEnginePath) is not { } own || host.AddressOf("bangka-barat", page.ViewEnginePath) is not { } other || !Id().IsMatch(own) || !Id().IsMatch(other))
            {
                continue;
            }

            string foreign = Id().Match(other).Value;
            foreach ((string name, HttpClient client) in actors.Where(a => a.Name != "nobody"))
            {
                (HttpStatusCode Status, string Body) unknown = await ReadAsync(client, Id().Replace(own, Unknown, 1));
                (HttpStatusCode Status, string Body) met = await ReadAsync(client, Id().Replace(own, foreign, 1));
                bool isInPath = Id().IsMatch(own.Split('?')[0]);
                Assert.True(!isInPath || met.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{name}, {page.ViewEnginePath}, foreign id: {met.Status}");
                Assert.Equal(unknown, met);
                compared++;
            }
        }

        Assert.True(compared > 50, $"Only {compared} pairs were compared.");
    }

    // A form without its token: whoever may open the page is told that it is forged, everyone else what the page tells them.
    private static async Task<List<string>> WrongFormsAsync(CompiledPageActionDescriptor page, string address, string actor, HttpClient client, string answer)
    {
        string expected = answer is "page" or "on" ? "400" : answer;
        List<string> wrong = [];
        foreach (string? handler in page.HandlerMethods.Where(m => m.HttpMethod == "Post").Select(m => m.Name))
        {
            string to = handler is null ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={handler}";
            using FormUrlEncodedContent empty = new([]);
            string met = await AskAsync(client, new(HttpMethod.Post, to) { Content = empty });
            if (met != expected && page.ViewEnginePath is not "/Errors/Show")
            {
                wrong.Add($"{actor}, POST {page.ViewEnginePath} {handler}: {met}, wanted {expected}");
            }
        }

        return wrong;
    }

    private static async Task<string> AskAsync(HttpClient client, HttpRequestMessage request)
    {
        int from = Interlocked.Increment(ref _asked); // an address of its own for each, so that no limit answers
        request.Headers.Add(StillHost.From, $"127.1.{from >> 8}.{from & 255}");
        using HttpResponseMessage answer = await client.SendAsync(request, Cancel);
        return answer.StatusCode switch
        {
            HttpStatusCode.OK => "page",
            HttpStatusCode.Redirect when answer.Headers.Location!.OriginalString.Contains("/masuk", StringComparison.Ordinal) => "sign-in", // a redirect names its place
            HttpStatusCode.Redirect => "on",
            HttpStatusCode.Forbidden => "no",
            HttpStatusCode.NotFound => "-",
            HttpStatusCode status => ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    private static async Task<(HttpStatusCode Status, string Body)> ReadAsync(HttpClient client, string address)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return (answer.StatusCode, Varying().Replace(await answer.Content.ReadAsStringAsync(Cancel), ""));
    }

    private async Task<List<(string Name, HttpClient Client)>> ActorsAsync()
    {
        List<(string, HttpClient)> actors = [("nobody", host.CreateClient(new() { AllowAutoRedirect = false }))];
        foreach ((string roles, Guid person) in await OfEachRoleAsync())
        {
            actors.Add((roles, await SignInAsync("babel", person)));
        }

        actors.Add(("DESK", await SitAsync()));
        Guid other = await host.InTenantAsync("bangka-barat", (_, db) => db.Set<OfficeHolding>().Where(h => h.OfficeKey == "kabag-organisasi").Select(h => h.PersonId).FirstAsync(Cancel));
        actors.Add(("other-ORG", await SignInAsync("bangka-barat", other)));
        return actors;
    }

    // The head of an OPD at its meja surat, which only the roads have opened.
    private async Task<HttpClient> SitAsync()
    {
        HttpClient client = host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });
        WebSession desk = new(client); // the client stays the actor's
        await DeskRoad.EnterAsync(desk, DeskRoad.Lead, DeskRoad.Pin);
        return client;
    }

    private Task<List<(string Roles, Guid Person)>> OfEachRoleAsync() => host.InTenantAsync("babel", async (_, db) =>
        (await (
            from holding in db.Set<OfficeHolding>()
            join person in db.Set<Person>() on holding.PersonId equals person.Id
            join office in db.Set<Office>() on holding.OfficeKey equals office.Key
            where person.Demo && holding.To == null
            orderby office.Position
            select new { office.RoleCodes, person.Id, office.Key }).ToListAsync(Cancel))
        .GroupBy(r => r.RoleCodes).Select(g => (g.Key, g.FirstOrDefault(r => r.Key == "petugas-dinkes")?.Id ?? g.First().Id)).ToList());

    private async Task<HttpClient> SignInAsync(string tenant, Guid person)
    {
        HttpClient client = host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });
        string page = await client.GetStringAsync(new Uri($"/{tenant}/masuk", UriKind.Relative), Cancel);
        string token = Token().Match(page).Groups[1].Value;
        using FormUrlEncodedContent form = new(new Dictionary<string, string> { ["orang"] = person.ToString(), ["__RequestVerificationToken"] = token });
        using HttpResponseMessage answer = await client.PostAsync(new Uri($"/{tenant}/masuk/contoh", UriKind.Relative), form, Cancel);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    private IEnumerable<CompiledPageActionDescriptor> Pages()
    {
        PageLoader loader = host.Services.GetRequiredService<PageLoader>();
        return host.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>()
            .DistinctBy(p => p.ViewEnginePath).OrderBy(p => p.ViewEnginePath, StringComparer.Ordinal)
            .Select(p => loader.LoadAsync(p, EndpointMetadataCollection.Empty).GetAwaiter().GetResult());
    }

    // Where the page was seen; else its route, with ids that nobody has. The pages of the platform are in no region.
    private string AddressOf(CompiledPageActionDescriptor page) =>
        host.AddressOf(IsOfThePlatform(page) ? "operator" : "babel", page.ViewEnginePath)
        ?? (IsOfThePlatform(page) ? "/" : "/babel/") + Parameter().Replace(page.AttributeRouteInfo?.Template ?? "", m => m.Value.Contains(":int", StringComparison.Ordinal) ? "404" : m.Value.Contains(":guid", StringComparison.Ordinal) ? Unknown : "tidak-ada").TrimStart('/');

    private static bool IsOfThePlatform(CompiledPageActionDescriptor page) => page.AttributeRouteInfo?.Template?.Split('/')[0] is "operator" or "platform";

    private static string Row(string page, IEnumerable<string> cells) => $"{page,-26}{string.Concat(cells.Select(c => $" {c,-10}"))}".TrimEnd();

    private static string Repository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Budaya.Platform.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Budaya.Platform.sln.");
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    // What differs between two answers of the same page: nonces and form tokens.
    [GeneratedRegex("nonce=\"[^\"]*\"|value=\"CfDJ8[^\"]*\"")]
    private static partial Regex Varying();
}
