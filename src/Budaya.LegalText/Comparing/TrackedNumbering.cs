using System.Globalization;
using System.Xml.Linq;

namespace Budaya.LegalText;

/// <summary>Brings the numbering of the older version into the newer file: a list that both have keeps one number, so that Word counts right before and after accepting; any other list of the older version gets a number of its own.</summary>
internal sealed class TrackedNumbering(XElement older, XElement newer)
{
    private static readonly XName Instance = Word.Main + "num", InstanceId = Word.NumberId, Abstract = Word.Main + "abstractNum", AbstractId = Word.Main + "abstractNumId";
    private readonly Dictionary<string, string> _ids = [];
    private readonly HashSet<string> _taken = [];
    private readonly int _offset = Ids(newer, Instance, InstanceId).Concat(Ids(older, Instance, InstanceId)).DefaultIfEmpty(0).Max();
    private readonly int _abstractOffset = Ids(newer, Abstract, AbstractId).DefaultIfEmpty(-1).Max() + 1;

    /// <summary>Notes that a paragraph stands in both versions, so that its lists are the same list.</summary>
    public void Same(XElement before, XElement after)
    {
        if (IdOf(before) is { } old && IdOf(after) is { } now && !_ids.ContainsKey(old) && _taken.Add(now))
        {
            _ids[old] = now;
        }
    }

    /// <summary>Gives the numbering of a paragraph of the older version its id in the merged file.</summary>
    public void Adopt(XElement properties)
    {
        if (properties.Element(Word.NumberOf)?.Element(Word.NumberId)?.Attribute(Word.Value) is { Value: not "0" } id)
        {
            id.Value = _ids.TryGetValue(id.Value, out var known) ? known : Import(id.Value);
        }
    }

    private string Import(string id)
    {
        var merged = (int.Parse(id, CultureInfo.InvariantCulture) + _offset).ToString(CultureInfo.InvariantCulture);
        _ids[id] = merged;
        var instance = new XElement(older.Elements(Instance).Single(num => num.Attribute(InstanceId)?.Value == id));
        instance.SetAttributeValue(InstanceId, merged);
        var definition = instance.Element(AbstractId) ?? throw new InvalidOperationException($"Numbering {id} has no definition.");
        definition.SetAttributeValue(Word.Value, Definition(definition.Attribute(Word.Value)?.Value ?? ""));
        newer.Add(instance);
        return merged;
    }

    /// <summary>The definition of a list: one that both files share word for word, else a copy of the older one.</summary>
    private string Definition(string id)
    {
        var wanted = older.Elements(Abstract).Single(part => part.Attribute(AbstractId)?.Value == id);
        if (newer.Elements(Abstract).FirstOrDefault(part => XNode.DeepEquals(part, wanted)) is not null)
        {
            return id;
        }

        var merged = (int.Parse(id, CultureInfo.InvariantCulture) + _abstractOffset).ToString(CultureInfo.InvariantCulture);
        if (newer.Elements(Abstract).All(part => part.Attribute(AbstractId)?.Value != merged))
        {
            var copy = new XElement(wanted);
            copy.SetAttributeValue(AbstractId, merged);
            newer.Elements(Abstract).Last().AddAfterSelf(copy);
        }

        return merged;
    }

    private static string? IdOf(XElement paragraph) =>
        paragraph.Element(Word.ParagraphProperties)?.Element(Word.NumberOf)?.Element(Word.NumberId)?.Attribute(Word.Value)?.Value is { } id and not "0" ? id : null;

    private static IEnumerable<int> Ids(XElement numbering, XName element, XName id) =>
        numbering.Elements(element).Select(part => int.Parse(part.Attribute(id)?.Value ?? "0", CultureInfo.InvariantCulture));
}
