using Budaya.Core.Audit;
using Budaya.Database;
using Budaya.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Database.Tests.PostgreSql;

/// <summary>The chain of a tenant under writers that save at the same time, each over a connection of its own.</summary>
public sealed class AuditChainTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const int Writers = 4;
    private const int EntriesEach = 10;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_ManyWritersAtOnce_LeavesOneChainWithoutGaps()
    {
        var connection = await server.CreateDatabaseAsync(Token);
        await using var database = await TestDatabase.OnServerAsync(PostgresServer.SettingsOf(connection));
        await database.AddTenantAsync("babel");
        await SaveAsync(database, "usulan/0");

        await Task.WhenAll(Enumerable.Range(1, Writers).Select(async writer =>
        {
            for (var i = 0; i < EntriesEach; i++)
            {
                await SaveAsync(database, $"usulan/{writer}");
            }
        }));

        await using var scope = database.Open("babel");
        var entries = await scope.Db.Set<AuditEntry>().OrderBy(entry => entry.Sequence).ToListAsync(Token);
        Assert.Equal(Enumerable.Range(1, 1 + (Writers * EntriesEach)).Select(i => (long)i), entries.Select(entry => entry.Sequence));
        Assert.All(entries.Zip(entries.Skip(1)), pair => Assert.Equal(AuditChain.HashOf("babel", pair.First.Sha256, pair.Second), pair.Second.Sha256));
    }

    private static async Task SaveAsync(TestDatabase database, string subject)
    {
        await using var scope = database.Open("babel");
        scope.Services.GetRequiredService<AuditLog>().Record("usulan.diajukan", subject, new { catatan = "uji" });
        await scope.Db.SaveChangesAsync(Token);
    }
}
