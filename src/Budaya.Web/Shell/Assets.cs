using Microsoft.AspNetCore.Components;

namespace Budaya.Web.Shell;

/// <summary>Addresses of files in <c>wwwroot</c>, with the hash of their content, so that they may be cached for ever.</summary>
public static class Assets
{
    /// <summary>The address of a file.</summary>
    /// <param name="context">The request.</param>
    /// <param name="path">Path under <c>wwwroot</c>, such as <c>dist/budaya.css</c>.</param>
    public static string AssetUrl(this HttpContext context, string path)
    {
        var collection = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return $"{context.Request.PathBase}/{collection?[path] ?? path}";
    }
}
