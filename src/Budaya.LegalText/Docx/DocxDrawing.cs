using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Budaya.LegalText.Docx;

/// <summary>A square picture in the line of text.</summary>
internal static class DocxDrawing
{
    private const long UnitsPerMm = 36_000;

    public static Drawing Of(DocxPicture picture, uint id, int widthMm)
    {
        var size = widthMm * UnitsPerMm;
        return new Drawing(new W.Inline(
            new W.Extent { Cx = size, Cy = size },
            new W.DocProperties { Id = id, Name = picture.FileName },
            new A.Graphic(new A.GraphicData(new P.Picture(
                new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = 0, Name = picture.FileName }, new P.NonVisualPictureDrawingProperties()),
                new P.BlipFill(new A.Blip { Embed = picture.Id }, new A.Stretch(new A.FillRectangle())),
                new P.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = size, Cy = size }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }))) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 });
    }
}
