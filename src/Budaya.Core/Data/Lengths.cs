namespace Budaya.Core.Data;

/// <summary>Lengths of text columns, in characters. Every text column has one.</summary>
public static class Lengths
{
    /// <summary>A key that people write in files: tenant, OPD, step, role.</summary>
    public const int Key = 64;

    /// <summary>The name of an office, an OPD, a value.</summary>
    public const int Name = 300;

    /// <summary>A title or one line of text.</summary>
    public const int Line = 1_000;

    /// <summary>A note or a paragraph.</summary>
    public const int Note = 4_000;

    /// <summary>A whole draft or a JSON document.</summary>
    public const int Document = 2_000_000;

    /// <summary>A SHA-256 in lower-case hexadecimal.</summary>
    public const int Sha256 = 64;

    /// <summary>The id of a passkey, in bytes; longer ones are refused, because SQL Server's keys hold 900 bytes.</summary>
    public const int PasskeyId = 512;

    /// <summary>An e-mail address (RFC 5321).</summary>
    public const int Mail = 254;
}
