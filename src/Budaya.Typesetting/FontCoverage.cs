using System.Globalization;
using System.Text;

namespace Budaya.Typesetting;

/// <summary>Which characters the shipped fonts can print, read from the font files themselves.</summary>
public static class FontCoverage
{
    /// <summary>The family in which legal products are printed.</summary>
    public const string DefaultFamily = "TeX Gyre Bonum";

    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlySet<int>>> Shipped = new(ReadShipped);

    /// <summary>The families that are shipped, in alphabetical order; no other can be asked for.</summary>
    public static IReadOnlyList<string> Families { get; } = [.. Shipped.Value.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The characters of a text that <see cref="DefaultFamily"/> cannot print, in order; empty when the text is fine.</summary>
    public static IReadOnlyList<MissingCharacter> Missing(string text) => Missing(text, DefaultFamily);

    /// <summary>The characters of a text that a family cannot print, in order; empty when the text is fine.</summary>
    /// <remarks>Line feeds are no characters. Other controls, tabs, lone surrogates and private-use characters (PDF/A-2a forbids them) are missing by definition.
    /// A letter with combining marks is fine when the font has the combination.</remarks>
    /// <exception cref="ArgumentException">The family is not shipped.</exception>
    public static IReadOnlyList<MissingCharacter> Missing(string text, string family)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!Shipped.Value.TryGetValue(family, out var characters))
        {
            throw new ArgumentException($"The font family \"{family}\" is not shipped. Shipped: {string.Join(", ", Families)}.", nameof(family));
        }

        if (IsPlain(text, characters))
        {
            return [];
        }

        var missing = new List<MissingCharacter>();
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            var element = text.AsSpan(at, length);
            if (!Has(characters, element) && !Has(characters, Composed(element)))
            {
                AddMissing(missing, characters, element, at);
            }

            at += length;
        }
        return missing;
    }

    internal static bool IsShipped(string family) => Shipped.Value.ContainsKey(family);

    private static bool IsPlain(string text, IReadOnlySet<int> characters)
    {
        foreach (var c in text)
        {
            if (c != '\n' && (char.IsSurrogate(c) || !IsPrintable(characters, c)))
            {
                return false;
            }
        }
        return true;
    }

    private static bool Has(IReadOnlySet<int> characters, ReadOnlySpan<char> element)
    {
        while (Rune.DecodeFromUtf16(element, out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            if (rune.Value != '\n' && !IsPrintable(characters, rune.Value))
            {
                return false;
            }

            element = element[length..];
            if (element.IsEmpty)
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsPrintable(IReadOnlySet<int> characters, int code) =>
        code >= 0x20 && code is not (>= 0xE000 and <= 0xF8FF) && characters.Contains(code);

    private static string Composed(ReadOnlySpan<char> element)
    {
        var text = element.ToString();
        return text.IsNormalizedSafely() ? text : text.Normalize(NormalizationForm.FormC);
    }

    // A lone surrogate cannot be normalized at all.
    private static bool IsNormalizedSafely(this string text)
    {
        try
        {
            return text.IsNormalized(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static void AddMissing(List<MissingCharacter> missing, IReadOnlySet<int> characters, ReadOnlySpan<char> element, int at)
    {
        for (var i = 0; i < element.Length;)
        {
            var done = Rune.DecodeFromUtf16(element[i..], out var rune, out var length) == System.Buffers.OperationStatus.Done;
            var code = done ? rune.Value : element[i];
            if (!done || (code != '\n' && !IsPrintable(characters, code)))
            {
                missing.Add(new(at + i, code));
            }

            i += length;
        }
    }

    private static Dictionary<string, IReadOnlySet<int>> ReadShipped()
    {
        var faces = Directory.GetFiles(TypesetterFiles.Fonts, "*.otf").Order(StringComparer.Ordinal).Select(path => FontFile.Read(File.ReadAllBytes(path)));
        // A text may be set in any face of its family, so a character counts only when all have it.
        return faces.GroupBy(face => face.FamilyName).ToDictionary(
            family => family.Key,
            IReadOnlySet<int> (family) => family.Select(face => face.Characters).Aggregate((a, b) => a.Intersect(b).ToHashSet()));
    }
}

/// <summary>A character that cannot be printed.</summary>
/// <param name="Index">Its place in the text, in UTF-16 units from 0.</param>
/// <param name="Code">Its Unicode code point.</param>
public sealed record MissingCharacter(int Index, int Code)
{
    public override string ToString() => Rune.IsValid(Code) && !Rune.IsControl(new Rune(Code)) ? $"\"{new Rune(Code)}\" (U+{Code:X4})" : $"U+{Code:X4}";
}
