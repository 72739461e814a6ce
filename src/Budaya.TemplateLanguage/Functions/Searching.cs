using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Functions;

/// <summary>Searching and replacing inside texts.</summary>
internal static class Searching
{
    public static string Replace(in Arguments a, string text, string match, string replacement)
    {
        if (match.Length == 0)
        {
            return text;
        }
        if (replacement.Length > match.Length)
        {
            var found = text.AsSpan().Count(match);
            a.Run.PayText(text.Length + (found * (long)(replacement.Length - match.Length)));
        }
        return text.Replace(match, replacement, StringComparison.Ordinal);
    }

    public static string ReplaceOne(in Arguments a, string replacement, bool fromEnd)
    {
        var (text, match) = (a.Text(0), a.Text(1));
        var at = match.Length == 0 ? -1 : fromEnd ? text.LastIndexOf(match, StringComparison.Ordinal) : text.IndexOf(match, StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }
        a.Run.PayText((long)text.Length + replacement.Length);
        return string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + match.Length));
    }

    /// <summary>The pieces between the matches; empty pieces are left out.</summary>
    public static TemplateList Split(in Arguments a)
    {
        var (run, text, match) = (a.Run, a.Text(0), a.Text(1));
        var result = new TemplateList(run, 0);
        var at = 0;
        while (at <= text.Length)
        {
            var found = match.Length == 0 ? (at + 1 < text.Length ? at + 1 : -1) : text.IndexOf(match, at, StringComparison.Ordinal);
            var end = found < 0 ? text.Length : found;
            if (end > at)
            {
                result.Add(run, run.Pay(text[at..end]));
            }
            if (found < 0)
            {
                break;
            }
            at = found + match.Length;
        }
        return result;
    }

    public static object IndexOf(in Arguments a)
    {
        var (text, search) = (a.Text(0), a.Text(1));
        var start = (int)Math.Clamp(a.Whole(2, 0), 0, text.Length);
        var count = (int)Math.Clamp(a.Whole(3, text.Length - start), 0, text.Length - start);
        var comparison = a.TextOrNull(4) switch
        {
            null or "Ordinal" or "CurrentCulture" or "InvariantCulture" => StringComparison.Ordinal,
            "OrdinalIgnoreCase" or "CurrentCultureIgnoreCase" or "InvariantCultureIgnoreCase" => StringComparison.OrdinalIgnoreCase,
            _ => throw a.Wrong(4, new("cara membandingkan seperti \"OrdinalIgnoreCase\"", "a comparison such as \"OrdinalIgnoreCase\"")),
        };
        return Boxes.Of(text.IndexOf(search, start, count, comparison));
    }
}
