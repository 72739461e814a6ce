using System.Globalization;

namespace Budaya.LegalText;

/// <summary>Writes the items of one container (a Pasal, an ayat, a diktum, a label) and keeps count of their levels.</summary>
internal sealed class ImportedLists(DraftLines output)
{
    private readonly List<(MarkForm Form, int Count, bool IsDash)> _levels = [];
    private readonly List<(string Typed, ImportPlace Place)> _first = [];
    private int _indent;
    private bool _dashIsDigits;
    private bool _alwaysDash;
    private bool _keepsMarks;

    /// <summary>Begins a container whose items stand at an indent.</summary>
    /// <param name="indent">Spaces before an item of the first level.</param>
    /// <param name="dashIsDigits">True where <c>-</c> is printed 1. 2. 3. (Mengingat, Lampiran).</param>
    /// <param name="alwaysDash">True where a list has one form only (Menimbang), so that another mark is a mistake.</param>
    /// <param name="keepsMarks">True outside any container, where items are not numbered by the system.</param>
    public void Open(int indent, bool dashIsDigits, bool alwaysDash = false, bool keepsMarks = false)
    {
        _keepsMarks = keepsMarks;
        _alwaysDash = alwaysDash;
        _levels.Clear();
        _first.Clear();
        (_indent, _dashIsDigits) = (indent, dashIsDigits);
    }

    /// <summary>Goes on with a list after a quotation that stood in one of its items.</summary>
    public void Resume(int indent, MarkForm form, int count)
    {
        Open(indent, dashIsDigits: true);
        _levels.Add((form, count, true));
    }

    /// <summary>The mark of the only item of the outermost level, which is printed without one; null when there are more or none.</summary>
    public (string Typed, ImportPlace Place)? Single => _first.Count == 1 && _first[0].Typed.Length > 0 ? _first[0] : null;

    /// <summary>True when an item is open, so that a paragraph may belong to it.</summary>
    public bool IsOpen => _levels.Count > 0;

    /// <summary>Items of the outermost level so far.</summary>
    public int Count => _levels.Count > 0 ? _levels[0].Count : 0;

    /// <summary>Where a further paragraph of the open item stands.</summary>
    public int InnerIndent => _indent + (2 * _levels.Count);

    /// <summary>Ends the open lists; the next item begins a new one.</summary>
    public void Close() => _levels.Clear();

    /// <summary>True when the mark goes on where a list of this container stopped.</summary>
    public bool GoesOn(string mark) => _levels.Any(level => Ordinal(mark) == level.Count + 1 && Ordinal(mark) > 1);

    public void Add(MarkForm form, string typed, string words, ImportPlace place)
    {
        var level = _levels.FindIndex(open => open.Form == form);
        if (level >= 0 && level < _levels.Count - 1 && form is MarkForm.Letter or MarkForm.Digit && Ordinal(typed) == 1)
        {
            level = -1;   // a list that begins anew beneath another one of the same form
        }

        if (level < 0)
        {
            _levels.Add((form, 0, _levels.Count > 0 || _dashIsDigits || _alwaysDash || form != MarkForm.Digit));
            level = _levels.Count - 1;
        }

        _levels.RemoveRange(level + 1, _levels.Count - level - 1);
        var (_, count, isDash) = _levels[level];
        if (level == 0)
        {
            _first.Add((typed, place));
        }

        _levels[level] = (form, count + 1, isDash);
        var root = _levels[0].IsDash && !_dashIsDigits ? RincianRoot.Letters : RincianRoot.Numbers;
        var expected = RincianMarks.Mark(root, level + 1, count + 1);
        var head = isDash ? "-" : "#";
        output.Add(_indent + (2 * level), form == MarkForm.Bullet || (typed == expected && !_keepsMarks) ? head : $"{head} {typed}", words, place);
    }

    private static int Ordinal(string mark)
    {
        var body = mark.TrimEnd('.', ')');
        return int.TryParse(body, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : body.Length == 1 && char.IsAsciiLetterLower(body[0]) ? body[0] - 'a' + 1 : 0;
    }
}
