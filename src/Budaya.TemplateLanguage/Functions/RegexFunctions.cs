using System.Text.RegularExpressions;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Functions;

/// <summary><c>regex.*</c>, on an engine whose time grows with the length of the text only.</summary>
internal static class RegexFunctions
{
    /// <summary>Some patterns cost the engine a kilobyte a character.</summary>
    private const int MostCharacters = 65_536;

    /// <summary>While it looks for the groups of a match, the engine does not look at the clock.</summary>
    private const int MostCharactersWithGroups = 8_192;

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
        return Each(run, text, regex, most: 1) is [var match] ? Groups(run, match) : new TemplateList(run, 0);
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
            PayMore(run, result.Length, match.Index - at + (long)made.Length);
            result.Append(text, at, match.Index - at).Append(made);
            at = match.Index + match.Length;
        }
        return at == 0 && result.Length == 0 ? text : result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Pays for what a text grows by, and checks how long it becomes.</summary>
    private static void PayMore(Run run, long length, long more) => run.PayText(length + more > run.Limits.TextCharacters ? length + more : more);

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

    /// <summary>The matches in their order. Where each begins and ends is found first, within the time limit; then what its groups hold.</summary>
    private static List<Match> Each(Run run, string text, Regex regex, int most = int.MaxValue)
    {
        if (text.Length > MostCharacters)
        {
            throw run.Fail(new($"Teks untuk pola melewati batas {MostCharacters} karakter.", $"The text for a pattern passes the limit of {MostCharacters} characters."));
        }
        run.Spend(1 + (text.Length / 16));
        var found = new List<Match>();
        try
        {
            foreach (var bounds in regex.EnumerateMatches(text))
            {
                run.PayItems(found.Count + 1, 8);
                found.Add(WithGroups(run, text, regex, bounds));
                if (found.Count == most)
                {
                    break;
                }
            }
        }
        catch (RegexMatchTimeoutException)
        {
            run.CheckTime();
            throw run.Fail(new("Pencarian pola melewati batas waktu.", "The pattern search passed the time limit."));
        }
        return found;
    }

    private static Match WithGroups(Run run, string text, Regex regex, ValueMatch bounds)
    {
        var groups = regex.GetGroupNumbers().Length - 1;
        if (groups > 0 && bounds.Length > MostCharactersWithGroups)
        {
            throw run.Fail(new(
                $"Yang cocok dengan pola berkelompok melewati batas {MostCharactersWithGroups} karakter.",
                $"What a pattern with groups matches passes the limit of {MostCharactersWithGroups} characters."));
        }
        run.Spend(1 + (bounds.Length / 16));
        return regex.Match(text, bounds.Index);
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
