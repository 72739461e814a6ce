using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Functions;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Statements;

namespace Budaya.TemplateLanguage.Parsing;

/// <summary>Builds the tree of a template. Problems are collected; after one, parsing goes on at the next statement. It stops for good at the limit of height.</summary>
internal sealed partial class Parser
{
    public const int MostProblems = 20;
    private readonly SourceText _source;
    private readonly TemplateFile _file;
    private readonly TemplateLimits _limits;
    private readonly List<TemplateProblem> _problems;
    private readonly Token[] _tokens;
    private readonly List<Expression> _reads = [];
    private readonly HashSet<string> _set = new(StringComparer.Ordinal);
    private FunctionBody _body;
    private int _at;
    private int _depth;
    private string? _indent;

    private Parser(SourceText source, TemplateFile file, TemplateLimits limits, List<TemplateProblem> problems, bool asCode)
    {
        (_source, _file, _limits, _problems) = (source, file, limits, problems);
        _body = file.Body;
        _tokens = [.. new Lexer(source, limits.NumberDigits, problems).Run(asCode)];
    }

    /// <summary>Gives the file, or null when there are problems.</summary>
    /// <param name="asCode">True when the text is code alone, as for <c>object.eval</c>.</param>
    public static TemplateFile? Parse(SourceText source, TemplateLimits limits, List<TemplateProblem> problems, bool asCode = false)
    {
        if (source.Text.Length > limits.SourceCharacters)
        {
            problems.Add(source.Problem(0, new(
                $"Templat melewati batas {limits.SourceCharacters} karakter.", $"The template passes the limit of {limits.SourceCharacters} characters.")));
            return null;
        }
        var file = new TemplateFile(source);
        var parser = new Parser(source, file, limits, problems, asCode);
        try
        {
            var root = StackGuard.HasRoom() ? parser.ParseFile() : StackGuard.OnFreshStack(parser.ParseFile);
            file.Complete(root, parser._reads, parser._set, parser._set.Any(FunctionTable.IsGroup));
        }
        catch (ParseStop)
        {
            // the problem that stopped it is in the list
        }
        return problems.Count == 0 ? file : null;
    }

    private Block ParseFile()
    {
        var statements = new List<Statement>();
        var position = Current.Start;
        while (true)
        {
            ParseStatements(statements);
            if (Current.Kind == TokenKind.End)
            {
                break;
            }
            Report(Current, new($"\"{Shown(Current)}\" tidak menutup apa pun di sini.", $"\"{Shown(Current)}\" closes nothing here."));
            _at++;
        }
        _file.Body.Bind();
        return MakeBlock(position, statements);
    }

    private ref readonly Token Current => ref _tokens[_at];
    private ref readonly Token Next => ref _tokens[Math.Min(_at + 1, _tokens.Length - 1)];

    private Token Take() => _tokens[_at < _tokens.Length - 1 ? _at++ : _at];

    private bool TryTake(TokenKind kind)
    {
        if (Current.Kind != kind)
        {
            return false;
        }
        _at++;
        return true;
    }

    private Token Expect(TokenKind kind, string shown)
    {
        if (Current.Kind == kind)
        {
            return Take();
        }
        throw Unexpected(shown, shown);
    }

    private void SkipLines()
    {
        while (Current.Kind == TokenKind.NewLine)
        {
            _at++;
        }
    }

    /// <summary>Ends the statement that is being parsed with a problem at the current token.</summary>
    private ParseSkip Unexpected(string wantedId, string wantedEn)
    {
        Report(Current, new($"Diharapkan {wantedId}, tetapi ada {ShownId(Current)}.", $"Expected {wantedEn}, but there is {ShownEn(Current)}."));
        return new ParseSkip();
    }

    private void Report(Token at, Wording wording) => Report(at.Start, wording);

    private void Report(int position, Wording wording)
    {
        if (_problems.Count < MostProblems)
        {
            _problems.Add(_source.Problem(position, wording));
        }
        if (_problems.Count == MostProblems)
        {
            throw new ParseStop();
        }
    }

    /// <summary>Counts the levels that the parser itself is deep, and the height of what it built.</summary>
    private void Enter(int position)
    {
        if (++_depth > _limits.TreeHeight)
        {
            throw TooDeep(position);
        }
    }

    private T Leave<T>(T result)
    {
        _depth--;
        return result;
    }

    private T Checked<T>(T expression)
        where T : Expression
    {
        if (expression.Height > _limits.TreeHeight)
        {
            throw TooDeep(expression.Position);
        }
        return expression;
    }

    private ParseStop TooDeep(int position)
    {
        _problems.Add(_source.Problem(position, new(
            $"Templat bersarang lebih dari {_limits.TreeHeight} tingkat.", $"The template is nested more than {_limits.TreeHeight} levels deep.")));
        return new ParseStop();
    }

    private string Shown(Token token) => token.Kind == TokenKind.End ? "" : _source.Text[token.Start..Math.Min(token.End, token.Start + 40)];

    private string ShownId(Token token) => token.Kind switch
    {
        TokenKind.End => "akhir templat",
        TokenKind.Text => "akhir blok kode",
        TokenKind.NewLine => "akhir baris",
        _ => $"\"{Shown(token)}\"",
    };

    private string ShownEn(Token token) => token.Kind switch
    {
        TokenKind.End => "the end of the template",
        TokenKind.Text => "the end of the code block",
        TokenKind.NewLine => "the end of the line",
        _ => $"\"{Shown(token)}\"",
    };
}

/// <summary>Leaves the statement that has a problem.</summary>
internal sealed class ParseSkip : Exception;

/// <summary>Leaves parsing altogether.</summary>
internal sealed class ParseStop : Exception;
