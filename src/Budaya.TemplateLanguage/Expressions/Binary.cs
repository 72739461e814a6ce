using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Expressions;

/// <summary><c>left operator right</c></summary>
internal sealed class Binary(Operator operation, Expression left, Expression right, int position)
    : Expression(position, Math.Max(left.Height, right.Height) + 1)
{
    public override object? Evaluate(Run run)
    {
        switch (operation)
        {
            case Operator.Coalesce:
                return left.EvaluateOrNull(run) ?? right.Evaluate(run);
            case Operator.CoalesceNot:
                var value = left.EvaluateOrNull(run);
                return value is null ? null : right.Evaluate(run);
            case Operator.And or Operator.Or or (>= Operator.Equal and <= Operator.GreaterEqual):
                return Boxes.Of(IsTrue(run));
            default:
                var a = left.Evaluate(run);
                var b = right.Evaluate(run);
                run.Step(Position);
                return Operations.Calculate(run, operation, a, b);
        }
    }

    public override bool IsTrue(Run run)
    {
        switch (operation)
        {
            case Operator.And:
                return left.IsTrue(run) && right.IsTrue(run);
            case Operator.Or:
                return left.IsTrue(run) || right.IsTrue(run);
            case >= Operator.Equal and <= Operator.GreaterEqual:
                var a = left.Evaluate(run);
                var b = right.Evaluate(run);
                run.Step(Position);
                return Operations.Compare(run, operation, a, b);
            default:
                return base.IsTrue(run);
        }
    }

    public override object? EvaluateOrNull(Run run) => operation == Operator.Coalesce
        ? left.EvaluateOrNull(run) ?? right.EvaluateOrNull(run)
        : Evaluate(run);
}
