using System.Text.Encodings.Web;
using System.Text.Json;
using Budaya.TemplateLanguage;

namespace Budaya.Core.Drafting;

/// <summary>Renders and checks templates outside any tenant, for tools: texts in, texts out. It touches no database and no packs.</summary>
public sealed class TemplateDesk(TemplateDeskOptions options)
{
    /// <summary>Renders one template.</summary>
    /// <param name="text">The template.</param>
    /// <param name="name">The name under which its problems are reported.</param>
    /// <param name="modelJson">The names that it can see: one JSON object; null for none.</param>
    /// <param name="output">Receives the text, and nothing when there are problems.</param>
    /// <returns>The problems, as <c>name(line,column) : error : text</c>.</returns>
    public IReadOnlyList<string> Render(string text, string name, string? modelJson, TextWriter output)
    {
        IReadOnlyDictionary<string, object?> model;
        try
        {
            model = TemplateModel.FromJson(modelJson ?? "{}");
        }
        catch (JsonException)
        {
            return [new TemplateProblem(name, 1, 1, "Model bukan satu objek JSON yang benar.").ToString()];
        }
        var settings = Settings();
        var parse = Template.Parse(text, name, settings);
        return [.. (parse.Template?.Render(model, settings, output) ?? parse.Problems).Select(p => p.ToString())];
    }

    /// <summary>Renders many cases, one JSON object a line: <c>{"template": "…", "model": {…}}</c>; gives one line for each, in order.</summary>
    public IEnumerable<string> RenderBatch(IEnumerable<string> lines, string name) => lines.Select(line => RenderLine(line, name));

    /// <summary>Lists the problems of a template and the names that it reads.</summary>
    public TemplateCheck Check(string text, string name)
    {
        var parse = Template.Parse(text, name, Settings());
        return new(parse.Template?.Reads ?? [], [.. parse.Problems.Select(p => p.ToString())]);
    }

    private string RenderLine(string line, string name)
    {
        string text;
        IReadOnlyDictionary<string, object?> model;
        try
        {
            (text, model) = ReadLine(line);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return JsonLine(new(null, [new TemplateProblem(name, 1, 1, "Baris ini bukan objek JSON dengan \"template\" dan \"model\".").ToString()]));
        }
        return JsonLine(Render(text, name, model));
    }

    private static (string Text, IReadOnlyDictionary<string, object?> Model) ReadLine(string line)
    {
        using var document = JsonDocument.Parse(line);
        var text = document.RootElement.GetProperty("template").GetString() ?? "";
        var hasModel = document.RootElement.TryGetProperty("model", out var given) && given.ValueKind != JsonValueKind.Null;
        return (text, hasModel ? TemplateModel.FromJson(given) : TemplateModel.FromJson("{}"));
    }

    private static string JsonLine(TemplateOutcome outcome)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            if (outcome.Text is { } text)
            {
                json.WriteString("output", text);
            }
            else
            {
                json.WriteStartArray("errors");
                foreach (var problem in outcome.Problems)
                {
                    json.WriteStringValue(problem);
                }
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private TemplateOutcome Render(string text, string name, IReadOnlyDictionary<string, object?> model)
    {
        var settings = Settings();
        var parse = Template.Parse(text, name, settings);
        if (parse.Template is not { } template)
        {
            return new(null, [.. parse.Problems.Select(p => p.ToString())]);
        }
        var result = template.Render(model, settings);
        return new(result.Text, [.. result.Problems.Select(p => p.ToString())]);
    }

    private TemplateSettings Settings() => new()
    {
        Profile = options.IsDeterministic ? TemplateProfile.Deterministic : TemplateProfile.Full,
        Lenient = options.IsLenient,
        Functions = DraftFunctions.All,
        Load = options.IncludesFolder is { } folder ? name => Included(folder, name) : null,
    };

    /// <summary>A file of the folder by its relative name; nothing outside the folder is ever read.</summary>
    private static string? Included(string folder, string name)
    {
        var root = Path.GetFullPath(folder);
        if (name.Length is 0 or > 200 || name.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(name) || name.Split('/', '\\').Contains(".."))
        {
            return null;
        }
        var path = Path.GetFullPath(Path.Combine(root, name));
        var isInside = path.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return isInside && File.Exists(path) && new FileInfo(path).LinkTarget is null ? File.ReadAllText(path) : null;
    }
}

/// <summary>How a <see cref="TemplateDesk"/> renders.</summary>
/// <param name="IsDeterministic">True: clock, random numbers, new identifiers and evaluation of text are withheld.</param>
/// <param name="IsLenient">True: unknown names and missing members give null.</param>
/// <param name="IncludesFolder">Where included templates stand; null when nothing can be included.</param>
public sealed record TemplateDeskOptions(bool IsDeterministic, bool IsLenient, string? IncludesFolder);

/// <summary>What a render gave.</summary>
/// <param name="Text">Null when there are problems.</param>
/// <param name="Problems">As <c>name(line,column) : error : text</c>.</param>
internal sealed record TemplateOutcome(string? Text, IReadOnlyList<string> Problems);

/// <summary>What a template reads, and what is wrong with it.</summary>
/// <param name="Reads">Paths such as <c>nilai.nama</c>.</param>
/// <param name="Problems">As <c>name(line,column) : error : text</c>.</param>
public sealed record TemplateCheck(IReadOnlyList<string> Reads, IReadOnlyList<string> Problems);
