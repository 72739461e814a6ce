namespace Budaya.TemplateLanguage.Expressions;

internal enum Operator : byte
{
    Coalesce, CoalesceNot, Or, And,
    Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual,
    Range, RangeExclusive, ShiftLeft, ShiftRight,
    Add, Subtract, Multiply, Divide, DivideWhole, Remainder,
}
