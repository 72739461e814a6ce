using Budaya.Web.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Budaya.Web.TagHelpers;

/// <summary><c>&lt;ikon nama="cek" /&gt;</c>: an icon of the sprite (names in <c>Client/icons.json</c>). Decoration unless it has a <c>label</c>.</summary>
[HtmlTargetElement("ikon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>Name of the icon.</summary>
    [HtmlAttributeName("nama")]
    public string Name { get; set; } = "";

    /// <summary>What a screen reader says; null: nothing, the words beside it say it.</summary>
    [HtmlAttributeName("label")]
    public string? Label { get; set; }

    /// <summary>The view.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!; // set by the framework before Process

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Svg(ViewContext.HttpContext, Name, Label));
    }

    internal static IHtmlContent Svg(HttpContext context, string name, string? label = null)
    {
        var use = new TagBuilder("use");
        use.Attributes["href"] = $"{context.AssetUrl("dist/ikon.svg")}#{name}";
        var svg = new TagBuilder("svg");
        svg.Attributes["class"] = "ikon";
        svg.Attributes["viewBox"] = "0 0 24 24";
        if (label is null) { svg.Attributes["aria-hidden"] = "true"; }
        else
        {
            svg.Attributes["role"] = "img";
            svg.Attributes["aria-label"] = label;
        }

        svg.InnerHtml.AppendHtml(use);
        return svg;
    }
}
