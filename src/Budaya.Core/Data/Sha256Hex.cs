using System.Security.Cryptography;
using System.Text;

namespace Budaya.Core.Data;

/// <summary>SHA-256 as the product writes it: 64 lower-case hexadecimal digits.</summary>
public static class Sha256Hex
{
    /// <summary>Of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Of text in UTF-8.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
