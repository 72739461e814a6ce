using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.FollowUps;

/// <summary>Which commitment is meant.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="OpdCode">The OPD.</param>
/// <param name="Key">C1 to C5.</param>
public sealed record CommitmentAddress(Guid CaseId, string OpdCode, string Key);

/// <summary>What an OPD reports on a commitment.</summary>
/// <param name="ReportId">Given by the form, so that sending it twice reports once.</param>
/// <param name="Address">The commitment.</param>
/// <param name="Text">What was done.</param>
/// <param name="File">Evidence; empty: none.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Done">Whether the OPD says that the commitment is fulfilled.</param>
public sealed record ReportCommitment(Guid ReportId, CommitmentAddress Address, string Text, ReadOnlyMemory<byte> File, string FileName, bool Done);

/// <summary>Reports of OPDs on their commitments, and the bureau's answers. The caller saves.</summary>
public sealed class CommitmentService(BudayaDbContext db, ActingPerson acting, TenantDirectory tenant, FileStore files, AuditLog audit, TimeProvider time)
{
    /// <summary>An officer of the OPD reports: a remark, evidence, or that it is done.</summary>
    /// <exception cref="MissingException">The commitment is not of an OPD of the acting person, or the OPD has not given its receipt yet.</exception>
    /// <exception cref="RefusedException">It was accepted already, nothing is said, or it is called done without evidence.</exception>
    public async Task<CommitmentReport> ReportAsync(ReportCommitment wish, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wish);
        Commitment commitment = await RequireOwnAsync(wish.Address, cancellationToken);
        if (await EarlierAsync(wish.ReportId, commitment, cancellationToken) is { } there)
        {
            return there;
        }

