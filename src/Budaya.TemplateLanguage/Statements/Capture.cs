using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Statements;

/// <summary><c>capture path … end</c>: what the statements print becomes a text in the variable.</summary>
internal sealed class Capture(int position, int height, PathExpression target, Block body) : Statement(position, height)
{
    public override Flow Execute(Run run)
    {
        run.Step(Position);
        var outer = run.Output;
        run.Output = new Output(run);
        var flow = body.Execute(run);
        run.PayText(run.Output.Length);
        var text = run.Output.Finish();
        run.Output = outer;
        target.Assign(run, text);
        return flow;
    }
}
