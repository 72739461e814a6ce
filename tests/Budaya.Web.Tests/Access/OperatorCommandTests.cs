using System.Net;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Tests.Access;

/// <summary><c>budaya operator …</c> beside a running production host: what it makes opens the host's door, what it takes away closes it.</summary>
public sealed class OperatorCommandTests(OperatorHost host) : IClassFixture<OperatorHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reset_OfAnOperatorWhoLostThePhone_EnrolsAnotherAndEndsTheOldSession()
    {
        (string name, _) = await host.AddOperatorAsync();
        using WebSession old = await host.EnterAsync(name);

        (int code, string output) = await RunAsync("reset", name);
        await host.ChooseAsync(Link(output));

        Assert.Equal(0, code);
        await old.GetAsync("/operator/pemda");
        Assert.StartsWith("/operator/masuk", old.Address, StringComparison.Ordinal);
        using WebSession anew = await host.EnterAsync(name); // enrols another app
        await anew.GetAsync(Link(output));
        Assert.Equal(HttpStatusCode.NotFound, anew.Status);
        Assert.Contains(("operator.tautan-dibuat", $"peladen/{Environment.UserName}"), await TrailAsync(name));
        await anew.GetAsync("/operator/jejak");
        Assert.Contains("Perintah di peladen", anew.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_ANewOperator_GivesALinkWithWhichToBegin()
    {
        string name = $"baru-{Guid.NewGuid():N}"[..12];

        (int code, string output) = await RunAsync("add", name, "--name", "Operator Baru", "--url", "https://budaya.example/");
        Assert.StartsWith("https://budaya.example/operator/awal/", output, StringComparison.Ordinal);
        await host.ChooseAsync(Link(output));
        using WebSession session = await host.EnterAsync(name);

        Assert.Equal(0, code);
        Assert.Contains(("operator.ditambahkan", $"peladen/{Environment.UserName}"), await TrailAsync(name));
        Assert.Contains($"{name}\tOperator Baru\taktif", (await RunAsync("list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disable_AnOperator_ClosesTheDoorAtOnceAndForLater()
    {
        (string name, _) = await host.AddOperatorAsync();
        using WebSession session = await host.EnterAsync(name);

        (int code, _) = await RunAsync("disable", name);

        Assert.Equal(0, code);
        await session.GetAsync("/operator/pemda");
        Assert.StartsWith("/operator/masuk", session.Address, StringComparison.Ordinal);
        Assert.Contains(("operator.dinonaktifkan", $"peladen/{Environment.UserName}"), await TrailAsync(name));
        Assert.Contains($"{name}\t{name}\tdinonaktifkan", (await RunAsync("list")).Output, StringComparison.Ordinal);
        Assert.Equal((1, "Operator ini tidak dapat masuk lagi."), await RunAsync("reset", name));
    }

    [Theory]
    [InlineData("Tidak ada operator \"tidak-ada\".", "reset", "tidak-ada")]
    [InlineData("Tidak ada operator \"tidak-ada\".", "disable", "tidak-ada")]
    [InlineData("Nama pengguna \"operator\" sudah dipakai.", "add", "operator", "--name", "Lain")]
    public async Task Command_WhereARuleSaysNo_SaysItAndChangesNothing(string words, params string[] arguments)
    {
        int before = await host.OnPlatformAsync(db => db.Set<OperatorEntry>().CountAsync(Cancel));

        (int code, string output) = await RunAsync(arguments);

        Assert.Equal((1, words), (code, output));
        Assert.Equal(before, await host.OnPlatformAsync(db => db.Set<OperatorEntry>().CountAsync(Cancel)));
    }

    private static string Link(string output) => new Uri(output.Split('\n')[0]).AbsolutePath;

    private Task<List<(string Act, string Address)>> TrailAsync(string subject) => host.OnPlatformAsync(async db =>
        (await db.Set<OperatorEntry>().Where(e => e.Subject == subject).Select(e => new { e.Act, e.Address }).ToListAsync(Cancel)).Select(e => (e.Act, e.Address)).ToList());

    private Task<(int Code, string Output)> RunAsync(params string[] arguments) => host.RunAsync(["operator", .. arguments]);
}
