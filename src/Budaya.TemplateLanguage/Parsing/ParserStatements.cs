using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Statements;

namespace Budaya.TemplateLanguage.Parsing;

internal sealed partial class Parser
{
    /// <summary>Statements up to a word that ends them (<c>end</c>, <c>else</c>, <c>when</c>) or the end of the text.</summary>
    private void ParseStatements(List<Statement> statements)
    {
        while (true)
        {
            var token = Current;
            switch (token.Kind)
            {
                case TokenKind.End:
                    return;
                case TokenKind.Text:
                    statements.Add(new TextBlock(token.Start, _source.Text, token.End));
                    _at++;
                    break;
                case TokenKind.Enter:
                    _indent = token.Value as string;
                    _at++;
                    break;
                case TokenKind.NewLine or TokenKind.Semicolon or TokenKind.Exit or TokenKind.Bad:
                    _at++;
                    break;
                case TokenKind.Name when token.TextValue is "end" or "else" or "when" && Next.Kind is not (TokenKind.Assign or TokenKind.Dot):
                    return;
                default:
                    ParseStatementOrSkip(statements);
                    break;
            }
        }
    }

    private void ParseStatementOrSkip(List<Statement> statements)
    {
        var depth = _depth;
        try
        {
            Enter(Current.Start);
            statements.Add(Leave(StackGuard.HasRoom() ? ParseStatement() : StackGuard.OnFreshStack(ParseStatement)));
            if (!Current.EndsStatement)
            {
                throw Unexpected("akhir pernyataan", "the end of the statement");
            }
        }
        catch (ParseSkip)
        {
            _depth = depth;
            while (!Current.EndsStatement)
            {
                _at++;
            }
        }
    }

    private Statement ParseStatement()
    {
        var token = Current;
        var isWord = token.Kind == TokenKind.Name && Next.Kind is not (TokenKind.Assign or TokenKind.Dot or TokenKind.OptionalDot);
        switch (isWord ? token.TextValue : "")
        {
            case "if":
                return ParseIf();
            case "case":
                return ParseCase();
            case "for" or "tablerow":
                return ParseFor(token.TextValue == "tablerow");
            case "while":
                _at++;
                var condition = ParseExpression();
                var whileBody = ParseBody(token);
                return new While(token.Start, Height(condition, whileBody), condition, whileBody);
            case "break":
                _at++;
                return new Jump(token.Start, Flow.Break);
            case "continue":
                _at++;
                return new Jump(token.Start, Flow.Continue);
            case "ret":
                _at++;
                return new Return(token.Start, Current.EndsStatement ? null : ParseExpression());
            case "capture":
                _at++;
                var captured = ParseTarget();
                var captureBody = ParseBody(token);
                return new Capture(token.Start, Height(captured, captureBody), captured, captureBody);
            case "with":
                _at++;
                var target = ParseExpression();
                var withBody = ParseBody(token);
                return new With(token.Start, Height(target, withBody), target, withBody);
            case "readonly":
                _at++;
                var name = Expect(TokenKind.Name, "nama variabel");
                return new ReadOnly(token.Start, MakeVariable(name, isSet: true));
            case "import":
                _at++;
                return new Import(token.Start, ParseExpression());
            case "wrap":
                return ParseWrap();
            case "func":
                return ParseFunction();
            default:
                return ParseExpressionStatement();
        }
    }

    private Statement ParseExpressionStatement()
    {
        var start = Current;
        var indent = _indent;
        var expression = ParseExpression();
        if (Current.Kind == TokenKind.Assign && expression is Call call && InlineParameters(call) is { } parameters)
        {
            return ParseInlineFunction(start, (Variable)call.Target, parameters);
        }
        if (AssignmentOperator(Current.Kind, out var operation))
        {
            var sign = Take();
            if (expression is not PathExpression target)
            {
                Report(start, new("Yang diisi harus variabel, anggota, atau indeks.", "What is assigned must be a variable, member or index."));
                throw new ParseSkip();
            }
            NoteSet(target);
            SkipLines();
            var value = ParseExpression();
            expression = Checked(new Assignment(target, operation, value, sign.Start));
        }
        return new ExpressionStatement(expression, indent);
    }

    private static bool AssignmentOperator(TokenKind kind, out Operator? operation)
    {
        operation = kind switch
        {
            TokenKind.PlusAssign => Operator.Add,
            TokenKind.MinusAssign => Operator.Subtract,
            TokenKind.StarAssign => Operator.Multiply,
            TokenKind.SlashAssign => Operator.Divide,
            TokenKind.SlashSlashAssign => Operator.DivideWhole,
            TokenKind.PercentAssign => Operator.Remainder,
            _ => null,
        };
        return operation is not null || kind == TokenKind.Assign;
    }

    /// <summary>The statements of a compound statement and its <c>end</c>.</summary>
    private Block ParseBody(Token opener)
    {
        var body = ParsePart(opener);
        ExpectEnd(opener);
        return body;
    }

    /// <summary>Statements up to, but without, the word that ends them.</summary>
    private Block ParsePart(Token opener)
    {
        if (!Current.EndsStatement)
        {
            throw Unexpected("akhir pernyataan", "the end of the statement");
        }
        var statements = new List<Statement>();
        ParseStatements(statements);
        return MakeBlock(opener.Start, statements);
    }

    private void ExpectEnd(Token opener)
    {
        if (Current.IsName("end"))
        {
            _at++;
            return;
        }
        var word = Shown(opener);
        if (Current.Kind == TokenKind.End)
        {
            Report(opener, new($"\"{word}\" yang dibuka di sini tidak ditutup dengan \"end\".", $"The \"{word}\" opened here is not closed with \"end\"."));
        }
        else
        {
            throw Unexpected($"\"end\" untuk \"{word}\"", $"\"end\" for \"{word}\"");
        }
    }

    private Block MakeBlock(int position, List<Statement> statements)
    {
        var height = 1 + (statements.Count == 0 ? 0 : statements.Max(s => s.Height));
        if (height > _limits.TreeHeight + 2)
        {
            throw TooDeep(position);
        }
        return new Block(position, [.. statements], height);
    }

    private static int Height(Expression expression, Block body) => Math.Max(expression.Height, body.Height) + 1;
}
