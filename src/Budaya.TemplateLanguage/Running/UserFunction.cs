using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Parsing;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Running;

/// <summary>A function defined in a template. It prints as it runs; its value is what <c>ret</c> gives.</summary>
internal sealed class UserFunction(FunctionDefinition definition, TemplateFile file, int[] map) : Function
{
    /// <summary>How many arguments fill all parameters when nothing else is asked of them; -1 when more is to be done.</summary>
    private readonly int _argumentsInOrder = definition.Body is { HasParameters: true, UsesArguments: false } ? definition.PlainParameters : -1;

    /// <summary>What calls of a body without <c>$</c> variables share; null when each call needs its own.</summary>
    private readonly Frame? _sharedFrame = definition.Body is { UsesArguments: false, LocalNames.Count: 0 } ? definition.Body.SharedFrame : null;

    /// <summary>A context that an earlier call is done with.</summary>
    private FunctionScope? _spare;

    public override string Name => definition.Name;

    public override object? Invoke(Run run, int position, ReadOnlySpan<object?> arguments, TemplateMap? named, BlockFunction? block) =>
        Invoke(run, position, arguments, named, block, prints: false);

    /// <summary>A function that is one value prints it where it is made, without making a text of it first; any other prints what <c>ret</c> gave.</summary>
    public override void Write(Run run, int position, ReadOnlySpan<object?> arguments) =>
        Texts.Write(run, Invoke(run, position, arguments, null, null, prints: true));

    /// <summary>Whether so many arguments, all in order, are what the function takes: then <see cref="CallInOrder"/> can call it.</summary>
    public bool IsFilledBy(int arguments) => arguments == _argumentsInOrder;

    /// <summary>The common call: each argument is evaluated into the place of its parameter.</summary>
    /// <returns>What the function gives; null when it was printed already.</returns>
    public object? CallInOrder(Run run, int position, Expression[] arguments, bool prints)
    {
        var scope = TakeScope(run.Scope);
        for (var i = 0; i < arguments.Length; i++)
        {
            scope.Slots[i] = Nothing.Store(arguments[i].Evaluate(run));
        }
        run.EnterCall(position);
        return Execute(run, position, scope, FrameFor(run, arguments: null, block: null), prints);
    }

    private object? Invoke(Run run, int position, ReadOnlySpan<object?> arguments, TemplateMap? named, BlockFunction? block, bool prints)
    {
        run.EnterCall(position);
        var list = ArgumentsFor(run, arguments, named);
        FunctionScope? scope = null;
        if (definition.Body.HasParameters)
        {
            scope = TakeScope(run.Scope);
            FillParameters(run, position, scope, arguments, named);
        }
        return Execute(run, position, scope, FrameFor(run, list, block), prints);
    }

    /// <summary>Runs the function in its own context and goes back to the caller's.</summary>
    private object? Execute(Run run, int position, FunctionScope? scope, Frame frame, bool prints)
    {
        var (callerFile, callerMap, callerFrame, callerScope, callerLoop) = (run.File, run.Map, run.Frame, run.Scope, run.Loop);
        var otherFile = !ReferenceEquals(callerFile, file);
        if (otherFile)
        {
            (run.File, run.Map) = (file, map);
        }
        (run.Frame, run.Loop) = (frame, null);
        if (scope is not null)
        {
            run.Scope = scope;
            FillDefaults(run, scope);
        }
        var result = ExecuteBody(run, prints);
        (run.Frame, run.Scope, run.Loop) = (callerFrame, callerScope, callerLoop);
        if (otherFile)
        {
            (run.File, run.Map, run.Position) = (callerFile, callerMap, position);
        }
        run.LeaveCall();
        if (scope is not null && scope.TryClear())
        {
            _spare = scope;
        }
        return result;
    }

    private FunctionScope TakeScope(Scope parent)
    {
        var spare = _spare;
        _spare = null;
        return spare?.Under(parent) ?? new FunctionScope(definition.Body, parent);
    }

