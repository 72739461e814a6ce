using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Values;

/// <summary>What <c>this</c> gives outside a <c>with</c>: the current context as an object.</summary>
internal sealed class ThisObject(Scope scope)
{
    public Scope Scope { get; } = scope;

    public static object Of(Scope scope) => scope switch
    {
        ObjectScope with => with.Target,
        LoopScope { Parent: { } parent } => Of(parent),
        _ => Keep(scope),
    };

    private static ThisObject Keep(Scope scope)
    {
        if (scope is FunctionScope function)
        {
            function.IsKept = true;
        }
        return new ThisObject(scope);
    }
}
