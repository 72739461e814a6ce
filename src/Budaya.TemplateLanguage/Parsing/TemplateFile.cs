using Budaya.TemplateLanguage.Statements;

namespace Budaya.TemplateLanguage.Parsing;

/// <summary>One parsed text: its statements and the names that it uses. Never changed after parsing.</summary>
internal sealed class TemplateFile(SourceText source)
{
    public SourceText Source { get; } = source;
    public FunctionBody Body { get; } = new(null, hasParameters: false);

    /// <summary>Every name without <c>$</c>, numbered in order of appearance.</summary>
    public List<string> Names { get; } = [];

    public Dictionary<string, int> NameSlots { get; } = new(StringComparer.Ordinal);
    public int[] OwnMap { get; private set; } = [];
    public Statement Root { get; private set; } = Block.Empty;

    /// <summary>What the template reads from its data, as paths, in order of appearance.</summary>
    public IReadOnlyList<string> Reads { get; private set; } = [];

    /// <summary>Built-in functions outside the deterministic profile that the text names, with their places.</summary>
    public List<(string Name, int Position)> Withheld { get; } = [];

    /// <summary>The expression when the text is one expression and nothing else; otherwise null.</summary>
    public Expressions.Expression? SingleExpression => (Root as Block)?.SingleExpression;

    public int SlotOf(string name)
    {
        if (!NameSlots.TryGetValue(name, out var slot))
        {
            slot = Names.Count;
            Names.Add(name);
            NameSlots.Add(name, slot);
        }
        return slot;
    }

    /// <summary>True when the text sets a name that a built-in group has.</summary>
    public bool HidesGroups { get; private set; }

    public void Complete(Statement root, IReadOnlyList<string> reads, bool hidesGroups)
    {
        Root = root;
        HidesGroups = hidesGroups;
        Reads = reads;
        OwnMap = [.. Enumerable.Range(0, Names.Count)];
    }
}
