using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Budaya.Web.TagHelpers;

/// <summary>A plain input of a refused form keeps what was typed or ticked.</summary>
[HtmlTargetElement("input", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public sealed class KeptInputTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        if (KeptForm.Of(context) is not { } form || output.Attributes["name"]?.Value?.ToString() is not { } name)
        {
            return;
        }

        string? value = output.Attributes["value"]?.Value?.ToString();
        switch (output.Attributes["type"]?.Value?.ToString())
        {
            case "hidden":
                form.Compare(name, value);
                break;
            case "checkbox" or "radio":
                Mark(output, "checked", form.IsTicked(name, value ?? "on"));
                break;
            case "file" or "password" or "submit":
                break;
            default:
                if (form[name] is { } typed)
                {
                    output.Attributes.SetAttribute("value", typed);
                }

                break;
        }
    }

    internal static void Mark(TagHelperOutput output, string attribute, bool isSet)
    {
        output.Attributes.RemoveAll(attribute);
        if (isSet)
        {
            output.Attributes.SetAttribute(attribute, attribute);
        }
    }
}

/// <summary>A plain text area of a refused form keeps what was typed.</summary>
[HtmlTargetElement("textarea", Attributes = "name")]
public sealed class KeptTextAreaTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        if (KeptForm.Of(context) is { } form && output.Attributes["name"]?.Value?.ToString() is { } name && form[name] is { } typed)
        {
            output.Content.SetContent($"\n{typed}"); // a browser drops the first line break
        }
    }
}

/// <summary>A plain list of a refused form keeps its choice.</summary>
[HtmlTargetElement("select", Attributes = "name")]
public sealed class KeptSelectTagHelper : TagHelper
{
    /// <summary>Before the framework writes the entries of <c>asp-items</c>.</summary>
    public override int Order => -2000;

    /// <inheritdoc />
    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (KeptForm.Of(context) is { } form && context.AllAttributes["name"]?.Value?.ToString() is { } name && form[name] is { } chosen)
        {
            context.Items[typeof(KeptChoice)] = new KeptChoice(chosen);
            foreach (SelectListItem item in context.AllAttributes["asp-items"]?.Value as IEnumerable<SelectListItem> ?? [])
            {
                item.Selected = item.Value == chosen;
            }
        }
    }
}

/// <summary>The entry of such a list.</summary>
[HtmlTargetElement("option", Attributes = "value")]
public sealed class KeptOptionTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        if (context.Items.TryGetValue(typeof(KeptChoice), out object? found) && found is KeptChoice choice)
        {
            KeptInputTagHelper.Mark(output, "selected", output.Attributes["value"]?.Value?.ToString() == choice.Value);
        }
    }
}

/// <summary>A folded part is open when the form inside it was refused.</summary>
[HtmlTargetElement("details")]
public sealed class KeptFoldTagHelper : TagHelper
{
    /// <inheritdoc />
    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[typeof(KeptFold)] = new KeptFold();
    }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        await output.GetChildContentAsync();
        if (((KeptFold)context.Items[typeof(KeptFold)]).IsOpen)
        {
            output.Attributes.SetAttribute("open", "open");
        }
    }
}
