using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Statements;

/// <summary>Statements one after another.</summary>
internal sealed class Block(int position, Statement[] statements, int height) : Statement(position, height)
{
    public static readonly Block Empty = new(0, [], 1);

    /// <summary>The expression when this is one printing expression and nothing else; otherwise null.</summary>
    public Expressions.Expression? SingleExpression => statements is [ExpressionStatement { Expression: { Prints: true } expression }] ? expression : null;

    /// <summary>The value when this is one <c>ret</c> with a value and nothing else; otherwise null.</summary>
    public Expressions.Expression? SingleReturn => statements is [Return { Value: { } value }] ? value : null;

    public override Flow Execute(Run run) => Height <= StackGuard.LowHeight || StackGuard.HasRoom() ? ExecuteHere(run) : StackGuard.Execute(this, run);

    /// <summary>Runs the statements as the body of a call: first looks for room on the stack.</summary>
    public Flow ExecuteBody(Run run) => StackGuard.HasRoomForCall(run, Height) ? ExecuteHere(run) : StackGuard.Execute(this, run);

    /// <summary>Runs the statements on this stack, whatever room it has.</summary>
    internal Flow ExecuteHere(Run run)
    {
        foreach (var statement in statements)
        {
            var flow = statement.Execute(run);
            if (flow != Flow.Next)
            {
                return flow;
            }
        }
        return Flow.Next;
    }
}
