using Budaya.TemplateLanguage.Parsing;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Functions;

internal delegate object? BuiltinBody(in Arguments arguments);

internal delegate void BuiltinPrint(in Arguments arguments, Output output);

/// <summary>A built-in function: its name, its parameters, and what it does.</summary>
/// <param name="group">For example <c>string</c>.</param>
/// <param name="name">For example <c>upcase</c>.</param>
/// <param name="parameters">Names divided by blanks; <c>?</c> after a name: may be left out; <c>...</c>: takes all that is left.</param>
internal sealed class BuiltinFunction(string group, string name, string parameters, BuiltinBody body) : Function
{
    /// <summary>No function that takes a fixed number of arguments takes more.</summary>
    public const int MostParameters = 5;

    private readonly string[] _parameters = parameters.Replace("?", "", StringComparison.Ordinal).Replace("...", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    private readonly int _required = Array.FindAll(parameters.Split(' ', StringSplitOptions.RemoveEmptyEntries), p => p[^1] is not ('?' or '.')).Length;
    private readonly bool _takesRest = parameters.EndsWith("...", StringComparison.Ordinal);

    public override string Name { get; } = group.Length == 0 ? name : $"{group}.{name}";
    public string Group { get; } = group;
    public string ShortName { get; } = name;
    public IReadOnlyList<string> Parameters => _parameters;

    /// <summary>The parameters as written in the table.</summary>
    public string Signature { get; } = parameters;

    /// <summary>Prints what the function gives, without making a text of it first; null when it has no such short way.</summary>
    public BuiltinPrint? Prints { get; init; }

    /// <summary>True for functions outside the deterministic profile.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>True when the first argument may be a name or member that does not exist.</summary>
    public bool AcceptsMissing { get; init; }

    /// <summary>True when calls can put the arguments in their places while parsing.</summary>
    public bool CanBind => !_takesRest;

    public override object? Invoke(Run run, int position, ReadOnlySpan<object?> arguments, TemplateMap? named, BlockFunction? block)
    {
        run.Step(position);
        if (_takesRest && arguments.Length >= _required && named is null)
        {
            return InvokeInOrder(run, position, arguments);
        }
        string[] names = named is null ? [] : [.. named.Names];
        if (PlaceOf(arguments.Length, names, out var places) is { } wording)
        {
            throw run.Fail(position, wording);
        }
        var start = run.ValuesTop;
        foreach (var place in places)
        {
            object? value = null;
            if (place >= arguments.Length)
            {
                named!.TryGet(names[place - arguments.Length], out value);   // there is a place there only when there are names
            }
            run.PushValue(place < 0 ? null : place < arguments.Length ? arguments[place] : value);
        }
        var result = InvokeInOrder(run, position, run.ValuesFrom(start));
        run.PopValues(start);
        return result;
    }

    /// <param name="arguments">One value for each parameter, null where it was left out.</param>
    public object? InvokeInOrder(Run run, int position, ReadOnlySpan<object?> arguments)
    {
        run.Position = position;
        if (IsWithheld && run.Settings.Profile == TemplateProfile.Deterministic)
        {
            throw run.Fail(Withheld(Name));
        }
        var result = body(new Arguments(run, this, arguments));
        if (result is string text)
        {
            run.PayText(text.Length);
        }
        return result;
    }

    public static Wording Withheld(string name) => new(
        $"Fungsi {name} tidak boleh dipakai di sini: hasilnya tidak selalu sama (profil deterministic).",
        $"The function {name} may not be used here: its result is not always the same (deterministic profile).");

    /// <summary>For each parameter the number of the argument that fills it, or -1: first those in order, then the named ones.</summary>
    /// <returns>What is wrong, or null.</returns>
    public Wording? PlaceOf(int count, IReadOnlyList<string> names, out int[] places)
    {
        places = new int[Math.Min(_parameters.Length, MostParameters)];
        Array.Fill(places, -1);
        if (count > places.Length)
        {
            return new($"Fungsi {Name} menerima paling banyak {places.Length} argumen, diberi {count}.", $"The function {Name} takes at most {places.Length} arguments and was given {count}.");
        }
        for (var i = 0; i < count; i++)
        {
            places[i] = i;
        }
        for (var i = 0; i < names.Count; i++)
        {
            var place = Array.IndexOf(_parameters, names[i]);
            if (place < 0 || places[place] >= 0)
            {
                return new($"Fungsi {Name} tidak menerima argumen bernama \"{names[i]}\".", $"The function {Name} does not take an argument named \"{names[i]}\".");
            }
            places[place] = count + i;
        }
        var missing = Array.IndexOf(places, -1);
        return missing >= 0 && missing < _required
            ? new($"Fungsi {Name} memerlukan argumen \"{_parameters[missing]}\".", $"The function {Name} needs the argument \"{_parameters[missing]}\".")
            : null;
    }
}
