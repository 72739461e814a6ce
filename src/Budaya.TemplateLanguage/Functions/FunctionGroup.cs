using System.Runtime.CompilerServices;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Functions;

/// <summary>A group of functions as a value: <c>string</c>, <c>date</c>, or one that the host added.</summary>
internal sealed class FunctionGroup(string name, IReadOnlyDictionary<string, Function> functions)
{
    private static readonly ConditionalWeakTable<IReadOnlyDictionary<string, TemplateFunction>, FunctionGroup> Added = [];

    public string Name { get; } = name;
    public IReadOnlyDictionary<string, Function> Functions { get; } = functions;
    public IEnumerable<string> Names => Functions.Keys;

    public static FunctionGroup Of(string name, IReadOnlyDictionary<string, TemplateFunction> added)
    {
        if (!Added.TryGetValue(added, out var group) || group.Name != name)
        {
            group = new FunctionGroup(name, added.ToDictionary(p => p.Key, p => (Function)new AddedFunction($"{name}.{p.Key}", p.Value), StringComparer.Ordinal));
            Added.AddOrUpdate(added, group);
        }
        return group;
    }

    public bool TryGet(Run run, string member, out object? value)
    {
        value = Functions.TryGetValue(member, out var function) ? function : null;
        if (Name == "date" && value is null)
        {
            value = member switch
            {
                "format" => run.DateFormat,
                "default_format" => DateFunctions.DefaultFormat,
                _ => null,
            };
        }
        return value is not null;
    }

    /// <summary>Only <c>date.format</c> can be set; groups are shared by all renders.</summary>
    public bool TrySet(Run run, string member, object? value)
    {
        if (Name != "date" || member != "format" || value is not string format)
        {
            return false;
        }
        run.DateFormat = format;
        return true;
    }
}

/// <summary>A function that the host added.</summary>
internal sealed class AddedFunction(string name, TemplateFunction body) : Function
{
    public override string Name => name;

    public override object? Invoke(Run run, int position, ReadOnlySpan<object?> arguments, TemplateMap? named, BlockFunction? block)
    {
        run.Step(position);
        if (named is not null)
        {
            throw run.Fail(new($"Fungsi {name} tidak menerima argumen bernama.", $"The function {name} does not take named arguments."));
        }
        try
        {
            var result = body(arguments.ToArray());
            if (result is string text)
            {
                run.PayText(text.Length);
            }
            return result;
        }
        catch (TemplateFunctionException e)
        {
            throw run.Fail(new($"Fungsi {name}: {e.Message}", $"Function {name}: {e.Message}"));
        }
    }
}
