using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Expressions;

/// <summary><c>this</c>: the current context as an object.</summary>
internal sealed class ThisVariable(int position) : Expression(position, 1)
{
    public override object? Evaluate(Run run) => ThisObject.Of(run.Scope);
}

/// <summary><c>$</c>: the arguments of the call or page that is running.</summary>
internal sealed class ArgumentsVariable(int position) : Expression(position, 1)
{
    public override object? Evaluate(Run run) => run.Frame.Arguments ?? new TemplateList(run, 0);
}

/// <summary><c>$0</c>, <c>$1</c> …: one argument.</summary>
internal sealed class ArgumentVariable(int position, int index) : PathExpression(position, 1)
{
    public override bool TryFetch(Run run, out object? value)
    {
        var arguments = run.Frame.Arguments;
        var given = arguments is not null && index < arguments.Count;
        value = given ? arguments![index] : null;   // given says that there are arguments
        return given;
    }

    public override void Assign(Run run, object? value)
    {
        run.Position = Position;
        if (run.Frame.Arguments is not { } arguments)
        {
            throw Missing(run);
        }
        arguments.Set(run, index, value);
    }

    protected override TemplateError Missing(Run run) => run.Fail(Position, new(
        $"Argumen ke-{index + 1} (${index}) tidak diberikan.", $"Argument {index + 1} (${index}) was not given."));
}

/// <summary><c>$$</c>: runs the block that a <c>wrap</c> passed to this function.</summary>
internal sealed class BlockVariable(int position) : Expression(position, 1)
{
    public override object? Fetch(Run run) => run.Frame.RunningBlock is { } inside ? inside.WrittenIn.Block : run.Frame.Block;

    public override object? Evaluate(Run run) =>
        Fetch(run) is Function block ? block.Invoke(run, Position, [], null, null)
        : run.Lenient ? null
        : throw run.Fail(Position, new("$$ hanya ada di fungsi yang dipanggil dengan wrap.", "$$ exists only in a function called with wrap."));
}

/// <summary><c>for</c> or <c>while</c> before a dot: where the innermost loop of that kind stands.</summary>
internal sealed class LoopVariable(int position, bool isWhile) : Expression(position, 1)
{
    public bool IsWhile { get; } = isWhile;

    public override object? Evaluate(Run run) => LoopOf(run);

    public LoopState LoopOf(Run run)
    {
        for (var loop = run.Loop; loop is not null; loop = loop.Outer)
        {
            if (loop.IsWhile == IsWhile)
            {
                return loop;
            }
        }
        throw run.Fail(Position, new("Tidak sedang berada di dalam perulangan.", "There is no loop here."));
    }
}

/// <summary><c>for.index</c>, <c>for.last</c> and their kin.</summary>
internal sealed class LoopMember(LoopVariable loop, LoopQuestion question, int position) : Expression(position, 2)
{
    public override object? Evaluate(Run run) => loop.LoopOf(run).Answer(run, question);
    public override bool IsTrue(Run run) => loop.LoopOf(run).IsTrue(run, question);
}
