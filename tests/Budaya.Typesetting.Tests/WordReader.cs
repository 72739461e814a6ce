using System.Text.Json.Nodes;

namespace Budaya.Typesetting.Tests;

/// <summary>Reads the words of a block in the order in which they must be printed.</summary>
internal static class WordReader
{
    private static readonly string[] Order = ["title", "label", "mark", "lines", "small", "before", "office", "header", "text", "runs", "items", "rows", "name", "below", "closing", "note"];

    public static void Add(JsonNode? node, List<string> words)
    {
        switch (node)
        {
            case JsonValue value when value.TryGetValue<string>(out var text):
                words.AddRange(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                break;
            case JsonArray values:
                AddList(values, words);
                break;
            case JsonObject value:
                AddObject(value, words);
                break;
            default:
                break;
        }
    }

    // Runs are pieces of one text: a word may go over their border.
    private static void AddList(JsonArray values, List<string> words)
    {
        foreach (var value in values)
        {
            Add(value, words);
        }
    }

    private static void AddObject(JsonObject value, List<string> words)
    {
        var t = (string?)value["t"];
        foreach (var name in Order.Where(value.ContainsKey))
        {
            if ((name == "mark" && t == "signature") || (name == "name" && t == "emblem"))
            {
                continue;   // how it is drawn, not what is said
            }
            if (name == "runs")
            {
                Add(JsonValue.Create(string.Concat(value["runs"]!.AsArray().Select(run => (string?)run!["text"]))), words);   // every run has text
                continue;
            }
            if (name == "items" && t is ("notes" or "addressees"))
            {
                AddNumbered(value["items"]!.AsArray(), words);   // the key was just found
                continue;
            }
            Add(value[name], words);
            if (name == "label" && t is null)
            {
                words.Add(":");
            }
            if (name == "office" && (string?)value["mark"] == "ttd")
            {
                words.Add("ttd");
            }
        }
    }

    private static void AddNumbered(JsonArray items, List<string> words)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items.Count > 1)
            {
                words.Add($"{i + 1}.");
            }
            Add(items[i], words);
        }
    }
}
