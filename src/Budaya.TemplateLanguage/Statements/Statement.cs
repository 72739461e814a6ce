using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Statements;

/// <summary>How a statement ended: go on, or leave a loop turn, a loop, or a function or page.</summary>
internal enum Flow : byte
{
    Next, Continue, Break, Return,
}

/// <summary>A part of a template that does something.</summary>
internal abstract class Statement(int position, int height)
{
    public int Position { get; } = position;
    public int Height { get; } = height;

    public abstract Flow Execute(Run run);
}
