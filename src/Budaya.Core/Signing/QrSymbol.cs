using Budaya.Core.Tenants;
using Budaya.LegalText;
using QRCoder;

namespace Budaya.Core.Signing;

/// <summary>The QR symbol of a document: it carries the address of the verification page with the random code, never a hash.</summary>
public static class QrSymbol
{
    /// <summary>The symbol, or null when the region has no public address and examples are not allowed.</summary>
    public static Verification? Of(TenantProfile profile, SigningSettings settings, string code)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(settings);
        if ((profile.PublicAddress ?? settings.ExampleAddress?.Replace("{pemda}", profile.Id, StringComparison.Ordinal)) is not { } address)
        {
            return null;
        }

        string page = $"{address.TrimEnd('/')}/v";
        return new(IsExample(profile) ? $"CONTOH {page}" : page, code, Modules($"{page}/{code}"));
    }

    /// <summary>The region has no permanent address: what is printed is an example.</summary>
    public static bool IsExample(TenantProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return profile.PublicAddress is null;
    }

    /// <summary>The modules of a QR symbol with error correction M: one string of 0 and 1 for each row, the quiet zone left out.</summary>
    public static IReadOnlyList<string> Modules(string text)
    {
        using QRCodeGenerator generator = new();
        using QRCodeData data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        const int quiet = 4;
        return [.. data.ModuleMatrix.Skip(quiet).SkipLast(quiet).Select(row => string.Concat(row.Cast<bool>().Skip(quiet).SkipLast(quiet).Select(dark => dark ? '1' : '0')))];
    }
}
