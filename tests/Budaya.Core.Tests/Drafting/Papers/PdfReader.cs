using System.Globalization;
using System.Text;

namespace Budaya.Core.Tests.Drafting.Papers;

/// <summary>Reads the values of a PDF from a place on, one after the other.</summary>
internal sealed class PdfReader(string text, int at)
{
    private const string Ends = "()<>[]{}/% \n\r\t\f\0";

    private int _at = at;

    /// <summary>True when nothing is left.</summary>
    public bool AtEnd
    {
        get
        {
            SkipSpace();
            return _at >= text.Length;
        }
    }

    /// <summary>The next value, or the next word where that is none.</summary>
    public object Value()
    {
        SkipSpace();
        return text[_at] switch
        {
            '/' => "/" + Word(1),
            '[' => Array(),
            '(' => Literal(),
            '<' when text[_at + 1] == '<' => Dictionary(),
            '<' => Hexadecimal(),
            _ => Reference() ?? (object)Word(0),
        };
    }

    private List<object> Array()
    {
        List<object> values = [];
        for (_at++; !Passed("]");)
        {
            values.Add(Value());
        }

        return values;
    }

    private Dictionary<string, object> Dictionary()
    {
        Dictionary<string, object> values = [];
        for (_at += 2; !Passed(">>");)
        {
            values.Add((string)Value(), Value());
        }

        return values;
    }

    private byte[] Literal()
    {
        StringBuilder bytes = new();
        int depth = 0;
        do
        {
            char c = text[_at++];
            if (c == '\\')
            {
                c = Escaped();
            }
            else if (c == '(' && depth++ == 0)
            {
                continue;
            }
            else if (c == ')' && --depth == 0)
            {
                break;
            }

            bytes.Append(c);
        }
        while (true);

        return Encoding.Latin1.GetBytes(bytes.ToString());
    }

    private char Escaped()
    {
        char c = text[_at++];
        if (c is < '0' or > '7')
        {
            return c switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', _ => c };
        }

        int code = c - '0';
        for (int digits = 1; digits < 3 && text[_at] is >= '0' and <= '7'; digits++)
        {
            code = (code * 8) + text[_at++] - '0';
        }

        return (char)code;
    }

    private byte[] Hexadecimal()
    {
        int end = text.IndexOf('>', _at);
        string digits = string.Concat(text[(_at + 1)..end].Where(char.IsAsciiHexDigit));
        _at = end + 1;
        return Convert.FromHexString(digits);
    }

    private PdfReference? Reference()
    {
        string[] words = text.Substring(_at, Math.Min(24, text.Length - _at)).Split([' ', '\n', ']', '>', '/'], 4);
        if (words is not [{ Length: > 0 } number, "0", "R", ..] || !number.All(char.IsAsciiDigit))
        {
            return null;
        }

        _at += number.Length + 4;
        return new(int.Parse(number, CultureInfo.InvariantCulture));
    }

    private string Word(int skip)
    {
        int start = _at += skip;
        while (_at < text.Length && !Ends.Contains(text[_at], StringComparison.Ordinal))
        {
            _at++;
        }

        Assert.True(skip > 0 || _at > start, $"No value at {start}.");
        return text[start.._at];
    }

    private bool Passed(string mark)
    {
        SkipSpace();
        if (string.CompareOrdinal(text, _at, mark, 0, mark.Length) != 0)
        {
            return false;
        }

        _at += mark.Length;
        return true;
    }

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]) | text[_at] == '\0')
        {
            _at++;
        }
    }
}
