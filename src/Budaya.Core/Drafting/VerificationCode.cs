using System.Security.Cryptography;

namespace Budaya.Core.Drafting;

/// <summary>The code under which the public looks up a document: twelve random characters in three groups, such as <c>BB26-7K2M-94QF</c>.</summary>
/// <remarks>32 characters that cannot be confused with each other (no 0 and O, no 1 and I): 60 random bits, so that codes cannot be guessed or counted.</remarks>
public static class VerificationCode
{
    private const string Characters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int Length = 12;

    /// <summary>A new code.</summary>
    public static string New() => Grouped(RandomNumberGenerator.GetString(Characters, Length));

    /// <summary>What a person typed, as it is stored: capitals, three groups; null when it cannot be a code.</summary>
    public static string? Read(string? typed)
    {
        string plain = string.Concat((typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        return plain.Length == Length && plain.All(Characters.Contains) ? Grouped(plain) : null;
    }

    private static string Grouped(string plain) => $"{plain[..4]}-{plain[4..8]}-{plain[8..]}";
}
