using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Check = System.Action<Budaya.Typesetting.DocumentCheck, System.Text.Json.Nodes.JsonNode?, string>;

namespace Budaya.Typesetting;

/// <summary>The typesetting JSON: its objects, their properties, and the values these may have. <c>README.md</c> in this folder says what each means.</summary>
internal static partial class DocumentShape
{
    private const int DeepestItems = 8;

    private static readonly Check Text = (check, node, place) => check.Text(node, place);
    private static readonly Check Flag = (check, node, place) => check.Boolean(node, place);
    private static readonly Check Id = (check, node, place) => check.Match(node, place, IdForm(), "letters, digits, dots and hyphens");
    private static readonly Check Emblem = OneOf("garuda", "daerah");
    private static readonly Check Runs = ListOf(ObjectOf(Need("text", Text), May("bold", Flag), May("italic", Flag), May("underline", Flag)));
    private static readonly Dictionary<string, Property> LineShape = Shape(May("text", Text), May("runs", Runs), May("bold", Flag));
    private static readonly Check Line = (check, node, place) => TextOrObject(check, node, place, LineShape);
    private static readonly Check Lines = ListOf(Line);
    private static readonly Check Items = (check, node, place) => check.Each(node, place, (inner, item, at) => Item(inner, item, at, depth: 1));
    private static readonly Dictionary<string, Property> ItemShape = Shape(May("text", Text), May("runs", Runs), May("bold", Flag), May("id", Id), May("mark", Text), May("items", (_, _, _) => { }));

    private static readonly Dictionary<string, Property> PageShape = Shape(
        Need("widthMm", Between(60, 1200)), Need("heightMm", Between(60, 1200)),
        Need("topMm", Between(5, 200)), Need("bottomMm", Between(5, 200)), Need("leftMm", Between(5, 200)), Need("rightMm", Between(5, 200)),
        Need("font", Font), Need("sizePt", Between(6, 36)), May("leading", Between(0.8, 3)));

    private static readonly Dictionary<string, Property> Top = Shape(
        Need("title", (check, node, place) => check.String(node, place)), May("lang", (check, node, place) => check.Match(node, place, LangForm(), "a language code such as \"id\"")),
        Need("date", Date), Need("page", Page), May("watermark", Text), May("pageNumbers", Flag), May("qr", ObjectOf(Need("modules", Modules), May("caption", Lines))),
        Need("blocks", ListOf(Block)));

    private static readonly Dictionary<string, Dictionary<string, Property>> Blocks = new()
    {
        ["emblem"] = BlockShape(Need("name", Emblem)),
        ["kop"] = BlockShape(May("emblem", Emblem), Need("lines", Lines), May("small", Lines)),
        ["center"] = BlockShape(Need("lines", Lines), May("bold", Flag), May("spaceBefore", Between(0, 20)), May("keep", Flag)),
        ["right"] = BlockShape(Need("lines", Lines)),
        ["left"] = BlockShape(Need("lines", Lines), May("keep", Flag)),
        ["labelled"] = BlockShape(Need("rows", ListOf(ObjectOf(Need("label", Text), Need("items", Items), May("id", Id))))),
        ["heading"] = BlockShape(Need("level", Between(1, 4)), Need("lines", Lines), May("bold", Flag)),
        ["section"] = BlockShape(Need("level", Between(1, 4)), May("indent", Between(0, 4)), Need("mark", Text), May("text", Text), May("runs", Runs), May("items", Items)),
        ["para"] = BlockShape(May("text", Text), May("runs", Runs), May("indent", Flag)),
        ["list"] = BlockShape(Need("items", Items)),
        ["table"] = BlockShape(Need("columns", ListOf(Between(0.1, 1000))), May("header", ListOf(Cell)), May("room", Flag), Need("rows", ListOf(ListOf(Cell)))),
        ["signature"] = BlockShape(May("side", OneOf("left", "right")), May("before", Lines), Need("office", Lines), May("mark", OneOf("ttd", "box")), May("name", Text), May("below", Lines)),
        ["addressees"] = BlockShape(Need("label", Text), Need("items", Items), May("closing", Lines)),
        ["notes"] = BlockShape(Need("label", Text), Need("items", Items)),
        ["annex"] = BlockShape(Need("lines", Lines)),
        ["receipt"] = BlockShape(May("title", Text), Need("rows", ListOf(ObjectOf(Need("label", Text), May("text", Text), May("room", Flag)))), May("note", Text)),
        ["rule"] = BlockShape(),
        ["space"] = BlockShape(May("lines", Between(0, 100))),
        ["pagebreak"] = BlockShape(),
    };

    public static void Document(DocumentCheck check, JsonNode? node, string place) => check.Object(node, place, Top);

    private static void Block(DocumentCheck check, JsonNode? node, string place)
    {
        if (node is not JsonObject block || block["t"] is not JsonValue kind || !kind.TryGetValue<string>(out var t))
        {
            check.Wrong(place, "a block needs its kind as text in \"t\"");
        }
        else if (!Blocks.TryGetValue(t, out var shape))
        {
            check.Wrong(place, $"unknown block \"{t}\"; known: {string.Join(", ", Blocks.Keys)}");
        }
        else
        {
            check.Object(block, place, shape);
            if (t == "table")
            {
                Table(check, block, place);
            }

            if (t is "para" or "section")
            {
                HasText(check, block, place);
            }

            if (t is "annex" or "heading" && block["lines"] is JsonArray { Count: 0 })
            {
                check.Wrong(place, "\"lines\" is empty");
            }
        }
    }

