using System.Text.RegularExpressions;

namespace Budaya.Core.Tenants;

/// <summary>The form of keys and codes: lower-case letters, digits, single hyphens; at most 48 characters.</summary>
internal static partial class PackCode
{
    public const string InWords = "huruf kecil, angka, dan tanda hubung, paling panjang 48 huruf, misalnya biro-organisasi";

    public static Regex Form => CodeForm();

    public static bool IsCode(string text) => CodeForm().IsMatch(text);

    [GeneratedRegex("^(?=.{1,48}$)[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeForm();
}
