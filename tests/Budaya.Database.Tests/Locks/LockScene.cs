using System.Data.Common;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Values;
using Budaya.Testing;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Database.Tests.Locks;

/// <summary>Two tenants with one role and one framework each, and statements that go round filter and save guard.</summary>
internal static class LockScene
{
    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task FillAsync(TestDatabase database)
    {
        foreach (string tenant in (string[])["babel", "bangka-barat"])
        {
            await database.AddTenantAsync(tenant);
            await using TestScope scope = database.Open(tenant);
            scope.Db.Add(new ValueFramework { Acronym = "BERKAH", Form = FrameworkForm.Acronym, CreatedAt = DateTimeOffset.UnixEpoch });
            scope.Db.Add(new Role { Code = "uji", Name = "Uji", Authorities = "" });
            await scope.Db.SaveChangesAsync(Token);
        }
    }

    /// <summary>Runs a statement on the connection of a scope.</summary>
    /// <returns>How many rows it touched.</returns>
    public static async Task<int> RunAsync(TestDatabase database, string? tenant, string statement)
    {
        await using TestScope scope = database.Open(tenant);
        return await scope.Db.Database.ExecuteSqlRawAsync(statement, Token);
    }

    /// <summary>How many rows a scope sees with the filter taken off.</summary>
    public static async Task<int> CountAsync(TestDatabase database, string? tenant)
    {
        await using TestScope scope = database.Open(tenant);
        return await scope.Db.Set<Role>().TagWith(TenantStatements.GoesRound).IgnoreQueryFilters([BudayaDbContext.TenantFilter]).CountAsync(Token);
    }

    public static async Task<IReadOnlyList<string>> ReadAsync(TestDatabase database, string query)
    {
        await using TestScope scope = database.Open(tenantId: null);
        return await scope.Db.Database.SqlQueryRaw<string>(query).ToListAsync(Token);
    }

    /// <summary>Every statement that writes one row, each with what it does.</summary>
    public static TheoryData<string> Writes { get; } =
    [
        "INSERT INTO \"Role\" (\"TenantId\", \"Code\", \"Name\", \"Authorities\") VALUES ('babel', 'baru', 'Baru', '')",
        "UPDATE \"Role\" SET \"Name\" = 'Lain' WHERE \"TenantId\" = 'babel'",
        "UPDATE \"Role\" SET \"TenantId\" = 'bangka-barat', \"Code\" = 'pindah' WHERE \"TenantId\" = 'babel'",
        "DELETE FROM \"Role\" WHERE \"TenantId\" = 'babel'",
    ];

    public static async Task<Exception?> TryAsync(TestDatabase database, string? tenant, string statement) =>
        await Record.ExceptionAsync(() => RunAsync(database, tenant, statement));

    public static bool IsDatabases(Exception? refusal) => refusal is DbException;
}
