using Budaya.TemplateLanguage.Parsing;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Running;

/// <summary>The variables with <c>$</c> of one call or page, its arguments (<c>$</c>) and the block that it wraps (<c>$$</c>).</summary>
internal sealed class Frame(FunctionBody body, TemplateList? arguments, BlockFunction? block)
{
    private Dictionary<string, object?>? _extra;

    public object?[] Locals { get; } = body.LocalNames.Count == 0 ? [] : new object?[body.LocalNames.Count];
    public FunctionBody Body { get; } = body;
    public TemplateList? Arguments { get; } = arguments;
    public BlockFunction? Block { get; } = block;

    /// <summary>The wrapped block that runs in this call at the moment, or null.</summary>
    public BlockFunction? RunningBlock { get; set; }

    /// <summary>True for the one frame that all calls of a body without <c>$</c> variables share; it must never change.</summary>
    public bool IsShared { get; init; }

    public bool TryGet(string name, out object? value)
    {
        var slot = Body.LocalNames.Find(name);
        if (slot >= 0 && Locals[slot] is { } stored)
        {
            value = Nothing.Read(stored);
            return true;
        }
        value = null;
        return _extra is not null && _extra.TryGetValue(name, out value);
    }

    public void Set(Run run, string name, object? value)
    {
        if (IsShared)
        {
            throw new InvalidOperationException($"The variable ${name} was set in a shared frame.");
        }
        var slot = Body.LocalNames.Find(name);
        if (slot >= 0)
        {
            Locals[slot] = Nothing.Store(value);
            return;
        }
        _extra ??= new(StringComparer.Ordinal);
        run.PayItems(_extra.Count, 1);
        _extra[name] = value;
    }
}
