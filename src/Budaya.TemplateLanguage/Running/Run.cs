using System.Diagnostics;
using Budaya.TemplateLanguage.Parsing;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Running;

/// <summary>One render: where it stands, what it may see, where it writes. Never used twice.</summary>
internal sealed partial class Run
{
    private object?[] _values = new object?[32];
    private int _valuesTop;
    private Dictionary<string, object?>? _cycles;
    private Dictionary<(string, System.Text.RegularExpressions.RegexOptions), System.Text.RegularExpressions.Regex>? _regexes;

    public Run(TemplateFile main, IReadOnlyDictionary<string, object?> model, TemplateSettings settings, CancellationToken cancellationToken)
    {
        Settings = settings;
        Limits = settings.Limits;
        Model = model;
        File = main;
        Global = new GlobalScope(this, main, model);
        Scope = Global;
        Map = Global.MapOf(main);
        Frame = new Frame(main.Body, null, null);
        Output = new Output(this);
        _cancellationToken = cancellationToken;
        GroupsHidden = main.HidesGroups || Functions.FunctionTable.IsHiddenBy(model);
        _started = Stopwatch.GetTimestamp();
        _stepsLeft = Limits.Steps;
        _nextCheck = Math.Max(0, _stepsLeft - StepsBetweenChecks);
        _outputLeft = Limits.OutputCharacters;
        _mostTextCharacters = Limits.TextCharacters;
    }

    public TemplateSettings Settings { get; }
    public TemplateLimits Limits { get; }
    public bool Lenient => Settings.Lenient;
    public IReadOnlyDictionary<string, object?> Model { get; }
    public GlobalScope Global { get; }

    /// <summary>The file whose code is running; problems are placed in it.</summary>
    public TemplateFile File { get; set; }

    /// <summary>For each global name of <see cref="File"/>, its place in <see cref="Global"/>.</summary>
    public int[] Map { get; set; }

    /// <summary>The context in which names without <c>$</c> are found and set.</summary>
    public Scope Scope { get; set; }

    /// <summary>The variables with <c>$</c> of the function or page that is running.</summary>
    public Frame Frame { get; set; }

    public Output Output { get; set; }

    /// <summary>The innermost loop, for <c>for.index</c> and its kin.</summary>
    public LoopState? Loop { get; set; }

    /// <summary>What <c>ret</c> gave, until the call that it ends takes it.</summary>
    public object? Returned { get; set; }

    /// <summary>Offset of the statement or call that runs now.</summary>
    public int Position { get; set; }

    /// <summary>True when data or a variable hides one of the built-in groups, such as a fact named <c>date</c>.</summary>
    public bool GroupsHidden { get; set; }

    public string DateFormat { get; set; } = Functions.DateFunctions.DefaultFormat;

    /// <summary>The culture that a function was given last; the next one is mostly given the same.</summary>
    public System.Globalization.CultureInfo LastCulture { get; set; } = System.Globalization.CultureInfo.InvariantCulture;

    /// <summary>The text by which <see cref="LastCulture"/> was asked for; null before any was.</summary>
    public string? LastCultureName { get; set; }

    public Dictionary<string, object?> Cycles => _cycles ??= new(StringComparer.Ordinal);

    public Dictionary<(string Pattern, System.Text.RegularExpressions.RegexOptions Options), System.Text.RegularExpressions.Regex> Regexes => _regexes ??= [];

    public int PushValue(object? value)
    {
        if (_valuesTop == _values.Length)
        {
            Array.Resize(ref _values, _values.Length * 2);
        }
        _values[_valuesTop] = value;
        return _valuesTop++;
    }

    public int ValuesTop => _valuesTop;
    public ReadOnlySpan<object?> ValuesFrom(int start) => _values.AsSpan(start, _valuesTop - start);
    public void PopValues(int start) => _valuesTop = start;

    public TemplateError Fail(Wording wording) => Fail(Position, wording);
    public TemplateError Fail(int position, Wording wording) => new(File.Source.Problem(position, wording));

    /// <summary>Runs the main template from start to end; its text then stands in <see cref="Output"/>.</summary>
    public void RunToEnd()
    {
        if (StackGuard.HasRoom())
        {
            File.Root.Execute(this);
        }
        else
        {
            StackGuard.Execute(File.Root, this);
        }
    }

    public object? TakeReturned()
    {
        var value = Returned;
        Returned = null;
        return value;
    }
}
