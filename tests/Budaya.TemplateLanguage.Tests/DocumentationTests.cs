namespace Budaya.TemplateLanguage.Tests;

/// <summary>Runs every example of the page for template authors.</summary>
public sealed class DocumentationTests
{
    private const string Page = "docs/template-language.md";

    public static TheoryData<int> Numbers() => [.. Enumerable.Range(0, Examples().Count)];

    [Fact]
    public void Page_ItsExamples_AreMany() => Assert.True(Examples().Count >= 15);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Example_Run_GivesWhatThePageSays(int number)
    {
        var example = Examples()[number];
        var settings = new TemplateSettings { Load = name => example.GetValueOrDefault($"include {name}") };

        var parse = Template.Parse(example["sbn"], "contoh", settings);
        var result = parse.Template?.Render(TemplateModel.FromJson(example.GetValueOrDefault("json", "{}")), settings, TestContext.Current.CancellationToken);

        Assert.Equal(example.GetValueOrDefault("problem", ""), string.Join('\n', result?.Problems ?? parse.Problems));
        Assert.Equal(example.GetValueOrDefault("text"), result?.Text);
    }

    /// <summary>An example is a box marked <c>sbn</c> and the boxes that follow it.</summary>
    private static List<Dictionary<string, string>> Examples()
    {
        var examples = new List<Dictionary<string, string>>();
        var parts = ("\n" + RepositoryFiles.Read(Page)).Split("\n```");
        for (var i = 1; i < parts.Length; i += 2)
        {
            var box = parts[i].Split('\n', 2);
            if (box[0] == "sbn")
            {
                examples.Add([]);
            }
            examples[^1].Add(box[0], box[1]);
        }
        return examples;
    }
}
