using Budaya.TemplateLanguage.Expressions;

namespace Budaya.TemplateLanguage.Parsing;

/// <summary>The names that one function or page uses: its variables with <c>$</c>, and, for a function with parameters, the names that it sets.</summary>
internal sealed class FunctionBody(FunctionBody? outer, bool hasParameters)
{
    private readonly List<Variable> _variables = [];
    private Running.Frame? _sharedFrame;

    public FunctionBody? Outer { get; } = outer;
    public bool HasParameters { get; } = hasParameters;
    public NameTable LocalNames { get; } = new();
    public NameTable ScopeNames { get; } = new();

    /// <summary>True when the body reads <c>$</c> or <c>$0</c>, or runs code that may.</summary>
    public bool UsesArguments { get; set; }

    /// <summary>For calls of a body that has no <c>$</c> variables: nothing is ever set in it.</summary>
    public Running.Frame SharedFrame => _sharedFrame ??= new Running.Frame(this, null, null) { IsShared = true };

    public void Uses(Variable variable) => _variables.Add(variable);

    public void Sets(string name)
    {
        if (HasParameters)
        {
            ScopeNames.FindOrAdd(name);
        }
    }

    /// <summary>Gives every variable its place, once all the names that the function sets are known.</summary>
    public void Bind()
    {
        foreach (var variable in _variables)
        {
            variable.ScopeSlot = ScopeNames.Find(variable.Name);
        }
    }
}

/// <summary>A parameter: required, with a default, or taking all that is left.</summary>
internal readonly record struct Parameter(string Name, Expression? Default, bool TakesRest);

/// <summary>A function as written: what it takes and what it does.</summary>
internal sealed class FunctionDefinition
{
    private readonly Parameter[] _parameters = [];

    public required string Name { get; init; }
    public required FunctionBody Body { get; init; }
    public required Parameter[] Parameters
    {
        get => _parameters;
        init
        {
            _parameters = value;
            PlainParameters = Array.Exists(value, p => p.Default is not null || p.TakesRest) ? -1 : value.Length;
        }
    }

    /// <summary>How many parameters there are when each needs one argument; -1 when some have a default or take the rest.</summary>
    public int PlainParameters { get; private init; }

    /// <summary>The statements, or null for <c>name(x) = expression</c>.</summary>
    public Statements.Block? Statements { get; init; }

    /// <summary>The value of <c>name(x) = expression</c>, or of a body that is one <c>ret</c>; otherwise null.</summary>
    public Expression? Value { get; init; }
}
