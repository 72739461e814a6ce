namespace Budaya.TemplateLanguage.Functions;

/// <summary>Every built-in function; a group is made when a template first names it. The list in this project's README is checked against it by a test.</summary>
internal static class FunctionTable
{
    private static readonly BuiltinFunction[] Includes = [.. IncludeFunctions.All];

    private static readonly Dictionary<string, Lazy<FunctionGroup>> ByGroup = new(StringComparer.Ordinal)
    {
        ["array"] = Group("array", static () => ArrayFunctions.All),
        ["date"] = Group("date", static () => DateFunctions.All),
        ["html"] = Group("html", static () => HtmlFunctions.All),
        ["math"] = Group("math", static () => MathFunctions.All),
        ["object"] = Group("object", static () => ObjectFunctions.All),
        ["regex"] = Group("regex", static () => RegexFunctions.All),
        ["string"] = Group("string", static () => StringFunctions.All),
        ["timespan"] = Group("timespan", static () => TimeSpanFunctions.All),
    };

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

    public static IEnumerable<BuiltinFunction> All => ByGroup.Values.SelectMany(g => g.Value.Functions.Values).OfType<BuiltinFunction>().Concat(Includes);

    public static bool IsGroup(string name) => ByGroup.ContainsKey(name);

    public static BuiltinFunction? Find(string group, string name) =>
        ByGroup.TryGetValue(group, out var found) && found.Value.Functions.TryGetValue(name, out var function) ? (BuiltinFunction)function : null;

    public static BuiltinFunction IncludeFunction => Includes[0];

    public static BuiltinFunction Include(string name) => Array.Find(Includes, f => f.ShortName == name) ?? throw new ArgumentException($"There is no function {name}.", nameof(name));

    /// <summary>What a name stands for when neither the template nor the data has it; null when nothing.</summary>
    public static object? Root(string name) => ByGroup.TryGetValue(name, out var group) ? group.Value : Array.Find(Includes, f => f.ShortName == name);

    private static Lazy<FunctionGroup> Group(string name, Func<IEnumerable<BuiltinFunction>> all) => new(() =>
    {
        var functions = new Dictionary<string, Running.Function>(StringComparer.Ordinal);
        foreach (var function in all())
        {
            functions.Add(function.ShortName, function);
        }
        return new FunctionGroup(name, functions);
    });
}
