namespace Budaya.LegalText.Docx;

/// <summary>Lengths of the page, in twentieths of a point. They are those of the printed form, so that a Word file has its pages.</summary>
/// <remarks>Lines have an exact height, because word processors do not agree on the natural one of the font; 1.17 is that of Bookman Old Style.</remarks>
internal sealed class DocxMeasures(PageProfile profile)
{
    private const double Natural = 1.17;

    /// <summary>From one line to the next.</summary>
    public int Line => (int)Math.Round(Type * profile.Leading);

    /// <summary>Between paragraphs and items, beyond the height of a line.</summary>
    public int Gap => Beyond(0.5);

    /// <summary>Above BAB, Bagian and Paragraf, beyond the gap under what stands before.</summary>
    public int AboveDivision => Beyond(1) - Gap;

    /// <summary>Above a Pasal, beyond the gap.</summary>
    public int AbovePasal => Beyond(0.7) - Gap;

    /// <summary>Above lines of the opening, and above a signature.</summary>
    public int Wide => Beyond(1.5);

    /// <summary>Room for a signature, in millimetres.</summary>
    public const double SignatureRoomMm = 20;

    public int TextWidth => Mm(profile.PaperWidthMm - profile.LeftMm - profile.RightMm);

    public static int Mm(double value) => (int)Math.Round(value * 1440 / 25.4);

    private double Type => profile.SizePt * 20 * Natural;

    private int Beyond(double lines) => Math.Max(0, (int)Math.Round(Type * (lines - (profile.Leading - 1))));
}
