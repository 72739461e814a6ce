namespace Budaya.Database.Tests.SqlServer;

/// <summary>
/// Finds in a T-SQL script what SQL Server would refuse, as far as that can be known without one: syntax, types, keys, indexes, foreign keys.
/// It resolves no names in queries and knows no locks: it does not prove that the script runs.
/// </summary>
internal static class TransactSqlCheck
{
    private const int LargestClusteredKey = 900;
    private const int LargestKey = 1700;
    private const int MostKeyColumns = 32;
    private const int LongestName = 128;

    /// <summary>Every problem, each with its line.</summary>
    public static IReadOnlyList<string> Problems(string script) => Problems(Read(script));

    public static Catalogue Read(string script)
    {
        var catalogue = new Catalogue();
        CatalogueReader.Read(script, catalogue);
        return catalogue;
    }

    public static IReadOnlyList<string> Problems(Catalogue catalogue) =>
    [
        .. catalogue.Problems,
        .. catalogue.Tables.SelectMany(table => table.Indexes.SelectMany(index => IndexProblems(table, index))),
        .. catalogue.Tables.SelectMany(table => table.ForeignKeys.SelectMany(key => ForeignKeyProblems(catalogue, table, key))),
        .. NameProblems(catalogue),
        .. CascadeProblems(catalogue),
    ];

    private static IEnumerable<string> IndexProblems(Table table, Index index)
    {
        foreach (var missing in index.Columns.Concat(index.Included).Concat(index.FilterColumns).Where(column => table.Find(column) is null))
        {
            yield return $"line {index.Line}: {index.Name} names {missing}, which is no column of {table.Name}.";
        }

        var columns = index.Columns.Select(table.Find).OfType<Column>().ToList();
        foreach (var unfit in columns.Where(column => column.Bytes is null))
        {
            yield return $"line {index.Line}: {index.Name} has {table.Name}.{unfit.Name} {unfit.Type} in its key, which no key may have.";
        }

        var bytes = columns.Sum(column => column.Bytes ?? 0);
        var largest = index.IsClustered ? LargestClusteredKey : LargestKey;
        if (bytes > largest)
        {
            yield return $"line {index.Line}: the key of {index.Name} on {table.Name} can have {bytes} bytes, at most {largest}.";
        }

        if (columns.Count > MostKeyColumns)
        {
            yield return $"line {index.Line}: {index.Name} has {columns.Count} columns, at most {MostKeyColumns}.";
        }
    }

    private static IEnumerable<string> ForeignKeyProblems(Catalogue catalogue, Table table, ForeignKey key)
    {
        if (catalogue.Find(key.Target) is not { } target)
        {
            yield return $"line {key.Line}: {key.Name} refers to the table {key.Target}, which is not made.";
            yield break;
        }

        foreach (var (own, other) in key.Columns.Zip(key.TargetColumns))
        {
            if (table.Find(own) is not { } from)
            {
                yield return $"line {key.Line}: {key.Name} names {own}, which is no column of {table.Name}.";
            }
            else if (target.Find(other) is not { } to)
            {
                yield return $"line {key.Line}: {key.Name} refers to {other}, which is no column of {target.Name}.";
            }
            else if (from.Type != to.Type)
            {
                yield return $"line {key.Line}: {key.Name} joins {own} {from.Type} to {other} {to.Type}.";
            }
        }

        if (!target.Indexes.Any(index => index.IsUnique && index.IsWhole && index.Columns.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(key.TargetColumns)))
        {
            yield return $"line {key.Line}: {key.Name} refers to ({string.Join(", ", key.TargetColumns)}) of {target.Name}, which is no key of it.";
        }
    }

    /// <summary>Tables and constraints share one list of names; an index has its own in its table.</summary>
    private static IEnumerable<string> NameProblems(Catalogue catalogue)
    {
        var objects = catalogue.Tables.Select(table => (table.Name, table.Line))
            .Concat(catalogue.Tables.SelectMany(table => table.Indexes.Where(index => index.IsConstraint).Select(index => (index.Name, index.Line))))
            .Concat(catalogue.Tables.SelectMany(table => table.ForeignKeys.Select(key => (key.Name, key.Line))))
            .ToList();
        var indexes = catalogue.Tables.SelectMany(table => table.Indexes.Where(index => !index.IsConstraint).Select(index => (Name: $"{table.Name}.{index.Name}", index.Line)));
        var names = catalogue.Tables.SelectMany(table => table.Indexes.Select(index => (index.Name, index.Line)).Concat(table.Columns.Select(column => (column.Name, column.Line))));
        return objects.Concat(indexes).GroupBy(one => one.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => $"line {same.Last().Line}: the name {same.Key} is used twice.")
            .Concat(objects.Concat(names).Where(one => one.Name.Length > LongestName).Select(one => $"line {one.Line}: {one.Name} has {one.Name.Length} letters, at most {LongestName}."));
    }

    /// <summary>Error 1785: a delete may reach a table by one cascading path only, and never the table it began in.</summary>
    private static IEnumerable<string> CascadeProblems(Catalogue catalogue)
    {
        foreach (var start in catalogue.Tables)
        {
            var reached = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { start.Name };
            var next = new Queue<string>([start.Name]);
            while (next.TryDequeue(out var parent))
            {
                foreach (var (table, key) in catalogue.Tables.SelectMany(table => table.ForeignKeys.Where(key => key.Cascades && Catalogue.Same(key.Target, parent)).Select(key => (table, key))))
                {
                    if (!reached.Add(table.Name))
                    {
                        yield return $"line {key.Line}: {key.Name} opens a second cascading path from {start.Name} to {table.Name}.";
                    }
                    else
                    {
                        next.Enqueue(table.Name);
                    }
                }
            }
        }
    }
}
