namespace Budaya.Database.Locks;

/// <summary>Row level security, enabled and forced on every table of a tenant, for reading and writing alike, and the rights of the product's role.</summary>
public static class PostgreSqlLock
{
    /// <summary>Said when a connection is opened; an empty text is nobody's key.</summary>
    internal const string TellTenant = "SELECT set_config('budaya.tenant', @tenant, false)";

    private const string Chosen = "current_setting('budaya.tenant', true)";

    /// <summary>What the owner runs after the migrations; running it again changes nothing.</summary>
    /// <param name="tables">The tables of tenants.</param>
    /// <param name="frozen">Names of all tables whose rows are only ever added.</param>
    /// <param name="role">The role that the product connects as.</param>
    public static string Script(IReadOnlyList<LockedTable> tables, IReadOnlyList<string> frozen, string role)
    {
        ArgumentNullException.ThrowIfNull(tables);
        string product = Quoted(role);
        IEnumerable<string> locks = tables.Select(table => $"""
            ALTER TABLE {Quoted(table.Name)} ENABLE ROW LEVEL SECURITY;
            ALTER TABLE {Quoted(table.Name)} FORCE ROW LEVEL SECURITY;
            DROP POLICY IF EXISTS tenant ON {Quoted(table.Name)};
            CREATE POLICY tenant ON {Quoted(table.Name)} USING ({Own(table)}) WITH CHECK ({Own(table)});
            """);
        return string.Join('\n',
            [
                .. locks,
                $"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {product};",
                $"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {product};",
                $"REVOKE INSERT, UPDATE, DELETE ON \"__EFMigrationsHistory\" FROM {product};",
                .. frozen.Select(table => $"REVOKE UPDATE, DELETE, TRUNCATE ON {Quoted(table)} FROM {product};"),
            ]);
    }

    /// <summary>Gives what is wrong, one line each: a table without its lock, a role that the locks do not bind.</summary>
    internal const string Faults = """
        SELECT 'the table ' || t.name || ' has no row level security in force with the policy of its tenant'
        FROM unnest(@tables) AS t(name)
        LEFT JOIN pg_class c ON c.relname = t.name AND c.relnamespace = 'public'::regnamespace
        WHERE c.oid IS NULL OR NOT c.relrowsecurity OR NOT c.relforcerowsecurity
           OR (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'tenant') <> 1
           OR (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid AND p.polpermissive) <> 1
        UNION ALL
        SELECT 'the role ' || current_user || ' may change or delete rows of the table ' || f.name FROM unnest(@frozen) AS f(name)
        WHERE has_table_privilege(current_user, format('%I', f.name), 'UPDATE, DELETE, TRUNCATE')
        UNION ALL
        SELECT 'the role ' || rolname || ' is a superuser or may bypass row level security' FROM pg_roles
        WHERE rolname = current_user AND (rolsuper OR rolbypassrls)
        UNION ALL
        SELECT 'the role ' || current_user || ' owns the table ' || c.relname FROM pg_class c
        WHERE c.relkind = 'r' AND pg_get_userbyid(c.relowner) = current_user
        """;

    private static string Own(LockedTable table) => table.PersonColumn is null
        ? $"\"TenantId\" = {Chosen}"
        : $"EXISTS (SELECT 1 FROM \"Person\" p WHERE p.\"Id\" = {Quoted(table.Name)}.{Quoted(table.PersonColumn)} AND p.\"TenantId\" = {Chosen})";

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
