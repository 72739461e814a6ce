using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Statements;

/// <summary>What follows <c>in</c>: the list and which part of it, in which order.</summary>
internal sealed record LoopOptions(Expression List, Expression? Offset, Expression? Limit, bool Reversed, Expression? Columns);

/// <summary><c>for item in list offset:n limit:n reversed … else … end</c>. The variable is put back after the loop.</summary>
internal class For(int position, int height, PathExpression variable, LoopOptions options, Block body, Block? otherwise) : Statement(position, height)
{
    protected PathExpression Variable { get; } = variable;
    protected LoopOptions Options { get; } = options;

    public override Flow Execute(Run run)
    {
        run.Step(Position);
        var part = Part(run, ListIn(run));
        if (part.Count == 0)
        {
            return otherwise?.Execute(run) ?? Flow.Next;
        }
        var scope = run.Scope;
        var stored = Prepare(run);
        var loop = new LoopState(run.Loop, part);
        run.Loop = loop;
        var flow = Turns(run, part, loop);
        run.Loop = loop.Outer;
        run.Scope = scope;
        (Variable as Variable)?.RestoreAfterLoop(run, stored);
        return flow == Flow.Return ? flow : Flow.Next;
    }

    private Flow Turns(Run run, LoopPart part, LoopState loop)
    {
        for (var i = 0; i < part.Count; i++)
        {
            run.Step(Position);
            loop.Index = i;
            Variable.Assign(run, part.Item(i));
            var flow = Turn(run, loop);
            if (flow is Flow.Break or Flow.Return)
            {
                return flow;
            }
        }
        return Flow.Next;
    }

    protected virtual Flow Turn(Run run, LoopState loop) => body.Execute(run);

    /// <summary>Makes room for the variable; gives what stood there, to be put back.</summary>
    private object? Prepare(Run run)
    {
        if (Variable is not Variable named)
        {
            return null;
        }
        run.Position = Position;
        run.Scope.RefuseReadOnly(run, named.Name);
        if (run.Scope is ObjectScope or LoopScope)
        {
            run.Scope = new LoopScope(named.Name, run.Scope);
        }
        return named.StoredBeforeLoop(run);
    }

    private IReadOnlyList<object?> ListIn(Run run)
    {
        var value = Options.List.Evaluate(run);
        run.Position = Options.List.Position;
        return Iteration.ListOf(run, value);
    }

    private LoopPart Part(Run run, IReadOnlyList<object?> list)
    {
        var size = list.Count;
        var first = (int)Math.Clamp(Number(run, Options.Offset) ?? 0, 0, size);
        var count = (int)Math.Clamp(Number(run, Options.Limit) ?? size, 0, size - first);
        return new(list, first, count, Options.Reversed);
    }

    protected static long? Number(Run run, Expression? expression)
    {
        if (expression is null)
        {
            return null;
        }
        var value = expression.Evaluate(run);
        return Numbers.TryLong(value, out var number) ? number : throw run.Fail(expression.Position, new(
            $"Di sini diharapkan bilangan bulat, bukan {Kinds.Describe(value).Id}.", $"Expected a whole number here, not {Kinds.Describe(value).En}."));
    }
}
