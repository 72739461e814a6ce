namespace Budaya.LegalText;

/// <summary>Two versions of a document, compared unit by unit.</summary>
/// <param name="Changes">All units in the order of the newer version; removed ones stand where they stood.</param>
public sealed record DraftComparison(IReadOnlyList<DraftChange> Changes)
{
    /// <summary>True when both versions print the same words.</summary>
    public bool IsSame => Changes.All(change => change is { Kind: ChangeKind.Same, IsRenumbered: false });

    /// <summary>Compares two versions as they would be printed.</summary>
    /// <param name="before">The older version.</param>
    /// <param name="after">The newer version.</param>
    /// <param name="region">The government whose text it is.</param>
    public static DraftComparison Of(LegalDocument before, LegalDocument after, Region region)
    {
        var older = ComparedUnits.Of(LegalOutline.Fill(before, region, Enactment.Draft));
        var newer = ComparedUnits.Of(LegalOutline.Fill(after, region, Enactment.Draft));
        return new DraftComparison(UnitAlignment.Align(older, newer));
    }

    /// <summary>The changes in Indonesian, one sentence each: <c>Pasal 4 ayat (2): "lima" diganti menjadi "tujuh".</c></summary>
    public IReadOnlyList<string> InWords() => ChangeSentences.Of(Changes);

    /// <summary>The changes as an HTML fragment with <c>ins</c> and <c>del</c>, no style and no script in it.</summary>
    /// <param name="changesOnly">True leaves out units that did not change.</param>
    public string ToHtml(bool changesOnly = false) => ChangeHtml.Write(Changes, changesOnly);
}
