namespace Budaya.TemplateLanguage.Values;

/// <summary>Stands in a variable's place for "set to null", so that an empty place can mean "not set".</summary>
internal sealed class Nothing
{
    public static readonly Nothing Set = new();

    public static object Store(object? value) => value ?? Set;
    public static object? Read(object? stored) => ReferenceEquals(stored, Set) ? null : stored;
}
