using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Budaya.TemplateLanguage.Values;

/// <summary>An object of the data. It never changes. Whoever reads the same member of one object after another remembers the member's place, which mostly saves the look-up.</summary>
internal sealed class DataObject : IReadOnlyDictionary<string, object?>
{
    private readonly KeyValuePair<string, object?>[] _members;
    private readonly Dictionary<string, int> _places;

    /// <param name="members">In their order; of two with the same name, the later value stands in the place of the earlier one.</param>
    public DataObject(IReadOnlyCollection<KeyValuePair<string, object?>> members)
    {
        _places = new(members.Count, StringComparer.Ordinal);
        var all = new List<KeyValuePair<string, object?>>(members.Count);
        foreach (var member in members)
        {
            if (_places.TryAdd(member.Key, all.Count))
            {
                all.Add(member);
            }
            else
            {
                all[_places[member.Key]] = member;
            }
        }
        _members = [.. all];
    }

    public int Count => _members.Length;
    public IEnumerable<string> Keys => _members.Select(m => m.Key);
    public IEnumerable<object?> Values => _members.Select(m => m.Value);
    public object? this[string key] => _members[_places[key]].Value;

    public bool ContainsKey(string key) => _places.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        var place = -1;
        return TryGet(key, ref place, out value);
    }

    /// <param name="name">The member's name.</param>
    /// <param name="place">Where the member stood in the object that was read last; where it stands in this one afterwards.</param>
    /// <param name="value">Null when there is no such member.</param>
    public bool TryGet(string name, ref int place, out object? value)
    {
        var at = place;   // read once: another thread may change it
        if ((uint)at < (uint)_members.Length && _members[at].Key == name)
        {
            value = _members[at].Value;
            return true;
        }
        var found = _places.TryGetValue(name, out at);
        value = found ? _members[at].Value : null;
        place = at;
        return found;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _members.AsEnumerable().GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
