using Budaya.TemplateLanguage.Parsing;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Statements;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Functions;

/// <summary><c>object.*</c></summary>
internal static class ObjectFunctions
{
    public static IEnumerable<BuiltinFunction> All =>
    [
        new("object", "default", "value default", static (in Arguments a) => a[0] is null or "" ? a[1] : a[0]) { AcceptsMissing = true },
        new("object", "eval", "value", static (in Arguments a) => Eval(a)) { IsWithheld = true },
        new("object", "eval_template", "value", static (in Arguments a) => EvalTemplate(a)) { IsWithheld = true },
        new("object", "format", "value format culture?", static (in Arguments a) => Formats.Apply(a.Run, a[0], a.Text(1), a.Culture(2))),
        new("object", "from_json", "json", static (in Arguments a) => JsonReading.Read(a.Run, a.Text(0))),
        new("object", "has_key", "value key", static (in Arguments a) => Boxes.Of(Has(a, out _))),
        new("object", "has_value", "value key", static (in Arguments a) => Boxes.Of(Has(a, out var value) && value is not null)),
        new("object", "keys", "value", static (in Arguments a) => Keys(a)),
        new("object", "kind", "value", static (in Arguments a) => Kinds.KindOf(a[0])),
        new("object", "size", "value", static (in Arguments a) => Size(a)),
        new("object", "to_json", "value", static (in Arguments a) => JsonWriting.Write(a.Run, a[0])),
        new("object", "typeof", "value", static (in Arguments a) => Kinds.TypeOf(a[0])),
        new("object", "values", "value", static (in Arguments a) => Values(a)),
    ];

    private static object? Eval(in Arguments a)
    {
        switch (a[0])
        {
            case Function function:
                return a.Call(function);
            case string code:
                return EvalCode(a.Run, code);
            default:
                return a[0];
        }
    }

    private static object? EvalCode(Run run, string code)
    {
        var file = run.Parse(new SourceText(run.File.Source.Name + "#eval", code), asCode: true);
        return InFile(run, file, () => file.SingleExpression is { } expression ? expression.Evaluate(run) : Execute(run, file));
    }

    private static object? EvalTemplate(in Arguments a)
    {
        var run = a.Run;
        switch (a[0])
        {
            case Function function:
                return a.Call(function);
            case string text:
                var file = run.Parse(new SourceText(run.File.Source.Name + "#eval", text), asCode: false);
                var outer = run.Output;
                run.Output = new Output(run);
                InFile(run, file, () => Execute(run, file));
                var result = run.Output.Finish();
                run.Output = outer;
                return result;
            default:
                return a[0];
        }
    }

    private static object? Execute(Run run, TemplateFile file)
    {
        file.Root.Execute(run);
        return run.TakeReturned();
    }

    private static T InFile<T>(Run run, TemplateFile file, Func<T> work)
    {
        run.EnterCall(run.Position);
        var (callerFile, callerMap) = (run.File, run.Map);
        run.GroupsHidden |= file.HidesGroups;
        (run.File, run.Map) = (file, run.Global.MapOf(file));
        var result = StackGuard.HasRoom() ? work() : StackGuard.OnFreshStack(work);
        (run.File, run.Map) = (callerFile, callerMap);
        run.LeaveCall();
        return result;
    }

    private static bool Has(in Arguments a, out object? value)
    {
        value = null;
        return a[0] is { } target && (Members.TryGetData(target, a.Text(1), out value)
            || (target is FunctionGroup && Members.TryGet(a.Run, target, a.Text(1), out value)));
    }

    private static TemplateList Keys(in Arguments a)
    {
        var result = new TemplateList(a.Run, 0);
        foreach (var name in Members.Names(Target(a)))
        {
            result.Add(a.Run, name);
        }
        return result;
    }

    private static TemplateList Values(in Arguments a)
    {
        var target = Target(a);
        var result = new TemplateList(a.Run, 0);
        foreach (var name in Members.Names(target))
        {
            Members.TryGet(a.Run, target, name, out var value);
            result.Add(a.Run, value);
        }
        return result;
    }

    private static object Target(in Arguments a) => a[0] is { } target && (Members.IsObject(target) || target is TemplateList)
        ? target : throw a.Wrong(0, new("objek", "an object"));

    private static object Size(in Arguments a) => a[0] switch
    {
        string text => Boxes.Of(text.Length),
        IReadOnlyList<object?> list => Boxes.Of(list.Count),
        { } target when Members.IsObject(target) => Boxes.Of(Members.Count(target)),
        null when a.Run.Lenient => Boxes.Of(0),
        _ => throw a.Wrong(0, new("teks, daftar, atau objek", "a text, a list or an object")),
    };
}
