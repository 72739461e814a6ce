using Budaya.TemplateLanguage.Functions;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Expressions;

/// <summary>A call of a built-in function whose arguments were put in their places while parsing; an absent one is null.</summary>
internal sealed class BuiltinCall(BuiltinFunction function, Expression?[] arguments, Call asWritten) : Expression(asWritten.Position, asWritten.Height)
{
    public Call AsWritten { get; } = asWritten;

    public override object? Evaluate(Run run)
    {
        if (run.GroupsHidden)
        {
            return AsWritten.Evaluate(run);
        }
        var start = PushArguments(run);
        var result = function.InvokeInOrder(run, Position, run.ValuesFrom(start));
        run.PopValues(start);
        return result;
    }

    public override void Write(Run run)
    {
        if (function.Prints is null || run.GroupsHidden)
        {
            base.Write(run);
            return;
        }
        var start = PushArguments(run);
        function.Prints(new Arguments(run, function, run.ValuesFrom(start)), run.Output);
        run.PopValues(start);
    }

    /// <summary>Evaluates the arguments; gives where they begin among the values of the run.</summary>
    private int PushArguments(Run run)
    {
        var start = run.ValuesTop;
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = arguments[i];
            run.PushValue(argument is null ? null : i == 0 && function.AcceptsMissing ? argument.EvaluateOrNull(run) : argument.Evaluate(run));
        }
        run.Step(Position);
        return start;
    }
}
