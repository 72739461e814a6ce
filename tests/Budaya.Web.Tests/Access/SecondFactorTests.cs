using System.Net;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Access;

public sealed class SecondFactorTests(WebHost host) : IClassFixture<WebHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PasswordAlone_OfAnOfficeThatActs_LeadsToEnrolmentAndOpensNothing()
    {
        Newcomer person = await Newcomer.AddAsync(host, "perancang");
        using WebSession session = await person.SignInAsync();

        Assert.StartsWith("/babel/akun/faktor-kedua", session.Address, StringComparison.Ordinal);
        foreach (string address in (string[])["/babel/beranda", "/babel/naskah", "/babel/akun/sesi"])
        {
            await session.GetAsync(address);
            Assert.StartsWith("/babel/akun/faktor-kedua", session.Address, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Enrolment_ThenSignIn_AsksForACodeThatCountsOnce()
    {
        Newcomer person = await Newcomer.AddAsync(host, "perancang");
        using WebSession first = await person.EnrolAsync();
        string code = await person.CodeAsync(later: 1); // the present one was used for enrolment

        using WebSession second = await person.SignInAsync();
        Assert.StartsWith("/babel/konfirmasi", second.Address, StringComparison.Ordinal);
        await second.PressAsync("Konfirmasi", new Dictionary<string, string> { ["Input.Code"] = "000000" });
        Assert.Contains("tidak cocok", second.Text, StringComparison.Ordinal);
        await second.PressAsync("Konfirmasi", new Dictionary<string, string> { ["Input.Code"] = code });
        Assert.Equal("/babel/tugas", second.Address);

        using WebSession third = await person.SignInAsync();
        await third.PressAsync("Konfirmasi", new Dictionary<string, string> { ["Input.Code"] = code });
        Assert.Contains("sudah dipakai", third.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RecoveryCode_OpensOnceAndIsKeptAsAHash()
    {
        Newcomer person = await Newcomer.AddAsync(host, "perancang");
        using WebSession first = await person.EnrolAsync();
        string[] codes = [.. first.Page.QuerySelectorAll("#kode-pemulihan li").Select(li => li.TextContent)];
        Assert.Equal(SecondFactors.CodeCount, codes.Length);
        await first.GetAsync("/babel/akun/faktor-kedua");
        Assert.Null(first.Page.QuerySelector("#kode-pemulihan"));

        for (int use = 0; use < 2; use++)
        {
            using WebSession session = await person.SignInAsync();
            await session.PressAsync("Konfirmasi dengan kode pemulihan", new Dictionary<string, string> { ["Input.Recovery"] = codes[0].ToUpperInvariant() });
            Assert.Equal(use == 0, session.Address == "/babel/tugas");
        }

        List<string> kept = await host.InTenantAsync("babel", (_, db) => db.Set<RecoveryCode>().Where(c => c.PersonId == person.Id).Select(c => c.Sha256).ToListAsync(Cancel));
        Assert.DoesNotContain(codes, code => kept.Contains(code));
    }

    [Fact]
    public async Task WrongCodes_TooMany_AreNotLookedAtAnyMore()
    {
        Newcomer person = await Newcomer.AddAsync(host, "perancang");
        using WebSession first = await person.EnrolAsync();
        using WebSession session = await person.SignInAsync();
        for (int attempt = 0; attempt < SignInThrottle.FreeAttempts; attempt++)
        {
            await session.PressAsync("Konfirmasi", new Dictionary<string, string> { ["Input.Code"] = "000000" });
        }

        await session.PressAsync("Konfirmasi", new Dictionary<string, string> { ["Input.Code"] = await person.CodeAsync(later: 1) });

        Assert.Contains("Terlalu banyak percobaan", session.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FactorPage_WithThePasswordAlone_ShowsAndRemovesNothing()
    {
        Newcomer person = await Newcomer.AddAsync(host, "perancang");
        using WebSession owner = await person.EnrolAsync();
        using WebSession thief = await person.SignInAsync();

        await thief.GetAsync("/babel/akun/faktor-kedua");

        Assert.StartsWith("/babel/konfirmasi", thief.Address, StringComparison.Ordinal);
        await owner.GetAsync("/babel/akun/faktor-kedua");
        await Newcomer.AgeAsync(host, person.Id);
        await owner.PressAsync("Hapus semua faktor kedua saya");
        Assert.StartsWith("/babel/konfirmasi", owner.Address, StringComparison.Ordinal);
        Assert.True(await host.InTenantAsync("babel", (services, _) => services.GetRequiredService<SecondFactors>().HasAppAsync(person.Id, Cancel)));
    }

    [Fact]
    public async Task Administration_WithAnOldSecondFactor_AsksAgainAndSavesNothing()
    {
        using WebSession admin = await host.SignedInAsync("babel", "Pengelola sistem daerah");
        await admin.GetAsync("/babel/pengaturan/perangkat-daerah/dkukm");
        Assert.DoesNotContain("konfirmasikan diri Anda", admin.Text, StringComparison.Ordinal);
        await AgeDemoAsync("admin-daerah");
        await admin.GetAsync("/babel/pengaturan/perangkat-daerah/dkukm");
        Assert.Contains("konfirmasikan diri Anda", admin.Text, StringComparison.Ordinal);

        await admin.PressAsync("Simpan alamat", new Dictionary<string, string> { ["Input.Telephone"] = "0717 999888" });

        Assert.StartsWith("/babel/konfirmasi", admin.Address, StringComparison.Ordinal);
        Assert.NotEqual("0717 999888", await host.InTenantAsync("babel", (_, db) => db.Set<Opd>().Where(o => o.Code == "dkukm").Select(o => o.Telephone).SingleAsync(Cancel)));
        await admin.PressAsync("Konfirmasi sebagai Pengelola sistem daerah");
        Assert.Equal("/babel/pengaturan/perangkat-daerah/dkukm", admin.Address);
        await admin.PressAsync("Simpan alamat", new Dictionary<string, string> { ["Input.Telephone"] = "0717 999888" });
        Assert.Contains("tersimpan", admin.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Signing/Show")]
    [InlineData("/People/New")]
    [InlineData("/People/Show")]
    [InlineData("/People/Office")]
    [InlineData("/Account/Delegations")]
    [InlineData("/Tenants/Opd")]
    public void Page_ThatSignsNumbersOrAdministers_AsksForAFreshSecondFactor(string page)
    {
        RouteEndpoint route = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .First(r => r.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath == page);

        Type model = typeof(Program).Assembly.GetTypes().Single(t => t.FullName == $"Budaya.Web.Pages.{page.Trim('/').Replace('/', '.')}Model");

        Assert.NotNull(route);
        Assert.True(model.IsDefined(typeof(Web.Access.FreshSecondFactorAttribute), inherit: false));
    }

    [Fact]
    public async Task Session_EndedElsewhere_OpensNothingAtTheNextRequest()
    {
        Newcomer person = await Newcomer.AddAsync(host, "perancang");
        using WebSession here = await person.EnrolAsync();
        using WebSession there = await person.SignInAsync();
        await there.PressAsync("Konfirmasi", new Dictionary<string, string> { ["Input.Code"] = await person.CodeAsync(later: 1) });

        await here.GetAsync("/babel/akun/sesi");
        await here.PressAsync("Keluarkan perangkat ini");
        await there.GetAsync("/babel/beranda");
        await here.GetAsync("/babel/beranda");

        Assert.StartsWith("/babel/masuk", there.Address, StringComparison.Ordinal);
        Assert.Equal("/babel/beranda", here.Address);
    }

    [Fact]
    public async Task SignOut_TheOldCookie_OpensNothing()
    {
        Newcomer person = await Newcomer.AddAsync(host, "perancang");
        using WebSession session = await person.EnrolAsync();
        await session.GetAsync("/babel/akun");

        await session.PressAsync("Keluar");

        Assert.False(await host.InTenantAsync("babel", (_, db) => db.Set<PersonSession>().AnyAsync(s => s.PersonId == person.Id && s.EndedAt == null, Cancel)));
    }

    [Fact]
    public async Task RoleTakenAway_HoldsAtTheNextRequest()
    {
        Newcomer person = await Newcomer.AddAsync(host, "tata-usaha");
        using WebSession session = await person.EnrolAsync();
        await session.GetAsync("/babel/register");
        HttpStatusCode before = session.Status;
        await host.InTenantAsync("babel", async (_, db) =>
        {
            (await db.Set<OfficeHolding>().SingleAsync(h => h.PersonId == person.Id, Cancel)).End(new DateOnly(2020, 1, 2));
            return await db.SaveChangesAsync(Cancel);
        });

        await session.GetAsync("/babel/register");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (before, session.Status));
    }

    private Task<int> AgeDemoAsync(string office) => host.InTenantAsync("babel", async (_, db) =>
    {
        Guid person = await db.Set<OfficeHolding>().Where(h => h.OfficeKey == office && h.Mode == HoldingMode.Definitif).Select(h => h.PersonId).SingleAsync(Cancel);
        await Newcomer.AgeAsync(host, person);
        return 0;
    });
}

public sealed class ProductionSecondFactorTests(ProductionSignInTests.ProductionHost host) : IClassFixture<ProductionSignInTests.ProductionHost>
{
    [Fact]
    public async Task FirstAdministrator_WalksFromTheLinkToASecondFactor()
    {
        string token = await host.InTenantAsync("bangka-barat", async (services, db) =>
        {
            string made = await services.GetRequiredService<SetupLinkService>().FirstAsync(TestContext.Current.CancellationToken);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return made;
        });
        using WebSession session = host.Anonymous();
        await session.GetAsync($"/bangka-barat/awal/{token}");
        await session.PressAsync("Simpan kata sandi", new Dictionary<string, string> { ["Input.Password"] = Newcomer.Password, ["Input.Again"] = Newcomer.Password });
        string name = await host.InTenantAsync("bangka-barat", async (_, db) => (await db.Set<Person>().SingleAsync(p => p.PasswordHash != null)).UserName!); // set when the person was made

        await session.PressAsync("Masuk", new Dictionary<string, string> { ["Input.Name"] = name, ["Input.Password"] = Newcomer.Password });

        Assert.StartsWith("/bangka-barat/akun/faktor-kedua", session.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DemoConfirmation_OutsideDevelopment_IsNotFound()
    {
        using HttpResponseMessage answer = await host.CreateClient().PostAsync(new Uri("/babel/konfirmasi/contoh", UriKind.Relative), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
