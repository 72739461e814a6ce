using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>The form of a mark in front of an item.</summary>
internal enum MarkForm
{
    /// <summary><c>a.</c></summary>
    Letter,

    /// <summary><c>1.</c></summary>
    Digit,

    /// <summary><c>a)</c></summary>
    LetterBracket,

    /// <summary><c>1)</c></summary>
    DigitBracket,

    /// <summary>A bullet.</summary>
    Bullet,
}

/// <summary>What a line of the source looks like. Letters that scanners mistake for each other count as the same in keywords and numbers.</summary>
internal static partial class LineShape
{
    /// <summary>The mark of an item and the words after it, or null.</summary>
    public static (MarkForm Form, string Typed, string Tail)? Item(string text)
    {
        var match = ItemMark().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var typed = match.Groups["mark"].Value;
        var form = typed[0] is '•' or '-' or '–' or '▪' or '·' or (>= '\uF000' and <= '\uF0FF') ? MarkForm.Bullet
            : char.IsAsciiDigit(typed[0]) ? (typed[^1] == ')' ? MarkForm.DigitBracket : MarkForm.Digit)
            : typed[^1] == ')' ? MarkForm.LetterBracket : MarkForm.Letter;
        return (form, typed.Replace(" ", "", StringComparison.Ordinal), match.Groups["rest"].Value);
    }

    /// <summary>The number of an ayat and the words after it, or null.</summary>
    public static (string Number, string Tail)? Ayat(string text) => AyatMark().Match(text) is { Success: true } match ? (Digits(match.Groups["n"].Value), match.Groups["rest"].Value) : null;

    /// <summary>The number of a Pasal that stands alone on its line, and the words after it where an ayat follows.</summary>
    public static (string Number, string Tail)? Pasal(string text)
    {
        var match = PasalLine().Match(text);
        var number = match.Groups["n"].Value;
        return match.Success ? (number.All(char.IsAsciiLetterUpper) ? number : Digits(number), match.Groups["rest"].Value) : null;
    }

    /// <summary>The Roman number of a BAB and what follows.</summary>
    public static (string Number, string Tail)? Bab(string text) =>
        BabLine().Match(text) is { Success: true } match ? (Roman(match.Groups["n"].Value), match.Groups["rest"].Value) : null;

    /// <summary>The ordinal of a Bagian and what follows.</summary>
    public static (string Number, string Tail)? Bagian(string text) => BagianLine().Match(text) is { Success: true } match ? (match.Groups["n"].Value, match.Groups["rest"].Value) : null;

    /// <summary>The number of a Paragraf and what follows.</summary>
    public static (string Number, string Tail)? Paragraf(string text) => ParagrafLine().Match(text) is { Success: true } match ? (match.Groups["n"].Value, match.Groups["rest"].Value) : null;

    /// <summary>The ordinal of a diktum and what follows.</summary>
    public static (string Number, string Tail)? Diktum(string text)
    {
        var ordinal = Keyword.OrdinalAt(text.Replace(":", " :", StringComparison.Ordinal));
        return ordinal is null ? null : (ordinal, text[ordinal.Length..].TrimStart(' ', ':'));
    }

    /// <summary>A label of the preamble and what follows; the name in its right spelling.</summary>
    public static (string Name, string Typed, string Tail)? Label(string text)
    {
        var end = text.AsSpan().IndexOfAny(' ', ':') is var found and >= 0 ? found : text.Length;
        var typed = text[..end];
        foreach (var name in (string[])["Menimbang", "Mengingat", "Memperhatikan", "Menetapkan", "Tembusan"])
        {
            var rest = text[end..].TrimStart();
            if (Folded(typed) == Folded(name) && (!char.IsLower(typed[0]) || rest.StartsWith(':')) && (rest.Length == 0 || rest[0] == ':' || name != "Menetapkan"))
            {
                return (name, typed, rest.TrimStart(' ', ':'));
            }
        }

        return null;
    }

    /// <summary>True for <c>MEMUTUSKAN:</c> in all its spellings.</summary>
    public static bool IsMemutuskan(string text) => Folded(text.Replace(" ", "", StringComparison.Ordinal).TrimEnd(':', '.', ';')) == Folded("MEMUTUSKAN");

