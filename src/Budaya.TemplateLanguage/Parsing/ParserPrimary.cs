using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Functions;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Parsing;

internal sealed partial class Parser
{
    private Expression ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number or TokenKind.Text1:
                _at++;
                return new Literal(token.Start, token.Value);
            case TokenKind.InterpolationStart:
                return ParseInterpolation();
            case TokenKind.Name:
                return ParseName();
            case TokenKind.Local:
                _at++;
                return MakeLocal(token);
            case TokenKind.Arguments:
                _at++;
                _body.UsesArguments = true;
                return new ArgumentsVariable(token.Start);
            case TokenKind.ArgumentIndex:
                _at++;
                _body.UsesArguments = true;
                return new ArgumentVariable(token.Start, (int)token.Value!);   // the lexer gives it a number
            case TokenKind.Block:
                _at++;
                _body.UsesArguments = true;
                return new BlockVariable(token.Start);
            case TokenKind.OpenParen:
                _at++;
                SkipLines();
                var inner = ParseInner();
                SkipLines();
                Expect(TokenKind.CloseParen, "\")\"");
                return Checked(new Nested(inner, token.Start));
            case TokenKind.OpenBracket:
                return ParseList();
            case TokenKind.OpenBrace:
                return ParseObject();
            default:
                throw Unexpected("nilai", "a value");
        }
    }

    private Expression ParseName()
    {
        var token = Current;
        if (token.TextValue == "do")
        {
            return ParseAnonymousFunction();
        }
        _at++;
        switch (token.TextValue)
        {
            case "true":
                return new Literal(token.Start, Boxes.True);
            case "false":
                return new Literal(token.Start, Boxes.False);
            case "null":
                return new Literal(token.Start, null);
            case "empty":
                return new Literal(token.Start, EmptyValue.Instance);
            case "this":
                _body.UsesArguments = true;
                return new ThisVariable(token.Start);
            case "for" or "while" or "tablerow" when Current.Kind is TokenKind.Dot or TokenKind.OptionalDot:
                return new LoopVariable(token.Start, token.TextValue == "while");
            case "if" or "else" or "end" or "case" or "when" or "for" or "while" or "tablerow" or "func" or "ret" or "capture" or "with" or "wrap" or "readonly" or "import" or "break" or "continue":
                _at--;
                throw Unexpected("nilai", "a value");
            case "include" or "include_join":
                _body.UsesArguments = true;
                return new BuiltinReference(FunctionTable.Include(token.TextValue), MakeVariable(token, isSet: false), token.Start);
            default:
                return MakeVariable(token, isSet: false);
        }
    }

    private Variable MakeVariable(Token name, bool isSet)
    {
        var variable = new Variable(name.Start, name.TextValue, _file.Names.FindOrAdd(name.TextValue), _body);
        _body.Uses(variable);
        if (isSet)
        {
            NoteSet(variable);
        }
        else
        {
            _reads.Add(variable);
        }
        return variable;
    }

    private LocalVariable MakeLocal(Token name) => new(name.Start, name.TextValue, _body.LocalNames.FindOrAdd(name.TextValue), _body);

    /// <summary>Remembers that a name is set: it is no fact, and the surrounding function has a place for it.</summary>
    private void NoteSet(PathExpression target)
    {
        if (target is Variable variable)
        {
            _body.Sets(variable.Name);
            _set.Add(variable.Name);
        }
    }

    private Expression MakeMember(Expression target, Token name, bool isOptional)
    {
        if (target is LoopVariable loop && LoopState.KindOf(name.TextValue, loop.IsWhile) is { } kind)
        {
            return new LoopMember(loop, kind, name.Start);
        }
        if (target is BuiltinReference builtin)
        {
            // the result of a built-in function without arguments, as in date.now.year
            return Checked(new Member(builtin, name.TextValue, isOptional, name.Start));
        }
        var member = Checked(new Member(target, name.TextValue, isOptional, name.Start));
        if (_reads.Count > 0 && ReferenceEquals(_reads[^1], target))
        {
            _reads.RemoveAt(_reads.Count - 1);
        }
        _reads.Add(member);
        if (target is Variable group && FunctionTable.Find(group.Name, name.TextValue) is { } function)
        {
            if (function.IsWithheld)
            {
                _file.Withheld.Add((function.Name, group.Position));
            }
            return new BuiltinReference(function, member, group.Position);
        }
        return member;
    }

    /// <summary>What a loop or a capture sets: a variable, member or index.</summary>
    private PathExpression ParseTarget()
    {
        var start = Current;
        if (start.Kind is not (TokenKind.Name or TokenKind.Local) || ParsePostfix(ParsePrimary()) is not PathExpression target)
        {
            throw Unexpected("nama variabel", "the name of a variable");
        }
        NoteSet(target);
        return target;
    }

    private ListLiteral ParseList()
    {
        var bracket = Take();
        var items = new List<Expression>();
        SkipLines();
        while (Current.Kind != TokenKind.CloseBracket)
        {
            items.Add(ParseInner());
            SkipLines();
            if (!TryTake(TokenKind.Comma))
            {
                break;
            }
            SkipLines();
        }
        Expect(TokenKind.CloseBracket, "\"]\"");
        return Checked(new ListLiteral(bracket.Start, 1 + (items.Count == 0 ? 0 : items.Max(i => i.Height)), [.. items]));
    }

    private ObjectLiteral ParseObject()
    {
        var brace = Take();
        var members = new List<(string, Expression)>();
        SkipLines();
        while (Current.Kind != TokenKind.CloseBrace)
        {
            if (Current.Kind is not (TokenKind.Name or TokenKind.Text1))
            {
                throw Unexpected("nama anggota", "the name of a member");
            }
            var name = Take().TextValue;
            SkipLines();
            Expect(TokenKind.Colon, "\":\"");
            SkipLines();
            members.Add((name, ParseInner()));
            SkipLines();
            if (!TryTake(TokenKind.Comma))
            {
                break;
            }
            SkipLines();
        }
        Expect(TokenKind.CloseBrace, "\"}\"");
        return Checked(new ObjectLiteral(brace.Start, 1 + (members.Count == 0 ? 0 : members.Max(m => m.Item2.Height)), [.. members]));
    }

    private Interpolation ParseInterpolation()
    {
        var start = Take();
        var parts = new List<Expression>();
        while (!TryTake(TokenKind.InterpolationEnd))
        {
            if (Current.Kind == TokenKind.InterpolationText)
            {
                var text = Take();
                if (text.TextValue.Length > 0)
                {
                    parts.Add(new Literal(text.Start, text.TextValue));
                }
                continue;
            }
            SkipLines();
            parts.Add(ParseInner());
            SkipLines();
            if (Current.Kind is not (TokenKind.InterpolationText or TokenKind.InterpolationEnd))
            {
                throw Unexpected("\"}\"", "\"}\"");
            }
        }
        return Checked(new Interpolation(start.Start, 1 + (parts.Count == 0 ? 0 : parts.Max(p => p.Height)), [.. parts]));
    }
}
