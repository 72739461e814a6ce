using System.Globalization;

namespace Budaya.LegalText;

/// <summary>With which marks the outermost level of an enumeration begins.</summary>
public enum RincianRoot
{
    /// <summary><c>a.</c> <c>1.</c> <c>a)</c> <c>1)</c>: Pasal, ayat, diktum, Menimbang.</summary>
    Letters,

    /// <summary><c>1.</c> <c>a.</c> <c>1)</c> <c>a)</c>: definitions, Mengingat, annexes, copies.</summary>
    Numbers,
}

/// <summary>The marks of an enumeration.</summary>
/// <remarks>Rule: UU 12/2011, Lampiran II, Bab I.C (Batang Tubuh), on tabulation.</remarks>
public static class RincianMarks
{
    /// <summary>The mark of an item, outermost level first: <c>a.</c> <c>1.</c> <c>a)</c> <c>1)</c>.</summary>
    /// <param name="root">The marks of level 1.</param>
    /// <param name="level">From 1. The law allows four; deeper levels repeat the four marks, and the reader reports them.</param>
    /// <param name="position">Place in the list, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Level or position is less than 1.</exception>
    public static string Mark(RincianRoot root, int level, int position) =>
        Number(root, level, position) + (((level - 1) % 4) < 2 ? "." : ")");

    /// <summary>True when the marks of this level are letters.</summary>
    public static bool IsLetters(RincianRoot root, int level) => (level % 2 == 1) == (root == RincianRoot.Letters);

    /// <summary>How a reference names the item: <c>huruf a</c>, <c>angka 1</c>, and with the bracket on levels 3 and 4: <c>huruf a)</c>.</summary>
    public static string Name(RincianRoot root, int level, int position) =>
        (IsLetters(root, level) ? "huruf " : "angka ") + Number(root, level, position) + (((level - 1) % 4) < 2 ? "" : ")");

    private static string Number(RincianRoot root, int level, int position)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(position, 1);
        return IsLetters(root, level) ? Numerals.Letters(position) : position.ToString(CultureInfo.InvariantCulture);
    }
}
