using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Functions;
using Budaya.TemplateLanguage.Parsing;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Statements;

/// <summary><c>func name … end</c> and <c>name(x) = expression</c></summary>
internal sealed class Define(int position, int height, PathExpression target, FunctionDefinition definition) : Statement(position, height)
{
    public override Flow Execute(Run run)
    {
        run.Step(Position);
        target.Assign(run, new UserFunction(definition, run.File, run.Map));
        return Flow.Next;
    }
}

/// <summary><c>readonly name</c></summary>
internal sealed class ReadOnly(int position, Variable variable) : Statement(position, 1)
{
    public override Flow Execute(Run run)
    {
        run.Step(Position);
        run.Scope.Protect(variable.Name);
        return Flow.Next;
    }
}

/// <summary><c>import object</c>: its members become variables here, except over those that are read-only.</summary>
internal sealed class Import(int position, Expression source) : Statement(position, source.Height + 1)
{
    public override Flow Execute(Run run)
    {
        run.Step(Position);
        var value = source.Evaluate(run);
        run.Position = Position;
        if (value is null || !Members.IsObject(value))
        {
            throw run.Fail(new($"import memerlukan objek, bukan {Kinds.Describe(value).Id}.", $"import needs an object, not {Kinds.Describe(value).En}."));
        }
        foreach (var name in Members.Names(value).ToList())
        {
            if (!run.Scope.IsReadOnly(name) && Members.TryGet(run, value, name, out var member))
            {
                run.Spend(1);
                run.GroupsHidden |= FunctionTable.IsGroup(name);
                run.Scope.Set(run, name, member);
            }
        }
        return Flow.Next;
    }
}
