using System.Globalization;
using System.Xml.Linq;

namespace Budaya.LegalText;

/// <summary>Computes the numbers that Word prints in front of paragraphs.</summary>
internal sealed class WordMarks(XElement? numbering, XElement? styles)
{
    private const int Levels = 9;
    private readonly Dictionary<string, int[]> _counts = [];
    private readonly HashSet<(string, int)> _started = [];

    /// <summary>The mark of a paragraph as printed, <c>•</c> for bullets; null when it has none.</summary>
    public string? Of(XElement paragraph)
    {
        if (NumberOf(paragraph) is not { } number || numbering is null)
        {
            return null;
        }

        var (id, level) = number;
        var instance = Named(numbering, "num", "numId", id);
        var definition = instance is null ? null : DefinitionOf(instance);
        if (instance is null || definition is null || level is < 0 or >= Levels)
        {
            return null;
        }

        var abstractId = Attribute(definition, "abstractNumId") ?? "";
        var counts = _counts.TryGetValue(abstractId, out var known) ? known : _counts[abstractId] = new int[Levels];
        var levels = Enumerable.Range(0, Levels).Select(at => LevelOf(instance, definition, at)).ToList();
        Step(counts, levels, instance, id, level);
        return Printed(counts, levels, level);
    }

    /// <summary>Counts a paragraph. Deeper levels begin anew, unless they say after which level only (<c>lvlRestart</c>, from 1; 0: never), as Pasal under BAB.</summary>
    private void Step(int[] counts, List<XElement?> levels, XElement instance, string id, int level)
    {
        var restart = instance.Elements().FirstOrDefault(e => e.Name.LocalName == "lvlOverride" && Attribute(e, "ilvl") == level.ToString(CultureInfo.InvariantCulture));
        if (Integer(Value(restart, "startOverride")) is { } from && _started.Add((id, level)))
        {
            counts[level] = from;
        }
        else
        {
            counts[level] = counts[level] == 0 ? Integer(Value(levels[level], "start")) ?? 1 : counts[level] + 1;
        }

        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            counts[deeper] = Integer(Value(levels[deeper], "lvlRestart")) is { } after && level >= after ? counts[deeper] : 0;
        }
    }

    private static string? Printed(int[] counts, List<XElement?> levels, int level)
    {
        var format = Value(levels[level], "numFmt") ?? "decimal";
        var text = Value(levels[level], "lvlText") ?? $"%{level + 1}.";
        if (format == "bullet")
        {
            return "•";
        }

        if (format == "none" || text.Length == 0)
        {
            return null;
        }

        for (var at = 0; at < Levels; at++)
        {
            text = text.Replace($"%{at + 1}", Counted(Math.Max(counts[at], 1), Value(levels[at], "numFmt") ?? "decimal"), StringComparison.Ordinal);
        }

        return text.Trim();
    }

    private static string Counted(int number, string format) => format switch
    {
        "lowerLetter" => Numerals.Letters(Math.Min(number, 700)),
        "upperLetter" => Numerals.Letters(Math.Min(number, 700)).ToUpperInvariant(),
        "lowerRoman" => Numerals.Roman(Math.Min(number, 3999)).ToLowerInvariant(),
        "upperRoman" => Numerals.Roman(Math.Min(number, 3999)),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>List and level of a paragraph, its own or those of its style and the styles that this one is based on.</summary>
    private (string Id, int Level)? NumberOf(XElement paragraph)
    {
        string? id = null, level = null;
        var properties = Child(paragraph, "pPr");
        var style = Value(properties, "pStyle");
        for (var depth = 0; properties is not null && depth < 20; depth++)
        {
            var number = Child(properties, "numPr");
            id ??= Value(number, "numId");
            level ??= Value(number, "ilvl");
            var definition = style is null || styles is null ? null : Named(styles, "style", "styleId", style);
            properties = definition is null ? null : Child(definition, "pPr") ?? new XElement("pPr");
            style = definition is null ? null : Value(definition, "basedOn");
        }

        return id is null or "0" ? null : (id, Integer(level) ?? 0);
    }

    private XElement? DefinitionOf(XElement instance) => Value(instance, "abstractNumId") is { } id ? Named(numbering!, "abstractNum", "abstractNumId", id) : null;   // Of has looked for numbering first

    private static XElement? LevelOf(XElement instance, XElement definition, int level)
    {
        var at = level.ToString(CultureInfo.InvariantCulture);
        var changed = instance.Elements().FirstOrDefault(e => e.Name.LocalName == "lvlOverride" && Attribute(e, "ilvl") == at);
        return (changed is null ? null : Child(changed, "lvl")) ?? definition.Elements().FirstOrDefault(e => e.Name.LocalName == "lvl" && Attribute(e, "ilvl") == at);
    }

    private static XElement? Named(XElement parent, string element, string attribute, string value) => parent.Elements().FirstOrDefault(e => e.Name.LocalName == element && Attribute(e, attribute) == value);

    private static XElement? Child(XElement? parent, string name) => parent?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private static string? Value(XElement? parent, string name) => Child(parent, name) is { } child ? Attribute(child, "val") : null;

    private static string? Attribute(XElement element, string name) => element.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;

    private static int? Integer(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100_000 ? number : null;
}
