using System.Collections;

namespace Budaya.TemplateLanguage.Values;

/// <summary>The whole numbers from one to another, upwards or downwards; nothing is stored.</summary>
internal sealed class RangeValue(long first, int count, int step) : IReadOnlyList<object?>
{
    public int Count { get; } = count;
    public object? this[int index] => Boxes.Of(first + ((long)index * step));

    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
