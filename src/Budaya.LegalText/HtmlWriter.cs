namespace Budaya.LegalText;

/// <summary>Writes the reading copy: one <c>article</c> of semantic HTML. Every Pasal, ayat, item, diktum and Lampiran has an id; there is no style and no script in it.</summary>
public static class HtmlWriter
{
    /// <summary>The document as an HTML fragment for the body of a page: the same input always gives the same text.</summary>
    /// <param name="document">The tree.</param>
    /// <param name="region">The government whose text it is.</param>
    /// <param name="enactment">What numbering and signing have given so far.</param>
    /// <param name="profile">Gives emblem and letterhead; null for those of a legal product.</param>
    public static string Write(LegalDocument document, Region region, Enactment enactment, PageProfile? profile = null) =>
        new HtmlPage().Write(LegalOutline.Fill(document, region, enactment, profile));
}
