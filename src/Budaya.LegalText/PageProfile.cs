namespace Budaya.LegalText;

/// <summary>Paper, type and letterhead of one kind of document of one government. Lengths in millimetres, type in points.</summary>
public sealed record PageProfile
{
    /// <summary>F4 with the margins and type of legal products.</summary>
    public static PageProfile LegalProduct { get; } = new();

    /// <summary>Width of the paper.</summary>
    public double PaperWidthMm { get; init; } = 215;

    /// <summary>Height of the paper.</summary>
    public double PaperHeightMm { get; init; } = 330;

    /// <summary>Margin above the text.</summary>
    public double TopMm { get; init; } = 25;

    /// <summary>Margin beneath the text.</summary>
    public double BottomMm { get; init; } = 25;

    /// <summary>Margin left of the text.</summary>
    public double LeftMm { get; init; } = 30;

    /// <summary>Margin right of the text.</summary>
    public double RightMm { get; init; } = 25;

    /// <summary>The font family of the page.</summary>
    public string FontName { get; init; } = "TeX Gyre Bonum";

    /// <summary>Size of the type, in points.</summary>
    public double SizePt { get; init; } = 12;

    /// <summary>Distance of lines as a multiple of the type's own.</summary>
    public double Leading { get; init; } = 1.15;

    /// <summary>Which emblem stands at the head: <c>garuda</c> or <c>daerah</c>; null for none. A Peraturan carries <c>garuda</c>, as does a Keputusan without lines of a letterhead.</summary>
    public string? Emblem { get; init; } = "garuda";

    /// <summary>Lines of the letterhead (kop surat), as printed; empty where the head's office takes its place.</summary>
    public IReadOnlyList<string> KopLines { get; init; } = [];

    /// <summary>Small lines of the letterhead: address, telephone, e-mail.</summary>
    public IReadOnlyList<string> KopSmall { get; init; } = [];
}

/// <summary>What lets a reader of the paper check it: printed beside the signature.</summary>
/// <param name="Url">Address of the page that verifies, without the code.</param>
/// <param name="Code">The code to type there.</param>
/// <param name="Modules">The QR symbol, one string of <c>0</c> and <c>1</c> for each row.</param>
public sealed record Verification(string Url, string Code, IReadOnlyList<string> Modules);
