using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Running;

/// <summary>What can be asked of a loop.</summary>
internal enum LoopQuestion : byte
{
    Index, First, Even, Odd, ReverseIndex, Last, Length, Changed,
}

/// <summary>Where a loop stands: <c>for.index</c>, <c>for.first</c> and their kin.</summary>
/// <param name="outer">The loop around this one, or null.</param>
/// <param name="part">What a <c>for</c> goes through; null for a <c>while</c>.</param>
internal sealed class LoopState(LoopState? outer, LoopPart? part)
{
    public LoopState? Outer { get; } = outer;
    public bool IsWhile => part is null;
    public int Index { get; set; }
    public int Count { get; } = part?.Count ?? 0;

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
        LoopQuestion.Changed => part is null || Index == 0 || !Comparing.AreEqual(run, part.Item(Index), part.Item(Index - 1)),
        _ => true,
    };

    public bool TryGet(Run run, string member, out object? value)
    {
        value = KindOf(member, IsWhile) is { } question ? Answer(run, question) : null;
        return value is not null;
    }
}

/// <summary>The items that a loop goes through: some of a list, forwards or backwards.</summary>
internal sealed class LoopPart(IReadOnlyList<object?> list, int first, int count, bool isReversed)
{
    public int Count => count;

    /// <param name="turn">From 0.</param>
    public object? Item(int turn) => list[isReversed ? first + count - 1 - turn : first + turn];
}
