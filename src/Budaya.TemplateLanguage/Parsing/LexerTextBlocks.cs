namespace Budaya.TemplateLanguage.Parsing;

internal sealed partial class Lexer
{
    /// <summary>Everything up to the next code block: plain text and escape blocks, with their white space controlled.</summary>
    private void LexTextBlock()
    {
        var start = _at;
        while (_at < _text.Length)
        {
            var brace = _text.IndexOf('{', _at);
            if (brace < 0)
            {
                break;
            }
            _at = brace;
            if (Peek(1) == '{')
            {
                EnterCode(start);
                return;
            }
            if (EscapeMarks() is var marks and > 0)
            {
                AddText(start, brace, EscapeMode(brace + marks + 2));
                LexEscapeBlock(marks);
                start = _at;
                continue;
            }
            _at++;
        }
        _at = _text.Length;
        AddText(start, _at, ' ');
    }

    private void EnterCode(int textStart)
    {
        var mode = Peek(2) is '-' or '~' ? _text[_at + 2] : ' ';
        var kept = AddText(textStart, _at, mode);
        var indent = mode == ' ' ? Indent(kept, _at) : null;
        Add(TokenKind.Enter, mode == ' ' ? 2 : 3, false, indent);
        _at = _tokens[^1].End;
        _braces = 0;
    }

    /// <summary>The blanks between the start of a line and a code block; null when there are none, or something else stands there.</summary>
    private string? Indent(int segmentStart, int enter)
    {
        var from = enter;
        while (from > segmentStart && _text[from - 1] is ' ' or '\t')
        {
            from--;
        }
        var startsLine = from == 0 || _text[from - 1] is '\n' or '\r';
        return startsLine && from < enter ? _text[from..enter] : null;
    }

    /// <summary>Adds the text between two blocks after the stripping that both ask for; gives where the kept text starts.</summary>
    private int AddText(int start, int end, char enterMode)
    {
        start = StripLeft(start, end);
        _exitMode = ' ';
        while (enterMode == '-' && end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }
        while (enterMode == '~' && end > start && _text[end - 1] is not ('\n' or '\r') && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }
        if (end > start)
        {
            _tokens.Add(new Token(TokenKind.Text, start, end, false, null));
        }
        return start;
    }

    private int StripLeft(int start, int end)
    {
        while (_exitMode == '-' && start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }
        while (_exitMode == '~' && start < end && char.IsWhiteSpace(_text[start]))
        {
            var c = _text[start++];
            if (c == '\r' && start < end && _text[start] == '\n')
            {
                start++;
            }
            if (c is '\n' or '\r')
            {
                break;
            }
        }
        return start;
    }

    private int EscapeMarks()
    {
        var marks = 0;
        while (Peek(1 + marks) == '%')
        {
            marks++;
        }
        return marks > 0 && Peek(1 + marks) == '{' ? marks : 0;
    }

    private char EscapeMode(int offset) => offset < _text.Length && _text[offset] is '-' or '~' ? _text[offset] : ' ';

    private void LexEscapeBlock(int marks)
    {
        var opened = _at;
        var start = _at + marks + 2;
        start += EscapeMode(start) == ' ' ? 0 : 1;
        var close = $"}}{new string('%', marks)}}}";
        var end = start <= _text.Length ? _text.IndexOf(close, start, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            Report(opened, new($"Blok {{%{{ yang dibuka di sini tidak ditutup: diharapkan {close}.", $"The escape block opened here is not closed: expected {close}."));
            _at = _text.Length;
            return;
        }
        _exitMode = end > start && _text[end - 1] is '-' or '~' ? _text[end - 1] : ' ';
        var textEnd = _exitMode == ' ' ? end : end - 1;
        if (textEnd > start)
        {
            _tokens.Add(new Token(TokenKind.Text, start, textEnd, false, null));
        }
        _at = end + close.Length;
    }
}
