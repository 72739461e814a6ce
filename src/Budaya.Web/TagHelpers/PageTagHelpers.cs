using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Budaya.Web.TagHelpers;

/// <summary>A page above this one.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Url">Its address, from <c>Url.Page</c>; null: shown without a link.</param>
public sealed record Crumb(string Label, string? Url);

/// <summary>
/// <c>&lt;kepala judul="…" jejak="@crumbs"&gt;&lt;kepala-meta&gt;…&lt;/kepala-meta&gt;&lt;kepala-aksi&gt;…&lt;/kepala-aksi&gt;&lt;/kepala&gt;</c>: the head of a page:
/// breadcrumb, title (the one h1), facts, at most three actions. The crumbs are the pages above; the page itself is added.
/// </summary>
[HtmlTargetElement("kepala")]
public sealed class PageHeaderTagHelper : TagHelper
{
    /// <summary>The title.</summary>
    [HtmlAttributeName("judul")]
    public string Title { get; set; } = "";

    /// <summary>The pages above this one.</summary>
    [HtmlAttributeName("jejak")]
    public IReadOnlyList<Crumb> Crumbs { get; set; } = [];

    internal IHtmlContent? Facts { get; set; }

    internal IHtmlContent? Actions { get; set; }

    /// <inheritdoc />
    public override void Init(TagHelperContext context) => context.Items[typeof(PageHeaderTagHelper)] = this;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("kepala");
        if (Crumbs.Count > 0) { output.PreElement.AppendHtml(Trail()); }

        var title = new TagBuilder("h1");
        title.InnerHtml.Append(Title);
        var words = new TagBuilder("div");
        words.InnerHtml.AppendHtml(title);
        if (Facts is not null) { words.InnerHtml.AppendHtml(Box("kepala-meta", Facts)); }
        output.Content.SetHtmlContent(words);
        if (Actions is not null) { output.Content.AppendHtml(Box("baris", Actions)); }
    }

    private TagBuilder Trail()
    {
        var list = new TagBuilder("ol");
        list.AddCssClass("jejak");
        foreach (var crumb in Crumbs) { list.InnerHtml.AppendHtml(Item(crumb)); }
        var here = Item(new Crumb(Title, null));
        here.Attributes["aria-current"] = "page";
        list.InnerHtml.AppendHtml(here);

        var nav = new TagBuilder("nav");
        nav.Attributes["aria-label"] = "Jejak";
        nav.InnerHtml.AppendHtml(list);
        return nav;
    }

    private static TagBuilder Item(Crumb crumb)
    {
        var item = new TagBuilder("li");
        if (crumb.Url is null)
        {
            item.InnerHtml.Append(crumb.Label);
            return item;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = crumb.Url;
        link.InnerHtml.Append(crumb.Label);
        item.InnerHtml.AppendHtml(link);
        return item;
    }

    private static TagBuilder Box(string classes, IHtmlContent content)
    {
        var box = new TagBuilder("div");
        box.AddCssClass(classes);
        box.InnerHtml.AppendHtml(content);
        return box;
    }
}

/// <summary>The facts and the actions of a page's head.</summary>
[HtmlTargetElement("kepala-meta", ParentTag = "kepala")]
[HtmlTargetElement("kepala-aksi", ParentTag = "kepala")]
public sealed class PageHeaderPartTagHelper : TagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var header = (PageHeaderTagHelper)context.Items[typeof(PageHeaderTagHelper)];
        if (context.TagName == "kepala-meta") { header.Facts = content; } else { header.Actions = content; }
        output.SuppressOutput();
    }
}

/// <summary><c>&lt;kosong ikon="kirim" judul="Belum ada rencana"&gt;&lt;p&gt;…&lt;/p&gt; action&lt;/kosong&gt;</c>: what belongs here and the one action that fills it.</summary>
[HtmlTargetElement("kosong")]
public sealed class EmptyStateTagHelper : TagHelper
{
    /// <summary>Icon.</summary>
    [HtmlAttributeName("ikon")]
    public string Icon { get; set; } = "naskah";

    /// <summary>Heading.</summary>
    [HtmlAttributeName("judul")]
    public string Title { get; set; } = "";

    /// <summary>Level of the heading, 2 or 3.</summary>
    [HtmlAttributeName("tingkat")]
    public int Level { get; set; } = 3;

    /// <summary>The view.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!; // set by the framework before Process

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.AddClass("kosong");
        var title = new TagBuilder($"h{Level}");
        title.InnerHtml.Append(Title);
        output.PreContent.AppendHtml(IconTagHelper.Svg(ViewContext.HttpContext, Icon));
        output.PreContent.AppendHtml(title);
    }
}

