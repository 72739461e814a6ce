namespace Budaya.Core.Values;

/// <summary>The letters that values give, laid beside those of the acronym with as few breaks as can be.</summary>
/// <remarks>One letter too few or too many is one break: what follows it still fits, so it is not reported again.</remarks>
internal sealed class AcronymAlignment
{
    private const int MostCompared = 400_000; // letters of the name times letters given

    private readonly string _acronym;
    private readonly List<(int Value, char Letter)> _given;
    private readonly int[,] _cost; // the fewest breaks from letter i of the acronym and letter j of those given to both ends
    private readonly List<LetterBreak> _breaks = [];
    private readonly int[] _starts;

    /// <summary>Whether texts are short enough to be laid side by side; those that can be saved are.</summary>
    public static bool CanRead(string acronym, IReadOnlyList<string> segments) => (long)acronym.Length * segments.Sum(segment => segment.Length) <= MostCompared;

    /// <param name="acronym">Letters in capitals.</param>
    /// <param name="segments">What each value gives, in order, in capitals; may be empty.</param>
    public AcronymAlignment(string acronym, IReadOnlyList<string> segments)
    {
        _acronym = acronym;
        _given = [.. segments.SelectMany((segment, value) => segment.Select(letter => (value, letter)))];
        _cost = CostOf();
        _starts = [.. segments.Select(_ => acronym.Length)];
        Walk(segments);
    }

    /// <summary>In the order of the letters.</summary>
    public IReadOnlyList<LetterBreak> Breaks => _breaks;

    /// <summary>Where the segment of a value stands, or would stand, in the letters of the acronym: from 0; the number of letters when behind their end.</summary>
    public int StartOf(int value) => _starts[value];

    private int[,] CostOf()
    {
        int[,] cost = new int[_acronym.Length + 1, _given.Count + 1];
        for (int i = _acronym.Length; i >= 0; i--)
        {
            for (int j = _given.Count; j >= 0; j--)
            {
                cost[i, j] = (i == _acronym.Length, j == _given.Count) switch
                {
                    (true, _) => _given.Count - j,
                    (_, true) => _acronym.Length - i,
                    _ => Math.Min(cost[i + 1, j + 1] + (_acronym[i] == _given[j].Letter ? 0 : 1), 1 + Math.Min(cost[i + 1, j], cost[i, j + 1])),
                };
            }
        }

        return cost;
    }

    private void Walk(IReadOnlyList<string> segments)
    {
        (int i, int j) = (0, 0);
        MarkEmpty(segments, 0, i);
        while (i < _acronym.Length || j < _given.Count)
        {
            bool both = i < _acronym.Length && j < _given.Count;
            if (both && _cost[i, j] == _cost[i + 1, j + 1] + (_acronym[i] == _given[j].Letter ? 0 : 1))
            {
                Break(i, j, _acronym[i] != _given[j].Letter, isOpen: true);
                Take(segments, i, j, i + 1);
                (i, j) = (i + 1, j + 1);
            }
            else if (i < _acronym.Length && _cost[i, j] == 1 + _cost[i + 1, j])
            {
                Break(i++, j, true, isOpen: true);
            }
            else
            {
                Break(i, j, true, isOpen: false);
                Take(segments, i, j, i);
                j++;
            }
        }
    }

    private void Take(IReadOnlyList<string> segments, int at, int given, int next)
    {
        int value = _given[given].Value;
        _starts[value] = Math.Min(_starts[value], at);
        if (given + 1 == _given.Count || _given[given + 1].Value != value)
        {
            MarkEmpty(segments, value + 1, next);
        }
    }

    private void MarkEmpty(IReadOnlyList<string> segments, int value, int at)
    {
        for (; value < segments.Count && segments[value].Length == 0; value++)
        {
            _starts[value] = at;
        }
    }

    private void Break(int letter, int given, bool isBroken, bool isOpen)
    {
        if (isBroken)
        {
            _breaks.Add(given < _given.Count ? new(letter, _given[given].Value, _given[given].Letter, isOpen) : new(letter, null, null, isOpen));
        }
    }
}

/// <summary>A place at which the letters leave the acronym.</summary>
/// <param name="Letter">In the acronym, from 0; the number of its letters: behind its end.</param>
/// <param name="Value">Whose letter stands there, from 0; null: no value gives any more.</param>
/// <param name="Given">That letter.</param>
/// <param name="IsOpen">No value gives the letter of the acronym; else a value gives one too many.</param>
internal sealed record LetterBreak(int Letter, int? Value, char? Given, bool IsOpen);
