using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Expressions;

/// <summary>A variable, member or index: it can be read and set, and is called when it holds a function.</summary>
internal abstract class PathExpression(int position, int height) : Expression(position, height)
{
    /// <summary>False when there is no such name, member or item.</summary>
    public abstract bool TryFetch(Run run, out object? value);

    public abstract void Assign(Run run, object? value);

    /// <summary>Ends the render when the path must exist and does not.</summary>
    protected abstract TemplateError Missing(Run run);

    public override object? Fetch(Run run)
    {
        if (!TryFetch(run, out var value) && !run.Lenient)
        {
            throw Missing(run);
        }
        return value;
    }

    public override object? Evaluate(Run run) => Called(run, Fetch(run));

    public override object? EvaluateOrNull(Run run) => TryFetch(run, out var value) ? Called(run, value) : null;

    /// <summary>The value, or what it gives when it is a function.</summary>
    protected object? Called(Run run, object? value) => Function.Is(value) ? ((Function)value).Invoke(run, Position, [], null, null) : value;
}
