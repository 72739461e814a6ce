using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Statements;

namespace Budaya.TemplateLanguage.Parsing;

internal sealed partial class Parser
{
    private Define ParseFunction()
    {
        var opener = Take();
        var target = ParseFunctionName();
        var hasParameters = Current.Kind == TokenKind.OpenParen;
        var definition = ParseFunctionBody(opener, Shown(_tokens[_at - 1]), hasParameters);
        return new Define(opener.Start, Math.Max(definition.Statements!.Height, target.Height) + 1, target, definition);   // a func has statements
    }

    private PathExpression ParseFunctionName()
    {
        var name = Current;
        if (name.Kind == TokenKind.Local)
        {
            return ParseTarget();
        }
        Expect(TokenKind.Name, "nama fungsi");
        PathExpression target = MakeVariable(name, isSet: Current.Kind != TokenKind.Dot);
        while (TryTake(TokenKind.Dot))
        {
            var member = Expect(TokenKind.Name, "nama fungsi");
            target = Checked(new Member(target, member.TextValue, false, member.Start));
        }
        return target;
    }

    /// <summary><c>do … end</c>, with or without parameters.</summary>
    private FunctionLiteral ParseAnonymousFunction()
    {
        var opener = Take();
        var definition = ParseFunctionBody(opener, "do", Current.Kind == TokenKind.OpenParen && !Current.SpaceBefore);
        return new FunctionLiteral(definition, opener.Start, definition.Statements!.Height + 1);   // a do has statements
    }

    private FunctionDefinition ParseFunctionBody(Token opener, string name, bool hasParameters)
    {
        var (outer, loopHeader) = (_body, _inLoopHeader);
        _inLoopHeader = false;
        _body = new FunctionBody(outer, hasParameters);
        var parameters = hasParameters ? ParseParameters() : [];
        var statements = ParseBody(opener);
        _body.Bind();
        var definition = new FunctionDefinition { Name = name, Body = _body, Parameters = [.. parameters], Statements = statements, Value = statements.SingleReturn };
        (_body, _inLoopHeader) = (outer, loopHeader);
        return definition;
    }

    private List<Parameter> ParseParameters()
    {
        var parameters = new List<Parameter>();
        Take();
        SkipLines();
        while (Current.Kind != TokenKind.CloseParen)
        {
            var name = Expect(TokenKind.Name, "nama parameter");
            AddParameter(name, name.TextValue);
            _file.Names.FindOrAdd(name.TextValue);
            var rest = TryTake(TokenKind.Ellipsis);
            var value = TryTake(TokenKind.Assign) ? ParseExpression() : null;
            parameters.Add(new Parameter(name.TextValue, value, rest));
            SkipLines();
            if (rest || !TryTake(TokenKind.Comma))
            {
                break;
            }
            SkipLines();
        }
        Expect(TokenKind.CloseParen, "\")\"");
        return parameters;
    }

    private void AddParameter(Token place, string name)
    {
        if (_body.ScopeNames.Find(name) >= 0)
        {
            Report(place, new($"Parameter \"{name}\" disebut dua kali.", $"The parameter \"{name}\" is named twice."));
        }
        _body.Sets(name);
        _set.Add(name);
    }

    /// <summary>The parameters when <c>name(x, y)</c> before <c>=</c> defines an inline function; null when it cannot.</summary>
    private static List<Parameter>? InlineParameters(Call call)
    {
        var plain = call is { Target: Variable, Named.Length: 0 } && call.Arguments.All(a => a is Variable);
        return plain ? [.. call.Arguments.Select(a => new Parameter(((Variable)a).Name, null, false))] : null;
    }

    private Define ParseInlineFunction(Token start, Variable target, List<Parameter> parameters)
    {
        _at++;
        SkipLines();
        var outer = _body;
        outer.Sets(target.Name);
        _set.Add(target.Name);
        _body = new FunctionBody(outer, hasParameters: true);
        foreach (var parameter in parameters)
        {
            AddParameter(start, parameter.Name);
        }
        var value = ParseExpression();
        _body.Bind();
        var definition = new FunctionDefinition { Name = target.Name, Body = _body, Parameters = [.. parameters], Value = value };
        _body = outer;
        return new Define(start.Start, value.Height + 1, target, definition);
    }
}
