using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Budaya.Web.TagHelpers;

internal static class OutputClasses
{
    /// <summary>Puts classes before those that the page itself wrote.</summary>
    public static void AddClass(this TagHelperOutput output, string classes)
    {
        var own = output.Attributes.TryGetAttribute("class", out var written) ? $" {written.Value}" : "";
        output.Attributes.SetAttribute("class", classes + own);
    }
}
