using Budaya.TemplateLanguage.Functions;

namespace Budaya.TemplateLanguage.Tests.Functions;

/// <summary>Functions that print without making a text of it must print what they give.</summary>
public sealed class PrintingTests
{
    private static readonly string[] Texts = ["", "a", "Ä", "nilai", "NILAI", "ǆ tiga", "ß ı İ", "dua\nbaris", "\ud83d\ude00 senyum", "\ud800", new('x', 40_000), "12"];

    public static TheoryData<string> Names() => [.. FunctionTable.All.Where(f => f is { Prints: not null, Group: "string" }).Select(f => f.Name)];

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

    [Theory]
    [InlineData("'2026-07-08' | date.to_string '%d-%m-%Y'")]
    [InlineData("'2026-07-08' | date.to_string")]
    [InlineData("'0009-01-02' | date.to_string '%s %j %y|%e %B %Y %%' 'id-ID'")]
    [InlineData("'2026-07-08' | date.to_string '%g'")]
    [InlineData("1250000 | math.format 'N0' 'id-ID'")]
    [InlineData("-87.55 | math.format 'N1' 'id-ID'")]
    [InlineData("12 | math.format 'D5'")]
    [InlineData("12.0 | math.format 'X'")]
    [InlineData("1e300 | math.format 'F2'")]
    [InlineData("123456789012345678901234567890 | math.format 'N0'")]
    [InlineData("1.5m | math.format 'N2' 'en-US'")]
    [InlineData("7 | math.format ''")]
    public void DateOrNumber_Printed_GivesTheSameTextAsItsValue(string call)
    {
        var expected = Render($"{{{{ v = ({call}); '[' + v + ']' }}}}", "");

        Assert.True(expected!.Length > 2);
        Assert.Equal(expected, Render($"[{{{{ {call} }}}}]", ""));
    }

    [Theory]
    [InlineData("'x' | date.to_string")]
    [InlineData("'2026-07-08' | date.to_string '%Q'")]
    [InlineData("1 | math.format 'Q9'")]
    [InlineData("'x' | math.format 'N0'")]
    [InlineData("1 | math.format ('N' + 9999)")]
    public void WrongCall_Printed_IsTheSameProblemAsItsValue(string call)
    {
        var value = Template.Parse($"{{{{ v = {call} }}}}", "uji").Template!.Render(Model(""), new(), TestContext.Current.CancellationToken);
        var printed = Template.Parse($"{{{{     {call} }}}}", "uji").Template!.Render(Model(""), new(), TestContext.Current.CancellationToken);

        Assert.Equal(Assert.Single(value.Problems).ToString(), Assert.Single(printed.Problems).ToString());
    }

    [Theory]
    [InlineData("func f(x); ret x | string.upcase; end; f teks", "NILAI")]
    [InlineData("f(x) = x + '!'; f teks", "nilai!")]
    [InlineData("func g(x); 'g'; ret x; end; func f(x); ret (g x) + (g 'u'); end; f teks", "ggnilaiu")]
    [InlineData("func f(x); ret x.size > 3 ? (x | string.upcase) : x; end; f teks", "NILAI")]
    [InlineData("func f(x); ret null; end; f teks", "")]
    [InlineData("func f; ret [1, 'a']; end; f", "[1, \"a\"]")]
    public void FunctionOfOneValue_Printed_GivesTheSameTextAsItsValue(string code, string expected) =>
        Assert.Equal(expected, Render($"{{{{ {code} }}}}", "nilai"));

    [Fact]
    public void FunctionOfOneValue_InIndentedCode_IndentsItsLines() =>
        Assert.Equal("  A\n  B", Render("{{ func f(x); ret x | string.upcase; end ~}}\n  {{ f teks }}", "a\nb"));

    private static Dictionary<string, object?> Model(string text) => new() { ["teks"] = text };

    private static string? Render(string template, string text)
    {
        var result = Template.Parse(template, "uji").Template!.Render(Model(text), new(), TestContext.Current.CancellationToken);
        Assert.Empty(result.Problems);
        return result.Text;
    }
}
