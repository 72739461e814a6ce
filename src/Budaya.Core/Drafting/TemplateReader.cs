using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Drafting;

/// <summary>Which text of a template applies in a region.</summary>
public enum TemplateOrigin
{
    /// <summary>The one shipped with the product.</summary>
    Shipped,

    /// <summary>A file of the region's pack.</summary>
    File,

    /// <summary>A version saved in the product.</summary>
    Saved,
}

/// <summary>A template in the list.</summary>
/// <param name="Name">Name of its file, without its ending.</param>
/// <param name="Title">What it writes.</param>
/// <param name="Origin">Which text applies.</param>
/// <param name="InForce">Number of the saved version in force, or null.</param>
/// <param name="Open">The version on which work goes on, or null.</param>
/// <param name="IsOutdated">The shipped text changed since the region's version was made.</param>
public sealed record TemplateRow(string Name, string Title, TemplateOrigin Origin, int? InForce, (int Number, TemplateState State)? Open, bool IsOutdated);

/// <summary>A saved version with the names of those who wrote, handed in and released it.</summary>
public sealed record TemplateVersionView(TemplateVersion Version, string By, string? SubmittedBy, string? ReleasedBy);

/// <summary>What changed on either side since the region's text was made, line by line.</summary>
/// <param name="Own">What the region changed.</param>
/// <param name="Shipped">What the product changed.</param>
/// <param name="Clashes">Where the two clash.</param>
public sealed record TemplateUpgrade(IReadOnlyList<ComparedRow> Own, IReadOnlyList<ComparedRow> Shipped, IReadOnlyList<TemplateClash> Clashes);

/// <summary>A template as its page shows it.</summary>
/// <param name="Row">As in the list.</param>
/// <param name="Text">The text that applies.</param>
/// <param name="Shipped">The shipped text of today.</param>
/// <param name="Versions">The saved versions, newest first.</param>
/// <param name="Upgrade">What an upgrade brings, or null.</param>
public sealed record TemplateView(TemplateRow Row, string Text, string Shipped, IReadOnlyList<TemplateVersionView> Versions, TemplateUpgrade? Upgrade)
{
    /// <summary>The newest version, or null.</summary>
    public TemplateVersion? Newest => Versions.Count > 0 ? Versions[0].Version : null;

    /// <summary>The version in force, or null.</summary>
    public TemplateVersionView? InForce => Versions.FirstOrDefault(v => v.Version.State == TemplateState.Berlaku);

    /// <summary>The text of a version; 0 is the shipped one.</summary>
    public string? TextOf(int number) => number == 0 ? Shipped : Versions.FirstOrDefault(v => v.Version.Number == number)?.Version.Text;
}

/// <summary>A region's templates as pages show them. Reads only.</summary>
public sealed class TemplateReader(BudayaDbContext db, TemplateStore store, TemplateService service)
{
    /// <summary>All templates: whole papers first, then shared pieces and messages.</summary>
    public async Task<IReadOnlyList<TemplateRow>> ListAsync(CancellationToken cancellationToken)
    {
        var versions = await db.Set<TemplateVersion>().AsNoTracking().Where(v => v.State != TemplateState.Digantikan && v.State != TemplateState.Ditarik)
            .Select(v => new { v.Name, v.Number, v.State, v.BaseSha256 }).ToListAsync(cancellationToken);
        string tenantId = db.RequireTenant();
        return [.. TemplateStore.Shipped.Concat(TemplateStore.Pieces).Select(name =>
        {
            var own = versions.Where(v => v.Name == name).OrderBy(v => v.Number).ToList();
            var inForce = own.Find(v => v.State == TemplateState.Berlaku);
            var open = own.Find(v => v.State != TemplateState.Berlaku);
            string? shippedHash = (open ?? inForce) is null ? null : Sha256Hex.Of(TemplateStore.ShippedText(name) ?? "");
            return new TemplateRow(name, TitleOf(name), inForce is not null ? TemplateOrigin.Saved : store.OwnText(name, tenantId) is not null ? TemplateOrigin.File : TemplateOrigin.Shipped,
                inForce?.Number, open is null ? null : (open.Number, open.State), (open ?? inForce) is { } newest && newest.BaseSha256 != shippedHash);
        })];
    }

    /// <summary>One template.</summary>
    /// <exception cref="MissingException">There is no such template.</exception>
    public async Task<TemplateView> ViewAsync(string name, CancellationToken cancellationToken)
    {
        string shipped = TemplateStore.ShippedText(name) ?? throw new MissingException($"Template {name}");
        List<TemplateVersion> versions = await db.Set<TemplateVersion>().AsNoTracking().Where(v => v.Name == name).OrderByDescending(v => v.Number).ToListAsync(cancellationToken);
        List<Guid> ids = [.. versions.SelectMany(v => new[] { v.PersonId, v.SubmittedById, v.ReleasedById }).OfType<Guid>().Distinct()];
        Dictionary<Guid, string> names = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.DisplayName }).ToDictionaryAsync(p => p.Id, p => p.DisplayName, cancellationToken);
        TemplateVersion? inForce = versions.Find(v => v.State == TemplateState.Berlaku), open = versions.Find(v => v.IsOpen);
        string? file = store.OwnText(name, db.RequireTenant());
        TemplateStart start = await service.StartAsync(name, cancellationToken);
        bool isOutdated = (open ?? inForce) is not null && start.BaseText != shipped;
        TemplateRow row = new(name, TitleOf(name), inForce is not null ? TemplateOrigin.Saved : file is not null ? TemplateOrigin.File : TemplateOrigin.Shipped, inForce?.Number,
            open is null ? null : (open.Number, open.State), isOutdated);
        return new(row, inForce?.Text ?? file ?? shipped, shipped, [.. versions.Select(v => new TemplateVersionView(v, NameOf(v.PersonId) ?? "", NameOf(v.SubmittedById), NameOf(v.ReleasedById)))],
            isOutdated ? new(DraftViews.Compare(start.BaseText, start.Text), DraftViews.Compare(start.BaseText, shipped), TemplateMerge.Of(start.BaseText, start.Text, shipped).Clashes) : null);

        string? NameOf(Guid? id) => id is { } person ? names.GetValueOrDefault(person) : null;
    }

    /// <summary>What a template writes, in words.</summary>
    public static string TitleOf(string name) => name switch
    {
        "peraturan-budaya-kerja" => "Peraturan tentang budaya kerja",
        "keputusan-budaya-kerja" => "Keputusan tentang budaya kerja",
        "surat-edaran-budaya-kerja" => "Surat Edaran tentang penerapan budaya kerja",
        "surat-pengantar" => "Surat pengantar",
        "pesan/surel-penyampaian" => "Surel penyampaian naskah",
        "pesan/surel-pengingat" => "Surel pengingat tanda terima",
        "pesan/surel-tenggat" => "Surel pengingat tenggat langkah",
        "pesan/surel-usulan" => "Surel pengingat usulan",
        "pesan/surel-usulan-diubah" => "Surel perubahan penghimpunan usulan",
        "pesan/surel-penilaian" => "Surel pengingat lembar penilaian",
        "pesan/surel-undangan" => "Surel undangan pengguna",
        "pesan/surel-kata-sandi" => "Surel atur ulang kata sandi",
        "pesan/whatsapp-kiriman" => "Pesan WhatsApp sebuah kiriman",
        _ => WorkingPaper.All.FirstOrDefault(p => p.Template == name)?.Name ?? WorkingPaper.Messages.FirstOrDefault(m => m.Template == name).Name ?? "Potongan bersama",
    };
}
