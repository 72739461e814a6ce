using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Parsing;

internal sealed partial class Parser
{
    private const int CoalescePrecedence = 1;
    private const int AndPrecedence = 3;
    private bool _inLoopHeader;

    /// <summary>A whole expression: pipes of conditionals.</summary>
    private Expression ParseExpression()
    {
        Enter(Current.Start);
        return Leave(StackGuard.HasRoom() ? ParsePipes() : StackGuard.OnFreshStack(ParsePipes));
    }

    private Expression ParsePipes()
    {
        var left = ParseConditional();
        while (PipeFollows())
        {
            _at++;
            SkipLines();
            left = ParsePiped(left);
        }
        return left;
    }

    /// <summary>A pipe may stand at the end of a line or at the start of the next.</summary>
    private bool PipeFollows()
    {
        var ahead = _at;
        while (_tokens[ahead].Kind == TokenKind.NewLine)
        {
            ahead++;
        }
        if (_tokens[ahead].Kind != TokenKind.Pipe)
        {
            return false;
        }
        _at = ahead;
        return true;
    }

    private Expression ParsePiped(Expression piped)
    {
        var (outer, used) = (_piped, _pipeUsed);
        (_piped, _pipeUsed) = (piped, false);
        var start = Current;
        var result = ParseConditional();
        if (!_pipeUsed)
        {
            Report(start, new("Sesudah | diharapkan fungsi.", "Expected a function after |."));
        }
        (_piped, _pipeUsed) = (outer, used);
        return result;
    }

    private Expression ParseConditional()
    {
        var condition = ParseBinary(CoalescePrecedence);
        if (Current.Kind != TokenKind.Question)
        {
            return condition;
        }
        var sign = Take();
        var outer = _piped;
        _piped = null;
        Enter(sign.Start);
        SkipLines();
        var yes = ParseConditional();
        SkipLines();
        Expect(TokenKind.Colon, "\":\"");
        SkipLines();
        var no = ParseConditional();
        _piped = outer;
        return Leave(Checked(new Conditional(condition, yes, no, sign.Start)));
    }

    private Expression ParseBinary(int least)
    {
        var left = ParseUnary();
        while (BinaryOperator(Current.Kind) is var (operation, precedence) && precedence >= least)
        {
            var sign = Take();
            SkipLines();
            var outer = _piped;
            _piped = null;
            Enter(sign.Start);
            var right = Leave(ParseBinary(precedence + 1));
            _piped = outer;
            left = Checked(new Binary(operation, left, right, sign.Start));
        }
        return left;
    }

    private static (Operator Operation, int Precedence)? BinaryOperator(TokenKind kind) => kind switch
    {
        TokenKind.Coalesce => (Operator.Coalesce, CoalescePrecedence),
        TokenKind.CoalesceNot => (Operator.CoalesceNot, CoalescePrecedence),
        TokenKind.Or => (Operator.Or, 2),
        TokenKind.And => (Operator.And, AndPrecedence),
        TokenKind.Equal => (Operator.Equal, 4),
        TokenKind.NotEqual => (Operator.NotEqual, 4),
        TokenKind.Less => (Operator.Less, 5),
        TokenKind.LessEqual => (Operator.LessEqual, 5),
        TokenKind.Greater => (Operator.Greater, 5),
        TokenKind.GreaterEqual => (Operator.GreaterEqual, 5),
        TokenKind.Range => (Operator.Range, 6),
        TokenKind.RangeExclusive => (Operator.RangeExclusive, 6),
        TokenKind.ShiftLeft => (Operator.ShiftLeft, 7),
        TokenKind.ShiftRight => (Operator.ShiftRight, 7),
        TokenKind.Plus => (Operator.Add, 8),
        TokenKind.Minus => (Operator.Subtract, 8),
        TokenKind.Star => (Operator.Multiply, 9),
        TokenKind.Slash => (Operator.Divide, 9),
        TokenKind.SlashSlash => (Operator.DivideWhole, 9),
        TokenKind.Percent => (Operator.Remainder, 9),
        _ => null,
    };

    private Expression ParseUnary(bool asArgument = false)
    {
        var sign = Current;
        if (sign.Kind is not (TokenKind.Bang or TokenKind.Minus or TokenKind.Plus or TokenKind.At or TokenKind.Caret or TokenKind.Increment or TokenKind.Decrement))
        {
            return ParseOperand(asArgument);
        }
        Enter(sign.Start);
        _at++;
        SkipLines();
        var operand = ParseUnary(asArgument: asArgument || sign.Kind == TokenKind.At);
        return Leave(Checked<Expression>(sign.Kind switch
        {
            TokenKind.Bang => new Not(operand, sign.Start),
            TokenKind.At => new Alias(operand, sign.Start),
            TokenKind.Caret => new Spread(operand, sign.Start),
            TokenKind.Increment or TokenKind.Decrement => MakeIncrement(operand, sign, givesNew: true),
            _ => new Sign(sign.Kind == TokenKind.Minus, operand, sign.Start),
        }));
    }

    private Increment MakeIncrement(Expression operand, Token sign, bool givesNew)
    {
        if (operand is not PathExpression path)
        {
            Report(sign, new("++ dan -- hanya berlaku untuk variabel, anggota, atau indeks.", "++ and -- apply to a variable, member or index only."));
            throw new ParseSkip();
        }
        NoteSet(path);
        return new Increment(path, sign.Kind == TokenKind.Increment ? 1 : -1, givesNew, sign.Start);
    }

    /// <summary>A value with its members, indexes and, unless it is itself an argument, its arguments.</summary>
    private Expression ParseOperand(bool asArgument)
    {
        var expression = ParsePostfix(ParsePrimary());
        if (Current.Kind is TokenKind.Increment or TokenKind.Decrement && !Current.SpaceBefore && expression is PathExpression)
        {
            expression = Checked(MakeIncrement(expression, Take(), givesNew: false));
        }
        return asArgument ? expression : ParseCall(expression);
    }

    private Expression ParsePostfix(Expression expression)
    {
        while (true)
        {
            switch (Current.Kind)
            {
                case TokenKind.Dot or TokenKind.OptionalDot:
                    var isOptional = Take().Kind == TokenKind.OptionalDot;
                    var name = Expect(TokenKind.Name, "nama anggota");
                    expression = MakeMember(expression, name, isOptional);
                    break;
                case TokenKind.OpenBracket when !Current.SpaceBefore && expression is not Literal:
                    var bracket = Take();
                    SkipLines();
                    var index = ParseInner();
                    SkipLines();
                    Expect(TokenKind.CloseBracket, "\"]\"");
                    expression = Checked(new Expressions.Index(expression, index, bracket.Start));
                    break;
                case TokenKind.OpenParen when !Current.SpaceBefore && expression is PathExpression:
                    expression = ParseArgumentsInParentheses(expression);
                    break;
                default:
                    return expression;
            }
        }
    }

    /// <summary>An expression between brackets: no pipe from outside reaches it.</summary>
    private Expression ParseInner()
    {
        var (piped, loopHeader) = (_piped, _inLoopHeader);
        (_piped, _inLoopHeader) = (null, false);
        var inner = ParseExpression();
        (_piped, _inLoopHeader) = (piped, loopHeader);
        return inner;
    }
}
