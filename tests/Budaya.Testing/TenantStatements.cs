using System.Data.Common;
using System.Text.RegularExpressions;
using Budaya.Core.Data;
using Budaya.Database;
using Budaya.Database.Locks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Testing;

/// <summary>Every statement of a test on a tenant's table has to compare that table's tenant with a parameter; one that does not fails the test.</summary>
public sealed partial class TenantStatements : DbCommandInterceptor
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Microsoft.EntityFrameworkCore.Metadata.IModel, HashSet<string>> Owned = [];

    /// <summary>What is wrong with a statement; null: nothing.</summary>
    /// <param name="statement">As it goes to the database.</param>
    /// <param name="owned">Tables with a <c>TenantId</c>.</param>
    public static string? Problem(string statement, IReadOnlySet<string> owned)
    {
        // EF puts the changes of one save into one command.
        if (statement.Split(';', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } parts)
        {
            return parts.Select(part => Problem(part, owned)).FirstOrDefault(problem => problem is not null);
        }

        if (ReadsNothing().IsMatch(statement))
        {
            return null;
        }

        foreach (Match use in Uses().Matches(statement))
        {
            string table = use.Groups["table"].Value;
            string own = use.Groups["alias"] is { Success: true, Value: var alias } ? $"[\"\\[]{alias}[\"\\]]\\." : "";
            if (owned.Contains(table) && !Regex.IsMatch(statement, $"{own}[\"\\[]TenantId[\"\\]] = @"))
            {
                return $"{table} is read or written without its tenant: {statement}";
            }
        }

        foreach (Match insert in Inserts().Matches(statement))
        {
            if (owned.Contains(insert.Groups["table"].Value) && !insert.Groups["columns"].Value.Contains("TenantId", StringComparison.Ordinal))
            {
                return $"{insert.Groups["table"].Value} is written without its tenant: {statement}";
            }
        }

        return null;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Check(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Check(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Check(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(command, eventData);
        return ValueTask.FromResult(result);
    }

    private static void Check(DbCommand command, CommandEventData eventData)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(eventData);

        // Migrations and statements that a test writes itself, to go round the guards on purpose, are not the product's.
        if (eventData.Context is not { } db || eventData.CommandSource is CommandSource.Migrations or CommandSource.ExecuteSqlRaw or CommandSource.FromSqlQuery)
        {
            return;
        }

        HashSet<string> owned = Owned.GetValue(db.Model, model => [.. LockedTable.Of(model).Where(t => t.PersonColumn is null).Select(t => t.Name)]);
        if (!command.CommandText.Contains(GoesRound, StringComparison.Ordinal) && Problem(command.CommandText, owned) is { } problem)
        {
            throw new InvalidOperationException(problem);
        }
    }

    /// <summary>Tag of a query with which a test takes off the filter on purpose.</summary>
    public const string GoesRound = "the test goes round the filter";

    [GeneratedRegex("""\b(FROM|JOIN|UPDATE) ["\[](?<table>\w+)["\]]( AS ["\[](?<alias>\w+)["\]])?""")]
    private static partial Regex Uses();

    // What EF writes when it knows that there is no row, such as for an empty list.
    [GeneratedRegex(@"\bWHERE (0|FALSE|0 = 1)\s*($|\n)")]
    private static partial Regex ReadsNothing();

    [GeneratedRegex("""\bINSERT INTO ["\[](?<table>\w+)["\]] \((?<columns>[^)]*)\)""")]
    private static partial Regex Inserts();
}

/// <summary>Registers the product's database with that check.</summary>
public static class CheckedDatabase
{
    /// <summary>As <c>AddBudayaDatabase</c>, with <see cref="TenantStatements"/> on every statement.</summary>
    public static IServiceCollection AddCheckedDatabase(this IServiceCollection services, DatabaseSettings settings) =>
        services.AddBudayaDatabase(settings).CheckTenantStatements();

    /// <summary>Adds the check to contexts that are registered already.</summary>
    public static IServiceCollection CheckTenantStatements(this IServiceCollection services)
    {
        TenantStatements check = new();
        services.ConfigureDbContext<SqliteBudaya>(options => options.AddInterceptors(check));
        services.ConfigureDbContext<PostgreSqlBudaya>(options => options.AddInterceptors(check));
        services.ConfigureDbContext<SqlServerBudaya>(options => options.AddInterceptors(check));
        return services;
    }
}
