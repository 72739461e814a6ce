using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Running;

/// <summary>Where a loop stands: <c>for.index</c>, <c>for.first</c> and their kin.</summary>
internal sealed class LoopState(LoopState? outer, bool isWhile)
{
    public LoopState? Outer { get; } = outer;
    public bool IsWhile { get; } = isWhile;
    public int Index { get; set; }
    public int Count { get; set; }
    public bool Changed { get; set; }

    public bool TryGet(string member, out object? value)
    {
        value = member switch
        {
            "index" => Boxes.Of(Index),
            "first" => Boxes.Of(Index == 0),
            "even" => Boxes.Of((Index & 1) == 0),
            "odd" => Boxes.Of((Index & 1) == 1),
            "rindex" when !IsWhile => Boxes.Of(Count - Index - 1),
            "last" when !IsWhile => Boxes.Of(Index == Count - 1),
            "length" when !IsWhile => Boxes.Of(Count),
            "changed" when !IsWhile => Boxes.Of(Changed),
            _ => null,
        };
        return value is not null;
    }
}
