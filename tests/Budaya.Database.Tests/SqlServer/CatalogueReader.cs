using System.Globalization;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Budaya.Database.Tests.SqlServer;

/// <summary>Fills a catalogue from the statements of a script, also from those that it executes as strings.</summary>
internal sealed class CatalogueReader(Catalogue catalogue, int firstLine) : TSqlFragmentVisitor
{
    private static readonly HashSet<string> Functions = new(StringComparer.OrdinalIgnoreCase)
    {
        "GETDATE", "GETUTCDATE", "SYSDATETIME", "SYSUTCDATETIME", "SYSDATETIMEOFFSET", "NEWID", "NEWSEQUENTIALID", "CONVERT", "CAST", "ISNULL", "LEN", "DATALENGTH", "ISJSON", "OBJECT_ID",
    };

    /// <summary>SQL Server 2019, the oldest release that the product supports.</summary>
    public static void Read(string script, Catalogue catalogue, int firstLine = 1)
    {
        using var text = new StringReader(script);
        var tree = new TSql150Parser(initialQuotedIdentifiers: true).Parse(text, out var errors);
        catalogue.Problems.AddRange(errors.Select(error => $"line {firstLine + error.Line - 1}: {error.Message}"));
        tree?.Accept(new CatalogueReader(catalogue, firstLine));
    }

    public override void Visit(CreateTableStatement node)
    {
        var table = new Table(Name(node.SchemaObjectName), Line(node));
        if (catalogue.Find(table.Name) is not null)
        {
            Problem(node, $"table {table.Name} is made twice.");
        }

        catalogue.Tables.Add(table);
        Define(table, node.Definition);
    }

    public override void Visit(AlterTableAddTableElementStatement node)
    {
        if (Known(node.SchemaObjectName) is { } table)
        {
            Define(table, node.Definition);
        }
    }

    public override void Visit(CreateIndexStatement node)
    {
        if (Known(node.OnName) is { } table)
        {
            var filter = Named(node.FilterPredicate);
            table.Indexes.Add(new Index(
                node.Name.Value, Names(node.Columns), [.. node.IncludeColumns.Select(Last)], node.Unique, node.Clustered ?? false, node.FilterPredicate is null, filter, IsConstraint: false, Line(node)));
        }
    }

    public override void Visit(FunctionCall node)
    {
        if (!Functions.Contains(node.FunctionName.Value))
        {
            Problem(node, $"{node.FunctionName.Value} is not a function that this check knows.");
        }
    }

    public override void Visit(ExecutableStringList node)
    {
        foreach (var literal in node.Strings.OfType<StringLiteral>())
        {
            Read(literal.Value, catalogue, Line(literal));
        }
    }

    private void Define(Table table, TableDefinition definition)
    {
        foreach (var column in definition.ColumnDefinitions)
        {
            Define(table, column);
        }

        foreach (var constraint in definition.TableConstraints)
        {
            Define(table, constraint);
        }
    }

    private void Define(Table table, ColumnDefinition column)
    {
        var name = column.ColumnIdentifier.Value;
        if (table.Find(name) is not null)
        {
            Problem(column, $"column {table.Name}.{name} is made twice.");
        }

        var (type, bytes) = ColumnType(table.Name, column);
        table.Columns.Add(new Column(name, type, bytes, Line(column)));
        foreach (var constraint in column.Constraints)
        {
            Define(table, constraint, name);
        }
    }

    private void Define(Table table, ConstraintDefinition constraint, string? column = null)
    {
        var name = constraint.ConstraintIdentifier?.Value ?? $"(unnamed, line {Line(constraint)})";
        string[] own = column is null ? [] : [column];
        switch (constraint)
        {
            case UniqueConstraintDefinition unique:
                table.Indexes.Add(new Index(
                    name, unique.Columns.Count > 0 ? Names(unique.Columns) : own, [], IsUnique: true, unique.Clustered ?? unique.IsPrimaryKey, IsWhole: true, [], IsConstraint: true, Line(constraint)));
                break;
            case ForeignKeyConstraintDefinition foreign:
                table.ForeignKeys.Add(new ForeignKey(
                    name,
                    foreign.Columns.Count > 0 ? [.. foreign.Columns.Select(c => c.Value)] : own,
                    Name(foreign.ReferenceTableName),
                    [.. foreign.ReferencedTableColumns.Select(c => c.Value)],
                    foreign.DeleteAction is DeleteUpdateAction.Cascade or DeleteUpdateAction.SetNull or DeleteUpdateAction.SetDefault || foreign.UpdateAction is DeleteUpdateAction.Cascade,
                    Line(constraint)));
                break;
            case CheckConstraintDefinition check:
                foreach (var missing in Named(check.CheckCondition).Where(c => table.Find(c) is null))
                {
                    Problem(check, $"check {name} names {missing}, which is no column of {table.Name}.");
                }

                break;
        }
    }

    private (string Type, int? Bytes) ColumnType(string table, ColumnDefinition column)
    {
        if (column.DataType is XmlDataTypeReference or null)
        {
            return (column.DataType is null ? "computed" : "xml", null);
        }

        if (column.DataType is not SqlDataTypeReference type)
        {
            var written = string.Join('.', column.DataType.Name.Identifiers.Select(i => i.Value));
            Problem(column, $"{table}.{column.ColumnIdentifier.Value} has the type {written}, which SQL Server does not have.");
            return (written, null);
        }

        var parameters = type.Parameters.Select(parameter => parameter.Value.ToLowerInvariant()).ToList();
        var name = type.SqlDataTypeOption.ToString().ToLowerInvariant();
        var whole = parameters.Count == 0 ? name : $"{name}({string.Join(',', parameters)})";
        if (DataTypes.WhyNot(type.SqlDataTypeOption, parameters) is { } reason)
        {
            Problem(column, $"{table}.{column.ColumnIdentifier.Value} has the type {whole}: {reason}");
        }

        return (whole, DataTypes.Bytes(type.SqlDataTypeOption, parameters));
    }

    private Table? Known(SchemaObjectName name)
    {
        var table = catalogue.Find(Name(name));
        if (table is null)
        {
            Problem(name, $"there is no table {Name(name)}.");
        }

        return table;
    }

    private static string Name(SchemaObjectName name) => name.BaseIdentifier.Value;

    private static List<string> Names(IEnumerable<ColumnWithSortOrder> columns) => [.. columns.Select(column => Last(column.Column))];

    private static string Last(ColumnReferenceExpression column) => column.MultiPartIdentifier.Identifiers[^1].Value;

    private static List<string> Named(TSqlFragment? condition)
    {
        var columns = new ColumnNames();
        condition?.Accept(columns);
        return columns.Found;
    }

    private int Line(TSqlFragment node) => firstLine + node.StartLine - 1;

    private void Problem(TSqlFragment node, string message) => catalogue.Problems.Add(string.Create(CultureInfo.InvariantCulture, $"line {Line(node)}: {message}"));

    private sealed class ColumnNames : TSqlFragmentVisitor
    {
        public List<string> Found { get; } = [];

        public override void Visit(ColumnReferenceExpression node) => Found.Add(Last(node));
    }
}
