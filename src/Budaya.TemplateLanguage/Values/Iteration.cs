using Budaya.TemplateLanguage.Functions;
using Budaya.TemplateLanguage.Running;

namespace Budaya.TemplateLanguage.Values;

/// <summary>What a loop or a list function can go through.</summary>
internal static class Iteration
{
    /// <summary>A list as it is; an object as its members, each with <c>key</c> and <c>value</c>; leniently, null as nothing and a single value as itself.</summary>
    public static IReadOnlyList<object?> ListOf(Run run, object? value) => value switch
    {
        IReadOnlyList<object?> list => list,
        not null when Members.IsObject(value) => Pairs(run, value),
        null when run.Lenient => [],
        _ when run.Lenient => [value],
        _ => throw run.Fail(new($"Di sini diharapkan daftar, bukan {Kinds.Describe(value).Id}.", $"Expected a list here, not {Kinds.Describe(value).En}.")),
    };

    private static TemplateList Pairs(Run run, object value)
    {
        var list = new TemplateList(run, 0);
        foreach (var name in Members.Names(value))
        {
            Members.TryGet(run, value, name, out var member);
            var pair = new TemplateMap();
            pair.Set(run, "key", name);
            pair.Set(run, "value", member);
            list.Add(run, pair);
        }
        return list;
    }
}
