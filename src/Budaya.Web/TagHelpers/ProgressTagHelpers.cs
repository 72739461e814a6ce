using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Budaya.Web.TagHelpers;

/// <summary><c>&lt;ruas jumlah="9" ke="5" label="Harmonisasi" /&gt;</c>: n of m as a bar of pieces, and the same in words below it.</summary>
[HtmlTargetElement("ruas", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StageBarTagHelper : TagHelper
{
    /// <summary>Number of stages.</summary>
    [HtmlAttributeName("jumlah")]
    public int Count { get; set; }

    /// <summary>The stage that is under way, from 1; one more than the number when all are done.</summary>
    [HtmlAttributeName("ke")]
    public int Current { get; set; }

    /// <summary>Name of the stage under way.</summary>
    [HtmlAttributeName("label")]
    public string Label { get; set; } = "";

    /// <summary>Stages past their deadline.</summary>
    [HtmlAttributeName("lewat")]
    public IReadOnlyCollection<int> Late { get; set; } = [];

    /// <summary>The words stand elsewhere already.</summary>
    [HtmlAttributeName("tanpa-teks")]
    public bool BarOnly { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var done = Current > Count;
        var words = done ? $"{Count} dari {Count}: selesai" : $"{Current} dari {Count}: {Label}";
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("ruas");
        output.Attributes.SetAttribute("aria-label", $"Tahap {words}");
        for (var stage = 1; stage <= Count; stage++) { output.Content.AppendHtml(Piece(stage)); }
        if (BarOnly) { return; }

        var text = new TagBuilder("span");
        text.AddCssClass("kecil");
        text.InnerHtml.Append(words);
        output.PostElement.AppendHtml(text);
    }

    private TagBuilder Piece(int stage)
    {
        var piece = new TagBuilder("li");
        var state = Late.Contains(stage) ? "t" : stage < Current ? "s" : stage == Current ? "k" : null;
        if (state is not null) { piece.AddCssClass(state); }
        return piece;
    }
}

/// <summary>One part of a progress bar.</summary>
/// <param name="Value">How many.</param>
/// <param name="Kind">selesai, jalan, tunggu, lambat, aksen, aksen-2, aksen-1 or netral.</param>
public sealed record ProgressPart(decimal Value, string Kind);

/// <summary><c>&lt;bilah nilai="25" dari="30" jenis="selesai" label="25 dari 30 dikonfirmasi" /&gt;</c>, or with several <c>bagian</c>. Decoration without a label.</summary>
[HtmlTargetElement("bilah", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProgressBarTagHelper : TagHelper
{
    /// <summary>How many, of one part.</summary>
    [HtmlAttributeName("nilai")]
    public decimal Value { get; set; }

    /// <summary>How many that is of.</summary>
    [HtmlAttributeName("dari")]
    public decimal Whole { get; set; } = 100;

    /// <summary>Colour of one part.</summary>
    [HtmlAttributeName("jenis")]
    public string Kind { get; set; } = "aksen";

    /// <summary>Several parts, from the left.</summary>
    [HtmlAttributeName("bagian")]
    public IReadOnlyList<ProgressPart>? Parts { get; set; }

    /// <summary>What a screen reader says.</summary>
    [HtmlAttributeName("label")]
    public string? Label { get; set; }

    /// <summary>Small, in a line of text.</summary>
    [HtmlAttributeName("kecil")]
    public bool Small { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass(Small ? "bilah bilah-kecil" : "bilah");
        output.Attributes.SetAttribute("viewBox", "0 0 100 10");
        output.Attributes.SetAttribute("preserveAspectRatio", "none");
        if (Label is null) { output.Attributes.SetAttribute("aria-hidden", "true"); }
        else
        {
            output.Attributes.SetAttribute("role", "img");
            output.Attributes.SetAttribute("aria-label", Label);
        }

        var from = 0m;
        foreach (var part in Parts ?? [new(Value, Kind)])
        {
            var width = Whole <= 0 ? 0 : Math.Clamp(part.Value / Whole * 100, 0, 100 - from);
            if (width > 0) { output.Content.AppendHtml(Piece(from, width, part.Kind)); }
            from += width;
        }
    }

    private static TagBuilder Piece(decimal from, decimal width, string kind)
    {
        var piece = new TagBuilder("rect");
        piece.AddCssClass($"w-{kind}");
        piece.Attributes["x"] = Number(from == 0 ? 0 : from + 0.6m); // a hair of the track between two parts
        piece.Attributes["width"] = Number(Math.Max(width - (from == 0 ? 0 : 0.6m), 0.4m));
        piece.Attributes["height"] = "10";
        return piece;
    }

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary><c>&lt;ubin judul="Terkirim" nilai="30" dari="30" jenis="aksen"&gt;catatan&lt;/ubin&gt;</c>: a number of a strip; put several in <c>&lt;ol class="ubin-deret"&gt;</c>.</summary>
[HtmlTargetElement("ubin")]
public sealed class NumberTileTagHelper : TagHelper
{
    /// <summary>What is counted.</summary>
    [HtmlAttributeName("judul")]
    public string Title { get; set; } = "";

    /// <summary>How many.</summary>
    [HtmlAttributeName("nilai")]
    public long Value { get; set; }

    /// <summary>Of how many; null: no whole, no bar.</summary>
    [HtmlAttributeName("dari")]
    public long? Whole { get; set; }

    /// <summary>Colour of the bar.</summary>
    [HtmlAttributeName("jenis")]
    public string Kind { get; set; } = "aksen";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var note = await output.GetChildContentAsync();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("ubin");
        output.Content.SetHtmlContent(Text("span", "ubin-judul", Title));

        var row = new TagBuilder("div");
        row.AddCssClass("baris");
        row.InnerHtml.AppendHtml(Text("span", "angka-b", Shell.InWords.Number(Value)));
        if (Whole is { } whole) { row.InnerHtml.AppendHtml(Text("span", "redup", $"dari {Shell.InWords.Number(whole)}")); }
        output.Content.AppendHtml(row);
        if (Whole is not null)
        {
            var bar = new TagHelperOutput("bilah", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
            new ProgressBarTagHelper { Value = Value, Whole = Whole.Value, Kind = Kind }.Process(context, bar);
            output.Content.AppendHtml(bar);
        }

        if (note.IsEmptyOrWhiteSpace) { return; }
        var small = new TagBuilder("span");
        small.AddCssClass("kecil redup");
        small.InnerHtml.AppendHtml(note);
        output.Content.AppendHtml(small);
    }

    private static TagBuilder Text(string name, string classes, string text)
    {
        var tag = new TagBuilder(name);
        tag.AddCssClass(classes);
        tag.InnerHtml.Append(text);
        return tag;
    }
}
