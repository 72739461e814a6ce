using System.Text;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Expressions;

/// <summary>A text, number, boolean, <c>null</c> or <c>empty</c>.</summary>
internal sealed class Literal(int position, object? value) : Expression(position, 1)
{
    public object? Value { get; } = value;
    public override object? Evaluate(Run run) => Value;
}

/// <summary><c>[a, b]</c></summary>
internal sealed class ListLiteral(int position, int height, Expression[] items) : Expression(position, height)
{
    public override object? Evaluate(Run run)
    {
        run.Step(Position);
        var list = new TemplateList(run, items.Length);
        foreach (var item in items)
        {
            list.Add(run, item.Evaluate(run));
        }
        return list;
    }
}

/// <summary><c>{a: 1, "b": 2}</c></summary>
internal sealed class ObjectLiteral(int position, int height, (string Name, Expression Value)[] members) : Expression(position, height)
{
    public override object? Evaluate(Run run)
    {
        run.Step(Position);
        var map = new TemplateMap();
        foreach (var (name, value) in members)
        {
            map.Set(run, name, value.Evaluate(run));
        }
        return map;
    }
}

/// <summary><c>$"text {expression} text"</c></summary>
internal sealed class Interpolation(int position, int height, Expression[] parts) : Expression(position, height)
{
    public override object? Evaluate(Run run)
    {
        run.Step(Position);
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(Texts.Of(run, part.Evaluate(run)));
            run.PayText(text.Length);
        }
        return text.ToString();
    }

    /// <summary>Writes the parts one after another; all are evaluated first, since what they call may print.</summary>
    public override void Write(Run run)
    {
        run.Step(Position);
        var start = run.ValuesTop;
        foreach (var part in parts)
        {
            run.PushValue(part.Evaluate(run));
        }
        for (var i = 0; i < parts.Length; i++)
        {
            Texts.Write(run, run.ValuesFrom(start)[i]);
        }
        run.PopValues(start);
    }
}
