using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Statements;

/// <summary><c>if … else if … else … end</c></summary>
internal sealed class If(int position, int height, (Expression Condition, Block Body)[] branches, Block? otherwise) : Statement(position, height)
{
    public override Flow Execute(Run run)
    {
        run.Step(Position);
        foreach (var (condition, body) in branches)
        {
            if (condition.IsTrue(run))
            {
                return body.Execute(run);
            }
        }
        return otherwise?.Execute(run) ?? Flow.Next;
    }
}
