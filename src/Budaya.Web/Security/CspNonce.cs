using System.Security.Cryptography;

namespace Budaya.Web.Security;

/// <summary>The one-time value by which a style element of ours is told from one that was injected.</summary>
public static class CspNonce
{
    private static readonly object Key = new();

    /// <summary>The nonce of this request; the same at every call.</summary>
    public static string StyleNonce(this HttpContext context)
    {
        if (context.Items.TryGetValue(Key, out var known) && known is string nonce) { return nonce; }
        var fresh = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        context.Items[Key] = fresh;
        return fresh;
    }
}
