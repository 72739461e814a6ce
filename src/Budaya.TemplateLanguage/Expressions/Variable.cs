using Budaya.TemplateLanguage.Parsing;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Expressions;

/// <summary>A name without <c>$</c>. It knows its place on the page, and in the function that sets it, if one does.</summary>
internal sealed class Variable(int position, string name, int fileSlot, FunctionBody body) : PathExpression(position, 1)
{
    private readonly bool _hidesGroup = Functions.FunctionTable.IsGroup(name);

    public string Name { get; } = name;

    /// <summary>Its place among the names that the surrounding function sets; -1 when that function does not set it.</summary>
    public int ScopeSlot { get; set; } = -1;

    public override bool TryFetch(Run run, out object? value)
    {
        var scope = run.Scope;
        if (scope is FunctionScope function && ReferenceEquals(function.Body, body))
        {
            if (ScopeSlot >= 0 && function.Slots[ScopeSlot] is { } stored)
            {
                value = Nothing.Read(stored);
                return true;
            }
            if (!function.HasExtra)
            {
                scope = function.Parent;
            }
        }
        if (ReferenceEquals(scope, run.Global))
        {
            return run.Global.TryGet(run.Map[fileSlot], Name, out value);
        }
        value = null;
        return scope is not null && scope.TryGet(Name, out value);
    }

    public override object? Evaluate(Run run) => Near(run) is { } stored and not Nothing && !Function.Is(stored) ? stored : base.Evaluate(run);

    public override object? Fetch(Run run) => Near(run) is { } stored and not Nothing ? stored : base.Fetch(run);

    /// <summary>What stands in the common places, which are looked up at once: the page, and the function that sets the name. Null when the name must be looked for.</summary>
    private object? Near(Run run) =>
        ReferenceEquals(run.Scope, run.Global) ? run.Global.Stored(run.Map[fileSlot])
        : run.Scope is FunctionScope function && ReferenceEquals(function.Body, body) && ScopeSlot >= 0 ? function.Slots[ScopeSlot]
        : null;

    public override void Write(Run run) => Texts.Write(run, Evaluate(run));

    public override void Assign(Run run, object? value)
    {
        run.Position = Position;
        run.GroupsHidden |= _hidesGroup;
        if (ReferenceEquals(run.Scope, run.Global))
        {
            run.Global.Set(run.Map[fileSlot], Name, value);
            return;
        }
        run.Scope.Set(run, Name, value);
    }

    /// <summary>What stands in this variable now where it is set from here; put back by <see cref="RestoreAfterLoop"/>.</summary>
    public object? StoredBeforeLoop(Run run) =>
        ReferenceEquals(run.Scope, run.Global) ? run.Global.Stored(run.Map[fileSlot])
        : run.Scope is FunctionScope function && ReferenceEquals(function.Body, body) && ScopeSlot >= 0 ? function.Slots[ScopeSlot]
        : run.Scope.TryGetOwn(Name, out var value) ? Nothing.Store(value) : null;

    public void RestoreAfterLoop(Run run, object? stored)
    {
        if (ReferenceEquals(run.Scope, run.Global))
        {
            run.Global.Restore(run.Map[fileSlot], stored);
        }
        else if (run.Scope is FunctionScope function)
        {
            function.Restore(Name, stored);
        }
    }

    protected override TemplateError Missing(Run run) => run.Fail(Position, new(
        $"Nama \"{Name}\" tidak dikenal: tidak ada dalam data dan belum diisi dalam templat.",
        $"The name \"{Name}\" is unknown: it is not in the data and the template has not set it."));
}
