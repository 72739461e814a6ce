using System.Runtime.CompilerServices;
using Budaya.TemplateLanguage.Expressions;
using Budaya.TemplateLanguage.Statements;

namespace Budaya.TemplateLanguage.Parsing;

/// <summary>One parsed text: its statements and the names that it uses. Never changed after parsing.</summary>
internal sealed class TemplateFile(SourceText source)
{
    private IReadOnlyList<Expression> _reads = [];
    private IReadOnlySet<string> _set = new HashSet<string>();
    private readonly ConditionalWeakTable<TemplateFile, int[]> _places = [];

    public SourceText Source { get; } = source;
    public FunctionBody Body { get; } = new(null, hasParameters: false);

    /// <summary>Every name without <c>$</c>.</summary>
    public NameTable Names { get; } = new();

    /// <summary>Each name's place when this is the main template: its own number.</summary>
    public int[] OwnMap { get; private set; } = [];

    /// <summary>For each name of a file that this one includes, its number here, or -1 when it is not named here.</summary>
    public int[] PlacesOf(TemplateFile included) => _places.GetValue(included, file => [.. file.Names.Names.Select(Names.Find)]);

    public Block Root { get; private set; } = Block.Empty;

    /// <summary>What the template reads from its data, as paths, in order of appearance.</summary>
    public IReadOnlyList<string> Reads => ReadNames.Of(_reads, _set);

    /// <summary>Built-in functions outside the deterministic profile that the text names, with their places.</summary>
    public List<(string Name, int Position)> Withheld { get; } = [];

    /// <summary>True when the text sets a name that a built-in group has.</summary>
    public bool HidesGroups { get; private set; }

    /// <summary>The expression when the text is one expression and nothing else; otherwise null.</summary>
    public Expression? SingleExpression => Root.SingleExpression;

    /// <param name="root">All statements.</param>
    /// <param name="reads">The paths that are read, in order of appearance.</param>
    /// <param name="set">The names that the text sets itself.</param>
    /// <param name="hidesGroups">True when one of them is the name of a built-in group.</param>
    public void Complete(Block root, IReadOnlyList<Expression> reads, IReadOnlySet<string> set, bool hidesGroups)
    {
        Root = root;
        (_reads, _set, HidesGroups) = (reads, set, hidesGroups);
        OwnMap = [.. Enumerable.Range(0, Names.Count)];
    }
}
