using Budaya.Core.Audit;
using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Values;

/// <summary>Example texts that a pack brings: nothing final is made of them before a person has replaced or confirmed them. The caller saves.</summary>
public sealed class ExampleTexts(BudayaDbContext db, FrameworkService frameworks, AuditLog audit)
{
    /// <summary>Why a framework can be neither agreed on, enacted nor printed: values of it still bear example texts.</summary>
    public static IReadOnlyList<Refusal> WhyNotFinal(FrameworkInput framework)
    {
        ArgumentNullException.ThrowIfNull(framework);
        return WhyNotFinal(framework.Acronym, framework.Values.Where(v => v.IsExample).Select(v => v.Name));
    }

    /// <summary>The same of a framework that is stored.</summary>
    public static async Task<IReadOnlyList<Refusal>> WhyNotFinalAsync(BudayaDbContext db, Guid frameworkId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var examples = await (
            from framework in db.Set<ValueFramework>()
            join value in db.Set<CultureValue>() on framework.Id equals value.FrameworkId
            where framework.Id == frameworkId && value.IsExample
            orderby value.Position
            select new { framework.Acronym, value.Name }).ToListAsync(cancellationToken);
        return examples.Count == 0 ? [] : WhyNotFinal(examples[0].Acronym, examples.Select(e => e.Name));
    }

    /// <summary>Says of all example texts of a framework that they are the region's own. No word changes; said twice, it is recorded once.</summary>
    /// <param name="id">The framework.</param>
    /// <param name="version">The version the page was shown with: what is confirmed is what was read.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="MissingException">This tenant has no such framework.</exception>
    /// <exception cref="RefusedException">The person may not, or somebody else saved since.</exception>
    public async Task ConfirmAsync(Guid id, Guid version, CancellationToken cancellationToken)
    {
        ValueFramework framework = await frameworks.LoadAsync(id, cancellationToken);
        List<CultureValue> examples = [.. framework.Values.Where(v => v.IsExample).OrderBy(v => v.Position)];
        if (examples.Count == 0)
        {
            return;
        }

        RefusedException.ThrowIfAny(frameworks.WhyNotWrite());
        if (framework.Version != version)
        {
            throw new RefusedException("Kerangka nilai ini diubah orang lain sejak Anda membukanya. Baca teksnya sekali lagi, lalu nyatakan.");
        }

        foreach (CultureValue value in examples)
        {
            value.IsExample = false;
        }

        frameworks.Remember(framework);
        db.Touch(framework); // only values changed
        audit.Record("kerangka.teks-dinyatakan", $"kerangka/{id}", new { framework.Acronym, Values = examples.Select(v => v.Name) });
    }

    private static IReadOnlyList<Refusal> WhyNotFinal(string acronym, IEnumerable<string> examples)
    {
        string names = string.Join(", ", examples);
        return names.Length == 0 ? [] : [new($"Masih memakai teks contoh: {names}. Ganti teksnya, atau nyatakan sebagai teks daerah, pada halaman kerangka nilai \"{acronym}\".")];
    }
}
