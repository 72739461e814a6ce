using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Functions;

namespace Budaya.TemplateLanguage.Parsing;

/// <summary>Which names a template asks of its data: paths that begin with a name it does not set itself.</summary>
internal static class ReadNames
{
    public static IReadOnlyList<string> Of(IEnumerable<Expression> paths, IReadOnlySet<string> setInTemplate)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (PathOf(path) is { } name && !setInTemplate.Contains(name.Split('.')[0]) && FunctionTable.Root(name.Split('.')[0]) is null && seen.Add(name))
            {
                names.Add(name);
            }
        }
        var beginnings = names.SelectMany(Beginnings).ToHashSet(StringComparer.Ordinal);
        return [.. names.Where(name => !beginnings.Contains(name))];
    }

    /// <summary>The shorter paths with which a path begins.</summary>
    private static IEnumerable<string> Beginnings(string name)
    {
        for (var dot = name.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = name.IndexOf('.', dot + 1))
        {
            yield return name[..dot];
        }
    }

    private static string? PathOf(Expression path)
    {
        var members = new Stack<string>();
        while (path is Member member)
        {
            members.Push(member.Name);
            path = member.Target;
        }
        return path is Variable variable ? string.Join('.', members.Prepend(variable.Name)) : null;
    }
}
