using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Statements;

namespace Budaya.TemplateLanguage.Parsing;

internal sealed partial class Parser
{
    private If ParseIf()
    {
        var opener = Take();
        var branches = new List<(Expression, Block)>();
        Block? otherwise = null;
        var condition = ParseExpression();
        var body = ParsePart(opener);
        branches.Add((condition, body));
        var height = Height(condition, body);
        while (otherwise is null && Current.IsName("else"))
        {
            _at++;
            if (Current.IsName("if"))
            {
                _at++;
                condition = ParseExpression();
                body = ParsePart(opener);
                branches.Add((condition, body));
                height = Math.Max(height, Height(condition, body));
            }
            else
            {
                otherwise = ParsePart(opener);
                height = Math.Max(height, otherwise.Height + 1);
            }
        }
        ExpectEnd(opener);
        return new If(opener.Start, height, [.. branches], otherwise);
    }

    private Case ParseCase()
    {
        var opener = Take();
        var subject = ParseExpression();
        RefuseTextBeforeWhen(opener);
        var height = subject.Height + 1;
        var branches = new List<(Expression[], Block)>();
        while (Current.IsName("when"))
        {
            _at++;
            var values = new List<Expression> { ParseWhenValue() };
            while (Current.Kind is TokenKind.Comma or TokenKind.Or)
            {
                _at++;
                SkipLines();
                values.Add(ParseWhenValue());
            }
            var body = ParsePart(opener);
            branches.Add(([.. values], body));
            height = Math.Max(height, Math.Max(body.Height, values.Max(v => v.Height)) + 1);
        }
        Block? otherwise = null;
        if (Current.IsName("else"))
        {
            _at++;
            otherwise = ParsePart(opener);
            height = Math.Max(height, otherwise.Height + 1);
        }
        ExpectEnd(opener);
        return new Case(opener.Start, height, subject, [.. branches], otherwise);
    }

    /// <summary>A value after <c>when</c>; there <c>||</c> divides values.</summary>
    private Expression ParseWhenValue() => ParseBinary(AndPrecedence);

    private void RefuseTextBeforeWhen(Token opener)
    {
        var between = ParsePartStatements();
        if (between.Exists(s => s is not TextBlock text || !IsBlank(text)))
        {
            Report(opener, new("Sesudah case diharapkan when.", "Expected when after case."));
        }
    }

    private List<Statement> ParsePartStatements()
    {
        var statements = new List<Statement>();
        ParseStatements(statements);
        return statements;
    }

    private bool IsBlank(TextBlock text) => string.IsNullOrWhiteSpace(_source.Text[text.Position..text.End]);

    private Statement ParseFor(bool isTable)
    {
        var opener = Take();
        var variable = ParseTarget();
        if (!Current.IsName("in"))
        {
            throw Unexpected("\"in\"", "\"in\"");
        }
        _at++;
        var options = ParseLoopOptions();
        var body = ParsePart(opener);
        Block? otherwise = null;
        if (!isTable && Current.IsName("else"))
        {
            _at++;
            otherwise = ParsePart(opener);
        }
        ExpectEnd(opener);
        var height = Math.Max(Height(options.List, body), (otherwise?.Height ?? 0) + 1);
        return isTable ? new TableRow(opener.Start, height, variable, options, body) : new For(opener.Start, height, variable, options, body, otherwise);
    }

    private LoopOptions ParseLoopOptions()
    {
        var outer = _inLoopHeader;
        _inLoopHeader = true;
        var options = new LoopOptions(ParseExpression(), null, null, false, null);
        while (IsLoopOption(Current))
        {
            var name = Take().TextValue;
            var value = name == "reversed" ? null : ParseOptionValue();
            options = name switch
            {
                "offset" => options with { Offset = value },
                "limit" => options with { Limit = value },
                "cols" => options with { Columns = value },
                _ => options with { Reversed = true },
            };
        }
        _inLoopHeader = outer;
        return options;
    }

    private Expression ParseOptionValue()
    {
        Expect(TokenKind.Colon, "\":\"");
        return ParseBinary(CoalescePrecedence);
    }

    /// <summary>A word that ends the list of a loop: <c>offset:</c>, <c>limit:</c>, <c>cols:</c> or <c>reversed</c>.</summary>
    private bool IsLoopOption(Token token) =>
        token.Kind == TokenKind.Name
        && (token.TextValue == "reversed" || (token.TextValue is "offset" or "limit" or "cols" && Next.Kind == TokenKind.Colon));

    private ExpressionStatement ParseWrap()
    {
        var opener = Take();
        var indent = _indent;
        var expression = ParseExpression();
        var call = expression switch
        {
            BuiltinCall builtin => builtin.AsWritten,
            Call plain => plain,
            PathExpression path => new Call(path, [], [], path.Position, path.Height + 1),
            _ => null,
        };
        if (call is null)
        {
            Report(opener, new("Sesudah wrap diharapkan panggilan fungsi.", "Expected a function call after wrap."));
            throw new ParseSkip();
        }
        var outer = _body;
        _body = new FunctionBody(outer, outer.HasParameters);
        var block = ParseBody(opener);
        _body.Bind();
        _body = outer;
        _body.UsesArguments = true;
        return new ExpressionStatement(Checked(new Call(call.Target, call.Arguments, call.Named, opener.Start, Math.Max(call.Height, block.Height) + 1) { Wrapped = block }), indent);
    }
}
