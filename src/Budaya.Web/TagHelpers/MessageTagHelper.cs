using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Budaya.Web.TagHelpers;

/// <summary>
/// <c>&lt;kabar jenis="tunggu" judul="…"&gt;…&lt;/kabar&gt;</c>: a message at the place of work. Kinds: info, tunggu, lambat, selesai. A success is
/// announced (<c>role="status"</c>).
/// </summary>
[HtmlTargetElement("kabar")]
public sealed class MessageTagHelper : TagHelper
{
    /// <summary>Kind of message.</summary>
    [HtmlAttributeName("jenis")]
    public string Kind { get; set; } = "info";

    /// <summary>Its heading; null: none.</summary>
    [HtmlAttributeName("judul")]
    public string? Title { get; set; }

    /// <summary>Another icon than the kind's own.</summary>
    [HtmlAttributeName("ikon")]
    public string? Icon { get; set; }

    /// <summary>The view.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!; // set by the framework before Process

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass(Kind == "info" ? "kabar" : $"kabar kabar-{Kind}");
        if (Kind == "selesai" && !output.Attributes.ContainsName("role")) { output.Attributes.SetAttribute("role", "status"); }

        var words = new TagBuilder("div");
        if (Title is not null)
        {
            var title = new TagBuilder("p");
            title.AddCssClass("tebal");
            title.InnerHtml.Append(Title);
            words.InnerHtml.AppendHtml(title);
        }

        words.InnerHtml.AppendHtml(content);
        output.Content.SetHtmlContent(IconTagHelper.Svg(ViewContext.HttpContext, Icon ?? IconOf(Kind)));
        output.Content.AppendHtml(words);
    }

    private static string IconOf(string kind) => kind switch
    {
        "info" => "info",
        "tunggu" => "peringatan",
        "lambat" => "galat",
        "selesai" => "cek",
        _ => throw new ArgumentException($"A message has no kind \"{kind}\"; use info, tunggu, lambat or selesai.", nameof(kind)),
    };
}
