using System.Globalization;
using System.Text;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Functions;

/// <summary><c>object.to_json</c></summary>
internal static class JsonWriting
{
    public static string Write(Run run, object? value)
    {
        var text = new StringBuilder();
        Append(run, text, value, 0);
        return text.ToString();
    }

    private static void Append(Run run, StringBuilder text, object? value, int depth)
    {
        run.Spend(1);
        if (depth > run.Limits.ValueDepth)
        {
            throw run.Fail(new($"Nilai bersarang lebih dari {run.Limits.ValueDepth} tingkat.", $"The value is nested more than {run.Limits.ValueDepth} levels deep."));
        }
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string word:
                Quote(text, word);
                break;
            case IReadOnlyList<object?> list:
                AppendList(run, text, list, depth);
                break;
            case DateTimeOffset date:
                Quote(text, date.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));
                break;
            case DateOnly date:
                Quote(text, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case TimeSpan span:
                Quote(text, span.ToString("c", CultureInfo.InvariantCulture));
                break;
            case double real when !double.IsFinite(real):
            case Function:
                throw run.Fail(new("Nilai ini tidak dapat ditulis sebagai JSON.", "This value cannot be written as JSON."));
            case var _ when Members.IsObject(value):
                AppendObject(run, text, value, depth);
                break;
            default:
                text.Append(Texts.Of(run, value));
                break;
        }
        if (text.Length > run.Limits.TextCharacters)
        {
            run.PayText(text.Length);
        }
    }

    private static void AppendList(Run run, StringBuilder text, IReadOnlyList<object?> list, int depth)
    {
        text.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            text.Append(i > 0 ? "," : "");
            Append(run, text, list[i], depth + 1);
        }
        text.Append(']');
    }

    private static void AppendObject(Run run, StringBuilder text, object value, int depth)
    {
        text.Append('{');
        var separator = "";
        foreach (var name in Members.Names(value))
        {
            text.Append(separator);
            Quote(text, name);
            text.Append(':');
            Members.TryGet(run, value, name, out var member);
            Append(run, text, member, depth + 1);
            separator = ",";
        }
        text.Append('}');
    }

    private static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or '<' or '>' or '&' or '\'' or '\u2028' or '\u2029' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => text.Append(c),
            };
        }
        text.Append('"');
    }
}
