using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Statements;

/// <summary>An expression as a statement: its value is written, with the indentation of its code block; an assignment writes nothing.</summary>
internal sealed class ExpressionStatement(Expression expression, string? indent) : Statement(expression.Position, expression.Height + 1)
{
    private readonly bool _prints = expression.Prints;

    public Expression Expression => expression;

    public override Flow Execute(Run run)
    {
        run.Step(Position);
        if (!_prints)
        {
            expression.Evaluate(run);
        }
        else if (indent is null)
        {
            expression.Write(run);
        }
        else
        {
            var output = run.Output;
            var before = output.PushIndent(indent);
            expression.Write(run);
            output.PopIndent(before);
        }
        return Flow.Next;
    }
}
