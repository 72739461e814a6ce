namespace Budaya.TemplateLanguage.Tests;

public sealed class CaseTests
{
    public static TheoryData<string, string> Names()
    {
        var data = new TheoryData<string, string>();
        foreach (var one in CaseFile.All())
        {
            data.Add(one.File, one.Name);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Case_Rendered_GivesWhatTheFileSays(string file, string name)
    {
        var one = CaseFile.All().Single(c => c.File == file && c.Name == name);

        var result = one.Run();

        var met = string.Join('\n', result.Problems);
        if (one.Sections.TryGetValue("problem", out var problem))
        {
            Assert.Null(result.Text);
            Assert.Equal(problem, met);
        }
        else
        {
            Assert.Equal("", met);
            Assert.Equal(one.Sections["output"], result.Text);
        }
    }
}
