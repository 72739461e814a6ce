using System.Collections.Concurrent;
using System.Globalization;
using Budaya.TemplateLanguage.Parsing;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Functions;

/// <summary>The values of one call of a built-in function, and their conversions.</summary>
internal readonly ref struct Arguments(Run run, BuiltinFunction function, ReadOnlySpan<object?> values)
{
    private const int MostKnown = 64;
    private static readonly ConcurrentDictionary<string, CultureInfo> Known = new(StringComparer.Ordinal);
    private readonly ReadOnlySpan<object?> _values = values;

    public Run Run { get; } = run;
    public int Count => _values.Length;
    public object? this[int index] => index < _values.Length ? _values[index] : null;
    public ReadOnlySpan<object?> From(int index) => _values[index..];

    /// <summary>Any value as it is printed; null is the empty text.</summary>
    public string Text(int index) => this[index] as string ?? Run.Pay(Texts.Of(Run, this[index]));

    public string? TextOrNull(int index) => this[index] is null ? null : Text(index);

    public IReadOnlyList<object?> List(int index) => Iteration.ListOf(Run, this[index]);

    public long Whole(int index)
    {
        var value = this[index];
        if (Numbers.TryLong(value, out var number))
        {
            return number;
        }
        return value switch
        {
            double real when real == Math.Floor(real) && Math.Abs(real) < 1e15 => (long)real,
            decimal exact when exact == decimal.Floor(exact) && Math.Abs(exact) < 1e15m => (long)exact,
            string text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) => number,
            _ => throw Wrong(index, new("bilangan bulat", "a whole number")),
        };
    }

    public long Whole(int index, long otherwise) => this[index] is null ? otherwise : Whole(index);

    /// <summary>A whole number brought into a range that no text or list can pass.</summary>
    public int Clamped(int index, int least, int most) => (int)Math.Clamp(Whole(index), least, most);

    public object Number(int index)
    {
        var value = this[index];
        return Numbers.IsNumber(value) ? value! : throw Wrong(index, new("bilangan", "a number"));   // IsNumber is false for null
    }

    public double Real(int index) => Numbers.ToDouble(Number(index));

    public DateTimeOffset Date(int index)
    {
        if (Dates.TryGet(this[index], out var date))
        {
            return date;
        }
        return this[index] is string text ? DateParser.Parse(Run, text, null, CultureInfo.InvariantCulture) : throw Wrong(index, new("tanggal", "a date"));
    }

    public Function Callable(int index) => this[index] as Function ?? throw Wrong(index, new("fungsi (tulis @nama)", "a function (write @name)"));

    public CultureInfo Culture(int index)
    {
        var name = TextOrNull(index);
        if (name is null)
        {
            return CultureInfo.InvariantCulture;
        }
        if (ReferenceEquals(Run.LastCultureName, name))
        {
            return Run.LastCulture;
        }
        if (Known.TryGetValue(name, out var known))
        {
            (Run.LastCulture, Run.LastCultureName) = (known, name);
            return known;
        }
        try
        {
            var culture = CultureInfo.GetCultureInfo(name, predefinedOnly: true);
            if (Known.Count < MostKnown)
            {
                Known.TryAdd(name, culture);
            }
            return culture;
        }
        catch (CultureNotFoundException)
        {
            throw Run.Fail(new($"Kultur \"{Shorten(name)}\" tidak dikenal.", $"The culture \"{Shorten(name)}\" is unknown."));
        }
    }

    /// <summary>Calls a function given as an argument.</summary>
    public object? Call(Function callee, params ReadOnlySpan<object?> arguments) => callee.Invoke(Run, Run.Position, arguments, null, null);

    public TemplateError Wrong(int index, Wording wanted)
    {
        var met = Kinds.Describe(this[index]);
        var name = function.Parameters[Math.Min(index, function.Parameters.Count - 1)];
        return Run.Fail(new(
            $"Fungsi {function.Name}: argumen \"{name}\" harus {wanted.Id}, bukan {met.Id}.",
            $"Function {function.Name}: the argument \"{name}\" must be {wanted.En}, not {met.En}."));
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
