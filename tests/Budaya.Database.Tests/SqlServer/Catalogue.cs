namespace Budaya.Database.Tests.SqlServer;

/// <summary>The tables that a script makes, as far as it says.</summary>
internal sealed class Catalogue
{
    public List<Table> Tables { get; } = [];

    public List<string> Problems { get; } = [];

    /// <summary>Names are compared without case, as SQL Server does by default.</summary>
    public Table? Find(string table) => Tables.FirstOrDefault(t => Same(t.Name, table));

    public static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}

internal sealed class Table(string name, int line)
{
    public string Name { get; } = name;

    public int Line { get; } = line;

    public List<Column> Columns { get; } = [];

    /// <summary>Primary key, unique constraints and indexes.</summary>
    public List<Index> Indexes { get; } = [];

    public List<ForeignKey> ForeignKeys { get; } = [];

    public Column? Find(string column) => Columns.FirstOrDefault(c => Catalogue.Same(c.Name, column));
}

/// <param name="Type">As written, without blanks and in small letters: <c>nvarchar(64)</c>.</param>
/// <param name="Bytes">Its largest size in a key; null for <c>(max)</c> and the types that no key may have.</param>
internal sealed record Column(string Name, string Type, int? Bytes, int Line);

/// <param name="IsWhole">Without a filter: a foreign key can refer to it when it is unique.</param>
/// <param name="FilterColumns">The columns that its filter names.</param>
internal sealed record Index(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Included, bool IsUnique, bool IsClustered, bool IsWhole, IReadOnlyList<string> FilterColumns, bool IsConstraint, int Line);

internal sealed record ForeignKey(string Name, IReadOnlyList<string> Columns, string Target, IReadOnlyList<string> TargetColumns, bool Cascades, int Line);
