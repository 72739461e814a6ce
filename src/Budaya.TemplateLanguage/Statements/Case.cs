using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Statements;

/// <summary><c>case value when a, b … else … end</c></summary>
internal sealed class Case(int position, int height, Expression subject, (Expression[] Values, Block Body)[] branches, Block? otherwise) : Statement(position, height)
{
    public override Flow Execute(Run run)
    {
        run.Step(Position);
        var value = subject.Evaluate(run);
        foreach (var (values, body) in branches)
        {
            foreach (var candidate in values)
            {
                run.Step(candidate.Position);
                if (Comparing.AreEqual(run, value, candidate.Evaluate(run)))
                {
                    return body.Execute(run);
                }
            }
        }
        return otherwise?.Execute(run) ?? Flow.Next;
    }
}
