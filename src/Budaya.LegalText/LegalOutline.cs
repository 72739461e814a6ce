namespace Budaya.LegalText;

/// <summary>The filled-in document: numbers, references, names of offices and the parts that the form adds (MEMUTUSKAN, signature, gazette line) stand in it as words. Every writer reads this and nothing else.</summary>
/// <param name="Title">The title for the metadata of a file.</param>
/// <param name="Status">Draft, original or copy.</param>
/// <param name="Blocks">The document in reading order.</param>
/// <param name="Numbering">The numbers it was filled with.</param>
public sealed record LegalOutline(string Title, EnactmentStatus Status, IReadOnlyList<PageBlock> Blocks, LegalNumbering Numbering)
{
    /// <summary>Fills in a document.</summary>
    /// <param name="document">The tree.</param>
    /// <param name="region">The government whose text it is.</param>
    /// <param name="enactment">What numbering and signing have given so far.</param>
    /// <param name="profile">Gives emblem and letterhead; null for those of a legal product.</param>
    public static LegalOutline Fill(LegalDocument document, Region region, Enactment enactment, PageProfile? profile = null)
    {
        var numbering = LegalNumbering.Of(document, region.LetteredSections);
        var form = new OutlineForm(document, region, enactment, profile ?? PageProfile.LegalProduct, numbering);
        return new LegalOutline(form.MetadataTitle, enactment.Status, form.Build(), numbering);
    }

    /// <summary>Every word of the document in reading order, one line for each piece: what a test compares with other forms.</summary>
    public IEnumerable<string> Lines() => Blocks.SelectMany(OutlineLines.Of);
}
