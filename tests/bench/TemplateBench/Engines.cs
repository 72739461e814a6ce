using Budaya.TemplateLanguage;
using HandlebarsDotNet;

namespace TemplateBench;

/// <summary>Something that makes the text of the benchmark.</summary>
internal interface IEngine
{
    string Name { get; }
    string Render();

    /// <summary>Renders some times; gives the time that it took.</summary>
    TimeSpan Repeat(int times);

    /// <summary>False for engines in another process: their allocations cannot be counted here.</summary>
    bool IsHere { get; }
}

/// <summary>An engine in this process.</summary>
internal abstract class LocalEngine : IEngine
{
    public abstract string Name { get; }
    public bool IsHere => true;
    public abstract string Render();

    public TimeSpan Repeat(int times)
    {
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++)
        {
            Render();
        }
        return System.Diagnostics.Stopwatch.GetElapsedTime(started);
    }
}

internal sealed class BudayaEngine : LocalEngine
{
    private readonly Dictionary<string, string> _includes;
    private readonly TemplateSettings _settings;
    private readonly Template _template;
    private readonly IReadOnlyDictionary<string, object?> _model;
    private readonly string _main;

    public BudayaEngine(string folder)
    {
        _includes = Directory.EnumerateFiles(Path.Combine(folder, "templates/scriban"), "*.sbn").ToDictionary(f => Path.GetFileName(f), File.ReadAllText);
        _settings = new TemplateSettings { Load = _includes.GetValueOrDefault };
        _main = _includes["utama.sbn"];
        _template = Parse();
        _model = Folders.Model(folder);
    }

    public override string Name => "Budaya";

    public Template Parse() => Template.Parse(_main, "utama.sbn", _settings).Template ?? throw new InvalidOperationException("The template has problems.");

    public override string Render()
    {
        var result = _template.Render(_model, _settings);
        return result.Text ?? throw new InvalidOperationException(result.Problems[0].ToString());
    }

    /// <summary>Parses all files, the included ones too, and renders.</summary>
    public string ParseAndRender()
    {
        foreach (var (name, text) in _includes)
        {
            _ = Template.Parse(text, name, _settings).Template ?? throw new InvalidOperationException("A template has problems.");
        }
        return Render();
    }
}

internal sealed class HandlebarsNetEngine : LocalEngine
{
    private readonly HandlebarsTemplate<object, object> _template;
    private readonly IReadOnlyDictionary<string, object?> _model;

    public HandlebarsNetEngine(string folder)
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });
        handlebars.RegisterHelper("huruf", (_, arguments) => Words.Letter(Convert.ToInt32(arguments[0], null)));
        handlebars.RegisterHelper("tgl", (_, arguments) => Words.Date(Text(arguments[0])));
        handlebars.RegisterHelper("angka", (_, arguments) => Words.Number(Convert.ToInt64(arguments[0], null)));
        handlebars.RegisterHelper("kapital", (_, arguments) => Words.Capital(Text(arguments[0])));
        handlebars.RegisterHelper("kurung", (_, arguments) => $"{{{arguments[0]}}}");
        handlebars.RegisterHelper("upper", (_, arguments) => (Text(arguments[0])).ToUpperInvariant());
        handlebars.RegisterHelper("lower", (_, arguments) => (Text(arguments[0])).ToLowerInvariant());
        handlebars.RegisterHelper("tambah_satu", (_, arguments) => Convert.ToInt32(arguments[0], null) + 1);
        handlebars.RegisterHelper("kedua_akhir", (_, arguments) => Convert.ToInt32(arguments[0], null) == ((List<object?>)arguments[1]!).Count - 2);
        handlebars.RegisterHelper("persen", (_, arguments) => Words.Percent((double)arguments[0]!));
        handlebars.RegisterHelper("akhir", (_, arguments) => Words.Ending(((List<object?>)arguments[1]!).Count - 1 - Convert.ToInt32(arguments[0], null)));
        handlebars.RegisterHelper("panjang", (_, arguments) => ((List<object?>)arguments[0]!).Count);
        handlebars.RegisterHelper("lebih", (_, arguments) => Convert.ToInt64(arguments[0], null) > Convert.ToInt64(arguments[1], null));
        handlebars.RegisterHelper("sama", (_, arguments) => Text(arguments[0]) == Text(arguments[1]));
        handlebars.RegisterHelper("sambung", (_, arguments) => string.Concat(arguments));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "templates/handlebars"), "*.hbs"))
        {
            handlebars.RegisterTemplate(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));
        }
        _template = handlebars.Compile(File.ReadAllText(Path.Combine(folder, "templates/handlebars/utama.hbs")));
        _model = Folders.Model(folder);
    }

    private static string Text(object? value) => (string)value!;   // the templates give texts

    public override string Name => "Handlebars.Net";
    public override string Render() => _template(_model);
}
