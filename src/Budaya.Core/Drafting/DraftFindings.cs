using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Core.Workflow;
using Budaya.LegalText;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Drafting;

/// <summary>A finding and whether somebody set it aside.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Waiver">Why it does not hold here, or null.</param>
public sealed record DraftFinding(Finding Finding, Waiver? Waiver)
{
    /// <summary>Stops the draft: it must be corrected or set aside.</summary>
    public bool Blocks => Finding.Severity == Severity.Error && Waiver is null;
}

/// <summary>What reader and rules say about a draft text, with what legal reviewers set aside.</summary>
public sealed class DraftFindings(BudayaDbContext db, TenantDirectory tenant, DraftSubjects subjects)
{
    /// <summary>All findings, those that block first, then in the order of the text.</summary>
    public async Task<IReadOnlyList<DraftFinding>> OfAsync(Naskah naskah, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(naskah);
        List<Waiver> waivers = await db.Set<Waiver>().AsNoTracking().Where(w => w.NaskahId == naskah.Id).OrderBy(w => w.At).ToListAsync(cancellationToken);
        DraftRuling ruling = await RulingAsync(naskah, cancellationToken);
        IReadOnlyList<Finding> found = DraftRules.Check(naskah.Kind, ruling, text);
        return [.. found.Select(f => new DraftFinding(f, waivers.LastOrDefault(w => w.Rule == f.Rule)))
            .OrderByDescending(f => f.Blocks).ThenBy(f => f.Finding.Severity).ThenBy(f => f.Finding.Line).ThenBy(f => f.Finding.Column)];
    }

    /// <summary>Why the text is not clean: its errors that are neither corrected nor set aside.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotCleanAsync(Naskah naskah, string text, CancellationToken cancellationToken) =>
        [.. (await OfAsync(naskah, text, cancellationToken)).Where(f => f.Blocks)
            .Select(f => new Refusal($"Wajib diperbaiki, baris {f.Finding.Line}: {f.Finding.Message} ({f.Finding.Rule})"))];

    // The day whose rules hold for the case, and the values that were adopted in it.
    private async Task<DraftRuling> RulingAsync(Naskah naskah, CancellationToken cancellationToken)
    {
        var found = await db.Set<WorkflowCase>().AsNoTracking().Where(c => c.Id == naskah.CaseId).Select(c => new { c.RuleDate, c.FrameworkId }).SingleAsync(cancellationToken);
        ValueFramework? framework = found.FrameworkId is null ? null : await db.Set<ValueFramework>().AsNoTracking().Include(f => f.Values).SingleAsync(f => f.Id == found.FrameworkId, cancellationToken);
        IReadOnlyList<string> recipients = naskah.Kind == Tenants.DocumentKind.SuratEdaran ? await subjects.RecipientsAsync(found.RuleDate, cancellationToken) : [];
        return new(found.RuleDate, framework?.Acronym, framework is null ? [] : [.. framework.Values.OrderBy(v => v.Position).Select(v => v.Name)], naskah.State == NaskahState.Ditetapkan,
            LegalRegion.Of(await tenant.ProfileAsync(cancellationToken), found.RuleDate), recipients);
    }
}
