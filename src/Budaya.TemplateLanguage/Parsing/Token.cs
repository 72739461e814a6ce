namespace Budaya.TemplateLanguage.Parsing;

internal enum TokenKind : byte
{
    End, Text, Enter, Exit, NewLine, Semicolon, Bad,
    Name, Local, Arguments, ArgumentIndex, Block,
    Text1, Number, InterpolationStart, InterpolationText, InterpolationEnd,
    OpenParen, CloseParen, OpenBracket, CloseBracket, OpenBrace, CloseBrace,
    Comma, Colon, Dot, OptionalDot, Question, At, Caret, Bang,
    Pipe, Coalesce, CoalesceNot, Or, And,
    Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual,
    Range, RangeExclusive, ShiftLeft, ShiftRight, Ellipsis,
    Plus, Minus, Star, Slash, SlashSlash, Percent, Increment, Decrement,
    Assign, PlusAssign, MinusAssign, StarAssign, SlashAssign, SlashSlashAssign, PercentAssign,
}

/// <summary>One piece of a template: its place, and what it stands for (text, number, name, or the indentation before a code block).</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, bool SpaceBefore, object? Value)
{
    public string TextValue => Value as string ?? "";
    public bool EndsStatement => Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.Exit or TokenKind.End or TokenKind.Text;
    public bool IsName(string name) => Kind == TokenKind.Name && (string?)Value == name;
}
