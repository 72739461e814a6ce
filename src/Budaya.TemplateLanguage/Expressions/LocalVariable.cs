using Budaya.TemplateLanguage.Parsing;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Expressions;

/// <summary>A name with <c>$</c>: it lives in one call or page. In the block of a <c>wrap</c> it is found by name: in the function that runs the block, then where the block is written.</summary>
internal sealed class LocalVariable(int position, string name, int slot, FunctionBody body) : PathExpression(position, 1)
{
    public override bool TryFetch(Run run, out object? value)
    {
        var frame = run.Frame;
        if (ReferenceEquals(frame.Body, body))
        {
            value = frame.Locals[slot];
            if (value is not null)
            {
                value = Nothing.Read(value);
                return true;
            }
        }
        for (var outer = frame; outer is not null; outer = outer.RunningBlock?.WrittenIn)
        {
            if (outer.TryGet(name, out value))
            {
                return true;
            }
        }
        value = null;
        return false;
    }

    public override void Assign(Run run, object? value)
    {
        if (ReferenceEquals(run.Frame.Body, body))
        {
            run.Frame.Locals[slot] = Nothing.Store(value);
            return;
        }
        run.Frame.Set(run, name, value);
    }

    protected override TemplateError Missing(Run run) => run.Fail(Position, new(
        $"Variabel \"${name}\" belum diisi di fungsi atau halaman ini.",
        $"The variable \"${name}\" has not been set in this function or page."));
}
