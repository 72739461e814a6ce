using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Budaya.Web.TagHelpers;

/// <summary>
/// A form that was refused is shown again with what was typed into it. It is known by its handler, and where a page repeats a form, by the hidden
/// field that <c>kunci-isian</c> names. Fields written with <c>asp-for</c> keep their words by themselves.
/// </summary>
[HtmlTargetElement("form", Attributes = "asp-page-handler")]
public sealed class KeptFormTagHelper : TagHelper
{
    /// <summary>Name of the hidden field by which this form differs from others of the same handler.</summary>
    [HtmlAttributeName("kunci-isian")]
    public string? Key { get; set; }

    /// <summary>The view.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!; // set by the framework before Process

    /// <inheritdoc />
    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        HttpRequest request = ViewContext.HttpContext.Request;
        string handler = context.AllAttributes["asp-page-handler"]?.Value?.ToString() ?? "";
        bool isRefused = HttpMethods.IsPost(request.Method) && request.HasFormContentType && handler.Length > 0
            && handler.Equals(request.Query["handler"], StringComparison.OrdinalIgnoreCase);
        context.Items[typeof(KeptForm)] = isRefused ? new KeptForm(request.Form, Key) : null!; // children find nothing under a form that was not sent
    }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        await output.GetChildContentAsync();
        if (KeptForm.Of(context) is not null && context.Items.TryGetValue(typeof(KeptFold), out object? fold) && fold is KeptFold around)
        {
            around.IsOpen = true;
        }
    }
}

/// <summary>What was typed into the form that was refused.</summary>
internal sealed class KeptForm(IFormCollection typed, string? key)
{
    private bool _isAnother;

    /// <summary>The refused form around a field, or null.</summary>
    public static KeptForm? Of(TagHelperContext context) => context.Items.TryGetValue(typeof(KeptForm), out object? found) && found is KeptForm { _isAnother: false } form ? form : null;

    /// <summary>What was sent under a name; null: nothing was.</summary>
    public string? this[string name] => typed.TryGetValue(name, out var values) ? values.ToString() : null;

    /// <summary>Whether a box or a choice was ticked.</summary>
    public bool IsTicked(string name, string value) => typed.TryGetValue(name, out var values) && values.Contains(value);

    /// <summary>A hidden field says which of several forms this is.</summary>
    public void Compare(string name, string? value) => _isAnother |= name == key && this[name] != value;
}

/// <summary>Whether a refused form stands inside a part that can be folded.</summary>
internal sealed class KeptFold
{
    public bool IsOpen { get; set; }
}

/// <summary>The choice that was made in a list of a refused form.</summary>
internal sealed record KeptChoice(string Value);
