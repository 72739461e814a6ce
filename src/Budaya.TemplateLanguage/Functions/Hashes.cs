using System.Security.Cryptography;
using System.Text;

namespace Budaya.TemplateLanguage.Functions;

/// <summary>Hashes and Base64 of texts in UTF-8. MD5 and SHA-1 are here because the language has them; nothing relies on them.</summary>
internal static class Hashes
{
#pragma warning disable CA5350, CA5351 // part of the language; the template author chooses
    public static string Md5(string text) => Hex(MD5.HashData(Bytes(text)));
    public static string Sha1(string text) => Hex(SHA1.HashData(Bytes(text)));
    public static string HmacSha1(string text, string key) => Hex(HMACSHA1.HashData(Bytes(key), Bytes(text)));
#pragma warning restore CA5350, CA5351
    public static string Sha256(string text) => Hex(SHA256.HashData(Bytes(text)));
    public static string Sha512(string text) => Hex(SHA512.HashData(Bytes(text)));
    public static string HmacSha256(string text, string key) => Hex(HMACSHA256.HashData(Bytes(key), Bytes(text)));
    public static string HmacSha512(string text, string key) => Hex(HMACSHA512.HashData(Bytes(key), Bytes(text)));

    public static string FromBase64(in Arguments a)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(a.Text(0)));
        }
        catch (FormatException)
        {
            throw a.Wrong(0, new("teks Base64", "a Base64 text"));
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
