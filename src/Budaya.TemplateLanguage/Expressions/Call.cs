using System.Diagnostics.CodeAnalysis;
using Budaya.TemplateLanguage.Statements;
using Budaya.TemplateLanguage.Functions;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Expressions;

/// <summary><c>function a b name: c</c>, also written <c>a | function b</c> or <c>function(a, b)</c>.</summary>
internal sealed class Call(Expression target, Expression[] arguments, (string Name, Expression Value)[] named, int position, int height)
    : Expression(position, height)
{
    public Expression Target { get; } = target;
    public Expression[] Arguments { get; } = arguments;
    public (string Name, Expression Value)[] Named { get; } = named;

    /// <summary>The block that a <c>wrap</c> passes, or null.</summary>
    public Block? Wrapped { get; init; }

    /// <summary>True when there are only arguments in order, each one value.</summary>
    private readonly bool _isPlain = named.Length == 0 && !Array.Exists(arguments, a => a is Spread);

    private readonly bool _isInclude = named.Length == 0 && target is BuiltinReference builtin && ReferenceEquals(builtin.Function, FunctionTable.IncludeFunction);

    public override object? Evaluate(Run run)
    {
        var callable = Callee(run);
        if (IsCallInOrder(callable, out var function))
        {
            return function.CallInOrder(run, Position, Arguments, prints: false);
        }
        var start = PushArguments(run);
        var properties = Named.Length == 0 ? null : EvaluateNamed(run);
        var block = Wrapped is null ? null : new BlockFunction(Wrapped, run.Frame, run.File);
        var result = callable.Invoke(run, Position, run.ValuesFrom(start), properties, block);
        run.PopValues(start);
        return result;
    }

    public override void Write(Run run)
    {
        if (_isInclude && !run.GroupsHidden)
        {
            WriteInclude(run);
            return;
        }
        if (Named.Length > 0 || Wrapped is not null)
        {
            base.Write(run);
            return;
        }
        var callable = Callee(run);
        if (IsCallInOrder(callable, out var user))
        {
            Texts.Write(run, user.CallInOrder(run, Position, Arguments, prints: true));
            return;
        }
        var start = PushArguments(run);
        callable.Write(run, Position, run.ValuesFrom(start));
        run.PopValues(start);
    }

    /// <summary>An included template whose text is printed is run in place; no text of it is made first.</summary>
    private void WriteInclude(Run run)
    {
        var start = PushArguments(run);
        run.Step(Position);
        var values = run.ValuesFrom(start);
        if (values.IsEmpty)
        {
            throw run.Fail(new("Fungsi include memerlukan argumen \"name\".", "The function include needs the argument \"name\"."));
        }
        IncludeFunctions.Write(run, Texts.Of(run, values[0]), new TemplateList(run, values[1..]));
        run.PopValues(start);
    }

    private bool IsCallInOrder(Function callable, [NotNullWhen(true)] out UserFunction? function)
    {
        function = callable as UserFunction;
        return function is not null && _isPlain && Wrapped is null && function.IsFilledBy(Arguments.Length);
    }

    private Function Callee(Run run)
    {
        var met = Target.Fetch(run);
        return met as Function ?? throw NotAFunction(run, met);
    }

    /// <summary>Evaluates the arguments; gives where they begin among the values of the run.</summary>
    private int PushArguments(Run run)
    {
        var start = run.ValuesTop;
        foreach (var argument in Arguments)
        {
            Push(run, argument);
        }
        return start;
    }

    private static void Push(Run run, Expression argument)
    {
        if (argument is not Spread spread)
        {
            run.PushValue(argument.Evaluate(run));
            return;
        }
        var items = spread.Items(run);
        run.PayItems(items.Count, items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            run.PushValue(items[i]);
        }
    }

    private TemplateMap EvaluateNamed(Run run)
    {
        var properties = new TemplateMap();
        foreach (var (name, value) in Named)
        {
            properties.Set(run, name, value.Evaluate(run));
        }
        return properties;
    }

    private TemplateError NotAFunction(Run run, object? met) => run.Fail(Position, new(
        $"Yang dipanggil di sini bukan fungsi, melainkan {Kinds.Describe(met).Id}.",
        $"What is called here is not a function but {Kinds.Describe(met).En}."));
}
