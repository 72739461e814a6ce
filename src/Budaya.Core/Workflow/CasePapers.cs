using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Workflow;

/// <summary>The texts that a step decides on, who wrote them, and the scans from which acts on paper are recorded.</summary>
public sealed class CasePapers(BudayaDbContext db, ICaseTexts texts, ActingPerson acting, TenantDirectory tenant, FileStore files, TimeProvider time)
{
    /// <summary>The texts of a step's documents, as they stand.</summary>
    public async Task<IReadOnlyList<CaseText>> TextsOfAsync(CasePosition position, WorkflowStep step, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(step);
        return step.Documents.Count == 0 ? [] : [.. (await texts.OfAsync(position.Case.Id, cancellationToken)).Where(t => step.Documents.Contains(t.Document))];
    }

    /// <summary>Why the acting person may neither approve at a step nor record an approval there: they wrote what is to be approved.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotOwnTextAsync(CasePosition position, WorkflowStep step, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        return TextRules.Approves(step) ? TextRules.WhyNotOwn(step, await TextsOfAsync(position, step, cancellationToken), acting.PersonId) : [];
    }

    /// <summary>The offices whose approval cannot be recorded at a step, by key, and why: whoever holds them today wrote what is to be approved.</summary>
    public async Task<IReadOnlyDictionary<string, string>> BarredAsync(CasePosition position, WorkflowStep step, IReadOnlyList<OfficeName> offices, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(offices);
        if (!TextRules.Approves(step) || step.OwnTextReason is not null || offices.Count == 0)
        {
            return new Dictionary<string, string>();
        }

        DateOnly today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        HashSet<Guid> authors = [.. (await TextsOfAsync(position, step, cancellationToken)).SelectMany(t => t.Authors)];
        string[] keys = [.. offices.Select(o => o.Key)];
        var holders = await db.Set<OfficeHolding>().Where(h => keys.Contains(h.OfficeKey) && h.From <= today && (h.To == null || h.To >= today))
            .Select(h => new { h.OfficeKey, h.PersonId }).ToListAsync(cancellationToken);
        return offices.Where(o => holders.Any(h => h.OfficeKey == o.Key && authors.Contains(h.PersonId))).ToDictionary(
            o => o.Key, o => $"Pemangku jabatan {o.Title} ikut menyusun naskah pada langkah {step.Key}, sehingga persetujuannya tidak dapat dicatat. Mintalah pejabat lain yang berwenang.");
    }

    /// <summary>The paper from which an act is recorded: the scan that came with it, else evidence of the step that bears that act, is a scan and was attached in this round of it.</summary>
    /// <exception cref="RefusedException">There is none, or what came is no scan.</exception>
    internal async Task<string> ScanAsync(CasePosition position, TakeChoice choice, CancellationToken cancellationToken)
    {
        if (!choice.Scan.IsEmpty)
        {
            return await PaperScan.KeepAsync(files, choice.Scan, "lembar paraf, lembar disposisi, atau naskah bertanda tangan", cancellationToken);
        }

        DateTimeOffset since = position.RequireOpen(choice.StepKey).EnteredAt;
        string[] kinds = [.. position.Definition.Step(choice.StepKey).Evidence.Where(e => e.ShowsAct).Select(e => e.Key)];
        var attached = await (
            from evidence in db.Set<Evidence>()
            join file in db.Set<StoredFile>() on evidence.FileSha256 equals file.Sha256
            where evidence.CaseId == position.Case.Id && evidence.StepKey == choice.StepKey && kinds.Contains(evidence.Kind)
            select new { evidence.Id, evidence.At, evidence.FileSha256, file.MediaType }).ToListAsync(cancellationToken);
        return attached.Where(e => e.At >= since && PaperScan.IsScan(e.MediaType) && (choice.ScanEvidence is null || e.Id == choice.ScanEvidence)).MaxBy(e => e.At)?.FileSha256
            ?? throw new RefusedException("Lampirkan pindaian lembar paraf, lembar disposisi, atau naskah bertanda tangan (PDF, JPG, atau PNG); tindakan pejabat dicatat berdasarkan lembar itu.");
    }
}
