namespace Budaya.LegalText;

/// <summary>The numbers of a document: what each node is called, and what each label points to.</summary>
public sealed class LegalNumbering
{
    private readonly Dictionary<Node, LegalUnit> _units = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Node, LegalUnit?> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, LegalUnit> _labels = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(Label Label, LegalUnit Unit)> _written = [];

    private Dictionary<string, List<LegalUnit>>? _siblings;
    private Dictionary<LegalUnit, int>? _amongSiblings;

    private LegalNumbering(LegalDocument document) => Document = document;

    /// <summary>The document that was numbered.</summary>
    public LegalDocument Document { get; }

    /// <summary>All units in the order of the text.</summary>
    public IReadOnlyCollection<LegalUnit> Units => _units.Values;

    /// <summary>The labels in the order of the text, doubled ones included.</summary>
    public IReadOnlyList<(Label Label, LegalUnit Unit)> Labels => _written;

    /// <summary>Numbers a document.</summary>
    /// <param name="document">The tree.</param>
    /// <param name="letteredSections">True when the sections of a Surat Edaran are lettered (<c>A.</c>); see <see cref="Region.LetteredSections"/>.</param>
    public static LegalNumbering Of(LegalDocument document, bool letteredSections = false)
    {
        var numbering = new LegalNumbering(document);
        new NumberingWalk(numbering, letteredSections).Run();
        return numbering;
    }

    /// <summary>The unit of a node, or null for a node that has no number.</summary>
    public LegalUnit? UnitOf(Node node) => _units.GetValueOrDefault(node);

    /// <summary>The unit that a label names, or null. The first one counts where a label is doubled.</summary>
    public LegalUnit? Find(string label) => _labels.GetValueOrDefault(label);

    /// <summary>The unit in which a phrase or reference stands, or null outside any unit.</summary>
    public LegalUnit? PlaceOf(Node phraseOrReference) => _places.GetValueOrDefault(phraseOrReference);

    /// <summary>The words of a reference.</summary>
    /// <param name="reference">A reference of this document.</param>
    /// <param name="region">Whose names to use in <c>[peraturan ini]</c>; null uses the general ones.</param>
    public ResolvedReference Resolve(Reference reference, Region? region = null) => new ReferenceResolver(this, region).Resolve(reference);

    /// <summary>The units of one kind that are counted together, in order (the Pasal of the text, the ayat of a Pasal, the items of a list), and the place of the unit among them, from 0.</summary>
    internal (List<LegalUnit> All, int At) SiblingsOf(LegalUnit unit)
    {
        if (_siblings is null || _amongSiblings is null)
        {
            _siblings = [];
            _amongSiblings = new(ReferenceEqualityComparer.Instance);
            foreach (var other in _units.Values)
            {
                var key = CountedWith(other);
                if (!_siblings.TryGetValue(key, out var together))
                {
                    _siblings[key] = together = [];
                }

                _amongSiblings[other] = together.Count;
                together.Add(other);
            }
        }

        return (_siblings[CountedWith(unit)], _amongSiblings[unit]);
    }

    private static string CountedWith(LegalUnit unit)
    {
        var above = unit.Kind == UnitKind.Pasal ? "" : unit.Parent?.Id ?? "";
        var list = unit.Kind == UnitKind.Rincian ? unit.Id[..Math.Max(0, unit.Id.LastIndexOf(unit.Name.StartsWith("huruf", StringComparison.Ordinal) ? "-huruf-" : "-angka-", StringComparison.Ordinal))] : "";
        return $"{unit.Kind}/{unit.Quoted}/{above}/{list}/{unit.Level}";
    }

    internal void Add(LegalUnit unit, Label? label)
    {
        _units[unit.Node] = unit;
        if (label is not null)
        {
            _written.Add((label, unit));
            _labels.TryAdd(label.Name, unit);
        }
    }

    internal void AddPlace(Phrase phrase, LegalUnit? unit)
    {
        if (ReferenceEquals(phrase, Phrase.Empty))
        {
            return;
        }

        _places[phrase] = unit;
        foreach (var piece in phrase.Pieces)
        {
            if (piece is Reference)
            {
                _places[piece] = unit;
            }
        }
    }
}
