using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Budaya.Core.Signing;

/// <summary>Whether a PDF came back signed. Whose signature it is and whether its certificate holds is not asked: that is the certification authority's service.</summary>
/// <remarks>Rule: ISO 32000, digital signatures: a signature dictionary whose ByteRange leaves out one hole, and in the hole its Contents, a DER value in hexadecimal digits.</remarks>
public static partial class SignedPdf
{
    private const int MostRanges = 100;
    private static readonly SearchValues<byte> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF \r\n\t"u8);

    /// <summary>Whether there is a signature dictionary that is filled in and whose byte range lies inside the file.</summary>
    /// <param name="pdf">The whole file.</param>
    public static bool HasSignature(ReadOnlySpan<byte> pdf)
    {
        int from = 0;
        for (int count = 0; count < MostRanges; count++)
        {
            int found = pdf[from..].IndexOf("/ByteRange"u8);
            if (found < 0)
            {
                return false;
            }

            from += found + "/ByteRange".Length;
            if (IsFilled(pdf, System.Text.Encoding.Latin1.GetString(pdf.Slice(from, Math.Min(200, pdf.Length - from)))))
            {
                return true;
            }
        }

        return false;
    }

    // From the first byte to the hole, from the hole onwards; in the hole "<30…>", a DER sequence.
    private static bool IsFilled(ReadOnlySpan<byte> pdf, string range)
    {
        Match match = Range().Match(range);
        if (!match.Success || !Number(match, 1, out int start) || !Number(match, 2, out int before) || !Number(match, 3, out int after) || !Number(match, 4, out int length))
        {
            return false;
        }

        if (start != 0 || before <= 0 || after <= before + 4 || after > pdf.Length || length <= 0 || length > pdf.Length - after)
        {
            return false;
        }

        ReadOnlySpan<byte> hole = pdf[before..after];
        return hole[0] == '<' && hole[^1] == '>' && hole[1..3].SequenceEqual("30"u8) && !hole[1..^1].ContainsAnyExcept(Hexadecimal);
    }

    private static bool Number(Match match, int group, out int number) => int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(@"^\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]", RegexOptions.NonBacktracking)]
    private static partial Regex Range();
}