    /// <summary>Letters that scanners mistake for each other made the same: 1, l, I, | and 0, o; rn and m.</summary>
    public static string Folded(string text) => text.ToUpperInvariant().Replace("RN", "M", StringComparison.Ordinal).Replace('1', 'I').Replace('L', 'I').Replace('|', 'I').Replace('!', 'I').Replace('0', 'O').Replace('5', 'S');

    /// <summary>True when the line opens something, so that it is no rest of a sentence.</summary>
    public static bool Opens(string text) =>
        Item(text) is not null || Ayat(text) is not null || Pasal(text) is not null || Bab(text) is not null || Bagian(text) is not null || Paragraf(text) is not null
        || Diktum(text) is not null || Label(text) is not null || IsMemutuskan(text) || OpensClosing(text) || OpensAnnex(text) || OpensOrder(text);

    /// <summary>True for the first line of signature and promulgation blocks.</summary>
    public static bool OpensClosing(string text) => Closing().IsMatch(text);

    /// <summary>True for the first line of an annex.</summary>
    public static bool OpensAnnex(string text) => AnnexLine().IsMatch(text);

    /// <summary>True for the promulgation order.</summary>
    public static bool OpensOrder(string text) => text.StartsWith("Agar setiap orang", StringComparison.OrdinalIgnoreCase);

    /// <summary>True when there are letters and none is small.</summary>
    public static bool IsCapitals(string text) => text.Any(char.IsLetter) && !text.Any(char.IsLower);

    private static string Digits(string text) => text.Replace('l', '1').Replace('I', '1').Replace('|', '1').Replace('O', '0').Replace('o', '0');

    private static string Roman(string text) => text.Replace('l', 'I').Replace('1', 'I').Replace('|', 'I');

    [GeneratedRegex(@"^(?<mark>(?:[a-z]{1,2}|\d{1,3}) ?[.)]|[•▪·–\uF000-\uF0FF-])(?:\s+(?<rest>\S.*)|(?<=[.)])(?<rest>\p{L}.*)|)$")]
    private static partial Regex ItemMark();

    [GeneratedRegex(@"^\( ?(?<n>[\dlIoO|]{1,3}[a-z]?) ?\)\s*(?<rest>.*)$")]
    private static partial Regex AyatMark();

    [GeneratedRegex(@"^Pasa[l1I|]\s*(?<n>(?:[\dl|][\dlIoO|]{0,3}|[IVX]{1,4})[A-Z]?)\.?(?:\s+(?<rest>\( ?[1lI] ?\).*))?$", RegexOptions.IgnoreCase)]
    private static partial Regex PasalLine();

    [GeneratedRegex(@"^(?:BAB|Bab)\s+(?<n>[IVXLC1l|]{1,6})(?:[.:\s]+(?<rest>\S.*))?$")]
    private static partial Regex BabLine();

    [GeneratedRegex(@"^Bagian\s+(?<n>(?:Ke[a-z]+(?:\s+(?:Belas|Puluh(?:\s+[A-Z][a-z]+)?))?|Pertama|[IVX]{1,5}|\d{1,2}))(?:[.:\s]+(?<rest>\p{Lu}[^.;:]{0,120}))?$", RegexOptions.IgnoreCase)]
    private static partial Regex BagianLine();

    [GeneratedRegex(@"^Paragraf\s+(?<n>\d{1,2}|[IVX]{1,5}|Ke[a-z]+)(?:[.:\s]+(?<rest>\p{Lu}[^.;:]{0,120}))?$", RegexOptions.IgnoreCase)]
    private static partial Regex ParagrafLine();

    [GeneratedRegex(@"^(?:Ditetapkan\s+di\b|Diundangkan\s+di\b|Ditandatangani\s+di\b|Salinan\s+sesuai\b|Dikeluarkan\s+di\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^LAMPIRAN(?:\s+(?:[IVXLC1l]{1,6}|\d{1,2}))?\s*:?(?:\s+(?:PERATURAN|KEPUTUSAN|SURAT EDARAN|RANCANGAN)\b.*)?$")]
    private static partial Regex AnnexLine();
}
