using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Drafting;

/// <summary>The templates: which one applies in the region and why, how it differs from the shipped one, and how it fares on the sample cases.</summary>
public sealed class TemplatesModel(TemplateStore templates, TenantDirectory tenant, BudayaDbContext db) : PageModel
{
    /// <summary>All templates and shared pieces.</summary>
    public IReadOnlyList<TemplateRow> Rows { get; private set; } = [];

    /// <summary>Name of the chosen template, or null.</summary>
    public string? Chosen { get; private set; }

    /// <summary>The text that applies.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The shipped text beside the region's own; empty when the shipped one applies.</summary>
    public IReadOnlyList<ComparedRow> Differences { get; private set; } = [];

    /// <summary>The sample cases of the chosen template; empty for a shared piece.</summary>
    public IReadOnlyList<TemplateTrial> Trials { get; private set; } = [];

    /// <summary>Shows the list, or one template.</summary>
    public async Task OnGetAsync(string? nama, CancellationToken cancellationToken)
    {
        string id = db.RequireTenant();
        Rows = [.. TemplateStore.Shipped.Concat(TemplateStore.Pieces).Select(name => new TemplateRow(name, NameOf(name), templates.OwnText(name, id) is not null))];
        if (string.IsNullOrEmpty(nama))
        {
            return;
        }

        Chosen = nama;
        string shipped = TemplateStore.ShippedText(nama) ?? throw new Core.MissingException($"Template {nama}");
        string? own = templates.OwnText(nama, id);
        Text = own ?? shipped;
        Differences = own is null ? [] : [.. DraftViews.Compare(shipped, own).Where(r => r.IsChanged)];
        Trials = TemplateStore.Shipped.Contains(nama) ? TemplateTrials.Run(templates, nama, await tenant.ProfileAsync(cancellationToken), cancellationToken) : [];
    }

    private static string NameOf(string template) => template switch
    {
        "peraturan-budaya-kerja" => "Peraturan tentang budaya kerja",
        "keputusan-budaya-kerja" => "Keputusan tentang budaya kerja",
        "surat-edaran-budaya-kerja" => "Surat Edaran tentang penerapan budaya kerja",
        "surat-pengantar" => "Surat pengantar",
        _ => WorkingPaper.All.FirstOrDefault(p => p.Template == template)?.Name ?? WorkingPaper.Messages.FirstOrDefault(m => m.Template == template).Name ?? "Potongan bersama",
    };
}

/// <summary>A template in the list.</summary>
/// <param name="Key">Name of its file, without its ending.</param>
/// <param name="Name">What it writes.</param>
/// <param name="IsOwn">The region replaces the shipped one.</param>
public sealed record TemplateRow(string Key, string Name, bool IsOwn);
