using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Budaya.Web.TagHelpers;

/// <summary>
/// <c>&lt;medan asp-for="Input.Note" petunjuk="…" baris="5" /&gt;</c>: a field with its label, hint, error and control, tied together for screen
/// readers. The control follows the type of the property; <c>jenis</c> says otherwise. Attributes that are not the helper's own (class,
/// autocomplete, inputmode, data-…) go to the control. With content, the content is the control.
/// </summary>
[HtmlTargetElement("medan", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IHtmlGenerator generator) : TagHelper
{
    /// <summary>The property.</summary>
    [HtmlAttributeName("asp-for")]
    public required ModelExpression For { get; set; }

    /// <summary>The label; else the property's <c>[Display]</c> name.</summary>
    [HtmlAttributeName("label")]
    public string? Label { get; set; }

    /// <summary>One sentence that helps before an error is made.</summary>
    [HtmlAttributeName("petunjuk")]
    public string? Hint { get; set; }

    /// <summary>teks, panjang, sandi, surel, angka, tanggal, waktu, berkas; null: by the type.</summary>
    [HtmlAttributeName("jenis")]
    public string? Kind { get; set; }

    /// <summary>Lines of a long text; makes it one.</summary>
    [HtmlAttributeName("baris")]
    public int Rows { get; set; }

    /// <summary>Choices; makes it a list.</summary>
    [HtmlAttributeName("pilihan")]
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>First, empty choice of a list.</summary>
    [HtmlAttributeName("pilihan-kosong")]
    public string? EmptyChoice { get; set; }

    /// <summary>The field may stay empty, and the label says so.</summary>
    [HtmlAttributeName("opsional")]
    public bool Optional { get; set; }

    /// <summary>The view.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!; // set by the framework before Process

    private string FullName => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private string Id => TagBuilder.CreateSanitizedId(FullName, generator.IdAttributeDotReplacement);

    private string LabelText => Label ?? For.Metadata.DisplayName ?? For.Metadata.PropertyName ?? For.Name;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var own = (await output.GetChildContentAsync()) is { IsEmptyOrWhiteSpace: false } content ? content : null;
        var errors = Errors();
        var attributes = output.Attributes.ToDictionary(a => a.Name, object? (a) => a.Value is HtmlString s ? s.Value : a.Value?.ToString());
        output.Attributes.Clear();
        Describe(attributes, errors.Count > 0);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", errors.Count > 0 ? "medan galat" : "medan");
        if (own is null && IsTick)
        {
            foreach (var error in errors) { output.Content.AppendHtml(Error(error)); }
            output.Content.AppendHtml(Tick(attributes));
            return;
        }

        output.Content.AppendHtml(LabelTag());
        if (Hint is not null) { output.Content.AppendHtml(Part("span", "form-hint", $"{Id}-petunjuk", Hint)); }
        foreach (var error in errors) { output.Content.AppendHtml(Error(error)); }
        output.Content.AppendHtml((IHtmlContent?)own ?? Control(attributes));
    }

    internal static string MessageOf(ModelError error) =>
        error.ErrorMessage.Length > 0 ? error.ErrorMessage : "Isian ini tidak dapat dibaca.";

    private bool IsTick => Items is null && (Nullable.GetUnderlyingType(For.Metadata.ModelType) ?? For.Metadata.ModelType) == typeof(bool);

    private List<string> Errors() =>
        ViewContext.ModelState.TryGetValue(FullName, out var entry) ? [.. entry.Errors.Select(MessageOf).Distinct()] : [];

    private void Describe(Dictionary<string, object?> attributes, bool hasErrors)
    {
        var by = string.Join(' ', new[] { Hint is null ? null : $"{Id}-petunjuk", hasErrors ? $"{Id}-galat" : null, attributes.GetValueOrDefault("aria-describedby") as string }.OfType<string>());
        if (by.Length > 0) { attributes["aria-describedby"] = by; }
        if (hasErrors) { attributes["aria-invalid"] = "true"; }
        if (For.Metadata.IsRequired && !Optional && !IsTick) { attributes.TryAdd("aria-required", "true"); }
    }

    private TagBuilder LabelTag()
    {
        var label = Part("label", "form-label", null, LabelText);
        label.Attributes["for"] = Id;
        if (Optional) { label.InnerHtml.AppendHtml(Part("span", "wajib", null, " (opsional)")); }
        return label;
    }

    private TagBuilder Error(string message)
    {
        var error = Part("p", "galat-pesan", $"{Id}-galat", null);
        error.InnerHtml.AppendHtml(IconTagHelper.Svg(ViewContext.HttpContext, "galat"));
        error.InnerHtml.AppendHtml(Part("span", null, null, message));
        return error;
    }

    private TagBuilder Tick(Dictionary<string, object?> attributes)
    {
        var row = Part("div", "pilih", null, null);
        row.InnerHtml.AppendHtml(generator.GenerateCheckBox(ViewContext, For.ModelExplorer, For.Name, For.Model as bool?, attributes));
        var label = Part("label", null, null, LabelText);
        label.Attributes["for"] = Id;
        if (Hint is not null) { label.InnerHtml.AppendHtml(Part("small", null, $"{Id}-petunjuk", Hint)); }
        row.InnerHtml.AppendHtml(label);
        return row;
    }

    private TagBuilder Control(Dictionary<string, object?> attributes)
    {
        attributes["class"] = $"{(Items is null ? "form-control" : "form-select")} {attributes.GetValueOrDefault("class")}".TrimEnd();
        if (Items is not null) { return generator.GenerateSelect(ViewContext, For.ModelExplorer, EmptyChoice, For.Name, Items, allowMultiple: false, attributes); }
        if (Rows > 0 || Kind == "panjang") { return generator.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Math.Max(Rows, 3), 60, attributes); }

        var (type, format) = TypeOf();
        attributes["type"] = type;
        if (type is "text" && Kind == "angka") { attributes.TryAdd("inputmode", "numeric"); }
        if (type == "password") { return generator.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, value: null, attributes); }
        return generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, type == "file" ? null : For.Model, format, attributes);
    }

    private (string Type, string? Format) TypeOf() => Kind switch
    {
        "sandi" => ("password", null),
        "surel" => ("email", null),
        "berkas" => ("file", null),
        "tanggal" => ("date", "{0:yyyy-MM-dd}"),
        "waktu" => ("time", "{0:HH:mm}"),
        "teks" or "angka" => ("text", null),
        null => TypeOf(Nullable.GetUnderlyingType(For.Metadata.ModelType) ?? For.Metadata.ModelType),
        _ => throw new InvalidOperationException($"The field {For.Name} has no kind \"{Kind}\"; use teks, panjang, sandi, surel, angka, tanggal, waktu or berkas."),
    };

    private static (string Type, string? Format) TypeOf(Type type)
    {
        if (type == typeof(DateOnly)) { return ("date", "{0:yyyy-MM-dd}"); }
        if (type == typeof(TimeOnly)) { return ("time", "{0:HH:mm}"); }
        return (type == typeof(IFormFile) ? "file" : "text", null);
    }

    private static TagBuilder Part(string name, string? classes, string? id, string? text)
    {
        var part = new TagBuilder(name);
        if (classes is not null) { part.AddCssClass(classes); }
        if (id is not null) { part.Attributes["id"] = id; }
        if (text is not null) { part.InnerHtml.Append(text); }
        return part;
    }
}
