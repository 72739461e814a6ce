using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Budaya.Web.TagHelpers;

/// <summary>
/// <c>&lt;tag-status jenis="lambat"&gt;Lewat 1 hari&lt;/tag-status&gt;</c>: a state in words, with an icon and a colour. Kinds: selesai, jalan, tunggu,
/// lambat, netral, aksen.
/// </summary>
[HtmlTargetElement("tag-status")]
public sealed class StatusTagHelper : TagHelper
{
    /// <summary>Kind of state.</summary>
    [HtmlAttributeName("jenis")]
    public string Kind { get; set; } = "netral";

    /// <summary>Another icon than the kind's own.</summary>
    [HtmlAttributeName("ikon")]
    public string? Icon { get; set; }

    /// <summary>The view.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!; // set by the framework before Process

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.AddClass($"tag tag-{Kind}");
        output.PreContent.AppendHtml(IconTagHelper.Svg(ViewContext.HttpContext, Icon ?? IconOf(Kind)));
    }

    private static string IconOf(string kind) => kind switch
    {
        "selesai" => "cek",
        "jalan" => "jalan",
        "tunggu" => "jam",
        "lambat" => "galat",
        "netral" => "belum",
        "aksen" => "titik",
        _ => throw new ArgumentException($"A status has no kind \"{kind}\"; use selesai, jalan, tunggu, lambat, netral or aksen.", nameof(kind)),
    };
}

/// <summary><c>&lt;tenggat tanggal="@due" hari-ini="@today" /&gt;</c>: a day, and how far it is when that is at most 14 days.</summary>
[HtmlTargetElement("tenggat", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DeadlineTagHelper : TagHelper
{
    /// <summary>The last day.</summary>
    [HtmlAttributeName("tanggal")]
    public DateOnly Due { get; set; }

    /// <summary>Today in the tenant's zone.</summary>
    [HtmlAttributeName("hari-ini")]
    public DateOnly Today { get; set; }

    /// <summary>The view.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!; // set by the framework before Process

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("rapat");
        var time = new TagBuilder("time");
        time.Attributes["datetime"] = Due.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        time.InnerHtml.Append(Due.Year == Today.Year ? InWords.DayAndMonth(Due) : InWords.ShortDate(Due));
        output.Content.SetHtmlContent(time);
        if (InWords.Distance(Due, Today) is not { } distance) { return; }

        var (kind, icon) = (Due.DayNumber - Today.DayNumber) switch { < 0 => ("lambat", "galat"), <= 7 => ("tunggu", "jam"), _ => ("jalan", "jalan") };
        var tag = new TagBuilder("span");
        tag.AddCssClass($"tag tag-{kind}");
        tag.InnerHtml.AppendHtml(IconTagHelper.Svg(ViewContext.HttpContext, icon));
        tag.InnerHtml.Append(char.ToUpperInvariant(distance[0]) + distance[1..]);
        output.Content.AppendHtml("<br>");
        output.Content.AppendHtml(tag);
    }
}
