using System.Text.RegularExpressions;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Functions;

/// <summary><c>regex.*</c>, on an engine whose time grows with the length of the text only.</summary>
internal static class RegexFunctions
{
    public static IEnumerable<BuiltinFunction> All =>
    [
        new("regex", "escape", "pattern", static (in Arguments a) => Regex.Escape(a.Text(0))),
        new("regex", "match", "text pattern options?", static (in Arguments a) => Match(a)),
        new("regex", "matches", "text pattern options?", static (in Arguments a) => Matches(a)),
        new("regex", "replace", "text pattern replace options?", static (in Arguments a) => Replace(a)),
        new("regex", "split", "text pattern options?", static (in Arguments a) => Split(a)),
        new("regex", "unescape", "pattern", static (in Arguments a) => Unescape(a)),
    ];

    private static TemplateList Match(in Arguments a)
    {
        var (run, text, regex) = (a.Run, a.Text(0), Patterns.Get(a, 1, 2));
        var match = Timed(run, text, () => regex.Match(text));
        return match.Success ? Groups(run, match) : new TemplateList(run, 0);
    }

    private static TemplateList Matches(in Arguments a)
    {
        var (run, text, regex) = (a.Run, a.Text(0), Patterns.Get(a, 1, 2));
        var result = new TemplateList(run, 0);
        foreach (var match in Each(run, text, regex))
        {
            result.Add(run, Groups(run, match));
        }
        return result;
    }

    private static string Replace(in Arguments a)
    {
        var (run, text, regex, replacement) = (a.Run, a.Text(0), Patterns.Get(a, 1, 3), a.Text(2));
        var result = new System.Text.StringBuilder();
        var at = 0;
        foreach (var match in Each(run, text, regex))
        {
            var made = match.Result(replacement);
            run.PayText((long)result.Length + (match.Index - at) + made.Length);
            result.Append(text, at, match.Index - at).Append(made);
            at = match.Index + match.Length;
        }
        return at == 0 && result.Length == 0 ? text : result.Append(text, at, text.Length - at).ToString();
    }

    private static TemplateList Split(in Arguments a)
    {
        var (run, text, regex) = (a.Run, a.Text(0), Patterns.Get(a, 1, 2));
        var result = new TemplateList(run, 0);
        var at = 0;
        foreach (var match in Each(run, text, regex))
        {
            result.Add(run, run.Pay(text[at..match.Index]));
            for (var i = 1; i < match.Groups.Count; i++)
            {
                if (match.Groups[i].Success)
                {
                    result.Add(run, run.Pay(match.Groups[i].Value));
                }
            }
            at = match.Index + match.Length;
        }
        result.Add(run, run.Pay(text[at..]));
        return result;
    }

    private static List<Match> Each(Run run, string text, Regex regex)
    {
        var found = new List<Match>();
        var match = Timed(run, text, () => regex.Match(text));
        while (match.Success)
        {
            run.PayItems(found.Count + 1, 8);
            found.Add(match);
            var current = match;
            match = Timed(run, "", () => current.NextMatch());
        }
        return found;
    }

    private static Match Timed(Run run, string text, Func<Match> work)
    {
        run.Spend(1 + (text.Length / 16));
        try
        {
            return work();
        }
        catch (RegexMatchTimeoutException)
        {
            run.CheckTime();
            throw run.Fail(new("Pencarian pola melewati batas waktu.", "The pattern search passed the time limit."));
        }
    }

    private static TemplateList Groups(Run run, Match match)
    {
        var groups = new TemplateList(run, match.Groups.Count);
        for (var i = 0; i < match.Groups.Count; i++)
        {
            groups.Add(run, run.Pay(match.Groups[i].Value));
        }
        return groups;
    }

    private static string Unescape(in Arguments a)
    {
        try
        {
            return Regex.Unescape(a.Text(0));
        }
        catch (ArgumentException)
        {
            throw a.Run.Fail(new("Urutan \\ dalam teks ini tidak dikenal.", "A \\ sequence in this text is not known."));
        }
    }
}
