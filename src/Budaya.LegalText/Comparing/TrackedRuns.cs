using System.Xml.Linq;

namespace Budaya.LegalText;

/// <summary>The text of a paragraph as runs that can be cut anywhere; what is not text (a tab, a picture) is one character that no text can hold.</summary>
internal sealed class TrackedRuns
{
    private const char FirstAtom = '\u000E', LastAtom = '\u001F';
    private readonly List<(string Text, XElement? Properties, XElement? Atom)> _pieces = [];
    private int _piece;
    private int _at;

    private TrackedRuns()
    {
    }

    public string Text => string.Concat(_pieces.Select(piece => piece.Text));

    /// <summary>Left of the piece at which the cursor stands.</summary>
    public int Left => _pieces[_piece].Text.Length - _at;

    public XElement? Properties => _pieces[_piece].Properties;

    /// <param name="paragraph">A paragraph of our writer.</param>
    /// <param name="atoms">What is not text and the character that stands for it; both versions share the list.</param>
    public static TrackedRuns Of(XElement paragraph, List<string> atoms)
    {
        var runs = new TrackedRuns();
        foreach (var run in paragraph.Elements(Word.Run))
        {
            var properties = run.Element(Word.RunProperties);
            foreach (var child in run.Elements().Where(child => child.Name != Word.RunProperties))
            {
                runs._pieces.Add(child.Name == Word.Text ? (child.Value, properties, null) : (Atom(child, atoms).ToString(), properties, child));
            }
        }

        runs._pieces.RemoveAll(piece => piece.Text.Length == 0);
        return runs;
    }

    /// <summary>Takes characters of one piece off, as a run.</summary>
    public XElement Take(int length, bool deleted)
    {
        var (text, properties, atom) = _pieces[_piece];
        XElement content = atom is not null ? new XElement(atom)
            : new XElement(deleted ? Word.DeletedText : Word.Text, new XAttribute(XNamespace.Xml + "space", "preserve"), text.Substring(_at, length));
        if (deleted && content.Name == Word.FieldCode)
        {
            content.Name = Word.DeletedFieldCode;
        }

        Skip(length);
        return new XElement(Word.Run, properties is null ? null : new XElement(properties), content);
    }

    public void Skip(int length)
    {
        _at += length;
        if (_at == _pieces[_piece].Text.Length)
        {
            _piece++;
            _at = 0;
        }
    }

    private static char Atom(XElement element, List<string> atoms)
    {
        var key = element.Name == Word.Drawing ? "picture" : new XElement(element).ToString(SaveOptions.DisableFormatting); // a copy has no prefixes of its surroundings
        var index = atoms.IndexOf(key);
        if (index < 0)
        {
            index = atoms.Count;
            atoms.Add(key);
        }

        return (char)Math.Min(FirstAtom + index, LastAtom);
    }
}
