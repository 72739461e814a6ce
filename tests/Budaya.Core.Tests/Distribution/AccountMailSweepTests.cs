using System.Text.RegularExpressions;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Core.Tests.Distribution;

public sealed partial class AccountMailSweepTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reset_AskedFor_IsMailedOnceAndItsLinkWorksOnceWithinAnHour()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        Guid person = await AddAsync(scene);
        await AskAsync(scene, "198501012010012001");
        await AskAsync(scene, "siti.aminah"); // asked again at once: one mail

        await scene.SweepAsync();
        await scene.SweepAsync();

        string mail = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(scene.Pickup, "*.eml")), Cancel);
        string token = TokenIn(mail);
        List<string> stored = await scene.DoAsync(services => Db(services).Set<SetupLink>().Select(l => l.TokenSha256).ToListAsync());
        Assert.DoesNotContain(token, stored);
        Assert.True(await IsOpenAsync(scene, token));
        await UseAsync(scene, token);
        Assert.False(await IsOpenAsync(scene, token));
        Assert.NotNull(await scene.DoAsync(services => Db(services).Set<Person>().Where(p => p.Id == person).Select(p => p.PasswordHash).SingleAsync()));
    }

    [Fact]
    public async Task Reset_AfterAnHour_IsClosed()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        await AddAsync(scene);
        await AskAsync(scene, "siti.aminah");
        await scene.SweepAsync();
        string token = TokenIn(await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(scene.Pickup, "*.eml")), Cancel));

        scene.Time.Now = scene.Time.Now.AddMinutes(61);

        Assert.False(await IsOpenAsync(scene, token));
    }

    [Theory]
    [InlineData("tidak.dikenal")]
    [InlineData("inspektur")]
    [InlineData("")]
    public async Task Reset_ForNobodyOrADemoPerson_SendsNothing(string name)
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();

        await AskAsync(scene, name);
        await scene.SweepAsync();

        Assert.False(await scene.DoAsync(services => Db(services).Set<AccountMail>().AnyAsync()));
    }

    private static Task<Guid> AddAsync(DistributionScene scene) => scene.DoAsync(async services =>
    {
        Person person = new()
        {
            Id = Guid.CreateVersion7(), DisplayName = "Siti Aminah", UserName = "siti.aminah", NormalizedUserName = "SITI.AMINAH", Nip = "198501012010012001",
            Email = "siti@babel.example", NormalizedEmail = "SITI@BABEL.EXAMPLE", SecurityStamp = "awal",
        };
        Db(services).Add(person);
        await Db(services).SaveChangesAsync();
        return person.Id;
    });

    private static Task<int> AskAsync(DistributionScene scene, string name) => scene.DoAsync(async services =>
    {
        await services.GetRequiredService<AccountMailService>().RequestResetAsync(name, Cancel);
        return await Db(services).SaveChangesAsync();
    });

    private static Task<bool> IsOpenAsync(DistributionScene scene, string token) =>
        scene.DoAsync(async services => await services.GetRequiredService<SetupLinkService>().FindOpenAsync(token, Cancel) is not null);

    private static Task<int> UseAsync(DistributionScene scene, string token) => scene.DoAsync(async services =>
    {
        await services.GetRequiredService<SetupLinkService>().UseAsync(token, "empat kata yang panjang", Cancel);
        return await Db(services).SaveChangesAsync();
    });

    private static BudayaDbContext Db(IServiceProvider services) => services.GetRequiredService<BudayaDbContext>();

    // The body may be quoted-printable or plain: the token has letters, digits, - and _ alone, and no line of it is broken in a plain body.
    private static string TokenIn(string mail) => Token().Match(mail.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal)).Groups[1].Value;

    [GeneratedRegex("/awal/([A-Za-z0-9_-]{20,})")]
    private static partial Regex Token();
}
