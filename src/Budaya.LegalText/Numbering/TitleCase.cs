namespace Budaya.LegalText;

/// <summary>Capital letters in titles.</summary>
public static class TitleCase
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "agar", "akan", "antara", "atas", "atau", "bagi", "bahwa", "dalam", "dan", "dari", "demi", "dengan", "di", "hingga", "karena", "ke", "kepada", "maka",
        "oleh", "pada", "para", "per", "sampai", "sebagai", "secara", "serta", "seperti", "sejak", "tentang", "terhadap", "tetapi", "untuk", "yang",
    };

    /// <summary>Begins each word with a capital letter, except particles that do not stand first: <c>Pedoman Budaya Kerja di Lingkungan Pemerintah Daerah</c>.
    /// Both halves of a full reduplication get one: <c>Undang-Undang</c>. Letters that are capitals already stay.</summary>
    /// <param name="text">Words divided by single blanks.</param>
    /// <remarks>Rule: Ejaan Bahasa Indonesia yang Disempurnakan, capital letters in titles.</remarks>
    public static string Of(string text) => string.Join(' ', text.Split(' ').Select((word, i) => i > 0 && Particles.Contains(word) ? word : Word(word)));

    private static string Word(string word)
    {
        var halves = word.Split('-');
        return halves is [var first, var second] && first.Length > 0 && string.Equals(first, second, StringComparison.OrdinalIgnoreCase)
            ? $"{Capital(first)}-{Capital(second)}"
            : Capital(word);
    }

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
