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

/// <summary>What was set aside, and the line of a text at which it now stands; 0: its place is gone.</summary>
public sealed record CarriedWaiver(Waiver Waiver, int Line);

/// <summary>What reader and rules say about a draft text, with what legal reviewers set aside.</summary>
public sealed class DraftFindings(BudayaDbContext db, TenantDirectory tenant, DraftSubjects subjects)
{
    /// <summary>All findings, those that block first, then in the order of the text.</summary>
    public async Task<IReadOnlyList<DraftFinding>> OfAsync(Naskah naskah, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(naskah);
        IReadOnlyList<CarriedWaiver> waivers = await WaiversAsync(naskah, text, cancellationToken);
        DraftRuling ruling = await RulingAsync(naskah, cancellationToken);
        IReadOnlyList<Finding> found = DraftRules.Check(naskah.Kind, ruling, text);
        return [.. found.Select(f => new DraftFinding(f, waivers.LastOrDefault(w => w.Waiver.Rule == f.Rule && w.Line == f.Line)?.Waiver))
            .OrderByDescending(f => f.Blocks).ThenBy(f => f.Finding.Severity).ThenBy(f => f.Finding.Line).ThenBy(f => f.Finding.Column)];
    }

    /// <summary>What was set aside, with its line in a text: carried on while the line is still there, edited or moved; 0 where it is gone.</summary>
    public async Task<IReadOnlyList<CarriedWaiver>> WaiversAsync(Naskah naskah, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(naskah);
        List<Waiver> waivers = await db.Set<Waiver>().AsNoTracking().Where(w => w.NaskahId == naskah.Id).OrderBy(w => w.At).ToListAsync(cancellationToken);
        List<int> numbers = [.. waivers.Select(w => w.VersionNumber).Distinct()];
        Dictionary<int, IReadOnlyList<int>> lines = (await db.Set<DraftVersion>().AsNoTracking().Where(v => v.NaskahId == naskah.Id && numbers.Contains(v.Number))
            .Select(v => new { v.Number, v.Text }).ToListAsync(cancellationToken)).ToDictionary(v => v.Number, v => LineMapping.Of(v.Text, text));
        return [.. waivers.Select(w => new CarriedWaiver(w, lines.TryGetValue(w.VersionNumber, out IReadOnlyList<int>? from) ? IndexOf(from, w.Line) + 1 : 0))];
    }

    private static int IndexOf(IReadOnlyList<int> lines, int line)
    {
        for (int at = 0; at < lines.Count; at++)
        {
            if (lines[at] == line)
            {
                return at;
            }
        }

        return -1;
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
