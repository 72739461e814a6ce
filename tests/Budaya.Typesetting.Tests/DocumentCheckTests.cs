using System.Text.Json.Nodes;

namespace Budaya.Typesetting.Tests;

public sealed class DocumentCheckTests
{
    [Theory]
    [InlineData("""{"t":"gambar"}""", "blocks[0]: unknown block \"gambar\"")]
    [InlineData("""{"text":"tanpa jenis"}""", "blocks[0]: a block needs its kind")]
    [InlineData("""{"t":"para"}""", "blocks[0]: has neither \"text\" nor \"runs\"")]
    [InlineData("""{"t":"para","text":"a","runs":[{"text":"b"}]}""", "blocks[0]: has both \"text\" and \"runs\"")]
    [InlineData("""{"t":"para","text":"a","warna":"merah"}""", "blocks[0].warna: unknown property")]
    [InlineData("""{"t":"para","text":7}""", "blocks[0].text: met a number, wanted text")]
    [InlineData("""{"t":"para","text":"dari 漢"}""", "blocks[0].text: character 6 is \"漢\" (U+6F22)")]
    [InlineData("""{"t":"para","text":"a\tb"}""", "blocks[0].text: character 2 is U+0009")]
    [InlineData("""{"t":"list","items":[{"mark":"a.","text":"x","items":[{"mark":"1.","text":"\uE000"}]}]}""", "blocks[0].items[0].items[0].text: character 1 is")]
    [InlineData("""{"t":"list","items":[{"mark":"a."}]}""", "blocks[0].items[0]: has neither")]
    [InlineData("""{"t":"heading","level":5,"lines":["x"]}""", "blocks[0].level: met 5, wanted a number from 1 to 4")]
    [InlineData("""{"t":"heading","level":1,"lines":[]}""", "blocks[0]: \"lines\" is empty")]
    [InlineData("""{"t":"heading","level":1,"id":"bab 1","lines":["x"]}""", "blocks[0].id: met \"bab 1\"")]
    [InlineData("""{"t":"emblem","name":"naga"}""", "blocks[0].name: met \"naga\", wanted \"garuda\" or \"daerah\"")]
    [InlineData("""{"t":"table","columns":[1,2],"rows":[["a"]]}""", "blocks[0].rows[0]: has 1 cells, but there are 2 columns")]
    [InlineData("""{"t":"table","columns":[],"rows":[]}""", "blocks[0].columns: a table needs at least one column")]
    [InlineData("""{"t":"signature","name":"X"}""", "blocks[0]: \"office\" is missing")]
    [InlineData("""{"t":"center","lines":"x"}""", "blocks[0].lines: met text, wanted a list")]
    public void Read_WrongBlock_IsRefusedWithItsPlace(string block, string message)
    {
        var refused = Assert.Throws<TypesettingException>(() => DocumentCheck.Read(Samples.Of(block)));

        Assert.StartsWith(message, Assert.Single(refused.Problems).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page.font", "Arial", "page.font: the font \"Arial\" is not shipped; shipped: TeX Gyre Bonum")]
    [InlineData("page.sizePt", 4, "page.sizePt: met 4, wanted a number from 6 to 36")]
    [InlineData("page.leftMm", 160, "page.widthMm: the margins leave 25 mm for text")]
    [InlineData("date", "2026-02-30", "date: met \"2026-02-30\", wanted a date")]
    [InlineData("lang", "Indonesia", "lang: met \"Indonesia\"")]
    [InlineData("watermark", "漢", "watermark: character 1 is")]
    [InlineData("qr", "{\"modules\":[\"101\"]}", "qr.modules: wanted a square of 21 to 185 modules")]
    public void Read_WrongSetting_IsRefusedWithItsPlace(string place, object value, string message)
    {
        var document = JsonNode.Parse(Samples.Of())!.AsObject();   // the sample is an object
        var names = place.Split('.');
        var owner = names.Length == 2 ? document[names[0]]!.AsObject() : document;   // the page is there
        owner[names[^1]] = value is string text ? (text.StartsWith('{') ? JsonNode.Parse(text) : JsonValue.Create(text)) : JsonValue.Create((int)value);

        var refused = Assert.Throws<TypesettingException>(() => DocumentCheck.Read(document.ToJsonString()));

        Assert.StartsWith(message, Assert.Single(refused.Problems).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("{\"title\":", "not JSON")]
    [InlineData("null", "null")]
    [InlineData("[]", "met a list, wanted an object")]
    [InlineData("{\"title\":\"a\",\"title\":\"b\"}", "not JSON")]
    public void Read_NoDocument_IsRefused(string json, string message)
    {
        var refused = Assert.Throws<TypesettingException>(() => DocumentCheck.Read(json));

        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ManyProblems_ReportsAllAtOnce()
    {
        var refused = Assert.Throws<TypesettingException>(() => DocumentCheck.Read(Samples.Of("""{"t":"x"}""", """{"t":"para","text":"漢 dan 字"}""", """{"t":"space","lines":-1}""")));

        Assert.Equal(["blocks[0]", "blocks[1].text", "blocks[1].text", "blocks[2].lines"], refused.Problems.Select(problem => problem.Place));
    }

    [Fact]
    public void Read_ItemsTooDeep_AreRefused()
    {
        var items = Enumerable.Range(0, 9).Aggregate("""{"mark":"a.","text":"x"}""", (inner, _) => $$"""{"mark":"a.","text":"x","items":[{{inner}}]}""");

        var refused = Assert.Throws<TypesettingException>(() => DocumentCheck.Read(Samples.Of($$"""{"t":"list","items":[{{items}}]}""")));

        Assert.Contains("deeper than 8 levels", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NullsAndWhiteSpace_MakeNoDifference()
    {
        var with = Samples.Of("""{ "t" : "signature" , "office" : [ "BUPATI," ] , "name" : null , "mark" : null }""");

        var without = Samples.Of("""{"t":"signature","office":["BUPATI,"]}""");

        Assert.Equal(DocumentCheck.Read(without).ToArray(), DocumentCheck.Read(with).ToArray());
    }
}
