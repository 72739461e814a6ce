using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Budaya.Web.TagHelpers;

/// <summary><c>&lt;ringkasan-galat /&gt;</c>: every error of the page, each a link to its field; takes focus. Nothing when there is none.</summary>
[HtmlTargetElement("ringkasan-galat", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>The view.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!; // set by the framework before Process

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ModelState
            .SelectMany(entry => entry.Value?.Errors.Select(e => (entry.Key, Message: FieldTagHelper.MessageOf(e))) ?? [])
            .Distinct()
            .OrderBy(e => PlaceOf(e.Key), StringComparer.Ordinal)
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("kabar kabar-lambat mb-4");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Attributes.SetAttribute("data-ringkasan-galat", "");
        output.Attributes.SetAttribute("aria-labelledby", "ringkasan-galat");
        output.Attributes.SetAttribute("role", "group");
        output.Content.AppendHtml(IconTagHelper.Svg(ViewContext.HttpContext, "galat"));
        output.Content.AppendHtml(Words(errors));
    }

    // The order in which the model declares its properties, which is the order of the page; errors of the whole page come first.
    private string PlaceOf(string key)
    {
        var metadata = ViewContext.ViewData.ModelMetadata;
        var place = "";
        foreach (var name in key.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var properties = metadata?.Properties.Select(p => p.PropertyName).ToList() ?? [];
            var index = properties.IndexOf(name);
            place += $"{(index < 0 ? 999 : index):000}";
            metadata = index < 0 ? null : metadata?.Properties[index];
        }

        return place;
    }

    private static TagBuilder Words(List<(string Key, string Message)> errors)
    {
        var fields = errors.Count(e => e.Key.Length > 0);
        var title = new TagBuilder("h2");
        title.Attributes["id"] = "ringkasan-galat";
        title.InnerHtml.Append(fields > 0 ? $"{fields} isian perlu diperbaiki" : "Tindakan ini belum dapat dilakukan");

        var list = new TagBuilder("ul");
        foreach (var (key, message) in errors) { list.InnerHtml.AppendHtml(Item(key, message)); }

        var words = new TagBuilder("div");
        words.InnerHtml.AppendHtml(title);
        words.InnerHtml.AppendHtml(list);
        return words;
    }

    private static TagBuilder Item(string key, string message)
    {
        var item = new TagBuilder("li");
        if (key.Length == 0)
        {
            item.InnerHtml.Append(message);
            return item;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(key, "_");
        link.InnerHtml.Append(message);
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
