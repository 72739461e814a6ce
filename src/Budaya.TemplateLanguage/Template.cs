using Budaya.TemplateLanguage.Functions;
using Budaya.TemplateLanguage.Parsing;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage;

/// <summary>A parsed template. It never changes and can be rendered from many threads at once.</summary>
public sealed class Template
{
    private readonly TemplateFile _file;

    private Template(TemplateFile file) => _file = file;

    /// <summary>The name under which problems of this template are reported.</summary>
    public string SourceName => _file.Source.Name;

    /// <summary>What the template reads from its data: paths such as <c>nilai.nama</c>, in order of appearance. Names reached only through computed indexes are not seen.</summary>
    public IReadOnlyList<string> Reads => _file.Reads;

    /// <summary>Reads a template.</summary>
    /// <param name="text">Any text whatever.</param>
    /// <param name="sourceName">The name for problems.</param>
    /// <param name="settings">When given, functions outside its profile are problems too, and its limits hold; otherwise the default limits hold.</param>
    /// <returns>The template, or all the problems that could be found (at most 20).</returns>
    public static TemplateParse Parse(string text, string sourceName, TemplateSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sourceName);
        var problems = new List<TemplateProblem>();
        var source = new SourceText(sourceName, text);
        var file = Parser.Parse(source, settings?.Limits ?? TemplateLimits.Default, problems);
        if (settings is { Profile: TemplateProfile.Deterministic } && file is { HidesGroups: false })
        {
            problems.AddRange(file.Withheld.Select(w => source.Problem(w.Position, BuiltinFunction.Withheld(w.Name))));
        }
        problems.Sort((a, b) => (a.Line, a.Column).CompareTo((b.Line, b.Column)));
        return problems.Count == 0 && file is not null ? new(new Template(file), []) : new(null, problems);
    }

    /// <summary>Makes the text. Data is only read. The same template, data and settings give the same text, except for what the full profile allows.</summary>
    /// <param name="model">The names the template can see; values are text, booleans, numbers, dates, time spans, lists, dictionaries and null.</param>
    /// <param name="settings">Profile, strictness, limits, included templates, added functions.</param>
    /// <param name="cancellationToken">Ends the render with a problem.</param>
    /// <returns>The text, or the problem that ended the render.</returns>
    public RenderResult Render(IReadOnlyDictionary<string, object?> model, TemplateSettings settings, CancellationToken cancellationToken = default)
    {
        string? text = null;
        var problems = Render(model, settings, output => text = output.Finish(), cancellationToken);
        return new(text, problems);
    }

    /// <summary>Makes the text and gives it to a writer in pieces, so that a long one never stands in memory as one string. When there is a problem, nothing is written.</summary>
    /// <param name="model">As for the other overload.</param>
    /// <param name="settings">As for the other overload.</param>
    /// <param name="writer">Receives the text once all of it is made.</param>
    /// <param name="cancellationToken">Ends the render with a problem.</param>
    /// <returns>The problem that ended the render; empty when the text was written.</returns>
    public IReadOnlyList<TemplateProblem> Render(
        IReadOnlyDictionary<string, object?> model, TemplateSettings settings, TextWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return Render(model, settings, output => output.Finish(writer), cancellationToken);
    }

    private IReadOnlyList<TemplateProblem> Render(
        IReadOnlyDictionary<string, object?> model, TemplateSettings settings, Action<Output> take, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(settings);
        var run = new Run(_file, model, settings, cancellationToken);
        try
        {
            run.RunToEnd();
            take(run.Output);
            return [];
        }
        catch (TemplateError e)
        {
            return [e.Problem];
        }
        finally
        {
            run.Output.Discard();
        }
    }
}

/// <summary>What reading a template gave.</summary>
/// <param name="Template">Null when there are problems.</param>
/// <param name="Problems">In the order of their places.</param>
public sealed record TemplateParse(Template? Template, IReadOnlyList<TemplateProblem> Problems);

/// <summary>What a render gave.</summary>
/// <param name="Text">Null when there are problems.</param>
/// <param name="Problems">Empty when there is a text.</param>
public sealed record RenderResult(string? Text, IReadOnlyList<TemplateProblem> Problems);
