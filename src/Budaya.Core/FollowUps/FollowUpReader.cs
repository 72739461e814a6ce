using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.FollowUps;

/// <summary>Reads what the pages of follow-up show.</summary>
public sealed class FollowUpReader(BudayaDbContext db, ActingPerson acting, TenantDirectory tenant, TimeProvider time)
{
    /// <summary>Cases with something to follow up, newest first.</summary>
    public Task<List<FollowUpCase>> CasesAsync(CancellationToken cancellationToken) => db.Set<WorkflowCase>()
        .Where(c => db.Set<DistributionPlan>().Any(p => p.CaseId == c.Id && p.StartedAt != null) || db.Set<Sosialisasi>().Any(s => s.CaseId == c.Id))
        .OrderByDescending(c => c.Id)
        .Select(c => new FollowUpCase(
            c.Id, c.Title, c.State,
            db.Set<PlanRecipient>().Where(r => db.Set<DistributionPlan>().Any(p => p.Id == r.PlanId && p.CaseId == c.Id)).Select(r => r.OpdCode).Distinct().Count(),
            db.Set<Sosialisasi>().Where(s => s.CaseId == c.Id).Max(s => (DateOnly?)s.HeldOn),
            db.Set<Commitment>().Count(m => m.CaseId == c.Id)))
        .ToListAsync(cancellationToken);

    /// <summary>OPD × commitment of a case.</summary>
    /// <exception cref="MissingException">This tenant has no such case.</exception>
    public async Task<FollowUpMap> MapAsync(Guid caseId, CancellationToken cancellationToken)
    {
        string title = await db.Set<WorkflowCase>().Where(c => c.Id == caseId).Select(c => c.Title).SingleOrDefaultAsync(cancellationToken)
            ?? throw new MissingException($"Case {caseId}");
        var rows = await (
            from commitment in db.Set<Commitment>()
            join opd in db.Set<Opd>() on commitment.OpdCode equals opd.Code
            where commitment.CaseId == caseId
            orderby opd.Position, commitment.Key
            select new { commitment, opd.Name, opd.Kind }).AsNoTracking().ToListAsync(cancellationToken);
        HashSet<string> receipts = await ReceiptsAsync(caseId, cancellationToken);
        DateOnly today = await TodayAsync(cancellationToken);
        List<OpdCommitments> map = [.. rows.GroupBy(r => (r.commitment.OpdCode, r.Name, r.Kind)).Select(g => new OpdCommitments(
            g.Key.OpdCode, g.Key.Name, g.Key.Kind, receipts.Contains(g.Key.OpdCode), [.. g.Select(r => CellOf(r.commitment, today))]))];
        return new(caseId, title, map, [.. map.SelectMany(r => r.Cells).GroupBy(c => c.Key).OrderBy(g => g.Key, StringComparer.Ordinal).Select(TotalOf)]);
    }

