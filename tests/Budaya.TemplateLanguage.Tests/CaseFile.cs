namespace Budaya.TemplateLanguage.Tests;

/// <summary>
/// One case of a <c>.case</c> file. A case begins with a line <c>=== name</c>; the template follows; then sections, each begun by a line:
/// <c>--- model</c> (JSON), <c>--- include NAME</c>, <c>--- lenient</c>, <c>--- full</c>, and <c>--- output</c> or <c>--- problem</c>.
/// The line break before the next mark belongs to the mark. Line breaks are \n.
/// </summary>
public sealed record CaseFile(string File, string Name, string Template, IReadOnlyDictionary<string, string> Sections)
{
    public override string ToString() => $"{File}: {Name}";

    public static IEnumerable<CaseFile> All() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.case").Order(StringComparer.Ordinal).SelectMany(Read);

    public static IEnumerable<CaseFile> Read(string path)
    {
        var text = "\n" + System.IO.File.ReadAllText(path).ReplaceLineEndings("\n").TrimEnd('\n');
        foreach (var part in text.Split("\n=== ").Skip(1))
        {
            var sections = part.Split("\n--- ");
            var head = sections[0].Split('\n', 2);
            var named = sections.Skip(1).Select(s => s.Split('\n', 2)).ToDictionary(s => s[0].Trim(), s => s.Length > 1 ? s[1] : "");
            yield return new CaseFile(Path.GetFileName(path), head[0].Trim(), head.Length > 1 ? head[1] : "", named);
        }
    }

    public RenderResult Run()
    {
        var settings = new TemplateSettings
        {
            Profile = Sections.ContainsKey("full") ? TemplateProfile.Full : TemplateProfile.Deterministic,
            Lenient = Sections.ContainsKey("lenient"),
            Load = name => Sections.GetValueOrDefault($"include {name}"),
        };
        var parse = Budaya.TemplateLanguage.Template.Parse(Template, "kasus", settings);
        return parse.Template is { } template
            ? template.Render(TemplateModel.FromJson(Sections.GetValueOrDefault("model", "{}")), settings)
            : new RenderResult(null, parse.Problems);
    }
}