/// <summary><c>&lt;halaman-ke nomor="2" ukuran="50" jumlah="@total" /&gt;</c>: the pager of a list that the server cuts; links keep the query and change <c>hal</c>.</summary>
[HtmlTargetElement("halaman-ke", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper : TagHelper
{
    /// <summary>The page shown, from 1.</summary>
    [HtmlAttributeName("nomor")]
    public int Number { get; set; } = 1;

    /// <summary>Rows of a page.</summary>
    [HtmlAttributeName("ukuran")]
    public int Size { get; set; } = 50;

    /// <summary>Rows of the whole list.</summary>
    [HtmlAttributeName("jumlah")]
    public int Total { get; set; }

    /// <summary>Name of the parameter.</summary>
    [HtmlAttributeName("parameter")]
    public string Parameter { get; set; } = "hal";

    /// <summary>The view.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!; // set by the framework before Process

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var pages = Math.Max(1, (Total + Size - 1) / Size);
        var now = Math.Clamp(Number, 1, pages);
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("halaman-ke");
        output.Attributes.SetAttribute("aria-label", "Halaman daftar");

        var words = new TagBuilder("span");
        words.InnerHtml.Append(Total == 0 ? "Tidak ada baris" : $"{((now - 1) * Size) + 1} sampai {Math.Min(now * Size, Total)} dari {Shell.InWords.Number(Total)}");
        output.Content.SetHtmlContent(words);
        if (pages == 1) { return; }

        var list = new TagBuilder("ul");
        if (now > 1) { list.InnerHtml.AppendHtml(Link(now - 1, "Sebelumnya", false)); }
        foreach (var page in Shown(now, pages)) { list.InnerHtml.AppendHtml(page is { } number ? Link(number, Shell.InWords.Number(number), number == now) : Gap()); }
        if (now < pages) { list.InnerHtml.AppendHtml(Link(now + 1, "Berikutnya", false)); }
        output.Content.AppendHtml(list);
    }

    // First, last, and the neighbours of the page shown; null is a gap.
    private static IEnumerable<int?> Shown(int now, int pages)
    {
        var before = 0;
        foreach (var page in new[] { 1, now - 1, now, now + 1, pages }.Where(p => p >= 1 && p <= pages).Distinct().Order())
        {
            if (page > before + 1) { yield return null; }
            yield return page;
            before = page;
        }
    }

    private TagBuilder Link(int page, string label, bool current)
    {
        var request = ViewContext.HttpContext.Request;
        var query = request.Query.Where(q => q.Key != Parameter).SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value)).Append(new(Parameter, page.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var link = new TagBuilder("a");
        link.Attributes["href"] = request.PathBase + request.Path + QueryString.Create(query);
        if (current) { link.Attributes["aria-current"] = "page"; }
        link.InnerHtml.Append(label);
        var item = new TagBuilder("li");
        item.InnerHtml.AppendHtml(link);
        return item;
    }

    private static TagBuilder Gap()
    {
        var gap = new TagBuilder("span");
        gap.InnerHtml.Append("…");
        var item = new TagBuilder("li");
        item.InnerHtml.AppendHtml(gap);
        return item;
    }
}

/// <summary><c>&lt;butir-waktu keadaan="selesai" nomor="1" judul="Pembentukan tim"&gt;14 Sep&lt;/butir-waktu&gt;</c>: a step of a timeline; put several in <c>&lt;ol class="waktu"&gt;</c>. States: selesai, kini, nanti, lewat.</summary>
[HtmlTargetElement("butir-waktu")]
public sealed class TimelineItemTagHelper : TagHelper
{
    /// <summary>State of the step.</summary>
    [HtmlAttributeName("keadaan")]
    public string State { get; set; } = "nanti";

    /// <summary>Number in the bullet.</summary>
    [HtmlAttributeName("nomor")]
    public int Number { get; set; }

    /// <summary>Name of the step.</summary>
    [HtmlAttributeName("judul")]
    public string Title { get; set; } = "";

    /// <summary>The view.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!; // set by the framework before Process

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (classes, words) = State switch
        {
            "selesai" => ("s", "Selesai: "),
            "kini" => ("k", "Sekarang: "),
            "nanti" => ("", "Belum: "),
            "lewat" => ("t", "Lewat tenggat: "),
            _ => throw new InvalidOperationException($"A step of a timeline has no state \"{State}\"; use selesai, kini, nanti or lewat."),
        };
        output.TagName = "li";
        if (classes.Length > 0) { output.AddClass(classes); }
        output.PreContent.AppendHtml(Bullet());
        output.PreContent.AppendHtml(Heading(words));
        output.PreContent.AppendHtml("<div class=\"kecil redup\">");
        output.PostContent.AppendHtml("</div>");
    }

    private TagBuilder Bullet()
    {
        var bullet = new TagBuilder("span");
        bullet.AddCssClass("bul");
        bullet.Attributes["aria-hidden"] = "true";
        if (State == "selesai") { bullet.InnerHtml.AppendHtml(IconTagHelper.Svg(ViewContext.HttpContext, "cek")); }
        else { bullet.InnerHtml.Append(Number.ToString(System.Globalization.CultureInfo.InvariantCulture)); }
        return bullet;
    }

    private TagBuilder Heading(string state)
    {
        var hidden = new TagBuilder("span");
        hidden.AddCssClass("visually-hidden");
        hidden.InnerHtml.Append(state);
        var title = new TagBuilder("div");
        title.AddCssClass("sedang");
        title.InnerHtml.AppendHtml(hidden);
        title.InnerHtml.Append(Title);
        return title;
    }
}
