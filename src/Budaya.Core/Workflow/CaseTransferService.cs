using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.LegalText;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Workflow;

/// <summary>A version of a workflow, as it is offered for moving a case.</summary>
public sealed record VersionRow(int Number, string Title, DateOnly? InForceFrom, DateTimeOffset CreatedAt);

/// <summary>Moves running cases to another version of their workflow, after a dry run. The caller saves.</summary>
public sealed class CaseTransferService(BudayaDbContext db, CaseMover mover, CaseClock clock, ActingPerson acting, TenantDirectory tenant, AuditLog audit, TimeProvider time)
{
    /// <summary>The other versions of a case's workflow, newest first.</summary>
    public async Task<IReadOnlyList<VersionRow>> VersionsAsync(Guid caseId, CancellationToken cancellationToken)
    {
        CasePosition position = await CasePosition.LoadAsync(db, caseId, cancellationToken);
        return await db.Set<WorkflowVersion>().Where(v => v.Key == position.Case.WorkflowKey && v.Number != position.Case.WorkflowNumber)
            .OrderByDescending(v => v.Number).Select(v => new VersionRow(v.Number, v.Title, v.InForceFrom, v.CreatedAt)).ToListAsync(cancellationToken);
    }

    /// <summary>The dry run: replays the history of the case and changes nothing.</summary>
    /// <exception cref="MissingException">This tenant has no such case or version.</exception>
    public async Task<TransferTrial> TryAsync(Guid caseId, int to, CancellationToken cancellationToken)
    {
        CasePosition position = await CasePosition.LoadAsync(db, caseId, cancellationToken);
        WorkflowVersion version = await VersionAsync(position, to, cancellationToken);
        TransferTrial trial = CaseTransfer.Try(position, to, version.Definition());
        return trial with { Refusals = [.. await WhyNotAsync(position, version, cancellationToken), .. trial.Refusals] };
    }

    /// <summary>Moves a case. The decision count says what the dry run saw.</summary>
    /// <exception cref="RefusedException">The dry run refuses, somebody decided since, or no reason is given.</exception>
    public async Task MoveAsync(Guid caseId, int to, int seenDecisions, string reason, CancellationToken cancellationToken)
    {
        CasePosition position = await CasePosition.LoadAsync(db, caseId, cancellationToken);
        if (position.Case.WorkflowNumber == to)
        {
            return; // pressed twice
        }

        WorkflowVersion version = await VersionAsync(position, to, cancellationToken);
        WorkflowDefinition other = version.Definition();
        TransferTrial trial = CaseTransfer.Try(position, to, other);
        string because = reason.Trim();
        RefusedException.ThrowIfAny(
        [
            .. await WhyNotAsync(position, version, cancellationToken), .. trial.Refusals,
            .. because.Length is 0 or > Lengths.Note ? new[] { new Refusal("Isi alasan memindahkan alur ini.") } : [],
            .. position.Case.Decisions.Count != seenDecisions ? new[] { new Refusal("Ada keputusan baru sejak uji coba ditampilkan. Periksa hasil uji coba yang baru.") } : [],
        ]);
        WorkflowState next = trial.State ?? throw new InvalidOperationException("A trial without refusals has a state.");
        int from = position.Case.WorkflowNumber;
        position.Case.WorkflowNumber = to;
        CasePosition moved = CasePosition.Of(position.Case, other);
        // Steps that stay open go on from the first day of their clocks, by the deadline of the new version; only new ones are entered.
        List<object> deadlines = await RecountAsync(position, other, next, cancellationToken);
        await mover.MoveAsync(moved, next, [.. next.Active.Where(k => !trial.OpenNow.Contains(k))], left: null, position.Case.Decisions.Count, cancellationToken);
        audit.Record("alur.dipindahkan", $"alur/{caseId}", new { from, to, trial.OpenNow, trial.OpenThen, Reason = because, deadlines });
    }

    private async Task<List<object>> RecountAsync(CasePosition position, WorkflowDefinition other, WorkflowState next, CancellationToken cancellationToken)
    {
        List<object> moved = [];
        foreach (OpenStep open in position.Case.OpenSteps.Where(o => !o.Waits && next.Active.Contains(o.StepKey)).ToList())
        {
            if (await clock.RecountAsync(position.Definition.Step(open.StepKey), other.Step(open.StepKey), open, cancellationToken) is { } dates)
            {
                moved.Add(new { open.StepKey, dates.Before, dates.After });
            }
        }

        moved.AddRange((await clock.RecountAwayAsync(position.Case.Id, other, cancellationToken)).Select(away => new { away.StepKey, away.Before, away.After }));
        return moved;
    }

    private async Task<List<Refusal>> WhyNotAsync(CasePosition position, WorkflowVersion version, CancellationToken cancellationToken)
    {
        List<Refusal> found = [];
        if (!acting.Has(Authority.Administration) && !acting.Has(Authority.Organisation))
        {
            found.Add(new("Alur dipindahkan oleh biro atau bagian organisasi, atau pengelola sistem daerah."));
        }

        if (position.Case.State != CaseState.Berjalan)
        {
            found.Add(new("Hanya alur yang masih berjalan dapat dipindahkan."));
        }

        if (position.Case.WorkflowNumber == version.Number)
        {
            found.Add(new($"Alur ini sudah memakai versi {version.Number}."));
        }

        if (version.InForceFrom is { } from && from > (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow()))
        {
            found.Add(new($"Versi {version.Number} baru berlaku mulai {IndonesianDate.Format(from)}; alur dapat dipindahkan sejak hari itu."));
        }

        return found;
    }

    private async Task<WorkflowVersion> VersionAsync(CasePosition position, int number, CancellationToken cancellationToken) =>
        await db.Set<WorkflowVersion>().AsNoTracking().SingleOrDefaultAsync(v => v.Key == position.Case.WorkflowKey && v.Number == number, cancellationToken)
            ?? throw new MissingException($"Version {number} of workflow '{position.Case.WorkflowKey}'");
}
