using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Statements;

/// <summary><c>while condition … end</c></summary>
internal sealed class While(int position, int height, Expression condition, Block body) : Statement(position, height)
{
    public override Flow Execute(Run run)
    {
        run.Step(Position);
        var loop = new LoopState(run.Loop, part: null);
        run.Loop = loop;
        var result = Flow.Next;
        while (condition.IsTrue(run))
        {
            run.Step(Position);
            var flow = body.Execute(run);
            loop.Index++;
            if (flow is Flow.Break or Flow.Return)
            {
                result = flow == Flow.Return ? flow : Flow.Next;
                break;
            }
        }
        run.Loop = loop.Outer;
        return result;
    }
}
