using System.Text.RegularExpressions;

namespace Budaya.Architecture.Tests;

/// <summary><c>docs/security.md</c>: enough items, and every test that it names is there.</summary>
public sealed partial class SecurityPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "security.md"));

    [Fact]
    public void Page_ItsItems_AreAtLeastSixtyEachWithAState()
    {
        List<string> items = [.. Item().Matches(Page).Select(m => m.Groups[1].Value)];

        Assert.True(items.Count >= 60, $"The page has {items.Count} items.");
        Assert.Equal(items.Count, items.Distinct().Count());
        Assert.Equal(items.Count, Page.Split('\n').Count(l => l.StartsWith("| ", StringComparison.Ordinal) && char.IsDigit(l[2])));
    }

    [Fact]
    public void Page_AnItemThatIsMet_NamesWhatShowsIt() =>
        Assert.DoesNotContain(Page.Split('\n'), l => l.TrimEnd().EndsWith("| met |  |", StringComparison.Ordinal));

    [Fact]
    public void Page_EachTestItNames_IsThere()
    {
        string tests = string.Join('\n', Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText));

        List<string> missing = [.. Named().Matches(Page)
            .Where(m => !Regex.IsMatch(tests, $@"\bclass {m.Groups[1].Value}\b") || !Regex.IsMatch(tests, $@"\b{m.Groups[2].Value}\s*\("))
            .Select(m => m.Value).Distinct()];

        Assert.Empty(missing);
    }

    [GeneratedRegex(@"^\| (\d+\.\d+\.\d+) \|[^|]+\| (?:met|partly|not met) \|", RegexOptions.Multiline)]
    private static partial Regex Item();

    [GeneratedRegex(@"`(\w+Tests)\.(\w+_\w+)`")]
    private static partial Regex Named();
}