        RefusedException.ThrowIfAny(await WhyNotAsync(commitment, wish, cancellationToken));
        StoredFile? file = wish.File.Length == 0 ? null : await files.AddAsync(wish.File, cancellationToken);
        commitment.State = wish.Done || commitment.State == CommitmentState.Dilaporkan ? CommitmentState.Dilaporkan : CommitmentState.Berjalan;
        CommitmentReport report = Add(wish.ReportId, commitment, wish.Text, file?.Sha256, file is null ? "" : FileNameOf(wish.FileName));
        audit.Record(wish.Done ? "kesepakatan.dilaporkan" : "kesepakatan.diisi", Subject(commitment), new { report.Id, report.FileSha256, report.Text });
        return report;
    }

    /// <summary>The bureau accepts what was reported.</summary>
    /// <exception cref="RefusedException">Nothing is reported as done, or no authority.</exception>
    public Task AcceptAsync(Guid reportId, CommitmentAddress address, string note, CancellationToken cancellationToken) =>
        AnswerAsync(reportId, address, CommitmentState.Selesai, "kesepakatan.diterima", note, cancellationToken);

    /// <summary>The bureau returns what was reported, with a reason.</summary>
    /// <exception cref="RefusedException">Nothing is reported as done, no reason, or no authority.</exception>
    public Task ReturnAsync(Guid reportId, CommitmentAddress address, string reason, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(reason)
            ? throw new RefusedException("Isi alasan pengembalian, agar perangkat daerah tahu apa yang perlu dilengkapi.")
            : AnswerAsync(reportId, address, CommitmentState.Berjalan, "kesepakatan.dikembalikan", reason, cancellationToken);

    /// <summary>Why the acting person cannot accept or return a commitment now.</summary>
    public IReadOnlyList<Refusal> WhyNotAnswer(CommitmentState state)
    {
        List<Refusal> refusals = [];
        if (!acting.Has(Authority.Organisation))
        {
            refusals.Add(new("Laporan kesepakatan diperiksa oleh biro atau bagian organisasi."));
        }

        if (state != CommitmentState.Dilaporkan)
        {
            refusals.Add(new(state == CommitmentState.Selesai ? "Laporan ini sudah diterima." : "Perangkat daerah belum melaporkan kesepakatan ini selesai."));
        }

        return refusals;
    }

    private async Task AnswerAsync(Guid reportId, CommitmentAddress address, CommitmentState state, string act, string text, CancellationToken cancellationToken)
    {
        Commitment commitment = await FindAsync(address, cancellationToken);
        if (await EarlierAsync(reportId, commitment, cancellationToken) is not null)
        {
            return;
        }

        RefusedException.ThrowIfAny(WhyNotAnswer(commitment.State));
        if (text.Length > Lengths.Note)
        {
            throw new RefusedException($"Catatan terlalu panjang: paling banyak {Lengths.Note} huruf.");
        }

        commitment.State = state;
        CommitmentReport report = Add(reportId, commitment, text, fileSha256: null, fileName: "");
        audit.Record(act, Subject(commitment), new { report.Id, report.Text });
    }

    // What is another OPD's, and what the OPD has not given its receipt for, is as unknown as what does not exist.
    private async Task<Commitment> RequireOwnAsync(CommitmentAddress address, CancellationToken cancellationToken)
    {
        bool open = acting.OwnOpdCodes.Contains(address.OpdCode) && await db.HasReceiptAsync(address.CaseId, address.OpdCode, cancellationToken);
        return open ? await FindAsync(address, cancellationToken) : throw new MissingException($"Commitment {address}");
    }

    private async Task<Commitment> FindAsync(CommitmentAddress address, CancellationToken cancellationToken) =>
        await db.Set<Commitment>().SingleOrDefaultAsync(c => c.CaseId == address.CaseId && c.OpdCode == address.OpdCode && c.Key == address.Key, cancellationToken)
        ?? throw new MissingException($"Commitment {address}");

    private Task<CommitmentReport?> EarlierAsync(Guid reportId, Commitment commitment, CancellationToken cancellationToken) =>
        db.Set<CommitmentReport>().SingleOrDefaultAsync(r => r.Id == reportId && r.CommitmentId == commitment.Id, cancellationToken);

    private async Task<List<Refusal>> WhyNotAsync(Commitment commitment, ReportCommitment wish, CancellationToken cancellationToken)
    {
        List<Refusal> refusals = [];
        if (commitment.State == CommitmentState.Selesai)
        {
            refusals.Add(new("Kesepakatan ini sudah diterima sebagai selesai dan tidak dapat dilaporkan lagi."));
        }

        if (string.IsNullOrWhiteSpace(wish.Text) && wish.File.Length == 0)
        {
            refusals.Add(new("Isi uraian atau lampirkan bukti dukung."));
        }

        if (wish.Text.Length > Lengths.Note)
        {
            refusals.Add(new($"Uraian terlalu panjang: paling banyak {Lengths.Note} huruf."));
        }

        bool hasEvidence = wish.File.Length > 0
            || await db.Set<CommitmentReport>().AnyAsync(r => r.CommitmentId == commitment.Id && r.FileSha256 != null, cancellationToken);
        if (wish.Done && !hasEvidence)
        {
            CommitmentRule? rule = (await tenant.ProfileAsync(cancellationToken)).Commitments.FirstOrDefault(r => r.Code == commitment.Key);
            refusals.Add(new($"Lampirkan bukti dukung sebelum melaporkan selesai{(rule is null ? "" : $": {rule.MinimumEvidence}")}."));
        }

        return refusals;
    }

    private CommitmentReport Add(Guid id, Commitment commitment, string text, string? fileSha256, string fileName) => db.Add(new CommitmentReport
    {
        Id = id, CommitmentId = commitment.Id, State = commitment.State, Text = text.Trim(), FileSha256 = fileSha256, FileName = fileName,
        PersonId = acting.RequirePerson(), At = time.GetUtcNow(),
    }).Entity;

    private static string FileNameOf(string name)
    {
        string clean = string.Concat(name.Split('/', '\\')[^1].Where(c => !char.IsControl(c))).Trim();
        return clean.Length == 0 ? "berkas" : clean.Length > Lengths.Name ? clean[^Lengths.Name..] : clean;
    }

    private static string Subject(Commitment commitment) => $"kesepakatan/{commitment.CaseId}/{commitment.OpdCode}/{commitment.Key}";
}

/// <summary>Whether an OPD has given its receipt, on which its commitments wait.</summary>
internal static class Receipt
{
    public static Task<bool> HasReceiptAsync(this BudayaDbContext db, Guid caseId, string opdCode, CancellationToken cancellationToken) =>
        db.Set<Acknowledgement>().AnyAsync(
            a => a.OpdCode == opdCode && db.Set<DistributionPlan>().Any(p => p.Id == a.PlanId && p.CaseId == caseId), cancellationToken);
}
