using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Values;

/// <summary>Every value has one to nine behaviours (panduan perilaku) before its framework is agreed on, enacted, or goes to signature.</summary>
public static class BehaviourRule
{
    /// <summary>The most that one value may have.</summary>
    public const int Most = 9;

    /// <summary>Why a framework can be neither agreed on nor enacted: values of it say nothing that is to be done.</summary>
    public static IReadOnlyList<Refusal> WhyNotFinal(FrameworkInput framework)
    {
        ArgumentNullException.ThrowIfNull(framework);
        return WhyNotFinal(framework.Acronym, [.. framework.Values.Where(v => v.Behaviours.Count == 0).Select(v => v.Name)]);
    }

    /// <summary>The same of a framework that is stored.</summary>
    public static async Task<IReadOnlyList<Refusal>> WhyNotFinalAsync(BudayaDbContext db, Guid frameworkId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var bare = await (
            from framework in db.Set<ValueFramework>()
            join value in db.Set<CultureValue>() on framework.Id equals value.FrameworkId
            where framework.Id == frameworkId && !value.Behaviours.Any()
            orderby value.Position
            select new { framework.Acronym, value.Name }).ToListAsync(cancellationToken);
        return bare.Count == 0 ? [] : WhyNotFinal(bare[0].Acronym, [.. bare.Select(b => b.Name)]);
    }

    private static IReadOnlyList<Refusal> WhyNotFinal(string acronym, IReadOnlyList<string> bare) => bare.Count == 0 ? [] :
        [new($"Nilai {string.Join(", ", bare)} belum mempunyai panduan perilaku. Isi 1 sampai {Most} perilaku untuk tiap nilai pada halaman kerangka nilai \"{acronym}\".")];
}
