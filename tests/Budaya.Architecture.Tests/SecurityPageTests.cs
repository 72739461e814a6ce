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
    public void Page_ItsFirstLines_CountWhatStandsBelow()
    {
        List<string> states = [.. Item().Matches(Page).Select(m => m.Groups[2].Value)];

        Assert.Contains($"{states.Count} items: {states.Count(s => s == "met")} met, {states.Count(s => s == "not met")} not met, {states.Count(s => s == "partly")} partly.", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_EachTestItNames_IsATestOfThatClass()
    {
        Dictionary<string, HashSet<string>> tests = [];
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories))
        {
            ReadInto(tests, File.ReadAllText(file));
        }

        List<string> missing = [.. Named().Matches(Page)
            .Where(m => !tests.TryGetValue(m.Groups[1].Value, out HashSet<string>? there) || !there.Contains(m.Groups[2].Value)).Select(m => m.Value).Distinct()];

        Assert.Empty(missing);
        Assert.True(Named().Count(Page) > 100);
    }

    // Each method that the runner knows as a test, under the class that stands before it.
    private static void ReadInto(Dictionary<string, HashSet<string>> tests, string source)
    {
        string? name = null;
        foreach (Match match in ClassOrTest().Matches(source))
        {
            name = match.Groups["class"] is { Success: true, Value: var found } ? found : name;
            if (name is not null && match.Groups["test"] is { Success: true, Value: var test })
            {
                tests.TryAdd(name, []);
                tests[name].Add(test);
            }
        }
    }

    [GeneratedRegex(@"\bclass (?<class>\w+)|\[(?:Fact|Theory)\b[^\n]*\n(?:\s*(?:\[|//)[^\n]*\n)*\s*public [\w<>]+ ?(?:Task |void )?(?<test>\w+)\(")]
    private static partial Regex ClassOrTest();

    [GeneratedRegex(@"^\| (\d+\.\d+\.\d+) \|[^|]+\| (met|partly|not met) \|", RegexOptions.Multiline)]
    private static partial Regex Item();

    [GeneratedRegex(@"`(\w+Tests)\.(\w+_\w+)`")]
    private static partial Regex Named();
}