    /// <summary>The events of a case, newest first.</summary>
    public async Task<IReadOnlyList<SosialisasiView>> EventsAsync(Guid caseId, CancellationToken cancellationToken)
    {
        List<Sosialisasi> events = await db.Set<Sosialisasi>().AsNoTracking().Where(s => s.CaseId == caseId).OrderByDescending(s => s.HeldOn).ToListAsync(cancellationToken);
        Guid[] ids = [.. events.Select(e => e.Id)];
        var attended = await (
            from attendance in db.Set<SosialisasiAttendance>()
            join opd in db.Set<Opd>() on attendance.OpdCode equals opd.Code
            where ids.Contains(attendance.SosialisasiId)
            orderby opd.Position
            select new { attendance.SosialisasiId, opd.Code, opd.Name, Agent = db.Set<AgenPerubahan>().Where(a => a.Id == attendance.AgentId).Select(a => a.Name).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var passed = await db.Set<Penerusan>().Where(p => ids.Contains(p.SosialisasiId)).Select(p => new { p.SosialisasiId, p.OpdCode }).Distinct().ToListAsync(cancellationToken);
        return [.. events.Select(e => new SosialisasiView(
            e.Id, e.HeldOn, e.Place, e.Opener, e.Speakers, e.Minutes, e.Agreement,
            [.. attended.Where(a => a.SosialisasiId == e.Id).Select(a => new AttendedOpd(a.Code, a.Name, a.Agent))],
            [.. passed.Where(p => p.SosialisasiId == e.Id).Select(p => p.OpdCode)]))];
    }

    /// <summary>A commitment with its history, for the bureau.</summary>
    /// <exception cref="MissingException">There is no such commitment.</exception>
    public async Task<CommitmentView> ViewAsync(CommitmentAddress address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var found = await (
            from commitment in db.Set<Commitment>()
            join opd in db.Set<Opd>() on commitment.OpdCode equals opd.Code
            join workflowCase in db.Set<WorkflowCase>() on commitment.CaseId equals workflowCase.Id
            where commitment.CaseId == address.CaseId && commitment.OpdCode == address.OpdCode && commitment.Key == address.Key
            select new { commitment, opd.Name, workflowCase.Title }).AsNoTracking().SingleOrDefaultAsync(cancellationToken)
            ?? throw new MissingException($"Commitment {address}");
        CommitmentRule? rule = (await tenant.ProfileAsync(cancellationToken)).Commitments.FirstOrDefault(r => r.Code == address.Key);
        return new(
            address.CaseId, found.Title, address.OpdCode, found.Name, CellOf(found.commitment, await TodayAsync(cancellationToken)), rule?.Owner ?? "", rule?.MinimumEvidence ?? "",
            await db.HasReceiptAsync(address.CaseId, address.OpdCode, cancellationToken), await ReportsAsync(found.commitment.Id, cancellationToken));
    }

    /// <summary>A commitment with its history, for an officer of its OPD.</summary>
    /// <exception cref="MissingException">It is another OPD's, or the OPD has not given its receipt yet.</exception>
    public async Task<CommitmentView> OwnViewAsync(CommitmentAddress address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        CommitmentView view = await ViewAsync(address, cancellationToken);
        return acting.OwnOpdCodes.Contains(address.OpdCode) && view.HasReceipt ? view : throw new MissingException($"Commitment {address}");
    }

    /// <summary>The commitments of the acting person's own OPDs, newest case first.</summary>
    public async Task<IReadOnlyList<OwnCommitments>> OwnAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<string> own = acting.OwnOpdCodes;
        var rows = await (
            from commitment in db.Set<Commitment>()
            join opd in db.Set<Opd>() on commitment.OpdCode equals opd.Code
            join workflowCase in db.Set<WorkflowCase>() on commitment.CaseId equals workflowCase.Id
            join held in db.Set<Sosialisasi>() on commitment.SosialisasiId equals held.Id
            where own.Contains(commitment.OpdCode)
            orderby commitment.CaseId descending, opd.Position, commitment.Key
            select new { commitment, opd.Name, workflowCase.Title, held.HeldOn }).AsNoTracking().ToListAsync(cancellationToken);
        List<Penerusan> passed = await db.Set<Penerusan>().AsNoTracking().Where(p => own.Contains(p.OpdCode)).OrderBy(p => p.On).ToListAsync(cancellationToken);
        DateOnly today = await TodayAsync(cancellationToken);
        List<OwnCommitments> result = [];
        foreach (var group in rows.GroupBy(r => (r.commitment.CaseId, r.commitment.OpdCode)))
        {
            var first = group.First();
            bool hasReceipt = await db.HasReceiptAsync(group.Key.CaseId, group.Key.OpdCode, cancellationToken);
            result.Add(new(
                group.Key.CaseId, first.Title, group.Key.OpdCode, first.Name, hasReceipt, first.commitment.SosialisasiId, first.HeldOn,
                hasReceipt ? [.. group.Select(r => CellOf(r.commitment, today))] : [],
                [.. passed.Where(p => p.SosialisasiId == first.commitment.SosialisasiId && p.OpdCode == group.Key.OpdCode).Select(p => new PenerusanView(p.How, p.On, p.Reached))]));
        }

        return result;
    }

    /// <summary>The cases in which OPDs have reported something as done that nobody has looked at yet, and how many such reports each has.</summary>
    public async Task<IReadOnlyList<WaitingReports>> WaitingAsync(CancellationToken cancellationToken) => await (
        from commitment in db.Set<Commitment>()
        join workflowCase in db.Set<WorkflowCase>() on commitment.CaseId equals workflowCase.Id
        where commitment.State == CommitmentState.Dilaporkan
        group commitment by new { workflowCase.Id, workflowCase.Title } into waiting
        orderby waiting.Key.Id
        select new WaitingReports(waiting.Key.Id, waiting.Key.Title, waiting.Count())).ToListAsync(cancellationToken);

    /// <summary>The evidence of a report.</summary>
    /// <exception cref="MissingException">The commitment has no such report, or it has no file.</exception>
    public async Task<(string Sha256, string Name)> FileAsync(CommitmentAddress address, Guid reportId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var file = await (
            from report in db.Set<CommitmentReport>()
            join commitment in db.Set<Commitment>() on report.CommitmentId equals commitment.Id
            where report.Id == reportId && report.FileSha256 != null
                && commitment.CaseId == address.CaseId && commitment.OpdCode == address.OpdCode && commitment.Key == address.Key
            select new { report.FileSha256, report.FileName }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new MissingException($"File of report {reportId}");
        return (file.FileSha256!, file.FileName); // the query asks for those that have one
    }

    // Only the bureau leads from "reported" back to "under way", and to "done".
    private async Task<IReadOnlyList<ReportView>> ReportsAsync(Guid commitmentId, CancellationToken cancellationToken)
    {
        List<ReportView> reports = await (
            from report in db.Set<CommitmentReport>()
            join person in db.Set<Person>() on report.PersonId equals person.Id
            where report.CommitmentId == commitmentId
            orderby report.At descending, report.Id descending
            select new ReportView(
                report.Id, report.State, report.Text, report.FileName,
                db.Set<StoredFile>().Where(f => f.Sha256 == report.FileSha256).Select(f => (long?)f.Length).FirstOrDefault(),
                person.DisplayName, report.State == CommitmentState.Selesai, report.At)).ToListAsync(cancellationToken);
        return [.. reports.Select((r, i) => r with
        {
            IsAnswer = r.IsAnswer || (r.State == CommitmentState.Berjalan && i + 1 < reports.Count && reports[i + 1].State == CommitmentState.Dilaporkan),
        })];
    }

    private async Task<HashSet<string>> ReceiptsAsync(Guid caseId, CancellationToken cancellationToken) =>
        [.. await db.Set<Acknowledgement>().Where(a => db.Set<DistributionPlan>().Any(p => p.Id == a.PlanId && p.CaseId == caseId))
            .Select(a => a.OpdCode).Distinct().ToListAsync(cancellationToken)];

    private async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());

    private static CommitmentCell CellOf(Commitment commitment, DateOnly today) => new(
        commitment.Key, commitment.Title, commitment.State, commitment.DueOn,
        commitment.State is CommitmentState.BelumMulai or CommitmentState.Berjalan && commitment.DueOn < today);

    private static CommitmentTotal TotalOf(IGrouping<string, CommitmentCell> cells) => new(
        cells.Key, cells.First().Title, cells.Min(c => c.DueOn),
        cells.Count(c => c.State == CommitmentState.Selesai), cells.Count(c => c.State == CommitmentState.Dilaporkan),
        cells.Count(c => c.State == CommitmentState.Berjalan && !c.IsLate), cells.Count(c => c.State == CommitmentState.BelumMulai && !c.IsLate), cells.Count(c => c.IsLate));
}
