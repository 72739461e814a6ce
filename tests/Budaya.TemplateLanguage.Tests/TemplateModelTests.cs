using System.Text.Json;

namespace Budaya.TemplateLanguage.Tests;

/// <summary>Objects of one model share their form; each must still give its own members.</summary>
public sealed class TemplateModelTests
{
    private static string? Render(string template, string json) =>
        Template.Parse(template, "uji").Template!.Render(TemplateModel.FromJson(json), new(), TestContext.Current.CancellationToken).Text;

    [Fact]
    public void FromJson_MemberNamedTwice_KeepsItsPlaceAndTakesTheLaterValue()
    {
        var model = TemplateModel.FromJson("""{"a": 1, "b": 2, "a": 3}""");

        Assert.Equal([new("a", 3L), new("b", 2L)], model);
    }

    [Fact]
    public void FromJson_ObjectsOfManyForms_EachGivesItsOwnMember()
    {
        const string Json = """{"daftar": [{"a": 1, "b": 2}, {"b": 3, "a": 4}, {"b": 5}, {"a": 6, "b": 7}, {"c": 0, "a": 8, "b": 9}]}""";

        Assert.Equal("2;3;5;7;9;", Render("{{ for x in daftar; x.b; ';'; end }}", Json));
    }

    [Fact]
    public void FromJson_NamesThatJoinToTheSameText_AreDifferentForms()
    {
        const string Json = """{"daftar": [{"a": 1, "1:b": 2}, {"a1:1:b": 3}, {"a": 4, "1:b": 5}]}""";

        Assert.Equal("2;-;5;", Render("{{ for x in daftar; x['1:b'] ?? '-'; ';'; end }}", Json));
    }

    [Fact]
    public void FromJson_MemberMissingAfterOnesThatHaveIt_IsAProblem()
    {
        var template = Template.Parse("{{ for x in daftar; x.b; end }}", "uji").Template!;

        var result = template.Render(TemplateModel.FromJson("""{"daftar": [{"a": 1, "b": 2}, {"a": 3}]}"""), new(), TestContext.Current.CancellationToken);

        Assert.Equal("uji(1,23) : error : Anggota \"b\" tidak ada; yang ada: a.", Assert.Single(result.Problems).ToString());
    }

    [Fact]
    public void FromJson_AsADictionary_AnswersForItsMembersAlone()
    {
        var model = TemplateModel.FromJson("""{"a": 1, "b": null}""");

        Assert.True(model.ContainsKey("b"));
        Assert.False(model.TryGetValue("c", out _));
        Assert.Throws<KeyNotFoundException>(() => model["c"]);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("{\"a\": \"\\ud800\"}")]
    [InlineData("{\"a\": [{\"\\udc00\": 1}]}")]
    [InlineData("{\"a\": 1e999}")]
    public void FromJson_NoObjectOrNoText_IsRefused(string json) => Assert.Throws<JsonException>(() => TemplateModel.FromJson(json));

    [Fact]
    public async Task Render_OneTemplateOverManyModelsAtOnce_ReadsEachRightly()
    {
        var template = Template.Parse("{{ for x in daftar; x.b; end }}", "uji").Template!;
        var models = Enumerable.Range(0, 8).Select(n => TemplateModel.FromJson(n % 2 == 0 ? $$"""{"daftar": [{"a": 0, "b": {{n}}}]}""" : $$"""{"daftar": [{"b": {{n}}, "a": 0}]}""")).ToList();

        var texts = await Task.WhenAll(models.Select(model => Task.Run(
            () => Enumerable.Range(0, 2_000).Select(_ => template.Render(model, new()).Text).Distinct().ToList(), TestContext.Current.CancellationToken)));

        Assert.All(texts, (text, n) => Assert.Equal([$"{n}"], text));
    }
}
