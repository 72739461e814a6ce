using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Budaya.LegalText.Tests;

public sealed class SameWordsTests
{
    public static TheoryData<string> Documents => new(DocumentFiles.Names);

    [Theory]
    [MemberData(nameof(Documents))]
    public void HtmlAndTypesettingJson_HoldTheWordsOfTheOutline_InItsOrder(string name)
    {
        var document = DraftReader.Read(DocumentFiles.Text(name)).Document;
        var (region, enactment, profile) = (Samples.RegionOf(name), Samples.EnactmentOf(name), Samples.ProfileOf(document));
        var wanted = Words(string.Join(' ', LegalOutline.Fill(document, region, enactment, profile).Lines()));

        var html = WordsOfHtml(HtmlWriter.Write(document, region, enactment, profile));
        var json = WordsOfJson(TypesettingWriter.Write(document, region, enactment, profile, null));

        Assert.Equal(wanted, html);
        Assert.Equal(wanted, json);
    }

    internal static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    internal static string[] WordsOfHtml(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        return Words(page.QuerySelector("article")!.TextContent);
    }

    internal static string[] WordsOfJson(string json)
    {
        using var page = JsonDocument.Parse(json);
        List<string> words = [];
        Collect(page.RootElement.GetProperty("blocks"), null, words);
        return [.. words];
    }

    /// <summary>Every string of the blocks, one a line; the runs of one text joined.</summary>
    internal static string StringsOfJson(string json)
    {
        using var page = JsonDocument.Parse(json);
        List<string> strings = [];
        void Gather(JsonElement element)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Array:
                    foreach (var item in element.EnumerateArray())
                    {
                        Gather(item);
                    }

                    break;
                case JsonValueKind.Object:
                    foreach (var property in element.EnumerateObject())
                    {
                        Gather(property.Value);
                    }

                    break;
                case JsonValueKind.String:
                    strings.Add(element.GetString()!);
                    break;
            }
        }

        Gather(page.RootElement.GetProperty("blocks"));
        return string.Join('\n', strings);
    }

    private static void Collect(JsonElement element, string? name, List<string> words)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array when name == "runs":
                words.AddRange(Words(string.Concat(element.EnumerateArray().Select(run => run.GetProperty("text").GetString()))));
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Collect(item, null, words);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    Property(element, property, words);
                }

                break;
            case JsonValueKind.String:
                words.AddRange(Words(element.GetString()!));
                break;
        }
    }

    private static void Property(JsonElement owner, JsonProperty property, List<string> words)
    {
        if (property.Name is "t" or "id" or "side" or "emblem" || (property.Name == "name" && owner.GetProperty("t").GetString() == "emblem"))
        {
            return;
        }

        Collect(property.Value, property.Name, words);
        if (property.Name == "label" && !owner.TryGetProperty("t", out _))
        {
            words.Add(":");
        }
    }
}
