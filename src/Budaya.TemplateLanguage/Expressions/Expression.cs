using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Expressions;

/// <summary>A part of a template that gives a value.</summary>
internal abstract class Expression(int position, int height)
{
    public int Position { get; } = position;

    /// <summary>Height of the tree below and including this part; parsing stops when it passes the limit.</summary>
    public int Height { get; } = height;

    public abstract object? Evaluate(Run run);

    /// <summary>The value itself, without calling it when it is a function.</summary>
    public virtual object? Fetch(Run run) => Evaluate(run);

    /// <summary>The value, or null when a name or member is missing; for the left side of <c>??</c>.</summary>
    public virtual object? EvaluateOrNull(Run run) => Evaluate(run);

    public virtual void Write(Run run) => Texts.Write(run, Evaluate(run));

    public virtual bool IsTrue(Run run) => Comparing.IsTrue(Evaluate(run));

    /// <summary>False for assignments: as a statement they print nothing.</summary>
    public virtual bool Prints => true;
}
