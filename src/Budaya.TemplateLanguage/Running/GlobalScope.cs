using Budaya.TemplateLanguage.Functions;
using Budaya.TemplateLanguage.Parsing;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Running;

/// <summary>The context of the page: what it sets, then the data, then the groups of functions. Names have numbered places; data is looked up once per name.</summary>
internal sealed class GlobalScope(Run run, TemplateFile main, IReadOnlyDictionary<string, object?> model) : Scope(null)
{
    private object?[] _slots = new object?[main.Names.Count];
    private List<string>? _added;
    private Dictionary<string, int>? _addedSlots;
    private Dictionary<TemplateFile, int[]>? _maps;

    public override IEnumerable<string> OwnNames
    {
        get
        {
            var names = new HashSet<string>(model.Keys, StringComparer.Ordinal);
            names.UnionWith(main.Names.Names.Where((_, i) => _slots[i] is { } value && value is not FunctionGroup));
            names.UnionWith((_added ?? []).Where((_, i) => _slots[main.Names.Count + i] is { } value && value is not FunctionGroup));
            return names.Order(StringComparer.Ordinal);
        }
    }

    /// <summary>For each name of a file, its place here. The main file's names come first, in its own order.</summary>
    public int[] MapOf(TemplateFile file)
    {
        if (ReferenceEquals(file, main))
        {
            return main.OwnMap;
        }
        _maps ??= [];
        if (!_maps.TryGetValue(file, out var map))
        {
            map = main.PlacesOf(file);
            if (map.Contains(-1))
            {
                map = [.. map.Select((place, i) => place >= 0 ? place : SlotOf(file.Names[i]))];
            }
            _maps.Add(file, map);
        }
        return map;
    }

    public bool TryGet(int slot, string name, out object? value)
    {
        var stored = _slots[slot];
        if (stored is not null)
        {
            value = Nothing.Read(stored);
            return true;
        }
        return Load(slot, name, out value);
    }

    private bool Load(int slot, string name, out object? value)
    {
        if (!model.TryGetValue(name, out value) && !TryGetBuiltin(name, out value))
        {
            return false;
        }
        _slots[slot] = Nothing.Store(value);
        return true;
    }

    private bool TryGetBuiltin(string name, out object? value)
    {
        if (run.Settings.Functions.TryGetValue(name, out var added))
        {
            value = FunctionGroup.Of(name, added);
            return true;
        }
        value = FunctionTable.Root(name);
        return value is not null;
    }

    /// <summary>Sets a name by its place; who calls it says when the name hides a group of functions.</summary>
    public void Set(int slot, string name, object? value)
    {
        RefuseReadOnly(run, name);
        _slots[slot] = Nothing.Store(value);
    }

    public object? Stored(int slot) => _slots[slot];

    public void Restore(int slot, object? stored) => _slots[slot] = stored;

    public override bool TryGetOwn(string name, out object? value) => TryGet(SlotOf(name), name, out value);

    /// <summary>Whether the page or the data has the name; groups of functions do not count.</summary>
    public bool HasData(string name) =>
        model.ContainsKey(name) || (TryFindSlot(name, out var slot) && _slots[slot] is { } stored && stored is not FunctionGroup);

    public override void SetOwn(Run _, string name, object? value)
    {
        run.GroupsHidden |= FunctionTable.IsGroup(name);
        Set(SlotOf(name), name, value);
    }

    private bool TryFindSlot(string name, out int slot) =>
        (slot = main.Names.Find(name)) >= 0 || (_addedSlots is not null && _addedSlots.TryGetValue(name, out slot));

    private int SlotOf(string name)
    {
        if (TryFindSlot(name, out var slot))
        {
            return slot;
        }
        _addedSlots ??= new(StringComparer.Ordinal);
        _added ??= [];
        slot = main.Names.Count + _added.Count;
        run.PayItems(slot, 1);
        _added.Add(name);
        _addedSlots.Add(name, slot);
        if (slot >= _slots.Length)
        {
            Array.Resize(ref _slots, Math.Max(8, _slots.Length * 2));
        }
        return slot;
    }
}
