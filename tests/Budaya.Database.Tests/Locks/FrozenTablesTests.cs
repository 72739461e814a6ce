using System.Text.RegularExpressions;
using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Database.Locks;
using Budaya.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Budaya.Database.Tests.Locks;

/// <summary>What is only ever added is neither changed nor deleted: the database refuses it, table by table, and the save guard before it.</summary>
public sealed partial class FrozenTablesTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Class_WhoseSummarySaysOnlyEverAdded_IsOneAndNoOther()
    {
        List<string> said = [];
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Sources(), "Budaya.Core"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
        {
            said.AddRange(Saying().Matches(File.ReadAllText(file)).Select(m => m.Groups["class"].Value));
        }

        IEnumerable<string> are = typeof(IOnlyAdded).Assembly.GetTypes().Where(t => t.IsClass && typeof(IOnlyAdded).IsAssignableFrom(t)).Select(t => t.Name);

        Assert.Equal(are.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
        Assert.True(said.Count >= 20, $"Only {said.Count} classes.");
    }

    [Fact]
    public async Task Row_OnSqlite_IsNeitherChangedNorDeletedByItsOwnTenant()
    {
        await using TestDatabase database = await TestDatabase.OnSqliteAsync();
        await database.AddTenantAsync("babel");
        await using TestScope scope = database.Open("babel");
        await scope.Db.Database.OpenConnectionAsync(Token);
        await scope.Db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF", Token); // one row alone, without those that it names

        foreach (IEntityType type in Frozen(scope.Db.Model))
        {
            Assert.Equal(1, await scope.Db.Database.ExecuteSqlRawAsync(Insert(type), Token));
            foreach (string statement in Changes(type))
            {
                Exception? refusal = await Record.ExceptionAsync(() => scope.Db.Database.ExecuteSqlRawAsync(statement, Token));
                Assert.True(refusal?.Message.Contains("rows are only ever added", StringComparison.Ordinal) == true, $"{statement}: {refusal?.Message ?? "done"}");
            }
        }
    }

    [Fact]
    public async Task Row_OnPostgreSql_IsNeitherChangedNorDeletedByTheProductsRole()
    {
        await using TestDatabase database = await TestDatabase.OnServerAsync(PostgresServer.SettingsOf(await server.CreateDatabaseAsync(Token)));
        await using TestScope scope = database.Open("babel");
        await using NpgsqlConnection connection = new(database.Settings.Connection + ";Pooling=false");
        await connection.OpenAsync(Token);

        foreach (string statement in Frozen(scope.Db.Model).SelectMany(Changes))
        {
            await using NpgsqlCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // made of the model's names
            command.CommandText = statement;
#pragma warning restore CA2100
            PostgresException? refusal = await Record.ExceptionAsync(() => command.ExecuteNonQueryAsync(Token)) as PostgresException;
            Assert.True(refusal?.SqlState == PostgresErrorCodes.InsufficientPrivilege, $"{statement}: {refusal?.Message ?? "done"}");
        }
    }

    [Fact]
    public async Task Preparation_WhereTheRoleMayChangeThem_RefusesWithoutAnOwnerToMendIt()
    {
        DatabaseSettings settings = PostgresServer.SettingsOf(await server.CreateDatabaseAsync(Token));
        await using TestDatabase database = await TestDatabase.OnServerAsync(settings);
        await using (NpgsqlConnection owner = new(settings.OwnerConnection + ";Pooling=false"))
        {
            await owner.OpenAsync(Token);
            await using NpgsqlCommand command = new($"GRANT DELETE ON \"Decision\" TO {PostgresServer.ProductRole}", owner);
            await command.ExecuteNonQueryAsync(Token);
        }

        await using TestScope scope = database.Open(tenantId: null);
        InvalidOperationException refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => scope.Db.BringUpToDateAsync(settings with { OwnerConnection = "" }, Token));

        Assert.Contains("may change or delete rows of the table Decision", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EntityState.Modified)]
    [InlineData(EntityState.Deleted)]
    public async Task Save_OfAChangedRow_IsRefusedBeforeTheDatabaseIsAsked(EntityState state)
    {
        await using TestDatabase database = await TestDatabase.OnSqliteAsync();
        await database.AddTenantAsync("babel");
        await using TestScope scope = database.Open("babel");
        Reading reading = new() { PlanId = Guid.NewGuid(), OpdCode = "dkukm", PersonId = Guid.NewGuid(), At = DateTimeOffset.UnixEpoch };
        scope.Db.Add(reading);
        scope.Db.Entry(reading).State = state;

        InvalidOperationException refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => scope.Db.SaveChangesAsync(Token));

        Assert.Contains("only ever added", refusal.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<IEntityType> Frozen(IModel model) => model.GetEntityTypes().Where(t => typeof(IOnlyAdded).IsAssignableFrom(t.ClrType));

    private static string[] Changes(IEntityType type)
    {
        string column = type.GetProperties().First(p => !p.IsPrimaryKey()).GetColumnName();
        return [$"UPDATE \"{type.GetTableName()}\" SET \"{column}\" = \"{column}\"", $"DELETE FROM \"{type.GetTableName()}\""];
    }

    // A row with something in every column.
    private static string Insert(IEntityType type)
    {
        List<IProperty> columns = [.. type.GetProperties()];
        return $"INSERT INTO \"{type.GetTableName()}\" ({string.Join(", ", columns.Select(c => $"\"{c.GetColumnName()}\""))}) VALUES ({string.Join(", ", columns.Select(Value))})";
    }

    private static string Value(IProperty column)
    {
        Type type = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        object value = column.Name == nameof(ITenantOwned.TenantId) ? "babel" : type == typeof(string) ? "x" : type == typeof(byte[]) ? new byte[] { 1 } : Activator.CreateInstance(type)
            ?? throw new InvalidOperationException($"{column} has no value.");
        return column.GetRelationalTypeMapping().GenerateSqlLiteral(value).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
    }

    private static string Sources()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Budaya.Platform.sln")))
            {
                return Path.Combine(folder.FullName, "src");
            }
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }

    [GeneratedRegex(@"<summary>[^\n]*Only ever added[^\n]*\n(?:[^\n]*///[^\n]*\n|\[[^\n]*\n)*public sealed class (?<class>\w+)")]
    private static partial Regex Saying();
}
