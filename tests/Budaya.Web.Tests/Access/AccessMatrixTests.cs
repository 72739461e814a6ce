using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Budaya.Core.Distribution;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Budaya.Web.Tests.Roads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Access;

/// <summary>
/// Every page, every form handler and every other route, as the host lists them, asked for by nobody, by an office of each role, by one of each role of the
/// other region, by an operator of the platform without and with break-glass, by a machine key, and in a region that does not run; compared with the table
/// <c>access-matrix.txt</c> beside this file. <c>BUDAYA_ACCEPT=1</c> writes the table; its difference is reviewed like code.
/// </summary>
public sealed partial class AccessMatrixTests(WalkedHost host) : IClassFixture<WalkedHost>
{
    private const string Unknown = "00000000-0000-4000-8000-000000000000";

    private static readonly string Table = Path.Combine(Repository(), "tests", "Budaya.Web.Tests", "Access", "access-matrix.txt");

    private static int _asked;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryRoute_ForEveryActor_IsAnsweredAsTheTableSays()
    {
        List<string> names = [];
        List<Asked> routes = [.. Pages().SelectMany(AskedOf), .. await OtherRoutesAsync()];
        Dictionary<Asked, List<string>> answers = routes.ToDictionary(r => r, _ => new List<string>());
        foreach (Func<Task<List<Actor>>> enter in Rounds())
        {
            foreach (Actor actor in await enter())
            {
                names.Add(actor.Name);
                foreach (Asked route in routes)
                {
                    answers[route].Add(await AnswerAsync(actor.Client, route));
                }
            }
        }

        await BecomeAsync(TenantState.Running);
        StringBuilder met = new();
        met.AppendLine("# page: it is shown; form: it is taken, and refused because it carries no token; on: leads elsewhere; sign-in: asks for it; no: 403; -: 404; else the status. What stands after + are the forms of the page above it.");
        met.AppendLine("# Columns: nobody; an office of each role in babel, and (o-) of each role in the other region; an operator of the platform, without and with break-glass in babel; a machine key with every scope;");
        met.AppendLine("# then babel suspended, for its ORG, its ADMIN, the operator with break-glass and the key; archived for ORG, ADMIN and the key; a draft for ORG, ADMIN and the key.");
        met.AppendLine(Row("page", names));
        foreach (Asked route in routes)
        {
            met.AppendLine(Row(route.Name, answers[route]));
        }

        if (Environment.GetEnvironmentVariable("BUDAYA_ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(Table, met.ToString(), Cancel);
        }

        Assert.Equal((await File.ReadAllTextAsync(Table, Cancel)).ReplaceLineEndings("\n"), met.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task EveryPageWithAnId_UnknownOrForeign_IsAnsweredAlike()
    {
        int compared = 0;
        List<(string Page, string Own, string Foreign)> pairs = [.. Pairs(), await PlansAsync()];
        foreach (Func<Task<List<Actor>>> enter in Rounds())
        {
            foreach ((string name, HttpClient client) in (await enter()).Where(a => a.Name != "nobody"))
            {
                foreach ((string page, string own, string foreign) in pairs)
                {
                    (HttpStatusCode Status, string Body) unknown = await ReadAsync(client, Id().Replace(own, Unknown, 1));
                    (HttpStatusCode Status, string Body) met = await ReadAsync(client, Id().Replace(own, foreign, 1));
                    bool isInPath = Id().IsMatch(own.Split('?')[0]);
                    Assert.True(!isInPath || met.Status is not (HttpStatusCode.OK or HttpStatusCode.InternalServerError), $"{name}, {page}, foreign id: {met.Status}");
                    Assert.Equal((name, page, unknown.Status, unknown.Body), (name, page, met.Status, met.Body));
                    compared++;
                }
            }
        }

        await BecomeAsync(TenantState.Running);
        Assert.True(compared > 300, $"Only {compared} pairs were compared.");
    }

    // A page where it was seen in both regions, and the id it has in the other one.
    private IEnumerable<(string Page, string Own, string Foreign)> Pairs() =>
        from page in Pages()
        let own = host.AddressOf("babel", page.ViewEnginePath)
        let other = host.AddressOf("bangka-barat", page.ViewEnginePath)
        where own is not null && other is not null && Id().IsMatch(own) && Id().IsMatch(other)
        select (page.ViewEnginePath, own, Id().Match(other).Value);

    // Forms of a page that are answered alike share a row.
    private IEnumerable<Asked> AskedOf(CompiledPageActionDescriptor page)
    {
        string address = AddressOf(page);
        yield return new(page.ViewEnginePath, [address], IsForm: false);
        string[] forms = [.. page.HandlerMethods.Where(m => m.HttpMethod == "Post").Select(m => m.Name is null ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={m.Name}")];
        if (forms.Length > 0)
        {
            yield return new($"  + {forms.Length} form{(forms.Length > 1 ? "s" : "")}", forms, IsForm: true);
        }
    }

    private static async Task<string> AnswerAsync(HttpClient client, Asked route)
    {
        if (!route.IsForm)
        {
            return await AskAsync(client, new(HttpMethod.Get, route.Addresses[0]));
        }

        List<string> answers = [];
        foreach (string address in route.Addresses)
        {
            using FormUrlEncodedContent empty = new([]);
            answers.Add(await AskAsync(client, new(HttpMethod.Post, address) { Content = empty }) is var answer && answer == "400" ? "form" : answer);
        }

        return string.Join('/', answers.Distinct());
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
        ?? (IsOfThePlatform(page) ? "/" : "/babel/") + Parameter().Replace(page.AttributeRouteInfo?.Template ?? "", m => IsOfThePlatform(page) && m.Value == "{code}" ? "babel" : m.Value.Contains(":int", StringComparison.Ordinal) ? "404" : m.Value.Contains(":guid", StringComparison.Ordinal) ? Unknown : "tidak-ada").TrimStart('/');

    private static bool IsOfThePlatform(CompiledPageActionDescriptor page) => page.AttributeRouteInfo?.Template?.Split('/')[0] is "operator" or "platform";

    // What is not a page: the product's own files aside, that is the API and the health check.
    private async Task<List<Asked>> OtherRoutesAsync()
    {
        string plan = Id().Match((await PlansAsync()).Own).Value;
        return
        [
            .. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                .Where(r => r.Metadata.GetMetadata<PageActionDescriptor>() is null && r.Metadata.All(m => m.GetType().Name != "StaticAssetDescriptor") && r.RoutePattern.RawText != "{**path:file}")
                .Select(r => r.RoutePattern.RawText ?? "").Distinct().Order(StringComparer.Ordinal)
                .Select(route => new Asked(route, ["/babel/" + Parameter().Replace(route, m => m.Value.Contains(":guid", StringComparison.Ordinal) ? plan : "ABCDE-FGHJK").TrimStart('/')], IsForm: false)),
        ];
    }

    // A plan of each region, as the API names it.
    private async Task<(string Page, string Own, string Foreign)> PlansAsync()
    {
        Guid own = await host.InTenantAsync("babel", (_, db) => db.Set<DistributionPlan>().OrderBy(p => p.Id).Select(p => p.Id).FirstAsync(Cancel));
        Guid foreign = await host.InTenantAsync("bangka-barat", async (_, db) =>
        {
            DistributionPlan? known = await db.Set<DistributionPlan>().OrderBy(p => p.Id).FirstOrDefaultAsync(Cancel);
            if (known is null)
            {
                Guid workflowCase = await db.Set<WorkflowCase>().Select(c => c.Id).FirstAsync(Cancel);
                Guid person = await db.Set<Person>().Select(p => p.Id).FirstAsync(Cancel);
                known = db.Add(new DistributionPlan { CaseId = workflowCase, Title = "Rencana daerah lain", Channels = "kotak", ReceiptWorkingDays = 3, PersonId = person, At = DateTimeOffset.UnixEpoch }).Entity;
                await db.SaveChangesAsync(Cancel);
            }

            return known.Id;
        });
        return ("api", $"/babel/api/v1/penyampaian/{own}", $"{foreign}");
    }

    private static string Row(string page, IEnumerable<string> cells) => $"{page,-32}{string.Concat(cells.Select(c => $" {c,-10}"))}".TrimEnd();

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

    // A row: where it is asked, and whether as forms.
    private sealed record Asked(string Name, string[] Addresses, bool IsForm);
}
