namespace Budaya.LegalText.Docx;

/// <summary>A square picture in the line of text.</summary>
internal static class DocxDrawing
{
    private const long UnitsPerMm = 36_000;

    /// <param name="to">Where it is written.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="id">A number of its own in the document.</param>
    /// <param name="widthMm">Width and height.</param>
    /// <param name="words">What a screen reader says.</param>
    public static void Write(DocxText to, DocxPicture picture, int id, int widthMm, string words)
    {
        var size = widthMm * UnitsPerMm;
        to.Add($"<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{size}\" cy=\"{size}\"/><wp:docPr id=\"{id}\" name=\"{picture.FileName}\" descr=\"{words}\"/>");
        to.Add("<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>");
        to.Add($"<pic:nvPicPr><pic:cNvPr id=\"0\" name=\"{picture.FileName}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{picture.Id}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>");
        to.Add($"<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{size}\" cy=\"{size}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>");
        to.Add("</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
    }
}
