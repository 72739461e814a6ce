using System.Collections.ObjectModel;

namespace Budaya.TemplateLanguage;

/// <summary>Which functions a template may call.</summary>
public enum TemplateProfile
{
    /// <summary>Same input, same bytes: clock, random numbers, new identifiers and evaluation of text are withheld by name.</summary>
    Deterministic,

    /// <summary>Every function of the language.</summary>
    Full,
}

/// <summary>What a render may use besides its data.</summary>
public sealed record TemplateSettings
{
    /// <summary>The functions that may be called; deterministic unless said otherwise.</summary>
    public TemplateProfile Profile { get; init; }

    /// <summary>False (strict): an unknown name, a missing member and a failed conversion are problems. True: they give null, as Scriban documents.</summary>
    public bool Lenient { get; init; }

    /// <summary>What one render may cost, shared by everything it calls and includes.</summary>
    public TemplateLimits Limits { get; init; } = TemplateLimits.Default;

    /// <summary>Gives the text of an included template by its name, or null when there is none. Null: nothing can be included.</summary>
    public Func<string, string?>? Load { get; init; }

    /// <summary>Groups of functions added to the language: group name, then function name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, TemplateFunction>> Functions { get; init; } =
        ReadOnlyDictionary<string, IReadOnlyDictionary<string, TemplateFunction>>.Empty;

    /// <summary>The clock behind <c>date.now</c> in the full profile.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal static TemplateSettings Default { get; } = new();
}
