using Budaya.TemplateLanguage.Functions;

namespace Budaya.TemplateLanguage.Tests.Functions;

/// <summary>Functions that print without making a text of it must print what they give.</summary>
public sealed class PrintingTests
{
    private static readonly string[] Texts = ["", "a", "Ä", "nilai", "NILAI", "ǆ tiga", "ß ı İ", "dua\nbaris", "\ud83d\ude00 senyum", "\ud800", new('x', 40_000), "12"];

    public static TheoryData<string> Names() => [.. FunctionTable.All.Where(f => f.Prints is not null).Select(f => f.Name)];

    [Fact]
    public void Table_HasFunctionsThatPrint() => Assert.Contains(FunctionTable.All, f => f is { Prints: not null, Name: "string.upcase" });

    [Theory]
    [MemberData(nameof(Names))]
    public void Function_Printed_GivesTheSameTextAsItsValue(string name)
    {
        foreach (var text in Texts)
        {
            var second = FunctionTable.All.Single(f => f.Name == name).Parameters.Count > 1 ? " 'akhir'" : "";

            Assert.Equal(Render($"{{{{ v = teks | {name}{second}; v }}}}", text), Render($"{{{{ teks | {name}{second} }}}}", text));
            Assert.Equal(Render($"{{{{ v = teks | {name}{second} ~}}}}\n  {{{{ v }}}}", text), Render($"  {{{{ teks | {name}{second} }}}}", text));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Function_Printed_PaysForTheOutput(string name)
    {
        var second = FunctionTable.All.Single(f => f.Name == name).Parameters.Count > 1 ? " ''" : "";
        var settings = new TemplateSettings { Limits = new TemplateLimits { OutputCharacters = 100 } };

        var result = Template.Parse($"{{{{ teks | {name}{second} }}}}", "uji").Template!.Render(Model(new('x', 101)), settings, TestContext.Current.CancellationToken);

        Assert.Equal("uji(1,11) : error : Keluaran melewati batas 100 karakter.", Assert.Single(result.Problems).ToString());
    }

    private static Dictionary<string, object?> Model(string text) => new() { ["teks"] = text };

    private static string? Render(string template, string text)
    {
        var result = Template.Parse(template, "uji").Template!.Render(Model(text), new(), TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        return result.Text;
    }
}
