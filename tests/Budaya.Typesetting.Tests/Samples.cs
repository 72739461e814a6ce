using System.Text.Json.Nodes;

namespace Budaya.Typesetting.Tests;

/// <summary>Documents under <c>Documents/</c>, and small ones made for one test.</summary>
internal static class Samples
{
    public static readonly string[] Names = ["pergub", "keputusan-bupati", "surat-edaran", "surat-pengantar"];

    public static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Documents", name + ".json"));

    /// <summary>A document of the given blocks, each as JSON text.</summary>
    public static string Of(params string[] blocks) =>
        $$"""{"title":"Contoh","lang":"id","date":"2026-11-02","page":{"widthMm":210,"heightMm":297,"topMm":25,"bottomMm":25,"leftMm":30,"rightMm":25,"font":"TeX Gyre Bonum","sizePt":12,"leading":1.15},"blocks":[{{string.Join(',', blocks)}}]}""";

    public static string Paragraph(string text) => new JsonObject { ["t"] = "para", ["text"] = text }.ToJsonString();

    /// <summary>The same document without what is on a page and not part of its text.</summary>
    public static string Bare(string json)
    {
        var document = JsonNode.Parse(json)!.AsObject();   // the samples are objects
        document["watermark"] = null;
        document["pageNumbers"] = false;
        document["qr"] = null;
        return document.ToJsonString();
    }

    /// <summary>All words of a document in reading order.</summary>
    public static IReadOnlyList<string> Words(string json)
    {
        var words = new List<string>();
        foreach (var block in JsonNode.Parse(json)!["blocks"]!.AsArray())   // the samples have blocks
        {
            WordReader.Add(block, words);
        }
        return words;
    }

    /// <summary>The header of each table, its words run together.</summary>
    public static IEnumerable<string> Headers(string json)
    {
        foreach (var header in JsonNode.Parse(json)!["blocks"]!.AsArray().Select(block => block!["header"]).OfType<JsonArray>())   // the samples have blocks
        {
            var words = new List<string>();
            WordReader.Add(header, words);
            yield return string.Concat(words);
        }
    }
}
