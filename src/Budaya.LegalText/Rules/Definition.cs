namespace Budaya.LegalText;

/// <summary>What a definition defines: <c>Aparatur Sipil Negara yang selanjutnya disingkat ASN adalah …</c>.</summary>
/// <param name="Whole">The words before <c>yang selanjutnya</c>, or before <c>adalah</c>.</param>
/// <param name="Short">The word that is used from then on, or null.</param>
/// <param name="IsAbbreviation">The short word is an abbreviation (<c>disingkat</c>), not a name (<c>disebut</c>).</param>
/// <remarks>Rule: UU 12/2011, Lampiran II, on ketentuan umum.</remarks>
internal sealed record Definition(string Whole, string? Short, bool IsAbbreviation)
{
    private const string Next = " yang selanjutnya ";

    /// <summary>The definition that a line holds, or null.</summary>
    public static Definition? Of(string line)
    {
        var end = line.IndexOf(" adalah ", StringComparison.Ordinal);
        if (end < 1 || !char.IsUpper(line[0]))
        {
            return null;
        }

        var head = line[..end].TrimEnd(',');
        var next = head.IndexOf(Next, StringComparison.Ordinal);
        foreach (var verb in next < 1 ? [] : new[] { "disingkat ", "disebut " })
        {
            var rest = head[(next + Next.Length)..];
            if (rest.StartsWith(verb, StringComparison.Ordinal))
            {
                var word = rest[verb.Length..];
                word = word.StartsWith("dengan ", StringComparison.Ordinal) ? word["dengan ".Length..] : word;
                return new(head[..next].TrimEnd(','), word, verb == "disingkat ");
            }
        }

        return new(head, null, false);
    }
}
