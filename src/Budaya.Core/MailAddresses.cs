using System.Buffers;
using System.Globalization;
using System.Text;

namespace Budaya.Core;

/// <summary>What counts as a mail address here: a local part without quotes, and a domain.</summary>
public static class MailAddresses
{
    private static readonly IdnMapping Domains = new() { UseStd3AsciiRules = true };
    private static readonly SearchValues<char> Special = SearchValues.Create("()<>[]:;@\\,\" ");

    /// <summary>The address as it is written to servers and in headers: the domain in ASCII letters (RFC 5890).</summary>
    /// <exception cref="ArgumentException">It is not an address: no or several @, a space, a control character, a domain that cannot be one, over 254 letters.</exception>
    public static string ForTransport(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!TryForTransport(address, out var result))
        {
            throw new ArgumentException($"\"{address}\" is not a mail address.", nameof(address));
        }

        return result;
    }

    /// <summary>As <see cref="ForTransport"/>, for addresses that people typed.</summary>
    public static bool TryForTransport(string address, out string result)
    {
        result = "";
        var at = address.LastIndexOf('@');
        if (at <= 0 || !IsLocalPart(address.AsSpan(0, at)))
        {
            return false;
        }

        try
        {
            result = string.Concat(address.AsSpan(0, at), "@", Domains.GetAscii(address[(at + 1)..]).ToLowerInvariant());
        }
        catch (ArgumentException)
        {
            return false;
        }

        return Encoding.UTF8.GetByteCount(result) <= 254;
    }

    /// <summary>Why a text that somebody typed is no mail address; empty when it is one.</summary>
    public static IReadOnlyList<Refusal> WhyNot(string address) =>
        TryForTransport(address, out _) ? [] : [new($"\"{address}\" bukan alamat surel. Contoh alamat: dinkes@babel.example.")];

    private static bool IsLocalPart(ReadOnlySpan<char> local)
    {
        foreach (var letter in local)
        {
            if (char.IsControl(letter) || char.IsSurrogate(letter) || char.IsWhiteSpace(letter))
            {
                return false;
            }
        }

        return local.Length <= 64 && !local.ContainsAny(Special)
            && local[0] != '.' && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal);
    }
}
