using Microsoft.AspNetCore.CookiePolicy;

namespace Budaya.Web.Security;

/// <summary>Headers and cookie rules of every answer.</summary>
public static class SecurityHeaders
{
    /// <summary>Puts the headers on every answer, error pages and files included. Goes first in the pipeline.</summary>
    /// <param name="app">The pipeline.</param>
    /// <param name="overTlsOnly">Whether cookies go over https alone, whatever a proxy in front says of the request.</param>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app, bool overTlsOnly)
    {
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                Set(context);
                return Task.CompletedTask;
            });
            return next(context);
        });
        return app.UseCookiePolicy(new CookiePolicyOptions
        {
            HttpOnly = HttpOnlyPolicy.Always,
            MinimumSameSitePolicy = SameSiteMode.Lax,
            Secure = overTlsOnly ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest,
        });
    }

    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(context.StyleNonce());
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        var isPage = context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
        if (isPage && !headers.ContainsKey("Cache-Control")) { headers.CacheControl = "no-store"; }
    }

    private static string Policy(string nonce) =>
        $"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; connect-src 'self'; " +
        "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
}
