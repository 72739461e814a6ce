using Budaya.TemplateLanguage.Parsing;

namespace Budaya.TemplateLanguage.Running;

internal sealed partial class Run
{
    private Dictionary<string, TemplateFile>? _files;

    /// <summary>An included template by its name, parsed once per render at most.</summary>
    public TemplateFile FileNamed(string name)
    {
        if (_files is not null && _files.TryGetValue(name, out var file))
        {
            return file;
        }
        var shown = name.Length <= 100 ? name : name[..100] + "…";
        var text = Settings.Load?.Invoke(name) ?? throw Fail(new($"Templat \"{shown}\" tidak ditemukan.", $"The template \"{shown}\" was not found."));
        PayText(text.Length);
        file = Parse(new SourceText(name, text), asCode: false);
        (_files ??= new(StringComparer.Ordinal)).Add(name, file);
        return file;
    }

    /// <summary>Parses text met during the render; its first problem ends the render.</summary>
    public TemplateFile Parse(SourceText source, bool asCode)
    {
        var problems = new List<TemplateProblem>();
        Spend(source.Text.Length / 16);
        var file = asCode ? Parser.Parse(source, Limits, problems, asCode) : TemplateCache.Get(source, Limits, problems);
        return file ?? throw new TemplateError(problems[0]);
    }
}