    /// <summary>A body without <c>$</c> variables needs none of its own; evaluated text, which could set some, is only in the full profile.</summary>
    private Frame FrameFor(Run run, TemplateList? arguments, BlockFunction? block) =>
        _sharedFrame is { } shared && block is null && run.Settings.Profile != TemplateProfile.Full ? shared : new Frame(definition.Body, arguments, block);

    /// <returns>What the function gives; null when it was printed already.</returns>
    private object? ExecuteBody(Run run, bool prints)
    {
        if (definition.Value is { } value)
        {
            run.Position = value.Position;
            return StackGuard.HasRoomForCall(run, value.Height) ? ValueHere(run, value, prints) : ValueOnFreshStack(run, value, prints);
        }
        definition.Statements!.ExecuteBody(run);   // a definition has a value or statements
        return run.TakeReturned();
    }

    private static object? ValueHere(Run run, Expression value, bool prints)
    {
        if (!prints)
        {
            return value.Evaluate(run);
        }
        value.Write(run);
        return null;
    }

    private static object? ValueOnFreshStack(Run run, Expression value, bool prints) => StackGuard.OnFreshStack(() => ValueHere(run, value, prints));

    private TemplateList? ArgumentsFor(Run run, ReadOnlySpan<object?> arguments, TemplateMap? named)
    {
        if (!definition.Body.UsesArguments)
        {
            return null;
        }
        var parameters = definition.Parameters;
        var rest = parameters.Length > 0 && parameters[^1].TakesRest ? parameters.Length - 1 : int.MaxValue;
        if (arguments.Length <= rest)
        {
            return new TemplateList(run, arguments) { Properties = named };
        }
        var list = new TemplateList(run, arguments[..rest]) { Properties = named };
        list.Add(run, new TemplateList(run, arguments[rest..]));
        return list;
    }

    private void FillParameters(Run run, int position, FunctionScope scope, ReadOnlySpan<object?> arguments, TemplateMap? named)
    {
        var parameters = definition.Parameters;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].TakesRest)
            {
                scope.Slots[i] = new TemplateList(run, i < arguments.Length ? arguments[i..] : []);
                return;
            }
            if (i < arguments.Length)
            {
                scope.Slots[i] = Nothing.Store(arguments[i]);
            }
            else if (named is not null && named.TryGet(parameters[i].Name, out var value))
            {
                scope.Slots[i] = Nothing.Store(value);
            }
            else if (parameters[i].Default is null && !run.Lenient)
            {
                throw run.Fail(position, new(
                    $"Fungsi {Name} memerlukan argumen \"{parameters[i].Name}\".", $"The function {Name} needs the argument \"{parameters[i].Name}\"."));
            }
        }
        RefuseUnknown(run, position, arguments.Length, named);
    }

    private void RefuseUnknown(Run run, int position, int given, TemplateMap? named)
    {
        var parameters = definition.Parameters;
        if (given > parameters.Length)
        {
            throw run.Fail(position, new(
                $"Fungsi {Name} menerima {parameters.Length} argumen, diberi {given}.", $"The function {Name} takes {parameters.Length} arguments and was given {given}."));
        }
        if (named is null)
        {
            return;
        }
        foreach (var name in named.Names)
        {
            var index = parameters.TakeWhile(p => p.Name != name).Count();
            if (index == parameters.Length || index < given)
            {
                throw run.Fail(position, new($"Fungsi {Name} tidak menerima argumen bernama \"{name}\".", $"The function {Name} does not take an argument named \"{name}\"."));
            }
        }
    }

    private void FillDefaults(Run run, FunctionScope scope)
    {
        if (definition.PlainParameters >= 0 && !run.Lenient)
        {
            return;   // there are none, and none is missing
        }
        var parameters = definition.Parameters;
        for (var i = 0; i < parameters.Length; i++)
        {
            scope.Slots[i] ??= Nothing.Store(DefaultOf(run, parameters[i]));
        }
    }

    /// <summary>What stands for an argument that was not given; leniently, null.</summary>
    private static object? DefaultOf(Run run, Parameter parameter) => parameter.Default is not { } value ? null
        : StackGuard.HasRoom() ? value.Evaluate(run)
        : ValueOnFreshStack(run, value, prints: false);
}
