using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Statements;

/// <summary>Text outside code: written as it stands.</summary>
internal sealed class TextBlock(int position, string source, int end) : Statement(position, 1)
{
    public int End { get; } = end;

    public override Flow Execute(Run run)
    {
        run.Step(Position);
        run.Output.Write(source.AsSpan(Position, End - Position));
        return Flow.Next;
    }
}
