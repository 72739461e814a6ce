using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Expressions;

/// <summary><c>!value</c></summary>
internal sealed class Not(Expression operand, int position) : Expression(position, operand.Height + 1)
{
    public override object? Evaluate(Run run) => Boxes.Of(IsTrue(run));
    public override bool IsTrue(Run run) => !operand.IsTrue(run);
}

/// <summary><c>-value</c> and <c>+value</c></summary>
internal sealed class Sign(bool isMinus, Expression operand, int position) : Expression(position, operand.Height + 1)
{
    public override object? Evaluate(Run run)
    {
        var value = operand.Evaluate(run);
        run.Position = Position;
        if (value is TimeSpan span && span != TimeSpan.MinValue)
        {
            return isMinus ? -span : span;
        }
        if (!Numbers.IsNumber(value))
        {
            return value is null && run.Lenient ? null : throw run.Fail(new(
                $"Tanda + atau - memerlukan bilangan, bukan {Kinds.Describe(value).Id}.", $"A sign needs a number, not {Kinds.Describe(value).En}."));
        }
        return isMinus ? Numbers.Negate(run, value!) : value;   // IsNumber is false for null
    }
}

/// <summary><c>condition ? yes : no</c></summary>
internal sealed class Conditional(Expression condition, Expression yes, Expression no, int position)
    : Expression(position, Math.Max(condition.Height, Math.Max(yes.Height, no.Height)) + 1)
{
    public override object? Evaluate(Run run) => (condition.IsTrue(run) ? yes : no).Evaluate(run);
    public override void Write(Run run) => (condition.IsTrue(run) ? yes : no).Write(run);
}

/// <summary><c>@path</c>: the function itself, not its result.</summary>
internal sealed class Alias(Expression operand, int position) : Expression(position, operand.Height + 1)
{
    public override object? Evaluate(Run run) => operand.Fetch(run);
}

/// <summary><c>(value)</c>: keeps a call from taking part in a pipe that is outside.</summary>
internal sealed class Nested(Expression inner, int position) : Expression(position, inner.Height + 1)
{
    public override object? Evaluate(Run run) => inner.Evaluate(run);
    public override object? EvaluateOrNull(Run run) => inner.EvaluateOrNull(run);
    public override bool IsTrue(Run run) => inner.IsTrue(run);
}

/// <summary><c>^list</c>: as an argument, stands for the items of the list.</summary>
internal sealed class Spread(Expression operand, int position) : Expression(position, operand.Height + 1)
{
    public override object? Evaluate(Run run) => operand.Evaluate(run);

    public IReadOnlyList<object?> Items(Run run)
    {
        var value = operand.Evaluate(run);
        return value as IReadOnlyList<object?> ?? throw run.Fail(Position, new(
            $"Tanda ^ memerlukan daftar, bukan {Kinds.Describe(value).Id}.", $"The sign ^ needs a list, not {Kinds.Describe(value).En}."));
    }
}

/// <summary><c>path = value</c> and <c>path += value</c></summary>
internal sealed class Assignment(PathExpression target, Operator? operation, Expression value, int position)
    : Expression(position, Math.Max(target.Height, value.Height) + 1)
{
    public override bool Prints => false;

    public override object? Evaluate(Run run)
    {
        var before = operation is null ? null : target.Evaluate(run);
        var given = value.Evaluate(run);
        run.Step(Position);
        var result = operation is { } compound ? Operations.Calculate(run, compound, before, given) : given;
        target.Assign(run, result);
        return result;
    }
}

/// <summary><c>++path</c>, <c>path++</c>, <c>--path</c>, <c>path--</c></summary>
internal sealed class Increment(PathExpression target, int by, bool givesNew, int position) : Expression(position, target.Height + 1)
{
    public override object? Evaluate(Run run)
    {
        var before = target.Evaluate(run);
        run.Step(Position);
        var after = Operations.Calculate(run, Operator.Add, before, Boxes.Of(by));
        target.Assign(run, after);
        return givesNew ? after : before;
    }
}
