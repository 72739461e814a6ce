using System.Globalization;
using System.Xml.Linq;

namespace Budaya.LegalText;

/// <summary>Makes the elements that carry author, time and a number of their own.</summary>
internal sealed class TrackedMarks(ChangeAuthor author)
{
    private int _last;
    private int _moves;

    public XElement Of(XName name, params object[] content) => new(
        name,
        new XAttribute(Word.Main + "id", (++_last).ToString(CultureInfo.InvariantCulture)),
        new XAttribute(Word.Main + "author", author.Author),
        author.AtWritten is { } at ? new XAttribute(Word.Main + "date", at) : null,
        content);

    /// <summary>The name that ties the two places of a passage together.</summary>
    public string NameOfMove() => string.Create(CultureInfo.InvariantCulture, $"pindah{++_moves}");
}
