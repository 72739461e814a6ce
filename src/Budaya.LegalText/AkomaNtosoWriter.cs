using System.Text;
using System.Xml;

namespace Budaya.LegalText;

/// <summary>Writes Akoma Ntoso 3.0 (OASIS LegalDocML): <c>act</c> for an enacted Peraturan or Keputusan, <c>bill</c> for its draft, <c>doc</c> for the other kinds.</summary>
/// <remarks>Ids are those of the reading copy. Tests hold the form to a schema of our own, written after the content models of the OASIS Standard of 29 August 2018 for
/// the elements used here, and to the same words in the same order; the schema file of OASIS itself is not shipped, and nothing has been validated against it.</remarks>
public static class AkomaNtosoWriter
{
    /// <summary>The document as XML: the same input always gives the same text.</summary>
    /// <param name="document">The tree.</param>
    /// <param name="region">The government whose text it is.</param>
    /// <param name="enactment">What numbering and signing have given so far.</param>
    /// <param name="profile">Gives the letterhead; null for that of a legal product.</param>
    /// <exception cref="ArgumentException">The tree holds a character that XML cannot; a tree that was read holds none.</exception>
    public static string Write(LegalDocument document, Region region, Enactment enactment, PageProfile? profile = null)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None }))
        {
            var names = new AkomaNtosoNames(document, region, enactment);
            new AkomaNtosoPage(xml, names).Write(LegalOutline.Fill(document, region, enactment, profile));
        }

        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text + "\n";
    }
}
