using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Expressions;

/// <summary><c>target[index]</c>: an item by its number (from the end when negative), a member by its name, or one character of a text.</summary>
internal sealed class Index(Expression target, Expression index, int position) : PathExpression(position, Math.Max(target.Height, index.Height) + 1)
{
    public override bool TryFetch(Run run, out object? value)
    {
        var holder = target.Evaluate(run);
        var key = index.Evaluate(run);
        run.Position = Position;
        value = null;
        return holder switch
        {
            null => throw run.Fail(Position, new("Indeks diminta dari null.", "An index is asked of null.")),
            IReadOnlyList<object?> list when Numbers.TryLong(key, out var at) => TryItem(list, at, out value),
            string text when Numbers.TryLong(key, out var at) => TryCharacter(text, at, out value),
            _ when key is null => throw run.Fail(Position, new("Indeks bernilai null.", "The index is null.")),
            _ when Members.IsObject(holder) || key is string => Members.TryGet(run, holder, Texts.Of(run, key), out value),
            _ => throw run.Fail(Position, new(
                $"Indeks tidak berlaku: {Kinds.Describe(key).Id} pada {Kinds.Describe(holder).Id}.",
                $"The index does not apply: {Kinds.Describe(key).En} on {Kinds.Describe(holder).En}.")),
        };
    }

    public override object? EvaluateOrNull(Run run) =>
        target.EvaluateOrNull(run) is null ? null : base.EvaluateOrNull(run);

    private static bool TryItem(IReadOnlyList<object?> list, long at, out object? value)
    {
        at += at < 0 ? list.Count : 0;
        var exists = at >= 0 && at < list.Count;
        value = exists ? list[(int)at] : null;
        return exists;
    }

    private static bool TryCharacter(string text, long at, out object? value)
    {
        at += at < 0 ? text.Length : 0;
        var exists = at >= 0 && at < text.Length;
        value = exists ? Boxes.OfCharacter(text[(int)at]) : null;
        return exists;
    }

    public override void Assign(Run run, object? value)
    {
        var holder = target.Evaluate(run);
        var key = index.Evaluate(run);
        run.Position = Position;
        if (holder is TemplateList list && Numbers.TryLong(key, out var at))
        {
            list.Set(run, at < 0 ? at + list.Count : at, value);
            return;
        }
        if (holder is IReadOnlyList<object?> && Numbers.IsNumber(key))
        {
            throw run.Fail(new("Data tidak dapat diubah oleh templat.", "A template cannot change its data."));
        }
        Members.Set(run, holder, Texts.Of(run, key), value);
    }

    protected override TemplateError Missing(Run run) => run.Fail(Position, new(
        "Tidak ada butir dengan indeks ini.", "There is no item with this index."));
}
