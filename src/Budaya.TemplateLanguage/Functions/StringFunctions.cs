using System.Globalization;
using System.Text;
using Budaya.TemplateLanguage.Running;
using Budaya.TemplateLanguage.Values;

namespace Budaya.TemplateLanguage.Functions;

/// <summary><c>string.*</c></summary>
internal static class StringFunctions
{
    public static IEnumerable<BuiltinFunction> All =>
    [
        new("string", "append", "text with", static (in Arguments a) => Join(a, a.Text(0), a.Text(1))) { Prints = static (in Arguments a, Output o) => Printing.Both(a.Text(0), a.Text(1), o) },
        new("string", "base64_decode", "text", static (in Arguments a) => Hashes.FromBase64(a)),
        new("string", "base64_encode", "text", static (in Arguments a) => Convert.ToBase64String(Encoding.UTF8.GetBytes(a.Text(0)))),
        new("string", "capitalize", "text", static (in Arguments a) => Casing.Capitalize(a.Text(0))) { Prints = static (in Arguments a, Output o) => Printing.Capitalized(a.Text(0), o) },
        new("string", "capitalizewords", "text", static (in Arguments a) => Casing.CapitalizeWords(a.Text(0))),
        new("string", "contains", "text value", static (in Arguments a) => Boxes.Of(a.Text(0).Contains(a.Text(1), StringComparison.Ordinal))),
        new("string", "downcase", "text", static (in Arguments a) => a.Text(0).ToLowerInvariant()) { Prints = static (in Arguments a, Output o) => Printing.Lower(a.Text(0), o) },
        new("string", "empty", "text", static (in Arguments a) => Boxes.Of(a.Text(0).Length == 0)),
        new("string", "ends_with", "text value", static (in Arguments a) => Boxes.Of(a.Text(0).EndsWith(a.Text(1), StringComparison.Ordinal))),
        new("string", "equals_ignore_case", "text value", static (in Arguments a) => Boxes.Of(string.Equals(a.Text(0), a.Text(1), StringComparison.OrdinalIgnoreCase))),
        new("string", "escape", "text", static (in Arguments a) => Escape(a)),
        new("string", "handleize", "text", static (in Arguments a) => Casing.Handle(a.Text(0))),
        new("string", "hmac_sha1", "text secretKey", static (in Arguments a) => Hashes.HmacSha1(a.Text(0), a.Text(1))),
        new("string", "hmac_sha256", "text secretKey", static (in Arguments a) => Hashes.HmacSha256(a.Text(0), a.Text(1))),
        new("string", "hmac_sha512", "text secretKey", static (in Arguments a) => Hashes.HmacSha512(a.Text(0), a.Text(1))),
        new("string", "index_of", "text search startIndex? count? stringComparison?", static (in Arguments a) => Searching.IndexOf(a)),
        new("string", "literal", "text", static (in Arguments a) => Literal(a)),
        new("string", "lstrip", "text", static (in Arguments a) => a.Text(0).TrimStart()),
        new("string", "md5", "text", static (in Arguments a) => Hashes.Md5(a.Text(0))),
        new("string", "pad_left", "text width", static (in Arguments a) => Pad(a, isLeft: true)),
        new("string", "pad_right", "text width", static (in Arguments a) => Pad(a, isLeft: false)),
        new("string", "pluralize", "number singular plural", static (in Arguments a) => Numbers.Compare(a.Run, a.Number(0), Boxes.Of(1)) == 0 ? a[1] : a[2]),
        new("string", "prepend", "text by", static (in Arguments a) => Join(a, a.Text(1), a.Text(0))) { Prints = static (in Arguments a, Output o) => Printing.Both(a.Text(1), a.Text(0), o) },
        new("string", "remove", "text remove", static (in Arguments a) => Searching.Replace(a, a.Text(0), a.Text(1), "")),
        new("string", "remove_first", "text remove", static (in Arguments a) => Searching.ReplaceOne(a, "", fromEnd: false)),
        new("string", "remove_last", "text remove", static (in Arguments a) => Searching.ReplaceOne(a, "", fromEnd: true)),
        new("string", "replace", "text match replace", static (in Arguments a) => Searching.Replace(a, a.Text(0), a.Text(1), a.Text(2))),
        new("string", "replace_first", "text match replace fromEnd?", static (in Arguments a) => Searching.ReplaceOne(a, a.Text(2), Comparing.IsTrue(a[3]))),
        new("string", "rstrip", "text", static (in Arguments a) => a.Text(0).TrimEnd()),
        new("string", "sha1", "text", static (in Arguments a) => Hashes.Sha1(a.Text(0))),
        new("string", "sha256", "text", static (in Arguments a) => Hashes.Sha256(a.Text(0))),
        new("string", "sha512", "text", static (in Arguments a) => Hashes.Sha512(a.Text(0))),
        new("string", "size", "text", static (in Arguments a) => Boxes.Of(a.Text(0).Length)),
        new("string", "slice", "text start length?", static (in Arguments a) => Slice(a, a.Whole(2, 0) is var length && length == 0 ? long.MaxValue : length)),
        new("string", "slice1", "text start length?", static (in Arguments a) => Slice(a, a.Whole(2, 1))),
        new("string", "split", "text match", static (in Arguments a) => Searching.Split(a)),
        new("string", "starts_with", "text value", static (in Arguments a) => Boxes.Of(a.Text(0).StartsWith(a.Text(1), StringComparison.Ordinal))),
        new("string", "strip", "text", static (in Arguments a) => a.Text(0).Trim()),
        new("string", "strip_newlines", "text", static (in Arguments a) => a.Text(0).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)),
        new("string", "to_double", "text", static (in Arguments a) => double.TryParse(a.Text(0), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : NotANumber(a)),
        new("string", "to_float", "text", static (in Arguments a) => float.TryParse(a.Text(0), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && float.IsFinite(number) ? number : NotANumber(a)),
        new("string", "to_int", "text", static (in Arguments a) => int.TryParse(a.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? Boxes.Of(number) : NotANumber(a)),
        new("string", "to_long", "text", static (in Arguments a) => long.TryParse(a.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? Boxes.Of(number) : NotANumber(a)),
        new("string", "truncate", "text length ellipsis?", static (in Arguments a) => Truncate(a)),
        new("string", "truncatewords", "text count ellipsis?", static (in Arguments a) => TruncateWords(a)),
        new("string", "upcase", "text", static (in Arguments a) => a.Text(0).ToUpperInvariant()) { Prints = static (in Arguments a, Output o) => Printing.Upper(a.Text(0), o) },
        new("string", "whitespace", "text", static (in Arguments a) => Boxes.Of(string.IsNullOrWhiteSpace(a.Text(0)))),
    ];

    private static string Join(in Arguments a, string first, string second)
    {
        a.Run.PayText((long)first.Length + second.Length);
        return first + second;
    }

    private static object? NotANumber(in Arguments a) => a.Run.Lenient ? null : throw a.Run.Fail(new(
        $"\"{Shorten(a.Text(0))}\" tidak dapat dibaca sebagai bilangan ini.", $"\"{Shorten(a.Text(0))}\" cannot be read as this kind of number."));

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static string Escape(in Arguments a)
    {
        a.Run.PayText(a.Text(0).Length * 2L);
        var text = new StringBuilder();
        Texts.Escape(text, a.Text(0));
        return text.ToString();
    }

    private static string Literal(in Arguments a)
    {
        a.Run.PayText((a.Text(0).Length * 2L) + 2);
        var text = new StringBuilder();
        Texts.Quote(text, a.Text(0));
        return text.ToString();
    }

    private static string Pad(in Arguments a, bool isLeft)
    {
        var width = Math.Max(0, a.Whole(1));
        a.Run.PayText(width);
        return isLeft ? a.Text(0).PadLeft((int)width) : a.Text(0).PadRight((int)width);
    }

    private static string Slice(in Arguments a, long length)
    {
        var text = a.Text(0);
        var start = a.Whole(1);
        start = Math.Clamp(start < 0 ? start + text.Length : start, 0, text.Length);
        var taken = (int)Math.Clamp(length, 0, text.Length - start);
        return taken == 1 ? Boxes.OfCharacter(text[(int)start]) : text.Substring((int)start, taken);
    }

    private static string Truncate(in Arguments a)
    {
        var (text, ellipsis) = (a.Text(0), a.TextOrNull(2) ?? "...");
        var length = a.Clamped(1, 0, int.MaxValue);
        return text.Length <= length ? text : string.Concat(text.AsSpan(0, Math.Clamp(length - ellipsis.Length, 0, text.Length)), ellipsis);
    }

    private static string TruncateWords(in Arguments a)
    {
        var (text, count) = (a.Text(0), a.Clamped(1, 0, int.MaxValue));
        var at = 0;
        for (var word = 0; word <= count; word++)
        {
            var end = at;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }
            if (end == text.Length)
            {
                return text;
            }
            if (word == count)
            {
                break;
            }
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }
            at = end;
        }
        return Join(a, text[..at], a.TextOrNull(2) ?? "...");
    }
}
