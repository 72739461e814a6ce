using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Values;

/// <summary>An object made by a template. Members keep the order in which they were set.</summary>
internal sealed class TemplateMap
{
    private readonly OrderedDictionary<string, object?> _members = new(StringComparer.Ordinal);

    public int Count => _members.Count;
    public IEnumerable<string> Names => _members.Keys;
    public IEnumerable<KeyValuePair<string, object?>> Pairs => _members;

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
