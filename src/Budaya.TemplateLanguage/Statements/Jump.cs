using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Statements;

/// <summary><c>break</c> and <c>continue</c></summary>
internal sealed class Jump(int position, Flow flow) : Statement(position, 1)
{
    public override Flow Execute(Run run)
    {
        run.Step(Position);
        return flow;
    }
}

/// <summary><c>ret value</c>: ends the function or page.</summary>
internal sealed class Return(int position, Expression? value) : Statement(position, (value?.Height ?? 0) + 1)
{
    public Expression? Value => value;

    public override Flow Execute(Run run)
    {
        run.Step(Position);
        run.Returned = value?.Evaluate(run);
        return Flow.Return;
    }
}
