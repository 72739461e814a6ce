using System.Data.Common;

namespace Budaya.Database.Locks;

/// <summary>
/// Three triggers per table: a row is written only on a connection whose scope works for the row's tenant, and what is only ever added is neither changed nor deleted. SQLite has no lock on reading.
/// Whatever else opens the file, such as the <c>sqlite3</c> program, lacks the function and cannot write these tables.
/// </summary>
public static class SqliteLock
{
    private const string Prefix = "tenant_";
    private const string Always = "1";
    private const string Names = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND substr(name, 1, 7) = 'tenant_' ORDER BY name";
    private const string Texts = "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND substr(name, 1, 7) = 'tenant_' ORDER BY name";

    /// <summary>What there has to be: the statement by the trigger's name.</summary>
    /// <param name="tables">The tables of tenants.</param>
    /// <param name="frozen">Names of all tables whose rows are only ever added.</param>
    public static IReadOnlyDictionary<string, string> Triggers(IReadOnlyList<LockedTable> tables, IEnumerable<string> frozen)
    {
        Dictionary<string, string> triggers = [];
        foreach (LockedTable table in tables)
        {
            Add(triggers, table, "INSERT", Foreign(table, "NEW"));
            Add(triggers, table, "UPDATE", table.Frozen ? Always : $"{Foreign(table, "OLD")} OR {Foreign(table, "NEW")}");
            Add(triggers, table, "DELETE", table.Frozen ? Always : Foreign(table, "OLD"));
        }

        foreach (LockedTable table in frozen.Except(tables.Select(t => t.Name)).Select(name => new LockedTable(name, PersonColumn: null, Frozen: true)))
        {
            Add(triggers, table, "UPDATE", Always);
            Add(triggers, table, "DELETE", Always);
        }

        return triggers;
    }

    /// <summary>Makes the triggers of a database those that there have to be; none, while migrations rebuild tables.</summary>
    internal static async Task RenewAsync(DbConnection connection, IReadOnlyDictionary<string, string> wanted, CancellationToken cancellationToken)
    {
        List<string> names = await Statements.ReadAsync(connection, Names, [], cancellationToken);
        List<string> texts = await Statements.ReadAsync(connection, Texts, [], cancellationToken);
        HashSet<string> right = [.. texts.Where(wanted.Values.Contains)];
        await Statements.RunAsync(
            connection,
            [
                .. names.Zip(texts).Where(there => !right.Contains(there.Second)).Select(there => $"DROP TRIGGER \"{there.First}\""),
                .. wanted.Values.Where(text => !right.Contains(text)),
            ],
            cancellationToken);
    }

    // "IS NOT" also holds against null: with no tenant chosen nothing can be written.
    private static string Foreign(LockedTable table, string row) => table.PersonColumn is null
        ? $"{row}.\"TenantId\" IS NOT {TenantOnConnection.SqliteFunction}()"
        : $"(SELECT \"TenantId\" FROM \"Person\" WHERE \"Id\" = {row}.\"{table.PersonColumn}\") IS NOT {TenantOnConnection.SqliteFunction}()"
            + $" OR {TenantOnConnection.SqliteFunction}() IS NULL";

    private static void Add(Dictionary<string, string> triggers, LockedTable table, string act, string when)
    {
        string name = $"{Prefix}{table.Name}_{act}";
        string refusal = table.Frozen && act != "INSERT" ? "rows are only ever added" : "the row is of another tenant, or no tenant is chosen";
        triggers.Add(name, $"CREATE TRIGGER \"{name}\" BEFORE {act} ON \"{table.Name}\" WHEN {when} BEGIN SELECT RAISE(ABORT, '{table.Name}: {refusal}'); END");
    }
}
