using System.Globalization;
using System.Numerics;
using System.Text;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Parsing;

internal sealed partial class Lexer
{
    private void LexText(char quote, bool space)
    {
        var start = _at++;
        var text = new StringBuilder();
        while (_at < _text.Length && _text[_at] != quote)
        {
            AppendCharacter(text);
        }
        CloseText(start);
        _tokens.Add(new Token(TokenKind.Text1, start, _at, space, text.ToString()));
    }

    private void LexVerbatim(bool space)
    {
        var start = _at++;
        var text = new StringBuilder();
        while (_at < _text.Length && (_text[_at] != '`' || Peek(1) == '`'))
        {
            text.Append(_text[_at]);
            _at += _text[_at] == '`' ? 2 : 1;
        }
        CloseText(start);
        _tokens.Add(new Token(TokenKind.Text1, start, _at, space, text.ToString()));
    }

    private void CloseText(int start)
    {
        if (_at >= _text.Length)
        {
            Report(start, new("Teks yang dibuka di sini tidak ditutup.", "The text opened here is not closed."));
            return;
        }
        _at++;
    }

    /// <summary>The text of an interpolated string up to the next <c>{</c> or the closing quote.</summary>
    private void LexInterpolationText()
    {
        var (quote, _) = _interpolations.Peek();
        var start = _at;
        var text = new StringBuilder();
        while (_at < _text.Length && _text[_at] != quote && _text[_at] != '{')
        {
            AppendCharacter(text);
        }
        _tokens.Add(new Token(TokenKind.InterpolationText, start, _at, false, text.ToString()));
        if (_at >= _text.Length)
        {
            return;
        }
        if (_text[_at++] == quote)
        {
            _interpolations.Pop();
            _tokens.Add(new Token(TokenKind.InterpolationEnd, _at - 1, _at, false, null));
        }
    }

    private void AppendCharacter(StringBuilder text)
    {
        if (_text[_at] != '\\')
        {
            text.Append(_text[_at++]);
            return;
        }
        var escape = Peek(1);
        var known = escape switch
        {
            'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', '\'' or '"' or '\\' or '{' or '}' => escape, _ => '\0',
        };
        if (known != '\0')
        {
            text.Append(known);
            _at += 2;
        }
        else if (escape is '\n' or '\r')
        {
            _at += escape == '\r' && Peek(2) == '\n' ? 3 : 2;
        }
        else if (escape is 'u' or 'x')
        {
            AppendCode(text, escape == 'u' ? 4 : 2);
        }
        else
        {
            Report(_at, new("Urutan \\ ini tidak dikenal; tulis \\\\ untuk garis miring terbalik.", "This \\ sequence is not known; write \\\\ for a backslash."));
            _at += 2;
        }
    }

    private void AppendCode(StringBuilder text, int digits)
    {
        var end = Math.Min(_at + 2 + digits, _text.Length);
        if (int.TryParse(_text.AsSpan(_at + 2, end - _at - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && end == _at + 2 + digits)
        {
            text.Append((char)code);
        }
        else
        {
            Report(_at, new($"Sesudah \\u atau \\x diharapkan {digits} angka heksadesimal.", $"Expected {digits} hexadecimal digits after \\u or \\x."));
        }
        _at = Math.Max(end, _at + 2);
    }

    private void LexNumber(bool space)
    {
        var start = _at;
        var value = Peek(0) == '0' && Peek(1) is 'x' or 'X' or 'b' or 'B' ? LexRadix() : LexDecimal();
        if (value is null)
        {
            Report(start, new("Angka ini tidak dapat dibaca atau terlalu besar.", "This number cannot be read or is too large."));
        }
        _tokens.Add(new Token(TokenKind.Number, start, _at, space, value ?? 0L));
    }

    private object? LexRadix()
    {
        var isHex = Peek(1) is 'x' or 'X';
        _at += 2;
        var start = _at;
        while (isHex ? char.IsAsciiHexDigit(Peek(0)) : Peek(0) is '0' or '1')
        {
            _at++;
        }
        var digits = _text.AsSpan(start, _at - start);
        _at += Peek(0) is 'u' or 'U' ? 1 : 0;
        if (digits.Length is 0 || digits.Length > numberDigits)
        {
            return null;
        }
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowBinarySpecifier;
        return Numbers.Shrink(BigInteger.Parse($"0{digits}", style, CultureInfo.InvariantCulture));
    }

    private object? LexDecimal()
    {
        var start = _at;
        SkipDigits();
        var isWhole = true;
        if (Peek(0) == '.' && char.IsAsciiDigit(Peek(1)))
        {
            isWhole = false;
            _at++;
            SkipDigits();
        }
        var isFloat = Peek(0) is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2))));
        if (isFloat)
        {
            _at += 2;
            SkipDigits();
        }
        var digits = _text.AsSpan(start, _at - start);
        var suffix = char.IsAsciiLetter(Peek(1)) ? '\0' : char.ToLowerInvariant(Peek(0));
        _at += suffix is 'f' or 'd' or 'm' or 'u' ? 1 : 0;
        return digits.Length > numberDigits ? null : Value(digits, suffix, isWhole, isFloat);
    }

    private static object? Value(ReadOnlySpan<char> digits, char suffix, bool isWhole, bool hasExponent)
    {
        var culture = CultureInfo.InvariantCulture;
        if (suffix == 'm')
        {
            return decimal.TryParse(digits, NumberStyles.Float, culture, out var exact) ? exact : null;
        }
        if (suffix == 'f')
        {
            return float.TryParse(digits, NumberStyles.Float, culture, out var single) && float.IsFinite(single) ? single : null;
        }
        if (isWhole && !hasExponent && suffix != 'd')
        {
            return long.TryParse(digits, NumberStyles.None, culture, out var small) ? Boxes.Of(small) : Numbers.Shrink(BigInteger.Parse(digits, NumberStyles.None, culture));
        }
        if (!double.TryParse(digits, NumberStyles.Float, culture, out var real) || !double.IsFinite(real))
        {
            return null;
        }
        return isWhole && suffix != 'd' && real == Math.Floor(real) && Math.Abs(real) < 1e15 ? Boxes.Of((long)real) : real;
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Peek(0)))
        {
            _at++;
        }
    }
}
