using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Budaya.Core.Audit;

/// <summary>A head of the chain that left the product: in a mail, a receipt or an evidence sheet.</summary>
/// <param name="Sha256">The digest.</param>
/// <param name="Sequence">Number of the entry, where the paper says it.</param>
/// <param name="Source">Where it was found, such as a file's name.</param>
public sealed partial record ChainWitness(string Sha256, long? Sequence, string Source)
{
    /// <summary>The line as mails, receipts and evidence sheets carry it.</summary>
    public static string Line(AuditHead? head) => head is null ? "Sidik catatan: -"
        : string.Create(CultureInfo.InvariantCulture, $"Sidik catatan: {head.Sha256} (nomor {head.Sequence})");

    /// <summary>Every witness in a file: a mail as it was received (<c>.eml</c>), a saved page, a text.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="source">Its name.</param>
    public static IReadOnlyList<ChainWitness> Find(byte[] content, string source)
    {
        ArgumentNullException.ThrowIfNull(content);
        string text = Encoding.UTF8.GetString(content);
        string unfolded = SoftBreak().Replace(text, ""); // quoted-printable folds a long line
        string plain = Tag().Replace(unfolded, " "); // a saved page
        return [.. new[] { unfolded, plain }.Concat(Decoded(text)).SelectMany(t => Digest().Matches(t)).Select(found => Of(found, source)).Distinct()];
    }

    private static ChainWitness Of(Match found, string source) => new(
        found.Groups["digest"].Value, found.Groups["number"] is { Success: true, Value: var number } ? long.Parse(number, CultureInfo.InvariantCulture) : null, source);

    // A mail server on the way may have packed the text as base64.
    private static IEnumerable<string> Decoded(string text)
    {
        foreach (Match block in Packed().Matches(text))
        {
            byte[] bytes = new byte[block.Length];
            if (Convert.TryFromBase64String(block.Value.ReplaceLineEndings(""), bytes, out int length))
            {
                yield return Encoding.UTF8.GetString(bytes, 0, length);
            }
        }
    }

    [GeneratedRegex(@"Sidik catatan\s*:?\s+(?<digest>[0-9a-f]{64})(\s+\(nomor (?<number>[0-9]{1,18})\))?", RegexOptions.NonBacktracking)]
    private static partial Regex Digest();

    [GeneratedRegex(@"=\r?\n", RegexOptions.NonBacktracking)]
    private static partial Regex SoftBreak();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?:[A-Za-z0-9+/=]{20,}\r?\n){2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Packed();
}
