namespace Budaya.Database.Locks;

/// <summary>A security policy with a filter and a block predicate for every table of a tenant. Its script is parsed as T-SQL by a test; it was not run on a server.</summary>
public static class SqlServerLock
{
    /// <summary>Said when a connection is opened; an empty text is nobody's key.</summary>
    internal const string TellTenant = "EXEC sp_set_session_context @key = N'tenant', @value = @tenant";

    private const string Chosen = "CAST(SESSION_CONTEXT(N'tenant') AS nvarchar(64))";

    /// <summary>What is run after the migrations, one batch each; running them again makes the policy anew.</summary>
    /// <param name="tables">The tables of tenants.</param>
    /// <param name="frozen">Names of all tables whose rows are only ever added.</param>
    /// <param name="user">The database user that the product connects as, or null when it is also the owner.</param>
    public static IReadOnlyList<string> Batches(IReadOnlyList<LockedTable> tables, IReadOnlyList<string> frozen, string? user)
    {
        ArgumentNullException.ThrowIfNull(tables);
        List<string> batches =
        [
            "IF SCHEMA_ID(N'tenancy') IS NULL EXEC(N'CREATE SCHEMA tenancy');",
            "DROP SECURITY POLICY IF EXISTS tenancy.own_rows;",
            "DROP FUNCTION IF EXISTS tenancy.own_row;",
            "DROP FUNCTION IF EXISTS tenancy.own_person;",
            $"CREATE FUNCTION tenancy.own_row(@tenant nvarchar(64)) RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS own WHERE @tenant = {Chosen};",
            $"CREATE FUNCTION tenancy.own_person(@person uniqueidentifier) RETURNS TABLE WITH SCHEMABINDING AS RETURN SELECT 1 AS own FROM dbo.Person AS p WHERE p.Id = @person AND p.TenantId = {Chosen};",
            $"CREATE SECURITY POLICY tenancy.own_rows\n{string.Join(",\n", tables.SelectMany(Predicates))}\nWITH (STATE = ON);",
        ];
        if (user is not null)
        {
            string name = $"[{user.Replace("]", "]]", StringComparison.Ordinal)}]";
            batches.Add($"GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::dbo TO {name};");
            batches.AddRange(frozen.Select(table => $"DENY UPDATE, DELETE ON dbo.[{table}] TO {name};"));
        }

        return batches;
    }

    /// <summary>The tables that the policy names; the caller compares.</summary>
    internal const string PolicedTables = """
        SELECT OBJECT_NAME(p.target_object_id) FROM sys.security_predicates AS p
        JOIN sys.security_policies AS s ON s.object_id = p.object_id
        WHERE s.name = N'own_rows' AND s.is_enabled = 1
        GROUP BY p.target_object_id HAVING COUNT(*) >= 2
        """;

    private static IEnumerable<string> Predicates(LockedTable table)
    {
        string predicate = table.PersonColumn is null ? "tenancy.own_row(TenantId)" : $"tenancy.own_person([{table.PersonColumn}])";
        return [$"ADD FILTER PREDICATE {predicate} ON dbo.[{table.Name}]", $"ADD BLOCK PREDICATE {predicate} ON dbo.[{table.Name}]"];
    }
}
