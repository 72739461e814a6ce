using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Functions;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Statements;

/// <summary><c>with object … end</c>: names are found in the object first and set in it.</summary>
internal sealed class With(int position, int height, Expression target, Block body) : Statement(position, height)
{
    public override Flow Execute(Run run)
    {
        run.Step(Position);
        var value = target.Evaluate(run);
        run.Position = target.Position;
        if (value is null || !Members.IsObject(value))
        {
            throw run.Fail(new($"with memerlukan objek, bukan {Kinds.Describe(value).Id}.", $"with needs an object, not {Kinds.Describe(value).En}."));
        }
        var (outer, hidden) = (run.Scope, run.GroupsHidden);
        run.Scope = new ObjectScope(value, outer);
        foreach (var group in FunctionTable.Groups)
        {
            run.GroupsHidden |= Members.TryGetData(value, group, out _);
        }
        var flow = body.Execute(run);
        run.Scope = outer;
        run.GroupsHidden = hidden;
        return flow;
    }
}
