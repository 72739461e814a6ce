using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Expressions;

/// <summary><c>target.name</c>, or <c>target?.name</c> which gives null where there is nothing.</summary>
internal sealed class Member(Expression target, string name, bool isOptional, int position) : PathExpression(position, target.Height + 1)
{
    /// <summary>Where the member stood in the object read last. Renders on several threads may each write it: it is only where the next one looks first.</summary>
    private MemberPlace? _place;

    public Expression Target { get; } = target;
    public string Name { get; } = name;

    public override bool TryFetch(Run run, out object? value) => TryFetch(run, orNull: false, out value);

    private bool TryFetch(Run run, bool orNull, out object? value)
    {
        var target = orNull || isOptional ? Target.EvaluateOrNull(run) : Target.Evaluate(run);
        if (target is null)
        {
            value = null;
            return isOptional || orNull ? isOptional : throw NullTarget(run);
        }
        run.Position = Position;
        return Members.TryGet(run, target, Name, out value) || isOptional;
    }

    public override object? Evaluate(Run run)
    {
        var target = isOptional ? Target.EvaluateOrNull(run) : Target.Evaluate(run);
        return target is DataObject data && data.TryGet(Name, ref _place, out var value)
            ? value   // data holds no functions
            : Called(run, Found(run, target));
    }

    public override void Write(Run run) => Texts.Write(run, Evaluate(run));

    /// <summary>The member of a target that is already evaluated.</summary>
    private object? Found(Run run, object? target)
    {
        if (target is null)
        {
            return isOptional ? null : throw NullTarget(run);
        }
        run.Position = Position;
        return Members.TryGet(run, target, Name, out var value) || isOptional || run.Lenient ? value : throw Missing(run);
    }

    public override object? EvaluateOrNull(Run run) =>
        TryFetch(run, orNull: true, out var value) ? Called(run, value) : null;

    public override void Assign(Run run, object? value)
    {
        var target = Target.Evaluate(run) ?? throw NullTarget(run);
        run.Position = Position;
        Members.Set(run, target, Name, value);
    }

    private TemplateError NullTarget(Run run) => run.Fail(Position, new(
        $"Anggota \"{Name}\" diminta dari null; pakai ?. bila boleh kosong.", $"The member \"{Name}\" is asked of null; use ?. where it may be absent."));

    protected override TemplateError Missing(Run run) => run.Fail(Position, new(
        $"Anggota \"{Name}\" tidak ada{Names(run, "; yang ada: ")}.", $"The member \"{Name}\" does not exist{Names(run, "; there is: ")}."));

    private string Names(Run run, string prefix)
    {
        var names = Target.EvaluateOrNull(run) is { } target ? Members.Names(target).Take(12).ToList() : [];
        return names.Count == 0 ? "" : prefix + string.Join(", ", names);
    }
}
