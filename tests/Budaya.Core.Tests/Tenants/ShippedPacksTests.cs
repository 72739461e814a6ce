using Budaya.Core.Tenants;

namespace Budaya.Core.Tests.Tenants;

public sealed class ShippedPacksTests
{
    public static TheoryData<string> Ids => [.. ShippedPacks.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void ReadFolder_ShippedPack_HasNoProblem(string id)
    {
        TenantPackReading reading = TenantFile.ReadFolder(ShippedPacks.Folder(id));

        Assert.Equal([], reading.Problems.Select(p => p.ToString()));
        Assert.NotNull(reading.Pack);
    }
}
