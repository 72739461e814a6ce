namespace Budaya.TemplateLanguage.Parsing;

internal sealed partial class Lexer
{
    private void LexSymbol(char c, bool space)
    {
        var (kind, length) = (c, Peek(1), Peek(2)) switch
        {
            ('/', '/', '=') => (TokenKind.SlashSlashAssign, 3),
            ('.', '.', '<') => (TokenKind.RangeExclusive, 3),
            ('.', '.', '.') => (TokenKind.Ellipsis, 3),
            ('?', '.', not (>= '0' and <= '9')) => (TokenKind.OptionalDot, 2),
            ('?', '?', _) => (TokenKind.Coalesce, 2),
            ('?', '!', not '=') => (TokenKind.CoalesceNot, 2),
            ('|', '|', _) => (TokenKind.Or, 2),
            ('&', '&', _) => (TokenKind.And, 2),
            ('=', '=', _) => (TokenKind.Equal, 2),
            ('!', '=', _) => (TokenKind.NotEqual, 2),
            ('<', '=', _) => (TokenKind.LessEqual, 2),
            ('>', '=', _) => (TokenKind.GreaterEqual, 2),
            ('<', '<', _) => (TokenKind.ShiftLeft, 2),
            ('>', '>', _) => (TokenKind.ShiftRight, 2),
            ('.', '.', _) => (TokenKind.Range, 2),
            ('+', '+', _) => (TokenKind.Increment, 2),
            ('-', '-', _) => (TokenKind.Decrement, 2),
            ('+', '=', _) => (TokenKind.PlusAssign, 2),
            ('-', '=', _) => (TokenKind.MinusAssign, 2),
            ('*', '=', _) => (TokenKind.StarAssign, 2),
            ('/', '=', _) => (TokenKind.SlashAssign, 2),
            ('%', '=', _) => (TokenKind.PercentAssign, 2),
            ('/', '/', _) => (TokenKind.SlashSlash, 2),
            _ => (Single(c), 1),
        };
        if (kind == TokenKind.Bad)
        {
            Report(_at, new($"Tanda '{Printable(c)}' tidak dikenal di dalam kode.", $"The character '{Printable(c)}' is not known in code."));
        }
        Symbol(kind, length, space);
    }

    private static TokenKind Single(char c) => c switch
    {
        ';' => TokenKind.Semicolon,
        '(' => TokenKind.OpenParen,
        ')' => TokenKind.CloseParen,
        '[' => TokenKind.OpenBracket,
        ']' => TokenKind.CloseBracket,
        ',' => TokenKind.Comma,
        ':' => TokenKind.Colon,
        '.' => TokenKind.Dot,
        '?' => TokenKind.Question,
        '@' => TokenKind.At,
        '^' => TokenKind.Caret,
        '!' => TokenKind.Bang,
        '|' => TokenKind.Pipe,
        '<' => TokenKind.Less,
        '>' => TokenKind.Greater,
        '+' => TokenKind.Plus,
        '-' => TokenKind.Minus,
        '*' => TokenKind.Star,
        '/' => TokenKind.Slash,
        '%' => TokenKind.Percent,
        '=' => TokenKind.Assign,
        _ => TokenKind.Bad,
    };

    private static string Printable(char c) => char.IsControl(c) || char.IsSurrogate(c) ? $"\\u{(int)c:x4}" : c.ToString();
}
