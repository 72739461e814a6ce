namespace Budaya.TemplateLanguage.Parsing;

/// <summary>Names numbered in order of appearance.</summary>
internal sealed class NameTable
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);

    public int Count => _names.Count;
    public string this[int slot] => _names[slot];
    public IReadOnlyList<string> Names => _names;

    /// <summary>The number of a name, or -1.</summary>
    public int Find(string name) => _slots.TryGetValue(name, out var slot) ? slot : -1;

    public int FindOrAdd(string name)
    {
        if (!_slots.TryGetValue(name, out var slot))
        {
            slot = _names.Count;
            _names.Add(name);
            _slots.Add(name, slot);
        }
        return slot;
    }
}
