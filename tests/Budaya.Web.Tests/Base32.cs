namespace Budaya.Web.Tests;

/// <summary>Reads the key of an authenticator app as a page shows it: groups of letters and digits (RFC 4648, section 6).</summary>
internal static class Base32
{
    public static byte[] Bytes(string text)
    {
        List<byte> bytes = [];
        int buffer = 0, bits = 0;
        foreach (char c in text.Where(char.IsLetterOrDigit))
        {
            buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal);
            if ((bits += 5) >= 8)
            {
                bytes.Add((byte)(buffer >> (bits -= 8)));
                buffer &= (1 << bits) - 1;
            }
        }

        return [.. bytes];
    }
}
