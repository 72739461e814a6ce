using System.Collections.Concurrent;
using System.Reflection;
using Budaya.Core.Data;
using Budaya.TemplateLanguage;

namespace Budaya.Core.Drafting;

/// <summary>Where a region's own templates stand.</summary>
/// <param name="TenantsFolder">The folder of the packs; <c>&lt;id&gt;/templates/&lt;name&gt;.sbn</c> below it wins over the shipped template. Null: shipped ones only.</param>
public sealed record TemplateSources(string? TenantsFolder);

/// <summary>A draft text and what it was made from.</summary>
/// <param name="Text">The draft text.</param>
/// <param name="TemplateName">Name of the template.</param>
/// <param name="TemplateSha256">Hash of the template's text and of every text it included, in order.</param>
/// <param name="FactsSha256">Hash of the facts.</param>
public sealed record RenderedDraft(string Text, string TemplateName, string TemplateSha256, string FactsSha256);

/// <summary>The templates of drafts: those shipped with the product, and those by which a region replaces them.</summary>
public sealed class TemplateStore(TemplateSources sources)
{
    private const string Extension = ".sbn";
    private const int MostParsed = 500;
    private static readonly IReadOnlyDictionary<string, string> NoVersions = new Dictionary<string, string>();
    private static readonly Assembly Product = typeof(TemplateStore).Assembly;
    private readonly ConcurrentDictionary<string, TemplateParse> _parsed = new(StringComparer.Ordinal);

    /// <summary>Names of the shipped templates that make a whole paper; shared pieces stand in folders.</summary>
    public static IReadOnlyList<string> Shipped { get; } =
        [.. Product.GetManifestResourceNames().Where(n => n.StartsWith("templates/", StringComparison.Ordinal) && n.EndsWith(Extension, StringComparison.Ordinal))
            .Select(n => n["templates/".Length..^Extension.Length]).Where(n => !n.Contains('/')).Order(StringComparer.Ordinal)];

    /// <summary>The text of a template for a region, or null when there is none.</summary>
    /// <param name="name">Such as <c>peraturan-budaya-kerja</c> or <c>bagian/mengingat</c>: small letters, digits, hyphens and slashes.</param>
    /// <param name="tenantId">The region.</param>
    public string? Find(string name, string tenantId)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!IsName(name))
        {
            return null; // a name never leaves the folder of templates
        }

        return FromTenant(name, tenantId) ?? FromProduct(name);
    }

    /// <summary>Names of the shared pieces, which stand in folders.</summary>
    public static IReadOnlyList<string> Pieces { get; } =
        [.. Product.GetManifestResourceNames().Where(n => n.StartsWith("templates/", StringComparison.Ordinal) && n.EndsWith(Extension, StringComparison.Ordinal))
            .Select(n => n["templates/".Length..^Extension.Length]).Where(n => n.Contains('/')).Order(StringComparer.Ordinal)];

    /// <summary>The shipped text of a template, or null.</summary>
    public static string? ShippedText(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return IsName(name) ? FromProduct(name) : null;
    }

    /// <summary>The text by which a file of a region replaces a template, or null when there is no such file.</summary>
    public string? OwnText(string name, string tenantId)
    {
        ArgumentNullException.ThrowIfNull(name);
        return IsName(name) ? FromTenant(name, tenantId) : null;
    }

    /// <summary>Renders a template with the facts, in the deterministic profile with strict names; of a region's own texts it knows the files alone.</summary>
    /// <exception cref="MissingException">There is no such template.</exception>
    /// <exception cref="RefusedException">The template has problems; each is named with its place.</exception>
    public RenderedDraft Render(string name, string tenantId, DraftFacts facts, CancellationToken cancellationToken) => Render(name, tenantId, NoVersions, facts, cancellationToken);

    /// <summary>The same with the texts that the region saved in the product; they win over its files.</summary>
    /// <param name="name">The template.</param>
    /// <param name="tenantId">The region.</param>
    /// <param name="versions">The region's saved texts by name of the template.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="MissingException">There is no such template.</exception>
    /// <exception cref="RefusedException">The template has problems; each is named with its place.</exception>
    public RenderedDraft Render(string name, string tenantId, IReadOnlyDictionary<string, string> versions, DraftFacts facts, CancellationToken cancellationToken)
    {
        (RenderedDraft? draft, IReadOnlyList<TemplateProblem> problems) = Try(name, tenantId, versions, facts, cancellationToken);
        return draft ?? throw new RefusedException([.. problems.Select(p => new Refusal(p.ToString()))]);
    }

    /// <summary>Renders, or gives what is wrong.</summary>
    /// <exception cref="MissingException">There is no such template.</exception>
    internal (RenderedDraft? Draft, IReadOnlyList<TemplateProblem> Problems) Try(
        string name, string tenantId, IReadOnlyDictionary<string, string> versions, DraftFacts facts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(versions);
        string text = Applying(name, tenantId, versions) ?? throw new MissingException($"Template {name}");
        List<string> used = [text];
        TemplateSettings settings = new()
        {
            Profile = TemplateProfile.Deterministic,
            Functions = DraftFunctions.All,
            Load = include => Used(Applying(include, tenantId, versions), used),
        };
        TemplateParse parse = Parse(text, name);
        if (parse.Template is null)
        {
            return (null, parse.Problems);
        }

        RenderResult result = parse.Template.Render(facts.Model, settings, cancellationToken);
        return result.Text is null ? (null, result.Problems) : (new(Tidy(result.Text), name, Sha256Hex.Of(string.Join('\0', used)), facts.Sha256), []);
    }

    /// <summary>Reads a template; the same name and text are read once.</summary>
    internal TemplateParse Parse(string text, string name)
    {
        if (_parsed.Count >= MostParsed)
        {
            _parsed.Clear(); // texts on trial come and go
        }

        return _parsed.GetOrAdd(Sha256Hex.Of(name + "\n" + text), _ => Template.Parse(text, name + Extension, new TemplateSettings { Profile = TemplateProfile.Deterministic, Functions = DraftFunctions.All }));
    }

    /// <summary>The text that applies when a region has saved these versions, or null when there is none of that name.</summary>
    internal string? Applying(string name, string tenantId, IReadOnlyDictionary<string, string> versions) => versions.TryGetValue(name, out string? own) ? own : Find(name, tenantId);

    // Optional pieces leave empty lines; the draft has at most one in a row and ends with one line feed.
    private static string Tidy(string text)
    {
        List<string> lines = [];
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()))
        {
            if (line.Length > 0 || (lines.Count > 0 && lines[^1].Length > 0))
            {
                lines.Add(line);
            }
        }

        return string.Join('\n', lines).TrimEnd('\n') + "\n";
    }

    private static string? Used(string? text, List<string> used)
    {
        if (text is not null)
        {
            used.Add(text);
        }

        return text;
    }

    private string? FromTenant(string name, string tenantId)
    {
        if (sources.TenantsFolder is null || !IsName(tenantId))
        {
            return null;
        }

        string path = Path.Combine(sources.TenantsFolder, tenantId, "templates", name + Extension);
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

    private static string? FromProduct(string name)
    {
        using Stream? stream = Product.GetManifestResourceStream($"templates/{name}{Extension}");
        if (stream is null)
        {
            return null;
        }

        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= Lengths.Key && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '/') && name[0] != '/';
}
