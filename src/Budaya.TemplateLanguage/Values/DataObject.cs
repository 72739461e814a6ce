using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Budaya.TemplateLanguage.Values;

/// <summary>An object of the data. It never changes. Objects of the same members share their form, so that whoever reads a member of one after another looks its place up once.</summary>
internal sealed class DataObject(DataForm form, object?[] values) : IReadOnlyDictionary<string, object?>
{
    public int Count => values.Length;
    public IEnumerable<string> Keys => form.Names;
    public IEnumerable<object?> Values => values;
    public object? this[string key] => values[(form.Find(key) ?? throw new KeyNotFoundException($"The object has no member \"{key}\".")).Index];

    public bool ContainsKey(string key) => form.Find(key) is not null;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        MemberPlace? place = null;
        return TryGet(key, ref place, out value);
    }

    /// <param name="name">The member's name.</param>
    /// <param name="place">Where the member stood in the object that was read last; where it stands in this one afterwards.</param>
    /// <param name="value">Null when there is no such member.</param>
    public bool TryGet(string name, ref MemberPlace? place, out object? value)
    {
        var at = place;   // read once: another thread may change it
        if (at is null || !ReferenceEquals(at.Form, form))
        {
            at = form.Find(name);
            place = at;
        }
        value = at is null ? null : values[at.Index];
        return at is not null;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => form.Names.Zip(values, KeyValuePair.Create).GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The names of the members of an object, in their order, and where each stands.</summary>
internal sealed class DataForm
{
    private readonly Dictionary<string, MemberPlace> _places = new(StringComparer.Ordinal);

    /// <param name="names">Each once.</param>
    public DataForm(IReadOnlyList<string> names)
    {
        Names = names;
        foreach (var name in names)
        {
            _places.Add(name, new MemberPlace(this, _places.Count));
        }
    }

    public IReadOnlyList<string> Names { get; }

    public MemberPlace? Find(string name) => _places.TryGetValue(name, out var place) ? place : null;
}

/// <summary>Where a member stands in the objects of one form.</summary>
internal sealed class MemberPlace(DataForm form, int index)
{
    public DataForm Form { get; } = form;
    public int Index { get; } = index;
}
