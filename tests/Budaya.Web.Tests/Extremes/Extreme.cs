using System.Text;

namespace Budaya.Web.Tests.Extremes;

/// <summary>A value that no honest form holds, as bytes of UTF-8 or of what pretends to be.</summary>
internal sealed record Extreme(string Name, byte[] Bytes)
{
    public static IReadOnlyList<Extreme> All { get; } =
    [
        Of("first day", "0001-01-01"), Of("last day", "9999-12-31"), Of("minus one", "-1"), Of("beyond int", "2147483648"),
        Of("very long", new string('x', 20_000)), Of("NUL", "a\0b"), new("broken surrogate", [0x61, 0xED, 0xA0, 0x80, 0x62]), Of("emoji", "🏛️👩‍⚖️"),
    ];

    /// <summary>The value in a query string.</summary>
    public string Escaped => string.Concat(Bytes.Select(b => $"%{b:X2}"));

    private static Extreme Of(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
