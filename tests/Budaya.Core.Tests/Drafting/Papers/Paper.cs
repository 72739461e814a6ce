using Budaya.LegalText;

namespace Budaya.Core.Tests.Drafting.Papers;

/// <summary>One document of the corpus, with what its forms are written from.</summary>
/// <param name="Name">A name for files and messages.</param>
/// <param name="Text">The draft text.</param>
/// <param name="Region">The government.</param>
/// <param name="Enactment">What numbering and signing have given.</param>
/// <param name="Page">Paper and type of the typesetter.</param>
/// <param name="Word">Paper and type of the Word file.</param>
internal sealed record Paper(string Name, string Text, Region Region, Enactment Enactment, PageProfile Page, PageProfile Word)
{
    private LegalDocument? _document;

    public LegalDocument Document => _document ??= DraftReader.Read(Text).Document;

    public byte[] Docx(Verification? verification = null) => DocxWriter.Write(Document, Region, Enactment, Word, verification);

    public string Json(bool furniture, Verification? verification = null) =>
        TypesettingWriter.Write(Document, Region, Enactment, Page, verification, new TypesettingOptions { PageFurniture = furniture });

    public string Html() => HtmlWriter.Write(Document, Region, Enactment, Page);

    public string AkomaNtoso() => AkomaNtosoWriter.Write(Document, Region, Enactment, Page);

    /// <summary>Words and marks in reading order, without the spaces between them: what every form must hold.</summary>
    public string Words() => Squeezed(string.Join(' ', LegalOutline.Fill(Document, Region, Enactment, Page).Lines()));

    public static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\uFEFF'));

    public override string ToString() => Name;
}
