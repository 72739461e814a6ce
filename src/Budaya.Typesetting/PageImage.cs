namespace Budaya.Typesetting;

/// <summary>One page as a picture.</summary>
/// <param name="Hash">SHA-256 of the UTF-8 bytes of <paramref name="Svg"/>, 64 lower-case hexadecimal digits: the name under which the page may be stored and cached for ever.</param>
/// <param name="Svg">A complete SVG file: outlines only, without text layer, script, style sheet or link, so that it can be shown by <c>img</c> under a strict content policy.</param>
public sealed record PageImage(string Hash, string Svg);
