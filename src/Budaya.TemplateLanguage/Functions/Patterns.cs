using System.Text.RegularExpressions;
using Budaya.TemplateLanguage.Parsing;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Functions;

/// <summary>Makes regular expressions that cannot run away: no back-references, look-around, atomic groups or conditions.</summary>
internal static partial class Patterns
{
    private const int MostCharacters = 1_000;

    /// <summary>The states that one pattern may have: roughly its characters, each as often as it is counted (<c>(a{1,20}){1,20}</c> has 400).</summary>
    private const int MostStates = 500;

    /// <summary>The memory of one compiled pattern, counted as items of a list.</summary>
    private const int PatternItems = 4_096;

    [GeneratedRegex(@"\(\?(=|!|<=|<!|>|\()|\\[1-9]|\\k", RegexOptions.CultureInvariant)]
    private static partial Regex Withheld();

    /// <summary>The engine estimates the states before it makes any; from here on this limit of ours holds in the whole process, in place of 10,000.</summary>
    static Patterns() => AppContext.SetData("REGEX_NONBACKTRACKING_MAX_AUTOMATA_SIZE", MostStates);

    public static Regex Get(in Arguments a, int patternIndex, int optionsIndex)
    {
        var (run, pattern) = (a.Run, a.Text(patternIndex));
        var options = Options(run, a.TextOrNull(optionsIndex) ?? "");
        if (run.Regexes.TryGetValue((pattern, options), out var known))
        {
            return known;
        }
        run.PayItems(run.Regexes.Count, PatternItems);
        run.Spend(256 + (pattern.Length * 16));
        Refuse(run, pattern);
        var regex = Make(run, pattern, options);
        run.Regexes.Add((pattern, options), regex);
        return regex;
    }

    private static void Refuse(Run run, string pattern)
    {
        if (pattern.Length > MostCharacters)
        {
            throw run.Fail(new($"Pola melewati batas {MostCharacters} karakter.", $"The pattern passes the limit of {MostCharacters} characters."));
        }
        if (Withheld().Match(WithoutEscapedBackslashes(pattern)) is { Success: true } found)
        {
            throw run.Fail(new(
                $"Pola memakai {found.Value} di karakter ke-{found.Index + 1}; acuan balik, lihat-sekitar, dan kelompok atomik tidak didukung.",
                $"The pattern uses {found.Value} at character {found.Index + 1}; back-references, look-around and atomic groups are not supported."));
        }
    }

    private static string WithoutEscapedBackslashes(string pattern) => pattern.Replace(@"\\", "__", StringComparison.Ordinal).Replace(@"\(", "__", StringComparison.Ordinal);

    private static Regex Make(Run run, string pattern, RegexOptions options)
    {
        var left = run.TimeLeft;
        try
        {
            return new Regex(pattern, options | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, left > TimeSpan.FromMilliseconds(1) ? left : TimeSpan.FromMilliseconds(1));
        }
        catch (ArgumentException e)
        {
            throw run.Fail(new Wording($"Pola ini salah: {e.Message}", $"The pattern is wrong: {e.Message}"));
        }
        catch (NotSupportedException)
        {
            throw run.Fail(new("Pola ini memakai bentuk yang tidak didukung atau terlalu besar.", "The pattern uses a form that is not supported or is too large."));
        }
    }

    private static RegexOptions Options(Run run, string letters)
    {
        var options = RegexOptions.None;
        foreach (var letter in letters)
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => throw run.Fail(new($"Pilihan pola \"{letter}\" tidak dikenal; yang ada: i, m, s, x.", $"The pattern option \"{letter}\" is unknown; there is: i, m, s, x.")),
            };
        }
        return options;
    }
}
