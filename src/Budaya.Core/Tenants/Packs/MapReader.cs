using System.Globalization;
using System.Text.RegularExpressions;

namespace Budaya.Core.Tenants;

/// <summary>Reads the values of one map by their shape, and reports whatever is not as it should be.</summary>
/// <remarks>After a problem the reading goes on with an empty value; such a value never leaves the reader, because a pack with problems is not given out.</remarks>
internal sealed class MapReader
{
    /// <summary>Names, titles, labels.</summary>
    private const int LongestName = 300;

    /// <summary>Definitions, reasons, sources.</summary>
    private const int LongestSentence = 1000;

    private readonly PackMap _map;
    private readonly PackShape _shape;
    private readonly string _file;
    private readonly List<Problem> _problems;

    public MapReader(PackMap map, PackShape shape, string file, List<Problem> problems)
    {
        (_map, _shape, _file, _problems) = (map, shape, file, problems);
        foreach (PackEntry entry in map.Entries.Where(e => shape.Find(e.Key.Value) is null))
        {
            string suggestion = Nearest.To(entry.Key.Value, shape.Keys.Select(k => k.Name)) is { } near ? $" Maksudnya \"{near}\"?" : "";
            ReportAt(entry.Key, $"Kunci \"{entry.Key.Value}\" tidak dikenal di sini.{suggestion} Yang dikenal: {string.Join(", ", shape.Keys.Select(k => k.Name))}.");
        }

        foreach (PackKey key in shape.Keys.Where(k => k.IsRequired && Node(k.Name) is null))
        {
            ReportAt(map, $"Kunci \"{key.Name}\" belum ada atau kosong; yang diminta {key.Type}, misalnya {key.Example}.");
        }

        foreach (PackKey key in shape.Keys.Where(k => k.NeedsItems && Node(k.Name) is PackList { Items.Count: 0 }))
        {
            Report(key.Name, $"Daftar \"{key.Name}\" tidak boleh kosong.");
        }
    }

    public PackMap Map => _map;

    public bool Has(string key) => Node(key) is not null;

    /// <summary>The value; null when it is absent or nothing.</summary>
    /// <exception cref="InvalidOperationException">The shape has no such key, so that it would not be documented.</exception>
    public PackNode? Node(string key)
    {
        if (_shape.Find(key) is null)
        {
            throw new InvalidOperationException($"The shape \"{_shape.Place}\" has no key \"{key}\".");
        }

        return _map.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value is { } node and not PackText { IsNothing: true } ? node : null;
    }

    public void Report(string key, string message) => ReportAt(Node(key) ?? _map, message);

    public void ReportAt(PackNode node, string message) => _problems.Add(new(_file, node.Line, node.Column, message));

    public string Text(string key) => TextOrNull(key) ?? "";

    public string? TextOrNull(string key) => Node(key) is { } node ? TextOf(node, key) : null;

    /// <summary>A text of up to a paragraph.</summary>
    public string? SentenceOrNull(string key) => Node(key) is { } node ? TextOf(node, key, LongestSentence) : null;

    public IReadOnlyList<string> Sentences(string key) => [.. Items(key).Select(item => TextOf(item, key, LongestSentence)).Where(text => text.Length > 0)];

    /// <summary>A text of a given form.</summary>
    /// <param name="wanted">The form in words, for the message.</param>
    public string Text(string key, Regex form, string wanted) => TextOrNull(key, form, wanted) ?? "";

    public string? TextOrNull(string key, Regex form, string wanted)
    {
        string? text = TextOrNull(key);
        if (text is { Length: > 0 } && !form.IsMatch(text))
        {
            Report(key, $"\"{key}\" berisi \"{text}\"; yang diminta {wanted}.");
        }

        return text;
    }

    /// <summary>A name that files and tables use: lower-case letters, digits, hyphens.</summary>
    public string Code(string key) => Text(key, PackCode.Form, PackCode.InWords);

    public string? CodeOrNull(string key) => Has(key) ? Code(key) : null;

    public int Whole(string key, int least, int most, int otherwise = 0)
    {
        if (Node(key) is not { } node)
        {
            return otherwise;
        }

        if (node is PackText text && int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most)
        {
            return value;
        }

        ReportAt(node, $"\"{key}\" berisi {node.Described}; yang diminta bilangan bulat {least} sampai {most}.");
        return otherwise;
    }

    public decimal Number(string key, decimal least, decimal most, decimal otherwise)
    {
        if (Node(key) is not { } node)
        {
            return otherwise;
        }

        if (node is PackText text && decimal.TryParse(text.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) && value >= least && value <= most)
        {
            return value;
        }

        ReportAt(node, string.Create(CultureInfo.InvariantCulture, $"\"{key}\" berisi {node.Described}; yang diminta bilangan {least} sampai {most}, dengan titik sebagai tanda desimal."));
        return otherwise;
    }

