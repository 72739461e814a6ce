using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Values.Materials;

/// <summary>A file for the socialisation of a framework.</summary>
public sealed record MaterialFile(byte[] Bytes, string FileName, string MediaType);

/// <summary>Makes poster, pocket card and slides from a framework. The same framework gives the same bytes.</summary>
public sealed class MaterialService(BudayaDbContext db, TenantDirectory tenant)
{
    /// <summary>What can be made: key and name, in order.</summary>
    public static IReadOnlyList<(string Key, string Name)> All { get; } =
    [
        ("poster-a3.pdf", "Poster A3 (PDF)"), ("poster-a3.svg", "Poster A3 (SVG)"), ("poster-a4.pdf", "Poster A4 (PDF)"), ("poster-a4.svg", "Poster A4 (SVG)"),
        ("kartu-saku.pdf", "Kartu saku (PDF)"), ("kartu-saku.svg", "Kartu saku (SVG)"), ("salindia.pptx", "Salindia (PowerPoint)"),
    ];

    /// <summary>A file of a framework.</summary>
    /// <exception cref="MissingException">There is no such framework or file.</exception>
    /// <exception cref="RefusedException">The framework has no values, a text of it is still an example, or a character cannot be printed.</exception>
    public async Task<MaterialFile> MakeAsync(Guid frameworkId, string key, CancellationToken cancellationToken)
    {
        ValueFramework framework = await db.Set<ValueFramework>().AsNoTracking().Include(f => f.Values).ThenInclude(v => v.Behaviours).AsSplitQuery()
            .SingleOrDefaultAsync(f => f.Id == frameworkId, cancellationToken) ?? throw new MissingException($"Framework {frameworkId}");
        if (framework.Values.Count == 0)
        {
            throw new RefusedException("Kerangka ini belum mempunyai nilai, sehingga bahan sosialisasi belum dapat dibuat.");
        }

        RefusedException.ThrowIfAny(await ExampleTexts.WhyNotFinalAsync(db, frameworkId, cancellationToken));
        TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
        return Of(framework, profile, key);
    }

    /// <summary>A file of a framework with its values and behaviours loaded.</summary>
    /// <exception cref="MissingException">There is no such file.</exception>
    /// <exception cref="RefusedException">A character cannot be printed.</exception>
    public static MaterialFile Of(ValueFramework framework, TenantProfile profile, string key)
    {
        ArgumentNullException.ThrowIfNull(framework);
        ArgumentNullException.ThrowIfNull(profile);
        byte[] bytes = key switch
        {
            "poster-a3.pdf" => PdfDrawing.Write(Poster.Of(framework, profile, 297, 420)),
            "poster-a3.svg" => SvgDrawing.Write(Poster.Of(framework, profile, 297, 420)),
            "poster-a4.pdf" => PdfDrawing.Write(Poster.Of(framework, profile, 210, 297)),
            "poster-a4.svg" => SvgDrawing.Write(Poster.Of(framework, profile, 210, 297)),
            "kartu-saku.pdf" => PdfDrawing.Write(Poster.Card(framework, profile)),
            "kartu-saku.svg" => SvgDrawing.Write(Poster.Card(framework, profile)),
            "salindia.pptx" => SlideDeck.Write(framework, profile),
            _ => throw new MissingException($"Material {key}"),
        };
        string type = Path.GetExtension(key) switch { ".pdf" => MediaTypes.Pdf, ".svg" => "image/svg+xml", _ => "application/vnd.openxmlformats-officedocument.presentationml.presentation" };
        return new(bytes, key, type);
    }
}
