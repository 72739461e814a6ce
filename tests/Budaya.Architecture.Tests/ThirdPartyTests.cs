namespace Budaya.Architecture.Tests;

public sealed class ThirdPartyTests
{
    private const string FileName = "THIRD-PARTY.md";

    [Fact]
    public void ThirdParty_TheLockFiles_AreWhatItLists()
    {
        var text = ThirdParty.Text();
        if (Environment.GetEnvironmentVariable("BUDAYA_WRITE_THIRD_PARTY") == "true")
        {
            File.WriteAllText(Path.Combine(Repository.Root, FileName), text);
        }

        Assert.True(Repository.Read(FileName) == text, $"{FileName} does not fit the lock files; its first lines say how to write it again.");
    }

    [Fact]
    public void ThirdParty_EachPackageOfTheProduct_StatesALicenceThatAllowsShipping()
    {
        var product = ThirdParty.Text().Split("\n## ").Where(table => table.Contains("of the product\n", StringComparison.Ordinal));

        var lines = product.SelectMany(table => table.Split('\n')).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).ToList();

        Assert.True(lines.Count > 50);
        Rule.Kept(lines.Where(line => line.Contains("NOT STATED", StringComparison.Ordinal) || line.Contains("GPL", StringComparison.Ordinal)));
    }
}
