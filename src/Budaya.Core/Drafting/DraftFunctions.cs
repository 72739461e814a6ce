using System.Collections.ObjectModel;
using System.Globalization;
using Budaya.LegalText;
using Budaya.TemplateLanguage;

namespace Budaya.Core.Drafting;

/// <summary>The functions that templates have beside those of the language, in the group <c>id</c>.</summary>
internal static class DraftFunctions
{
    private const int Separator = 6;   // ", dan "

    /// <summary>The longest text that a function may make, looked at before it is made.</summary>
    private static readonly int MostCharacters = new TemplateLimits().TextCharacters;

    /// <summary>All of them; <c>templates/README.md</c> describes each.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, TemplateFunction>> All { get; } =
        new Dictionary<string, IReadOnlyDictionary<string, TemplateFunction>>
        {
            ["id"] = new ReadOnlyDictionary<string, TemplateFunction>(new Dictionary<string, TemplateFunction>
            {
                ["akhir"] = a => Ending(Integer(a, 0), a.Count > 1 ? Text(a, 1) : "dan"),
                ["terbilang"] = a => Terbilang.Words(Countable(a)),
                ["angka"] = a => Terbilang.WithDigits(Countable(a)),
                ["romawi"] = a => Numerals.Roman(FromOne(a, 3999)),
                ["urutan"] = a => Numerals.Ordinal(FromOne(a, int.MaxValue)).ToLowerInvariant(),
                ["huruf"] = a => Numerals.Letters(FromOne(a, int.MaxValue)),
                ["judul"] = a => TitleCase.Of(Text(a, 0)),
                ["tanggal"] = a => IndonesianDate.Format(Date(a)),
                ["tanggal_kata"] = a => IndonesianDate.InWords(Date(a)),
                ["hari"] = a => IndonesianDate.Day(Date(a)),
                ["daftar"] = a => Series(ListOf(a).Select(item => item as string ?? throw Wrong("daftar kata"))),
                ["daftar_kolom"] = a => Series(ListOf(a).Select(item => Column(item, Text(a, 1)))),
            }),
        };

    /// <summary>The closing mark of an item: <c>;</c>, before the last one <c>; dan</c>, then <c>.</c> (rules BTG-07, BTG-08).</summary>
    private static string Ending(long left, string conjunction) => left switch { 0 => ".", 1 => $"; {conjunction}", _ => ";" };

    private static string Series(IEnumerable<string> items)
    {
        string[] words = [.. items];
        if (words.Sum(word => word.Length + (long)Separator) > MostCharacters)
        {
            throw new TemplateFunctionException(string.Create(CultureInfo.InvariantCulture, $"hasilnya lebih dari {MostCharacters} karakter."));
        }
        return words.Length switch
        {
            0 => "",
            1 => words[0],
            2 => $"{words[0]} dan {words[1]}",
            _ => $"{string.Join(", ", words[..^1])}, dan {words[^1]}",
        };
    }

    private static string Column(object? item, string name) =>
        item is IReadOnlyDictionary<string, object?> row && row.TryGetValue(name, out object? cell) && cell is string text ? text : throw Wrong($"daftar baris yang mempunyai \"{name}\"");

    private static IReadOnlyList<object?> ListOf(IReadOnlyList<object?> arguments) =>
        arguments.Count > 0 && arguments[0] is IReadOnlyList<object?> list ? list : throw Wrong("daftar");

    private static string Text(IReadOnlyList<object?> arguments, int at) =>
        arguments.Count > at && arguments[at] is string text ? text : throw Wrong("kata");

    private static long Integer(IReadOnlyList<object?> arguments, int at) => arguments.Count > at
        ? arguments[at] switch { int i => i, long l => l, _ => throw Wrong("bilangan bulat") }
        : throw Wrong("bilangan bulat");

    /// <summary>A number that has words, with its sign: all but the least one, whose opposite is no <see cref="long"/>.</summary>
    private static long Countable(IReadOnlyList<object?> arguments) => Integer(arguments, 0) is var number && number != long.MinValue
        ? number
        : throw Wrong(string.Create(CultureInfo.InvariantCulture, $"bilangan bulat dari {-long.MaxValue} sampai {long.MaxValue}"));

    private static int FromOne(IReadOnlyList<object?> arguments, int most) => Integer(arguments, 0) is var number && number >= 1 && number <= most
        ? (int)number
        : throw Wrong(string.Create(CultureInfo.InvariantCulture, $"bilangan bulat dari 1 sampai {most}"));

    private static DateOnly Date(IReadOnlyList<object?> arguments) => (arguments.Count > 0 ? arguments[0] : null) switch
    {
        DateOnly day => day,
        DateTimeOffset instant => DateOnly.FromDateTime(instant.Date),
        string text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) => day,
        _ => throw Wrong("tanggal seperti 2026-07-08"),
    };

    private static TemplateFunctionException Wrong(string wanted) => new($"diharapkan {wanted}.");
}
