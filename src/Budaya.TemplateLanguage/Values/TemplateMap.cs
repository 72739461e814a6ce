using System.Collections;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Values;

/// <summary>An object made by a template. Members keep the order in which they were set. Functions of the host read it as a dictionary.</summary>
internal sealed class TemplateMap : IReadOnlyDictionary<string, object?>
{
    private readonly OrderedDictionary<string, object?> _members = new(StringComparer.Ordinal);

    public int Count => _members.Count;
    public IEnumerable<string> Names => _members.Keys;
    public object? this[string name] => _members[name];
    IEnumerable<string> IReadOnlyDictionary<string, object?>.Keys => _members.Keys;
    IEnumerable<object?> IReadOnlyDictionary<string, object?>.Values => _members.Values;

    public bool ContainsKey(string name) => _members.ContainsKey(name);
    bool IReadOnlyDictionary<string, object?>.TryGetValue(string key, out object? value) => TryGet(key, out value);
    IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator() => _members.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => _members.GetEnumerator();

    public bool TryGet(string name, out object? value) => _members.TryGetValue(name, out value);

    public void Set(Run run, string name, object? value)
    {
        if (!_members.ContainsKey(name))
        {
            run.PayItems(_members.Count + 1, 2);
        }
        _members[name] = value;
    }
}
