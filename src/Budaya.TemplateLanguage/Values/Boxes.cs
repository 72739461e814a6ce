namespace Budaya.TemplateLanguage.Values;

/// <summary>Ready boxes for the values that templates make most often.</summary>
internal static class Boxes
{
    private const int Least = -128;
    private const int Most = 1023;
    private static readonly object[] Small = [.. Enumerable.Range(Least, Most - Least + 1).Select(n => (object)(long)n)];

    public static readonly object True = true;
    public static readonly object False = false;

    private static readonly string[] Characters = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];

    /// <summary>A text of one character.</summary>
    public static string OfCharacter(char c) => c < 128 ? Characters[c] : c.ToString();

    public static object Of(bool value) => value ? True : False;
    public static object Of(long value) => value is >= Least and <= Most ? Small[value - Least] : value;
}
