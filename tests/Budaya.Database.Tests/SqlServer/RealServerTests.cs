using Budaya.Testing;
using Microsoft.Data.SqlClient;

namespace Budaya.Database.Tests.SqlServer;

/// <summary>What only a real SQL Server can show; runs when <c>BUDAYA_SQLSERVER</c> holds a connection string.</summary>
public sealed class RealServerTests
{
    [Fact]
    public async Task Command_WithAParameter_ComesBackUnchanged()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var connection = new SqlConnection(Requires.SqlServer());
        await connection.OpenAsync(cancellationToken);
        await using var command = new SqlCommand("SELECT @value", connection);
        command.Parameters.AddWithValue("@value", "Bangka Belitung");

        var value = await command.ExecuteScalarAsync(cancellationToken);

        Assert.Equal("Bangka Belitung", value);
    }
}
