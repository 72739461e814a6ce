using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Functions;

/// <summary>Prints what the functions of the same names give, without making a text of it first. A test holds each against its function.</summary>
internal static class Printing
{
    public static void Both(string first, string second, Output output)
    {
        output.Write(first);
        output.Write(second);
    }

    public static void Capitalized(string text, Output output)
    {
        if (text.Length > 0)
        {
            output.Write([char.ToUpperInvariant(text[0])]);
            output.Write(text.AsSpan(1));
        }
    }

    public static void Lower(string text, Output output)
    {
        if (output.TryTake(text.Length, out var room))
        {
            text.AsSpan().ToLowerInvariant(room);
        }
        else
        {
            output.Write(text.ToLowerInvariant());
        }
    }

    public static void Upper(string text, Output output)
    {
        if (output.TryTake(text.Length, out var room))
        {
            text.AsSpan().ToUpperInvariant(room);
        }
        else
        {
            output.Write(text.ToUpperInvariant());
        }
    }
}
