using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Running;

/// <summary>A context of names without <c>$</c>: the page, a function with parameters, the object of a <c>with</c>, or a loop inside one.</summary>
internal abstract class Scope(Scope? parent)
{
    private HashSet<string>? _readOnly;

    public Scope? Parent { get; protected set; } = parent;

    protected bool HasReadOnly => _readOnly is not null;

    /// <summary>Finds a name here alone.</summary>
    public abstract bool TryGetOwn(string name, out object? value);

    public abstract void SetOwn(Run run, string name, object? value);

    /// <summary>The names set here, for <c>this</c>.</summary>
    public abstract IEnumerable<string> OwnNames { get; }

    public bool TryGet(string name, out object? value)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope.TryGetOwn(name, out value))
            {
                return true;
            }
        }
        value = null;
        return false;
    }

    public void Set(Run run, string name, object? value)
    {
        RefuseReadOnly(run, name);
        SetOwn(run, name, value);
    }

    public void Protect(string name) => (_readOnly ??= new(StringComparer.Ordinal)).Add(name);

    public bool IsReadOnly(string name) => _readOnly is not null && _readOnly.Contains(name);

    public void RefuseReadOnly(Run run, string name)
    {
        if (IsReadOnly(name))
        {
            throw run.Fail(new($"Variabel \"{name}\" hanya dapat dibaca (readonly).", $"The variable \"{name}\" is read-only."));
        }
    }
}

/// <summary>The context of a call of a function with parameters.</summary>
internal sealed class FunctionScope(Parsing.FunctionBody body, Scope parent) : Scope(parent)
{
    private Dictionary<string, object?>? _extra;

    public Parsing.FunctionBody Body { get; } = body;
    public object?[] Slots { get; } = body.ScopeNames.Count == 0 ? [] : new object?[body.ScopeNames.Count];
    public bool HasExtra => _extra is not null;

    /// <summary>True once <c>this</c> may have kept this context beyond its call.</summary>
    public bool IsKept { get; set; }

    /// <summary>Makes the context ready for another call of the same function; false when something may still hold it.</summary>
    public bool TryClear()
    {
        if (IsKept || HasExtra || HasReadOnly)
        {
            return false;
        }
        Slots.AsSpan().Clear();
        return true;
    }

    public FunctionScope Under(Scope parent)
    {
        Parent = parent;
        return this;
    }

    public override IEnumerable<string> OwnNames =>
        Body.ScopeNames.Names.Where((_, i) => Slots[i] is not null).Concat(_extra?.Keys ?? Enumerable.Empty<string>());

    public override bool TryGetOwn(string name, out object? value)
    {
        var slot = Body.ScopeNames.Find(name);
        if (slot >= 0 && Slots[slot] is { } stored)
        {
            value = Nothing.Read(stored);
            return true;
        }
        value = null;
        return _extra is not null && _extra.TryGetValue(name, out value);
    }

    public override void SetOwn(Run run, string name, object? value)
    {
        var slot = Body.ScopeNames.Find(name);
        if (slot >= 0)
        {
            Slots[slot] = Nothing.Store(value);
            return;
        }
        _extra ??= new(StringComparer.Ordinal);
        run.PayItems(_extra.Count, 1);
        _extra[name] = value;
    }

    /// <summary>Puts back what stood in a name before a loop; null takes the name away.</summary>
    public void Restore(string name, object? stored)
    {
        var slot = Body.ScopeNames.Find(name);
        if (slot >= 0)
        {
            Slots[slot] = stored;
        }
        else if (stored is null)
        {
            _extra?.Remove(name);
        }
        else
        {
            (_extra ??= new(StringComparer.Ordinal))[name] = Nothing.Read(stored);
        }
    }
}

/// <summary>The object of a <c>with</c>.</summary>
internal sealed class ObjectScope(object target, Scope parent) : Scope(parent)
{
    public object Target { get; } = target;

    public override IEnumerable<string> OwnNames => Members.Names(Target);
    public override bool TryGetOwn(string name, out object? value) => Members.TryGetData(Target, name, out value);
    public override void SetOwn(Run run, string name, object? value) => Members.Set(run, Target, name, value);
}

/// <summary>The variable of a loop that runs inside a <c>with</c>; everything else is set in the object.</summary>
internal sealed class LoopScope(string name, Scope parent) : Scope(parent)
{
    private readonly Scope _outer = parent;

    public object? Value { get; set; }

    public override IEnumerable<string> OwnNames => _outer.OwnNames;

    public override bool TryGetOwn(string wanted, out object? value)
    {
        value = Value;
        return wanted == name;
    }

    public override void SetOwn(Run run, string wanted, object? value)
    {
        if (wanted == name)
        {
            Value = value;
            return;
        }
        _outer.Set(run, wanted, value);
    }
}
