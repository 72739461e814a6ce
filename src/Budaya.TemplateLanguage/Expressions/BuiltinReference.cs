using Budaya.TemplateLanguage.Functions;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Expressions;

/// <summary>A built-in function by its name, found while parsing. Where data or a variable has the name of the group, the path is followed as written.</summary>
internal sealed class BuiltinReference(BuiltinFunction function, PathExpression asWritten, int position) : PathExpression(position, asWritten.Height)
{
    public BuiltinFunction Function { get; } = function;
    public PathExpression AsWritten { get; } = asWritten;

    public override bool TryFetch(Run run, out object? value)
    {
        if (run.GroupsHidden)
        {
            return AsWritten.TryFetch(run, out value);
        }
        value = Function;
        return true;
    }

    public override void Assign(Run run, object? value) => AsWritten.Assign(run, value);

    protected override TemplateError Missing(Run run) => run.Fail(Position, new(
        $"Fungsi {Function.Name} tertutup oleh data atau variabel bernama sama.", $"The function {Function.Name} is hidden by data or a variable of the same name."));
}
