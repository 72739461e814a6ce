using Budaya.Testing;

namespace Budaya.Database.Tests.Model;

/// <summary>The check that all other tests of data run under, tried on statements that are right and wrong.</summary>
public sealed class TenantStatementsTests
{
    private static readonly HashSet<string> Owned = ["Opd", "Office"];

    [Theory]
    [InlineData("SELECT \"o\".\"Name\" FROM \"Opd\" AS \"o\" WHERE \"o\".\"TenantId\" = @ef_filter__CurrentTenantId")]
    [InlineData("SELECT 1 FROM \"Tenant\" AS \"t\"")]
    [InlineData("INSERT INTO \"Opd\" (\"TenantId\", \"Code\") VALUES (@p0, @p1)")]
    [InlineData("UPDATE \"Opd\" SET \"Name\" = @p0 WHERE \"TenantId\" = @p1 AND \"Code\" = @p2")]
    public void Statement_WithItsTenant_IsRight(string statement) => Assert.Null(TenantStatements.Problem(statement, Owned));

    [Theory]
    [InlineData("SELECT \"o\".\"Name\" FROM \"Opd\" AS \"o\"")]
    [InlineData("SELECT \"o\".\"Name\" FROM \"Opd\" AS \"o\" INNER JOIN \"Office\" AS \"f\" ON \"o\".\"Code\" = \"f\".\"OpdCode\" WHERE \"o\".\"TenantId\" = @t")]
    [InlineData("INSERT INTO \"Opd\" (\"Code\") VALUES (@p1)")]
    [InlineData("UPDATE \"Opd\" SET \"Name\" = @p0 WHERE \"Code\" = @p2")]
    [InlineData("UPDATE \"Opd\" SET \"Name\" = @p0 WHERE \"TenantId\" = @p1;\nDELETE FROM \"Office\" WHERE \"Key\" = @p2;")]
    public void Statement_WithoutTheTenantOfOneOfItsTables_IsSeen(string statement) => Assert.NotNull(TenantStatements.Problem(statement, Owned));
}
