using FsCheck;
using FsCheck.Fluent;

namespace Budaya.TemplateLanguage.Tests;

public sealed class PropertyTests
{
    private static readonly TemplateSettings Strict = new() { Load = name => name == "a" ? "[{{ x ?? 'kosong' }}]" : null };

    [Fact]
    public void Template_FromTheGrammar_EndsWithATextOrAPlaceTwiceTheSame() =>
        Holds(GeneratedTemplates.Templates, template => EndsTheSame(template, Strict) && EndsTheSame(template, Strict with { Lenient = true }));

    [Fact]
    public void Template_Broken_EndsWithATextOrAPlaceTwiceTheSame() => Holds(GeneratedTemplates.Broken, template => EndsTheSame(template, Strict));

    [Fact]
    public void Text_WithoutCode_ComesOutUnchanged() =>
        Holds(GeneratedTemplates.Plain, text => Run(text, Strict).Text == text);

    [Fact]
    public void Template_OfTheGrammar_ChangesNoData() => Holds(GeneratedTemplates.Templates, template =>
    {
        var model = Model();
        var before = System.Text.Json.JsonSerializer.Serialize(model);
        Template.Parse(template, "uji").Template?.Render(model, Strict with { Lenient = true });
        return before == System.Text.Json.JsonSerializer.Serialize(model);
    });

    private static void Holds(Arbitrary<string> templates, Func<string, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(templates, property));

    private static bool EndsTheSame(string template, TemplateSettings settings)
    {
        var (first, second) = (Run(template, settings), Run(template, settings));
        return first.Text == second.Text && first.Problems.SequenceEqual(second.Problems)
            && (first.Text is not null) ^ (first.Problems.Count > 0)
            && first.Problems.All(p => p is { Line: >= 1, Column: >= 1, Message.Length: > 0 });
    }

    private static RenderResult Run(string template, TemplateSettings settings)
    {
        var parse = Template.Parse(template, "uji", settings);
        return parse.Template is { } parsed ? parsed.Render(Model(), settings) : new RenderResult(null, parse.Problems);
    }

    private static Dictionary<string, object?> Model() => new()
    {
        ["nama"] = "Ani",
        ["angka"] = 7L,
        ["daftar"] = new List<object?> { "b", "a", null, 3L },
        ["objek"] = new Dictionary<string, object?> { ["a"] = 1L, ["b"] = "dua" },
    };
}
