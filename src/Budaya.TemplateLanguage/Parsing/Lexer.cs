using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Parsing;

/// <summary>Cuts a template into text blocks and the tokens of its code blocks, in one pass.</summary>
internal sealed partial class Lexer(SourceText source, int numberDigits, List<TemplateProblem> problems)
{
    private readonly string _text = source.Text;
    private readonly List<Token> _tokens = new(16 + (source.Text.Length / 10));
    private readonly Stack<(char Quote, int Braces)> _interpolations = new();
    private int _at;
    private int _braces;
    private char _exitMode = ' ';

    public List<Token> Tokens => _tokens;

    /// <param name="asCode">True when the whole text is code, without <c>{{</c> and <c>}}</c>.</param>
    public List<Token> Run(bool asCode)
    {
        if (asCode)
        {
            LexCode();
        }
        while (_at < _text.Length)
        {
            LexTextBlock();
            if (_at < _text.Length)
            {
                LexCode();
            }
        }
        _tokens.Add(new Token(TokenKind.End, _text.Length, _text.Length, false, null));
        return _tokens;
    }

    /// <summary>One run of code tokens, up to and including the exit.</summary>
    private void LexCode()
    {
        var opened = _at;
        while (_at < _text.Length)
        {
            var space = SkipSpaces();
            if (_at >= _text.Length)
            {
                break;
            }
            if (ExitLength() is var length and > 0 && _braces == 0)
            {
                _exitMode = length == 3 ? _text[_at] : ' ';
                Add(TokenKind.Exit, length, space);
                _at = _tokens[^1].End;
                return;
            }
            LexToken(space);
        }
        if (_interpolations.Count > 0)
        {
            Report(opened, new("Teks $\"…\" tidak ditutup.", "The interpolated text is not closed."));
        }
        if (_tokens.Exists(t => t.Kind == TokenKind.Enter))
        {
            Report(_text.Length, new("Blok kode tidak ditutup: diharapkan }}.", "The code block is not closed: expected }}."));
        }
    }

    private int ExitLength()
    {
        if (_text[_at] == '}' && Peek(1) == '}')
        {
            return 2;
        }
        return _text[_at] is '-' or '~' && Peek(1) == '}' && Peek(2) == '}' ? 3 : 0;
    }

    /// <summary>Skips blanks and comments; true when there was any.</summary>
    private bool SkipSpaces()
    {
        var start = _at;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c == '#')
            {
                SkipComment();
            }
            else if (c is '\n' or '\r' || !char.IsWhiteSpace(c))
            {
                break;
            }
            else
            {
                _at++;
            }
        }
        return _at > start;
    }

    private void SkipComment()
    {
        var multi = Peek(1) == '#';
        _at += multi ? 2 : 1;
        while (_at < _text.Length)
        {
            if (_text[_at] == '}' && Peek(1) == '}')
            {
                if (_text[_at - 1] is '-' or '~')
                {
                    _at--;
                }
                return;
            }
            if (multi && _text[_at] == '#' && Peek(1) == '#')
            {
                _at += 2;
                return;
            }
            if (!multi && _text[_at] is '\n' or '\r')
            {
                return;
            }
            _at++;
        }
    }

    private void LexToken(bool space)
    {
        var c = _text[_at];
        switch (c)
        {
            case '\n' or '\r':
                Add(TokenKind.NewLine, c == '\r' && Peek(1) == '\n' ? 2 : 1, space);
                _at = _tokens[^1].End;
                break;
            case '"' or '\'':
                LexText(c, space);
                break;
            case '`':
                LexVerbatim(space);
                break;
            case '$':
                LexDollar(space);
                break;
            case >= '0' and <= '9':
                LexNumber(space);
                break;
            case '}' when _interpolations.Count > 0 && _interpolations.Peek().Braces == _braces:
                _at++;
                LexInterpolationText();
                break;
            case '{':
                _braces++;
                Symbol(TokenKind.OpenBrace, 1, space);
                break;
            case '}':
                _braces = Math.Max(0, _braces - 1);
                Symbol(TokenKind.CloseBrace, 1, space);
                break;
            case '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                LexName(space);
                break;
            default:
                LexSymbol(c, space);
                break;
        }
    }

    private void LexName(bool space)
    {
        var end = NameEnd(_at);
        var emptyMember = _tokens.Count > 0 && _tokens[^1].Kind is TokenKind.Dot or TokenKind.OptionalDot
            && end < _text.Length && _text[end] == '?' && !(end + 1 < _text.Length && _text[end + 1] is '.' or '?' or '!')
            && _text.AsSpan(_at, end - _at) is "empty";
        end += emptyMember ? 1 : 0;
        _tokens.Add(new Token(TokenKind.Name, _at, end, space, _text[_at..end]));
        _at = end;
    }

    private int NameEnd(int from)
    {
        var end = from;
        while (end < _text.Length && (_text[end] == '_' || char.IsAsciiLetterOrDigit(_text[end])))
        {
            end++;
        }
        return end;
    }

    private void LexDollar(bool space)
    {
        var next = Peek(1);
        if (next is '"' or '\'')
        {
            _interpolations.Push((next, _braces));
            Symbol(TokenKind.InterpolationStart, 2, space);
            LexInterpolationText();
        }
        else if (next == '$')
        {
            Symbol(TokenKind.Block, 2, space);
        }
        else
        {
            var end = NameEnd(_at + 1);
            var name = _text[(_at + 1)..end];
            var index = name.Length is > 0 and < 10 && int.TryParse(name, out var number) ? (object)number : null;
            var kind = name.Length == 0 ? TokenKind.Arguments : index is null ? TokenKind.Local : TokenKind.ArgumentIndex;
            _tokens.Add(new Token(kind, _at, end, space, index ?? name));
            _at = end;
        }
    }

    private char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private void Add(TokenKind kind, int length, bool space, object? value = null) =>
        _tokens.Add(new Token(kind, _at, Math.Min(_at + length, _text.Length), space, value));

    private void Symbol(TokenKind kind, int length, bool space)
    {
        Add(kind, length, space);
        _at += length;
    }

    private void Report(int offset, Wording wording)
    {
        if (problems.Count < Parser.MostProblems)
        {
            problems.Add(source.Problem(offset, wording));
        }
    }
}
