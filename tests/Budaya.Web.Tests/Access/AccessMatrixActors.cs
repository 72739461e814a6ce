using System.Net;
using System.Net.Http.Headers;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Web.Tenancy;
using Budaya.Web.Tests.Roads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Access;

/// <summary>Who asks, and in which state of the region; everybody signs in while it runs.</summary>
public sealed partial class AccessMatrixTests
{
    private int _clients;

    // In turns: what is asked before the next turn is asked in the state that the turn has set.
    private IEnumerable<Func<Task<List<Actor>>>> Rounds() =>
    [
        RunningAsync,
        async () => [new("op-glass", await OperateAsync(isInside: true))],
        () => NotRunningAsync(TenantState.Suspended, "susp"),
        () => NotRunningAsync(TenantState.Archived, "arch"),
        () => NotRunningAsync(TenantState.Draft, "draft"),
    ];

    private async Task<List<Actor>> NotRunningAsync(TenantState state, string name)
    {
        await BecomeAsync(TenantState.Running);
        Dictionary<string, Guid> people = (await OfEachRoleAsync()).ToDictionary(p => p.Roles, p => p.Person);
        List<Actor> actors = [new($"{name}-ORG", await SignInAsync("babel", people["ORG"])), new($"{name}-ADM", await SignInAsync("babel", people["ADMIN"]))];
        if (state is TenantState.Suspended)
        {
            actors.Add(new($"{name}-glass", await OperateAsync(isInside: true)));
        }

        actors.Add(new($"{name}-key", await KeyAsync()));
        await BecomeAsync(state);
        return actors;
    }

    private async Task BecomeAsync(TenantState state)
    {
        await host.InTenantAsync("babel", async (_, db) =>
        {
            (await db.Set<Tenant>().SingleAsync(t => t.Id == "babel", Cancel)).State = state;
            return await db.SaveChangesAsync(Cancel);
        });
        host.Services.GetRequiredService<TenantCatalog>().Forget();
    }

    // Each from a machine of its own, so that limits by address count it alone.
    private HttpClient Client()
    {
        HttpClient client = host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true });
        client.DefaultRequestHeaders.Add(StillHost.From, $"127.2.{_clients / 250}.{(_clients++ % 250) + 1}");
        return client;
    }

    // The demo operator, who is inside or outside whatever an earlier test has left.
    private async Task<HttpClient> OperateAsync(bool isInside)
    {
        HttpClient client = Client();
        WebSession session = new(client); // the client stays the actor's
        await session.GetAsync("/operator/masuk");
        await session.PressAsync("Operator platform (contoh)");
        await session.GetAsync("/operator/pemda/babel/kelola");
        bool wasInside = session.Page.QuerySelector("#alasan-masuk") is null;
        if (isInside && !wasInside)
        {
            await session.PressAsync("Masuk untuk membaca", new Dictionary<string, string> { ["reason"] = "Pemeriksaan seluruh halaman" });
        }
        else if (!isInside && wasInside)
        {
            await session.PressAsync("Akhiri akses");
        }

        return client;
    }

    private async Task<HttpClient> KeyAsync()
    {
        string key = await host.InTenantAsync("babel", async (services, db) =>
        {
            Guid person = (await OfEachRoleAsync()).Single(p => p.Roles == "ADMIN").Person;
            services.GetRequiredService<ActingPerson>().Become(person, "Admin", null, [new("admin-daerah", "Admin", null, HoldingMode.Definitif, new HashSet<string> { "ADMIN" }, new HashSet<Authority> { Authority.Administration })]);
            string? made = await services.GetRequiredService<ApiKeyService>().MakeAsync(Guid.CreateVersion7(), $"Kunci {Guid.NewGuid():N}", Enum.GetValues<ApiScope>(), 1, Cancel);
            await db.SaveChangesAsync(Cancel);
            return made ?? "";
        });
        HttpClient client = Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    private async Task<List<Actor>> RunningAsync()
    {
        await BecomeAsync(TenantState.Running); // whatever a test before this one has left
        List<Actor> actors = [new("nobody", Client())];
        foreach ((string roles, Guid person) in await OfEachRoleAsync())
        {
            actors.Add(new(roles, await SignInAsync("babel", person)));
        }

        actors.Add(new("DESK", await SitAsync()));
        foreach ((string roles, Guid person) in await OfEachRoleAsync("bangka-barat"))
        {
            actors.Add(new($"o-{roles}", await SignInAsync("bangka-barat", person)));
        }

        actors.Add(new("operator", await OperateAsync(isInside: false)));
        actors.Add(new("key", await KeyAsync()));
        return actors;
    }

    // The head of an OPD at its meja surat, which only the roads have opened.
    private async Task<HttpClient> SitAsync()
    {
        HttpClient client = Client();
        WebSession desk = new(client); // the client stays the actor's
        await DeskRoad.EnterAsync(desk, DeskRoad.Lead, DeskRoad.Pin);
        return client;
    }

    private Task<List<(string Roles, Guid Person)>> OfEachRoleAsync(string tenant = "babel") => host.InTenantAsync(tenant, async (_, db) =>
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
        HttpClient client = Client();
        string page = await client.GetStringAsync(new Uri($"/{tenant}/masuk", UriKind.Relative), Cancel);
        string token = Token().Match(page).Groups[1].Value;
        using FormUrlEncodedContent form = new(new Dictionary<string, string> { ["orang"] = person.ToString(), ["__RequestVerificationToken"] = token });
        using HttpResponseMessage answer = await client.PostAsync(new Uri($"/{tenant}/masuk/contoh", UriKind.Relative), form, Cancel);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    private sealed record Actor(string Name, HttpClient Client);
}
