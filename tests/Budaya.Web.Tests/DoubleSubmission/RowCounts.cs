using Microsoft.Data.Sqlite;

namespace Budaya.Web.Tests.DoubleSubmission;

/// <summary>Looks into the embedded database from outside: how many rows each table has, and whether anything was committed.</summary>
internal sealed class RowCounts : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly IReadOnlyList<string> _tables;
    private long _version;

    public RowCounts(string dataFolder)
    {
        _connection = new($"Data Source={Path.Combine(dataFolder, "budaya.db")};Mode=ReadOnly;Pooling=False");
        _connection.Open();
        _tables = Names();
        HasChanged();
    }

    /// <summary>Rows by table, all tenants.</summary>
    public IReadOnlyDictionary<string, long> Count() => _tables.ToDictionary(t => t, t => Scalar($"SELECT COUNT(*) FROM \"{t}\""));

    /// <summary>Whether anybody committed a change since this was last asked.</summary>
    public bool HasChanged()
    {
        long version = Scalar("PRAGMA data_version");
        (bool changed, _version) = (version != _version, version);
        return changed;
    }

    /// <summary>What was added, tables without a difference left out.</summary>
    public static IReadOnlyDictionary<string, long> Added(IReadOnlyDictionary<string, long> before, IReadOnlyDictionary<string, long> after) =>
        after.Where(t => t.Value != before[t.Key]).ToDictionary(t => t.Key, t => t.Value - before[t.Key]);

    public void Dispose() => _connection.Dispose();

    private List<string> Names()
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> names = [];
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private long Scalar(string sql)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!; // a count and a pragma always give a number
    }
}
