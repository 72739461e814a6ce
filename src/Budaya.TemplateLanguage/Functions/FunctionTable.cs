namespace Budaya.TemplateLanguage.Functions;

/// <summary>Every built-in function. The list in this project's README is checked against it by a test.</summary>
internal static class FunctionTable
{
    private static readonly BuiltinFunction[] Includes = [.. IncludeFunctions.All];

    private static readonly Dictionary<string, FunctionGroup> ByGroup = new BuiltinFunction[][]
    {
        [.. ArrayFunctions.All], [.. DateFunctions.All], [.. HtmlFunctions.All], [.. MathFunctions.All],
        [.. ObjectFunctions.All], [.. RegexFunctions.All], [.. StringFunctions.All], [.. TimeSpanFunctions.All],
    }.ToDictionary(
        functions => functions[0].Group,
        functions => new FunctionGroup(functions[0].Group, functions.ToDictionary(f => f.ShortName, f => (Running.Function)f, StringComparer.Ordinal)),
        StringComparer.Ordinal);

    private static readonly string[] GroupNames = [.. ByGroup.Keys];

    public static ReadOnlySpan<string> Groups => GroupNames;

    /// <summary>Whether data has a member with the name of a built-in group, which then hides the group.</summary>
    public static bool IsHiddenBy(IReadOnlyDictionary<string, object?> data)
    {
        foreach (var group in GroupNames)
        {
            if (data.ContainsKey(group))
            {
                return true;
            }
        }
        return false;
    }

    public static IEnumerable<BuiltinFunction> All => ByGroup.Values.SelectMany(g => g.Functions.Values).OfType<BuiltinFunction>().Concat(Includes);

    public static bool IsGroup(string name) => ByGroup.ContainsKey(name);

    public static BuiltinFunction? Find(string group, string name) =>
        ByGroup.TryGetValue(group, out var found) && found.Functions.TryGetValue(name, out var function) ? (BuiltinFunction)function : null;

    public static BuiltinFunction IncludeFunction => Includes[0];

    public static BuiltinFunction Include(string name) => Array.Find(Includes, f => f.ShortName == name) ?? throw new ArgumentException($"There is no function {name}.", nameof(name));

    /// <summary>What a name stands for when neither the template nor the data has it; null when nothing.</summary>
    public static object? Root(string name) => ByGroup.TryGetValue(name, out var group) ? group : Array.Find(Includes, f => f.ShortName == name);
}
