using Budaya.Database.Locks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Budaya.Database.Tests.SqlServer;

/// <summary>The security policy of SQL Server, parsed as T-SQL; no server runs it here.</summary>
public sealed class SecurityPolicyTests
{
    [Fact]
    public void Batches_OfTheModel_ParseAndPoliceEveryTableOfATenantTwice()
    {
        using var services = new ServiceCollection().AddBudayaDatabase(new DatabaseSettings { Provider = "SqlServer", Connection = "Server=localhost" }).BuildServiceProvider();
        using var scope = services.CreateScope();
        IReadOnlyList<LockedTable> tables = LockedTable.Of(scope.ServiceProvider.GetRequiredService<SqlServerBudaya>().Model);

        PolicyVisitor policy = new();
        foreach (string batch in SqlServerLock.Batches(tables, LockedTable.FrozenOf(scope.ServiceProvider.GetRequiredService<SqlServerBudaya>().Model), user: "budaya]"))
        {
            TSqlFragment tree = new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(batch), out IList<ParseError> errors);
            Assert.True(errors.Count == 0, $"{batch}: {string.Join("; ", errors.Select(e => e.Message))}");
            tree.Accept(policy);
        }

        Assert.Equal(tables.Select(t => t.Name), policy.Filtered.Order(StringComparer.Ordinal));
        Assert.Equal(tables.Select(t => t.Name), policy.Blocked.Order(StringComparer.Ordinal));
    }

    private sealed class PolicyVisitor : TSqlFragmentVisitor
    {
        public List<string> Filtered { get; } = [];

        public List<string> Blocked { get; } = [];

        public override void Visit(CreateSecurityPolicyStatement node)
        {
            foreach (SecurityPredicateAction action in node.SecurityPredicateActions)
            {
                (action.SecurityPredicateType == SecurityPredicateType.Filter ? Filtered : Blocked).Add(action.TargetObjectName.BaseIdentifier.Value);
            }
        }
    }
}
