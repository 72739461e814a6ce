using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Statements;

/// <summary>Text outside code: written as it stands.</summary>
internal sealed class TextBlock(int position, string text) : Statement(position, 1)
{
    /// <summary>In characters: bounds what joining many small texts may cost.</summary>
    private const int LongestJoined = 1_000;

    public string Text => text;

    public override Flow Execute(Run run)
    {
        run.Step(Position);
        run.Output.Write(text);
        return Flow.Next;
    }

    /// <summary>Makes one text of those that follow one another; a printed literal, such as <c>{{ "{" }}</c>, is a text too.</summary>
    public static Statement[] Join(List<Statement> statements)
    {
        var joined = new List<Statement>(statements.Count);
        foreach (var statement in statements)
        {
            if (joined.Count > 0 && TextOf(joined[^1]) is { } before && TextOf(statement) is { } after && before.Length + after.Length <= LongestJoined)
            {
                joined[^1] = new TextBlock(joined[^1].Position, before + after);
            }
            else
            {
                joined.Add(statement);
            }
        }
        return [.. joined];
    }

    private static string? TextOf(Statement statement) => (statement as TextBlock)?.Text ?? (statement as ExpressionStatement)?.LiteralText;
}
