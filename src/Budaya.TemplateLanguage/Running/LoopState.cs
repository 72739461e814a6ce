using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Running;

/// <summary>What can be asked of a loop.</summary>
internal enum LoopQuestion : byte
{
    Index, First, Even, Odd, ReverseIndex, Last, Length, Changed,
}

/// <summary>Where a loop stands: <c>for.index</c>, <c>for.first</c> and their kin.</summary>
internal sealed class LoopState(LoopState? outer, bool isWhile)
{
    public LoopState? Outer { get; } = outer;
    public bool IsWhile { get; } = isWhile;
    public int Index { get; set; }
    public int Count { get; set; }
    public object? Item { get; set; }
    public object? ItemBefore { get; set; }

    public static LoopQuestion? KindOf(string member, bool isWhile) => member switch
    {
        "index" => LoopQuestion.Index,
        "first" => LoopQuestion.First,
        "even" => LoopQuestion.Even,
        "odd" => LoopQuestion.Odd,
        "rindex" when !isWhile => LoopQuestion.ReverseIndex,
        "last" when !isWhile => LoopQuestion.Last,
        "length" when !isWhile => LoopQuestion.Length,
        "changed" when !isWhile => LoopQuestion.Changed,
        _ => null,
    };

    public object Answer(Run run, LoopQuestion question) => question switch
    {
        LoopQuestion.Index => Boxes.Of(Index),
        LoopQuestion.ReverseIndex => Boxes.Of(Count - Index - 1),
        LoopQuestion.Length => Boxes.Of(Count),
        _ => Boxes.Of(IsTrue(run, question)),
    };

    public bool IsTrue(Run run, LoopQuestion question) => question switch
    {
        LoopQuestion.First => Index == 0,
        LoopQuestion.Last => Index == Count - 1,
        LoopQuestion.Even => (Index & 1) == 0,
        LoopQuestion.Odd => (Index & 1) == 1,
        LoopQuestion.Changed => Index == 0 || !Comparing.AreEqual(run, Item, ItemBefore),
        _ => true,
    };

    public bool TryGet(Run run, string member, out object? value)
    {
        value = KindOf(member, IsWhile) is { } question ? Answer(run, question) : null;
        return value is not null;
    }
}
