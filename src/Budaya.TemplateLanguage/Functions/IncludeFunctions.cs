using Budaya.TemplateLanguage.Parsing;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Functions;

/// <summary><c>include</c> and <c>include_join</c></summary>
internal static class IncludeFunctions
{
    private const string TemplatePrefix = "tpl:";

    public static IEnumerable<BuiltinFunction> All =>
    [
        new("", "include", "name arguments...", static (in Arguments a) => Include(a.Run, a.Text(0), a.From(1))),
        new("", "include_join", "names separator? begin? end?", static (in Arguments a) => Join(a)),
    ];

    private static string Include(Run run, string name, ReadOnlySpan<object?> arguments) =>
        Render(run, name, new TemplateList(run, arguments));

    public static string Render(Run run, string name, TemplateList arguments)
    {
        var outer = run.Output;
        run.Output = new Output(run);
        Write(run, name, arguments);
        run.PayText(run.Output.Length);
        var text = run.Output.Finish();
        run.Output = outer;
        return text;
    }

    /// <summary>Runs another template here: it shares the names without <c>$</c>, and has its own <c>$</c> variables.</summary>
    public static void Write(Run run, string name, TemplateList arguments)
    {
        var file = run.FileNamed(name);
        var position = run.Position;
        run.EnterCall(position);
        var (callerFile, callerMap, callerFrame, callerLoop) = (run.File, run.Map, run.Frame, run.Loop);
        run.GroupsHidden |= file.HidesGroups;
        (run.File, run.Map, run.Frame, run.Loop) = (file, run.Global.MapOf(file), new Frame(file.Body, arguments, null), null);
        file.Root.ExecuteBody(run);
        run.TakeReturned();
        (run.File, run.Map, run.Frame, run.Loop, run.Position) = (callerFile, callerMap, callerFrame, callerLoop, position);
        run.LeaveCall();
    }

    private static string Join(in Arguments a)
    {
        var run = a.Run;
        var names = a.List(0);
        var (separator, begin, end) = (Part(run, a.TextOrNull(1)), Part(run, a.TextOrNull(2)), Part(run, a.TextOrNull(3)));
        var parts = new List<string>();
        long length = begin.Length + end.Length;
        for (var i = 0; i < names.Count; i++)
        {
            run.Spend(1);
            parts.Add(Render(run, Texts.Of(run, names[i]), new TemplateList(run, 0)));
            length += parts[^1].Length + separator.Length;
            run.PayText(length);
        }
        var joined = string.Join(separator, parts);
        return joined.Length == 0 ? "" : begin + joined + end;
    }

    private static string Part(Run run, string? text) =>
        text is null ? "" : text.StartsWith(TemplatePrefix, StringComparison.Ordinal) ? Render(run, text[TemplatePrefix.Length..], new TemplateList(run, 0)) : text;
}
