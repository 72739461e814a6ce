using Budaya.TemplateLanguage.Parsing;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Running;

/// <summary>A function defined in a template. It prints as it runs; its value is what <c>ret</c> gives.</summary>
internal sealed class UserFunction(FunctionDefinition definition, TemplateFile file) : Function
{
    public override string Name => definition.Name;

    public override object? Invoke(Run run, int position, ReadOnlySpan<object?> arguments, TemplateMap? named, BlockFunction? block)
    {
        run.EnterCall(position);
        var (callerFile, callerMap, callerFrame, callerScope, callerLoop) = (run.File, run.Map, run.Frame, run.Scope, run.Loop);
        var list = ArgumentsFor(run, arguments, named);
        FunctionScope? scope = null;
        if (definition.Body.HasParameters)
        {
            scope = new FunctionScope(definition.Body, callerScope);
            FillParameters(run, position, scope, arguments, named);
        }
        run.Frame = new Frame(definition.Body, list, block);
        run.Scope = scope ?? callerScope;
        run.File = file;
        run.Map = run.Global.MapOf(file);
        run.Loop = null;
        if (scope is not null)
        {
            FillDefaults(run, scope);
        }
        var result = StackGuard.HasRoom() ? Execute(run) : StackGuard.OnFreshStack(() => Execute(run));
        (run.File, run.Map, run.Frame, run.Scope, run.Loop) = (callerFile, callerMap, callerFrame, callerScope, callerLoop);
        run.LeaveCall();
        return result;
    }

    private object? Execute(Run run)
    {
        if (definition.Value is { } value)
        {
            return value.Evaluate(run);
        }
        definition.Statements!.Execute(run);   // a definition has a value or statements
        return run.TakeReturned();
    }

    private TemplateList? ArgumentsFor(Run run, ReadOnlySpan<object?> arguments, TemplateMap? named)
    {
        if (!definition.Body.UsesArguments)
        {
            return null;
        }
        var parameters = definition.Parameters;
        var rest = parameters.Count > 0 && parameters[^1].TakesRest ? parameters.Count - 1 : int.MaxValue;
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
        for (var i = 0; i < parameters.Count; i++)
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
        if (given > parameters.Count)
        {
            throw run.Fail(position, new(
                $"Fungsi {Name} menerima {parameters.Count} argumen, diberi {given}.", $"The function {Name} takes {parameters.Count} arguments and was given {given}."));
        }
        foreach (var name in named?.Names ?? [])
        {
            var index = parameters.TakeWhile(p => p.Name != name).Count();
            if (index == parameters.Count || index < given)
            {
                throw run.Fail(position, new($"Fungsi {Name} tidak menerima argumen bernama \"{name}\".", $"The function {Name} does not take an argument named \"{name}\"."));
            }
        }
    }

    private void FillDefaults(Run run, FunctionScope scope)
    {
        var parameters = definition.Parameters;
        for (var i = 0; i < parameters.Count; i++)
        {
            scope.Slots[i] ??= Nothing.Store(parameters[i].Default?.Evaluate(run));
        }
    }
}