    private static void Item(DocumentCheck check, JsonNode? node, string place, int depth)
    {
        TextOrObject(check, node, place, ItemShape);
        if (node is not JsonObject item || item["items"] is not { } inner)
        {
            return;
        }

        if (depth == DeepestItems)
        {
            check.Wrong(place, $"items are nested deeper than {DeepestItems} levels");
        }
        else
        {
            check.Each(inner, $"{place}.items", (next, child, at) => Item(next, child, at, depth + 1));
        }
    }

    // A string, or an object that has either text or runs.
    private static void TextOrObject(DocumentCheck check, JsonNode? node, string place, Dictionary<string, Property> shape)
    {
        if (node is not JsonObject value)
        {
            check.Text(node, place);
            return;
        }
        check.Object(value, place, shape);
        HasText(check, value, place);
    }

    private static void HasText(DocumentCheck check, JsonObject value, string place)
    {
        if (value.ContainsKey("text") && value.ContainsKey("runs"))
        {
            check.Wrong(place, "has both \"text\" and \"runs\"; one of them must go");
        }

        if (!value.ContainsKey("text") && !value.ContainsKey("runs") && !value.ContainsKey("items"))
        {
            check.Wrong(place, "has neither \"text\" nor \"runs\"");
        }
    }

    private static void Cell(DocumentCheck check, JsonNode? node, string place) => Item(check, node, place, depth: 1);

    private static void Table(DocumentCheck check, JsonObject table, string place)
    {
        if (table["columns"] is not JsonArray columns)
        {
            return;
        }

        if (columns.Count == 0)
        {
            check.Wrong($"{place}.columns", "a table needs at least one column");
        }

        if (table["header"] is JsonArray { Count: > 0 } header && header.Count != columns.Count)
        {
            check.Wrong($"{place}.header", $"has {header.Count} cells, but there are {columns.Count} columns");
        }

        if (table["rows"] is not JsonArray rows)
        {
            return;
        }

        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] is JsonArray row && row.Count != columns.Count)
            {
                check.Wrong($"{place}.rows[{i}]", $"has {row.Count} cells, but there are {columns.Count} columns");
            }
        }
    }

    private static void Page(DocumentCheck check, JsonNode? node, string place)
    {
        check.Object(node, place, PageShape);
        if (node is not JsonObject page)
        {
            return;
        }

        Room(check, page, place, "widthMm", "leftMm", "rightMm");
        Room(check, page, place, "heightMm", "topMm", "bottomMm");
    }

    private static void Room(DocumentCheck check, JsonObject page, string place, string whole, string before, string after)
    {
        if (Millimetres(page, whole) is { } all && Millimetres(page, before) is { } first && Millimetres(page, after) is { } last && all - first - last < 40)
        {
            check.Wrong($"{place}.{whole}", $"the margins leave {all - first - last} mm for text; at least 40 are needed");
        }
    }

    private static double? Millimetres(JsonObject page, string name) => page[name] is JsonValue value && value.TryGetValue<double>(out var number) ? number : null;

    private static void Font(DocumentCheck check, JsonNode? node, string place)
    {
        if (check.String(node, place) is { } font && !FontCoverage.IsShipped(font))
        {
            check.Wrong(place, $"the font \"{font}\" is not shipped; shipped: {string.Join(", ", FontCoverage.Families)}");
        }
    }

    private static void Date(DocumentCheck check, JsonNode? node, string place)
    {
        if (check.String(node, place) is { } text && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            check.Wrong(place, $"met \"{text}\", wanted a date as YYYY-MM-DD");
        }
    }

    private static void Modules(DocumentCheck check, JsonNode? node, string place)
    {
        check.Each(node, place, (inner, row, at) => inner.Match(row, at, RowForm(), "a row of 0 and 1"));
        if (node is not JsonArray rows)
        {
            return;
        }

        if (rows.Count is < 21 or > 185 || rows.Any(row => row is not JsonValue value || !value.TryGetValue<string>(out var text) || text.Length != rows.Count))
        {
            check.Wrong(place, $"wanted a square of 21 to 185 modules, met {rows.Count} rows");
        }
    }

    private static (string, Property) Need(string name, Check check) => (name, new(check, Needed: true));

    private static (string, Property) May(string name, Check check) => (name, new(check, Needed: false));

    private static Dictionary<string, Property> Shape(params (string Name, Property Property)[] properties) => properties.ToDictionary(property => property.Name, property => property.Property);

    private static Dictionary<string, Property> BlockShape(params (string Name, Property Property)[] properties) => Shape([Need("t", (_, _, _) => { }), May("id", Id), .. properties]);

    private static Check ObjectOf(params (string Name, Property Property)[] properties)
    {
        var shape = Shape(properties);
        return (check, node, place) => check.Object(node, place, shape);
    }

    private static Check ListOf(Check element) => (check, node, place) => check.Each(node, place, element);

    private static Check Between(double least, double most) => (check, node, place) => check.Number(node, place, least, most);

    private static Check OneOf(params string[] values) => (check, node, place) =>
    {
        if (check.String(node, place) is { } text && !values.Contains(text))
        {
            check.Wrong(place, $"met \"{text}\", wanted {string.Join(" or ", values.Select(value => $"\"{value}\""))}");
        }
    };

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$")]
    private static partial Regex IdForm();

    [GeneratedRegex(@"^[a-z]{2,3}$")]
    private static partial Regex LangForm();

    [GeneratedRegex(@"^[01]+$")]
    private static partial Regex RowForm();
}
