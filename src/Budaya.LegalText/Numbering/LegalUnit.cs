namespace Budaya.LegalText;

/// <summary>What a numbered place of a text is.</summary>
public enum UnitKind
{
    /// <summary>BAB.</summary>
    Bab,

    /// <summary>Bagian.</summary>
    Bagian,

    /// <summary>Paragraf.</summary>
    Paragraf,

    /// <summary>Pasal.</summary>
    Pasal,

    /// <summary>Ayat.</summary>
    Ayat,

    /// <summary>Item of a list.</summary>
    Rincian,

    /// <summary>Dictum of a Keputusan.</summary>
    Diktum,

    /// <summary>Section of a Surat Edaran.</summary>
    Section,

    /// <summary>Annex.</summary>
    Lampiran,

    /// <summary>Heading in an annex.</summary>
    AnnexHeading,
}

/// <summary>A numbered place of a text.</summary>
/// <param name="Node">The node of the tree.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Number">The number as printed: <c>II</c>, <c>Kesatu</c>, <c>3</c>, <c>(1)</c>, <c>a.</c>, <c>KESATU</c>; empty for an item that stands alone.</param>
/// <param name="Name">How a reference names it, without what it stands in: <c>ayat (1)</c>, <c>huruf a</c>, <c>Pasal 3</c>.</param>
/// <param name="Id">Name for links, unique in the document: <c>pasal-4-ayat-2</c>.</param>
/// <param name="Parent">The unit it stands in, or null.</param>
/// <param name="Position">Place among its siblings, from 1.</param>
public sealed record LegalUnit(Node Node, UnitKind Kind, string Number, string Name, string Id, LegalUnit? Parent, int Position)
{
    /// <summary>Marks of the outermost level of the list that the item belongs to.</summary>
    public RincianRoot Root { get; init; }

    /// <summary>Level of an item in its list, from 1; 0 for other units.</summary>
    public int Level { get; init; }

    /// <summary>True for units of a text that is quoted, whose numbers are those of that text.</summary>
    public bool Quoted { get; init; }

    /// <summary>The unit and those it stands in that a reference names, outermost first: Pasal, ayat, huruf. BAB and Bagian do not count above a Pasal.</summary>
    public IReadOnlyList<LegalUnit> Path
    {
        get
        {
            List<LegalUnit> path = [this];
            while (path[0].Kind is not (UnitKind.Pasal or UnitKind.Diktum) && path[0].Parent is { } parent)
            {
                path.Insert(0, parent);
            }

            return path;
        }
    }

    /// <summary>The full name: <c>Pasal 4 ayat (2) huruf a</c>.</summary>
    public string FullName => string.Join(' ', Path.Select(unit => unit.Name).Where(name => name.Length > 0));
}
