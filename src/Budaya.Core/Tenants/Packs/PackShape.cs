namespace Budaya.Core.Tenants;

/// <summary>The keys that one kind of map in a pack may have. The reader and the documentation both come from here.</summary>
/// <param name="Place">Where such a map stands: <c>opd.yaml: opd[]</c>.</param>
internal sealed record PackShape(string Place, string Meaning, IReadOnlyList<PackKey> Keys)
{
    public PackKey? Find(string name) => Keys.FirstOrDefault(key => key.Name == name);
}

/// <param name="Type">In Indonesian words, for the documentation.</param>
/// <param name="Default">What holds when the key is absent, in words; null: the key must be there.</param>
/// <param name="NeedsItems">The list must not be empty.</param>
internal sealed record PackKey(string Name, string Type, string? Default, string Example, string Meaning, bool NeedsItems = false)
{
    public bool IsRequired => Default is null;
}
