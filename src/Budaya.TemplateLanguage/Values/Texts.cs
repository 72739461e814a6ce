using System.Globalization;
using System.Numerics;
using System.Text;
using Budaya.TemplateLanguage.Functions;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Values;

/// <summary>How values are printed.</summary>
internal static class Texts
{
    /// <summary>Writes a value to the output without making a text of it first, where that is possible.</summary>
    public static void Write(Run run, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                run.Output.Write(text);
                break;
            case long number:
                run.Output.Write(number);
                break;
            case int number:
                run.Output.Write(number);
                break;
            default:
                run.Output.Write(Of(run, value));
                break;
        }
    }

    public static string Of(Run run, object? value) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ when Numbers.IsNumber(value) => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        DateTimeOffset or DateOnly => DateFormatter.Format(run, value, run.DateFormat, CultureInfo.InvariantCulture),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        _ => OfComposite(run, value),
    };

    private static string OfComposite(Run run, object value)
    {
        var text = new StringBuilder();
        Append(run, text, value, 0);
        return text.ToString();
    }

    private static void Append(Run run, StringBuilder text, object? value, int depth)
    {
        run.Spend(1);
        CheckDepth(run, depth);
        var before = text.Length;
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string word:
                run.PayText(text.Length + (word.Length * 2L));
                Quote(text, word);
                break;
            case IReadOnlyList<object?> list:
                AppendList(run, text, list, depth);
                break;
            case Function function:
                text.Append(function.Name);
                break;
            case var _ when Members.IsObject(value):
                AppendObject(run, text, value, depth);
                break;
            case bool or DateTimeOffset or DateOnly or TimeSpan:
            case var _ when Numbers.IsNumber(value):
                text.Append(Of(run, value));
                break;
            default:
                throw run.Fail(new("Nilai jenis ini tidak dapat dicetak.", "A value of this kind cannot be printed."));
        }
        run.PayText(text.Length - before);
    }

    private static void CheckDepth(Run run, int depth)
    {
        if (depth > run.Limits.ValueDepth)
        {
            throw run.Fail(new($"Nilai bersarang lebih dari {run.Limits.ValueDepth} tingkat.", $"The value is nested more than {run.Limits.ValueDepth} levels deep."));
        }
    }

    private static void AppendList(Run run, StringBuilder text, IReadOnlyList<object?> list, int depth)
    {
        text.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            text.Append(i > 0 ? ", " : "");
            Append(run, text, list[i], depth + 1);
            CheckLength(run, text);
        }
        text.Append(']');
    }

    private static void AppendObject(Run run, StringBuilder text, object value, int depth)
    {
        text.Append('{');
        var separator = "";
        foreach (var name in Members.Names(value))
        {
            text.Append(separator).Append(name).Append(": ");
            Members.TryGet(run, value, name, out var member);
            Append(run, text, member, depth + 1);
            CheckLength(run, text);
            separator = ", ";
        }
        text.Append('}');
    }

    private static void CheckLength(Run run, StringBuilder text)
    {
        if (text.Length > run.Limits.TextCharacters)
        {
            run.PayText(text.Length);
        }
    }

    /// <summary>A text as it would be written in a template, in double quotes.</summary>
    public static void Quote(StringBuilder text, string value)
    {
        text.Append('"');
        Escape(text, value);
        text.Append('"');
    }

    public static void Escape(StringBuilder text, string value)
    {
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                _ when char.IsControl(c) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }
    }
}
