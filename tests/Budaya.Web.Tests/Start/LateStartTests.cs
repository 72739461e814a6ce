using Budaya.Core.Data;
using Budaya.Database;
using Budaya.Testing;
using Budaya.Web.Clock;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Budaya.Web.Tests.Start;

/// <summary>A host may be stopped whenever somebody wishes, also while its scheduler starts.</summary>
public sealed class LateStartTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [Fact]
    public async Task Host_StoppedWhileTheClusteredSchedulerStarts_EndsWithoutError()
    {
        DatabaseSettings database = PostgresServer.SettingsOf(await server.CreateDatabaseAsync(TestContext.Current.CancellationToken));
        await using (ServiceProvider services = new ServiceCollection().AddLogging().AddBudayaDatabase(database).BuildServiceProvider())
        await using (AsyncServiceScope scope = services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<BudayaDbContext>().BringUpToDateAsync(database, TestContext.Current.CancellationToken);
        }

        // The scheduler starts two seconds after the host: a stop before, in and after that moment.
        Exception?[] ends = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => RunForAsync(database, TimeSpan.FromMilliseconds(1950 + (20 * n)))));

        Assert.All(ends, Assert.Null);
    }

    private static async Task<Exception?> RunForAsync(DatabaseSettings database, TimeSpan life)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddLogging().AddClock(database);
        IHost host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        await Task.Delay(life, TestContext.Current.CancellationToken);
        return await Record.ExceptionAsync(async () =>
        {
            await host.StopAsync(TestContext.Current.CancellationToken);
            host.Dispose();
        });
    }
}
