using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Statements;

/// <summary>Statements one after another. Texts and other statements mostly take turns, so they are kept in pairs, which halves the work of choosing what to run.</summary>
internal sealed class Block(int position, Statement[] statements, int height) : Statement(position, height)
{
    private readonly Pair[] _pairs = Pairs(statements);

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
        foreach (var (text, statement) in _pairs)
        {
            text?.Execute(run);
            var flow = statement?.Execute(run) ?? Flow.Next;
            if (flow != Flow.Next)
            {
                return flow;
            }
        }
        return Flow.Next;
    }

    private static Pair[] Pairs(Statement[] statements)
    {
        var pairs = new List<Pair>();
        TextBlock? text = null;
        foreach (var statement in statements)
        {
            if (statement is TextBlock next && text is null)
            {
                text = next;
                continue;
            }
            pairs.Add(new Pair(text, statement));
            text = null;
        }
        if (text is not null)
        {
            pairs.Add(new Pair(text, null));
        }
        return [.. pairs];
    }

    /// <summary>A text, if one stands here, and the statement after it, if there is one.</summary>
    private readonly record struct Pair(TextBlock? Text, Statement? Statement);
}
