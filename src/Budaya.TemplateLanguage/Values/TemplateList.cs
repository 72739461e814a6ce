using System.Collections;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Values;

/// <summary>A list made by a template; it may carry named properties too.</summary>
internal sealed class TemplateList : IReadOnlyList<object?>
{
    private readonly List<object?> _items;

    public TemplateList(Run run, int capacity)
    {
        run.PayItems(capacity, capacity);
        _items = new(capacity);
    }

    public TemplateList(Run run, ReadOnlySpan<object?> items)
        : this(run, items.Length) => _items.AddRange(items);

    public TemplateMap? Properties { get; set; }
    public int Count => _items.Count;
    public object? this[int index] => _items[index];

    public void Add(Run run, object? value)
    {
        if (_items.Count == _items.Capacity)
        {
            run.PayItems(_items.Count + 1, Math.Max(4, _items.Count));
        }
        _items.Add(value);
    }

    public void AddAll(Run run, IReadOnlyList<object?> values)
    {
        run.PayItems((long)_items.Count + values.Count, values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            _items.Add(values[i]);
        }
    }

    public void Set(Run run, long index, object? value)
    {
        if (index < 0)
        {
            throw run.Fail(new($"Indeks {index} tidak boleh negatif.", $"The index {index} must not be negative."));
        }
        if (index >= _items.Count)
        {
            run.PayItems(index + 1, index + 1 - _items.Count);
        }
        while (_items.Count <= index)
        {
            _items.Add(null);
        }
        _items[(int)index] = value;
    }

    public void InsertAt(Run run, int index, object? value)
    {
        run.PayItems(_items.Count + 1, 1);
        _items.Insert(index, value);
    }

    public void RemoveAt(int index) => _items.RemoveAt(index);

    public void Sort(Comparison<object?> comparison)
    {
        try
        {
            var sorted = _items.Order(Comparer<object?>.Create(comparison)).ToList();   // Order is stable, List.Sort is not
            _items.Clear();
            _items.AddRange(sorted);
        }
        catch (InvalidOperationException e) when (e.InnerException is TemplateError error)
        {
            throw error;
        }
    }

    public void Reverse() => _items.Reverse();

    public IEnumerator<object?> GetEnumerator() => _items.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