    public bool Flag(string key, bool otherwise)
    {
        switch (Node(key))
        {
            case null: return otherwise;
            case PackText { Value: "ya" }: return true;
            case PackText { Value: "tidak" }: return false;
            case var node:
                ReportAt(node, $"\"{key}\" berisi {node.Described}; yang diminta ya atau tidak.");
                return otherwise;
        }
    }

    public DateOnly Date(string key) => DateOrNull(key) ?? default;

    public DateOnly? DateOrNull(string key)
    {
        if (Node(key) is not { } node)
        {
            return null;
        }

        if (node is PackText text && DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return date;
        }

        ReportAt(node, $"\"{key}\" berisi {node.Described}; yang diminta tanggal yang ada di kalender, ditulis tahun-bulan-hari, misalnya 2026-03-12.");
        return null;
    }

    public Period Period(string fromKey = "berlakuDari", string untilKey = "berlakuSampai")
    {
        Period period = new(DateOrNull(fromKey), DateOrNull(untilKey));
        if (period.Until < period.From)
        {
            Report(untilKey, $"Masa berlaku berakhir ({period.Until:yyyy-MM-dd}) sebelum mulai ({period.From:yyyy-MM-dd}).");
        }

        return period;
    }

    public TimeOnly Time(string key)
    {
        if (Node(key) is not { } node)
        {
            return default;
        }

        if (node is PackText text && TimeOnly.TryParseExact(text.Value, "HH.mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time))
        {
            return time;
        }

        ReportAt(node, $"\"{key}\" berisi {node.Described}; yang diminta pukul, ditulis dengan titik dan dalam tanda kutip, misalnya \"07.30\".");
        return default;
    }

    public T Word<T>(string key, PackWords<T> words, T otherwise = default)
        where T : struct, Enum => Node(key) is { } node ? WordOf(node, key, words) ?? otherwise : otherwise;

    public IReadOnlyList<T> Words<T>(string key, PackWords<T> words)
        where T : struct, Enum => [.. Items(key).Select(item => WordOf(item, key, words)).OfType<T>()];

    public IReadOnlyList<string> Texts(string key) => [.. Items(key).Select(item => TextOf(item, key)).Where(text => text.Length > 0)];

    /// <summary>The maps of a list; a single map counts as a list of one only when it is written as a list.</summary>
    public IReadOnlyList<MapReader> Maps(string key, PackShape shape) => [.. Items(key).Select(item => MapOf(item, key, shape)).OfType<MapReader>()];

    public MapReader? MapOrNull(string key, PackShape shape) => Node(key) is { } node ? MapOf(node, key, shape) : null;

    /// <summary>The items of a list, or the one text that stands in its place.</summary>
    public IReadOnlyList<PackNode> Items(string key)
    {
        switch (Node(key))
        {
            case null: return [];
            case PackList list: return list.Items;
            case PackText text: return [text];
            case var node:
                ReportAt(node, $"\"{key}\" berisi {node.Described}; yang diminta daftar, setiap butir diawali tanda \"-\".");
                return [];
        }
    }

    /// <summary>A map without entries in the place of this one; only for shapes without required keys.</summary>
    public MapReader Empty(PackShape shape) => new(new PackMap([], _map.Line, _map.Column), shape, _file, _problems);

    public MapReader? MapOf(PackNode node, string key, PackShape shape)
    {
        if (node is PackMap map)
        {
            return new MapReader(map, shape, _file, _problems);
        }

        ReportAt(node, $"\"{key}\" berisi {node.Described}; yang diminta sekumpulan kunci: {string.Join(", ", shape.Keys.Select(k => k.Name))}.");
        return null;
    }

    public T? WordOf<T>(PackNode node, string key, PackWords<T> words)
        where T : struct, Enum
    {
        if (node is PackText text && words.Find(text.Value) is { } found)
        {
            return found;
        }

        ReportAt(node, $"\"{key}\" berisi {node.Described}; yang diminta salah satu dari: {words.All}.");
        return null;
    }

    public string TextOf(PackNode node, string key, int longest = LongestName)
    {
        if (node is not PackText text)
        {
            ReportAt(node, $"\"{key}\" berisi {node.Described}; yang diminta teks.");
            return "";
        }

        if (text.Value.Any(char.IsControl) || text.Value.Length > longest || string.IsNullOrWhiteSpace(text.Value) || text.Value != text.Value.Trim())
        {
            ReportAt(node, $"\"{key}\" harus berupa satu baris teks, tidak kosong, tanpa spasi di tepi, paling panjang {longest} huruf.");
            return "";
        }

        return text.Value;
    }
}
