using System.Collections.ObjectModel;
using System.Globalization;
using Budaya.LegalText;
using Budaya.TemplateLanguage;

namespace Budaya.Core.Drafting;

/// <summary>The functions that templates have beside those of the language, in the group <c>id</c>.</summary>
internal static class DraftFunctions
{
    /// <summary>All of them; <c>templates/README.md</c> describes each.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, TemplateFunction>> All { get; } =
        new Dictionary<string, IReadOnlyDictionary<string, TemplateFunction>>
        {
            ["id"] = new ReadOnlyDictionary<string, TemplateFunction>(new Dictionary<string, TemplateFunction>
            {
                ["akhir"] = a => Ending(Integer(a, 0, "akhir"), a.Count > 1 ? Text(a, 1, "akhir") : "dan"),
                ["terbilang"] = a => Terbilang.Words(Integer(a, 0, "terbilang")),
                ["angka"] = a => Terbilang.WithDigits(Integer(a, 0, "angka")),
                ["daftar"] = a => Series(ListOf(a, "daftar").Select(item => item as string ?? throw Wrong("daftar", "daftar kata"))),
                ["daftar_kolom"] = a => Series(ListOf(a, "daftar_kolom").Select(item => Column(item, Text(a, 1, "daftar_kolom")))),
            }),
        };

    /// <summary>The closing mark of an item: <c>;</c>, before the last one <c>; dan</c>, then <c>.</c> (rules BTG-07, BTG-08).</summary>
    private static string Ending(long left, string conjunction) => left switch { 0 => ".", 1 => $"; {conjunction}", _ => ";" };

    private static string Series(IEnumerable<string> items)
    {
        string[] words = [.. items];
        return words.Length switch
        {
            0 => "",
            1 => words[0],
            2 => $"{words[0]} dan {words[1]}",
            _ => $"{string.Join(", ", words[..^1])}, dan {words[^1]}",
        };
    }

    private static string Column(object? item, string name) =>
        item is IReadOnlyDictionary<string, object?> row && row.TryGetValue(name, out object? cell) && cell is string text ? text : throw Wrong("daftar_kolom", $"daftar baris yang mempunyai \"{name}\"");

    private static IReadOnlyList<object?> ListOf(IReadOnlyList<object?> arguments, string function) =>
        arguments.Count > 0 && arguments[0] is IReadOnlyList<object?> list ? list : throw Wrong(function, "daftar");

    private static string Text(IReadOnlyList<object?> arguments, int at, string function) =>
        arguments.Count > at && arguments[at] is string text ? text : throw Wrong(function, "kata");

    private static long Integer(IReadOnlyList<object?> arguments, int at, string function) => arguments.Count > at
        ? arguments[at] switch { int i => i, long l => l, _ => throw Wrong(function, "bilangan bulat") }
        : throw Wrong(function, "bilangan bulat");

    private static TemplateFunctionException Wrong(string function, string wanted) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Fungsi id.{function} meminta {wanted}."));
}
