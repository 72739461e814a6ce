using Budaya.TemplateLanguage.Expressions;

namespace Budaya.TemplateLanguage.Parsing;

internal sealed partial class Parser
{
    /// <summary>The value before <c>|</c>, waiting for the first call after it.</summary>
    private Expression? _piped;
    private bool _pipeUsed;

    /// <summary>The arguments after a path on the same line, if any; and the value piped to it.</summary>
    private Expression ParseCall(Expression target)
    {
        if (target is not (PathExpression or Call or BuiltinCall or FunctionLiteral or BlockVariable))
        {
            return target;
        }
        var arguments = new List<Expression>();
        var named = new List<(string, Expression)>();
        if (target is Call or BuiltinCall)
        {
            return target;
        }
        var piped = TakePiped();
        if (piped is not null)
        {
            arguments.Add(piped);
        }
        var first = true;
        while (target is not FunctionLiteral && ArgumentFollows(first))
        {
            first = false;
            ParseArgument(arguments, named);
        }
        return arguments.Count == 0 && named.Count == 0 ? target : MakeCall(target, arguments, named);
    }

    private Expression? TakePiped()
    {
        var piped = _piped;
        if (piped is not null)
        {
            (_piped, _pipeUsed) = (null, true);
        }
        return piped;
    }

    private void ParseArgument(List<Expression> arguments, List<(string, Expression)> named)
    {
        var start = Current;
        if (start.Kind == TokenKind.Name && Next.Kind == TokenKind.Colon && !Next.SpaceBefore)
        {
            _at += 2;
            SkipLines();
            named.Add((start.TextValue, ParseUnary(asArgument: true)));
            return;
        }
        if (named.Count > 0)
        {
            Report(start, new("Sesudah argumen bernama, semua argumen harus bernama.", "After a named argument all arguments must be named."));
        }
        Enter(start.Start);
        var outer = _piped;
        _piped = null;
        arguments.Add(Leave(ParseUnary(asArgument: true)));
        _piped = outer;
    }

    /// <summary>Whether another argument begins here. A sign begins one only after the first, when it touches what follows and not what precedes: <c>f 5 -1</c>.</summary>
    private bool ArgumentFollows(bool first)
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number or TokenKind.Text1 or TokenKind.InterpolationStart or TokenKind.Local or TokenKind.Arguments or TokenKind.ArgumentIndex or TokenKind.Block:
            case TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace or TokenKind.At or TokenKind.Caret or TokenKind.Bang:
                return true;
            case TokenKind.Minus or TokenKind.Plus:
                return !first && token.SpaceBefore && !Next.SpaceBefore && !Next.EndsStatement;
            case TokenKind.Name:
                return !(_inLoopHeader && IsLoopOption(token)) && token.TextValue is not ("in" or "end" or "else" or "when" or "if");
            default:
                return false;
        }
    }

    private Expression ParseArgumentsInParentheses(Expression target)
    {
        var paren = Take();
        var (outerPiped, loopHeader) = (_piped, _inLoopHeader);
        (_piped, _inLoopHeader) = (null, false);
        var arguments = new List<Expression>();
        var named = new List<(string, Expression)>();
        SkipLines();
        while (Current.Kind != TokenKind.CloseParen)
        {
            if (Current.Kind == TokenKind.Name && Next.Kind == TokenKind.Colon)
            {
                var name = Take().TextValue;
                _at++;
                SkipLines();
                named.Add((name, ParseExpression()));
            }
            else
            {
                arguments.Add(ParseExpression());
            }
            SkipLines();
            if (!TryTake(TokenKind.Comma))
            {
                break;
            }
            SkipLines();
        }
        Expect(TokenKind.CloseParen, $"\")\" untuk \"(\" di kolom {paren.Start - LineStart(paren.Start) + 1}");
        (_piped, _inLoopHeader) = (outerPiped, loopHeader);
        if (TakePiped() is { } piped)
        {
            arguments.Insert(0, piped);
        }
        return MakeCall(target, arguments, named);
    }

    private int LineStart(int offset) => _source.Text.AsSpan(0, offset).LastIndexOfAny('\n', '\r') + 1;

    private Expression MakeCall(Expression target, List<Expression> arguments, List<(string Name, Expression Value)> named)
    {
        var height = target.Height;
        foreach (var argument in arguments)
        {
            height = Math.Max(height, argument.Height);
        }
        foreach (var (_, value) in named)
        {
            height = Math.Max(height, value.Height);
        }
        var call = Checked(new Call(target, [.. arguments], [.. named], target.Position, height + 1));
        if (target is BuiltinReference builtin && builtin.Function.CanBind && !arguments.Exists(a => a is Spread))
        {
            return BindArguments(builtin, call);
        }
        return call;
    }

    /// <summary>Puts the arguments of a built-in function in their places; what does not fit is a problem at once.</summary>
    private Expression BindArguments(BuiltinReference builtin, Call call)
    {
        var problem = builtin.Function.PlaceOf(call.Arguments.Length, Array.ConvertAll(call.Named, n => n.Name), out var places);
        if (problem is { } wording)
        {
            Report(call.Position, wording);
            return call;
        }
        var placed = new Expression?[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            placed[i] = places[i] < 0 ? null : places[i] < call.Arguments.Length ? call.Arguments[places[i]] : call.Named[places[i] - call.Arguments.Length].Value;
        }
        var generic = new Call(builtin.AsWritten, call.Arguments, call.Named, call.Position, call.Height);
        return new BuiltinCall(builtin.Function, placed, generic);
    }
}
