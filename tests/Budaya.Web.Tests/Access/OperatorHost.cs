using System.Diagnostics;
using System.Net;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Access;

/// <summary>A production host whose clock the tests move.</summary>
public sealed class OperatorHost : WebHost
{
    /// <summary>Password of every operator that the tests add.</summary>
    public const string Password = "empat kata yang panjang";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Its clock.</summary>
    public SetTime Time { get; } = new(DateTimeOffset.UtcNow);

    /// <inheritdoc />
    protected override string Environment => "Production";

    /// <summary>Reads what belongs to no region.</summary>
    public async Task<T> OnPlatformAsync<T>(Func<BudayaDbContext, Task<T>> work)
    {
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<BudayaDbContext>());
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Time));
    }

    /// <summary>A browser in which an operator (a new one, unless named) has signed in with both factors.</summary>
    public async Task<WebSession> EnterAsync(string? name = null)
    {
        WebSession session = await PasswordAsync(name ?? (await AddOperatorAsync()).Name);
        await session.PressAsync("Mulai pendaftaran aplikasi");
        byte[] secret = Base32.Bytes(session.Page.QuerySelector("#kunci-totp")?.TextContent ?? "");
        await session.PressAsync("Konfirmasi", new Dictionary<string, string> { ["Input.Code"] = Totp.Code(secret, Totp.StepOf(Time.GetUtcNow())) });
        Assert.Equal("/operator/pemda", session.Address);
        return session;
    }

    /// <summary>A browser in which an operator has given the password alone.</summary>
    public async Task<WebSession> PasswordAsync(string name)
    {
        WebSession session = Anonymous();
        await session.GetAsync("/operator/masuk");
        await session.PressAsync("Masuk", new Dictionary<string, string> { ["Input.Name"] = name, ["Input.Password"] = Password });
        Assert.StartsWith("/operator/konfirmasi", session.Address, StringComparison.Ordinal);
        return session;
    }

    /// <summary>A new operator with a password, by the link as a person uses it.</summary>
    public async Task<(string Name, Guid Id)> AddOperatorAsync()
    {
        string name = $"op-{Guid.NewGuid():N}"[..12];
        await using AsyncServiceScope scope = Services.CreateAsyncScope();
        string token = await scope.ServiceProvider.GetRequiredService<OperatorService>().AddAsync(name, name, Cancel);
        BudayaDbContext db = scope.ServiceProvider.GetRequiredService<BudayaDbContext>();
        await db.SaveChangesAsync(Cancel);
        await ChooseAsync($"/operator/awal/{token}");
        return (name, await db.Set<PlatformOperator>().Where(o => o.UserName == name).Select(o => o.Id).SingleAsync(Cancel));
    }

    /// <summary>Chooses the password by a one-time link, which is worth nothing then.</summary>
    public async Task ChooseAsync(string link)
    {
        using WebSession session = Anonymous();
        await session.GetAsync(link);
        await session.PressAsync("Simpan kata sandi", new Dictionary<string, string> { ["Input.Password"] = Password, ["Input.Again"] = Password });
        Assert.Contains("Kata sandi tersimpan.", session.Text, StringComparison.Ordinal);
        await session.GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, session.Status);
    }

    /// <summary>Runs a command beside this host, on its database.</summary>
    /// <param name="command">Words of the command, such as <c>operator list</c>, and its arguments.</param>
    public async Task<(int Code, string Output)> RunAsync(params string[] command)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "budaya.dll"), .. command, .. DatabaseArguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        Task<string> error = process.StandardError.ReadToEndAsync(Cancel);
        string output = await process.StandardOutput.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, (output + await error).Trim());
    }

    /// <summary>What stands in a region's trail about a subject, oldest first.</summary>
    public Task<List<(string Act, string Json)>> TrailAsync(string region, string subject) => InTenantAsync(region, async (_, db) =>
        (await (from entry in db.Set<AuditEntry>() join details in db.Set<AuditDetails>() on entry.Sequence equals details.Sequence where entry.Subject == subject orderby entry.Sequence select new { entry.Act, details.Json }).ToListAsync(Cancel))
        .Select(e => (e.Act, e.Json ?? "")).ToList());
}
