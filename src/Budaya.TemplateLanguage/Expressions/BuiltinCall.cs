using System.Runtime.CompilerServices;
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
        var values = new Values();
        EvaluateArguments(run, ref values);
        return function.InvokeInOrder(run, Position, values[..arguments.Length]);
    }

    public override void Write(Run run)
    {
        if (function.Prints is null || run.GroupsHidden)
        {
            base.Write(run);
            return;
        }
        var values = new Values();
        EvaluateArguments(run, ref values);
        function.Prints(new Arguments(run, function, values[..arguments.Length]), run.Output);
    }

    private void EvaluateArguments(Run run, ref Values values)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            values[i] = i == 0 && function.AcceptsMissing ? arguments[0]?.EvaluateOrNull(run) : arguments[i]?.Evaluate(run);
        }
        run.Step(Position);
    }

    /// <summary>Room for the arguments of one call, on the stack.</summary>
    [InlineArray(BuiltinFunction.MostParameters)]
    private struct Values
    {
        private object? _first;
    }
}
