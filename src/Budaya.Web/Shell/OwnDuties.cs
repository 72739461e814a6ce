using Budaya.Core.Distribution;
using Budaya.Core.FollowUps;
using Budaya.Core.People;
using Budaya.Core.Proposals;
using Budaya.Core.Tenants;

namespace Budaya.Web.Shell;

/// <summary>Something that waits for the reader, and the page on which it is done.</summary>
/// <param name="Title">What to do.</param>
/// <param name="Detail">About what.</param>
/// <param name="DueOn">The last day; null: none.</param>
/// <param name="Page">The page.</param>
/// <param name="Route">Its address.</param>
public sealed record Duty(string Title, string Detail, DateOnly? DueOn, string Page, object Route);

/// <summary>What waits for the acting person beside steps of a workflow and score sheets: of their offices, and of the OPDs whose officer they are.</summary>
public sealed class OwnDuties(
    InitialTasks initials, FollowUpReader followUps, OpdRoundReader rounds, DistributionReader letters, ActingPerson acting, TenantDirectory tenant, TimeProvider time)
{
    /// <summary>Days before its last day from which a commitment is shown.</summary>
    private const int DaysAhead = 14;

    /// <summary>All of them, the nearest last day first.</summary>
    public async Task<IReadOnlyList<Duty>> OfAsync(CancellationToken cancellationToken)
    {
        List<Duty> all = [.. await OfOfficeAsync(cancellationToken)];
        if (acting.OwnOpdCodes.Count > 0)
        {
            all.AddRange(await LettersAsync(cancellationToken));
            all.AddRange(await OfOpdAsync(cancellationToken));
        }

        return InOrder(all);
    }

    /// <summary>Those of the own OPDs, their letters left out.</summary>
    public async Task<IReadOnlyList<Duty>> OfOpdAsync(CancellationToken cancellationToken) =>
        await AnswersAsync((await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow()).AddDays(DaysAhead), cancellationToken);

    /// <summary>Those of the own OPDs, letters too, however far ahead their last day is.</summary>
    public async Task<IReadOnlyList<Duty>> AllOfOpdAsync(CancellationToken cancellationToken) =>
        acting.OwnOpdCodes.Count == 0 ? [] : InOrder([.. await LettersAsync(cancellationToken), .. await AnswersAsync(DateOnly.MaxValue, cancellationToken)]);

    private async Task<IEnumerable<Duty>> LettersAsync(CancellationToken cancellationToken) =>
        (await letters.LettersAsync(acting.OwnOpdCodes, cancellationToken)).Where(l => l.AcknowledgedAt is null)
            .Select(l => new Duty("Konfirmasikan penerimaan surat", $"{l.Title}, {l.OpdName}", l.DueOn, "/Opd/Letter", new { id = l.PlanId, opd = l.OpdCode }));

    private async Task<IReadOnlyList<Duty>> AnswersAsync(DateOnly horizon, CancellationToken cancellationToken)
    {
        IEnumerable<Duty> calls = (await rounds.ListAsync(cancellationToken)).Where(r => r is { IsOpen: true, Answer: OpdAnswer.Belum })
            .Select(r => new Duty(r.HasDraft ? "Kirim usulan yang masih konsep" : "Jawab permintaan usulan", $"{r.Title}, {r.OpdName}", r.ClosesOn, "/Opd/Round", new { id = r.RoundId, opd = r.OpdCode }));
        IEnumerable<Duty> commitments = (await followUps.OwnAsync(cancellationToken)).SelectMany(o => o.Cells
            .Where(c => c.State is Budaya.Core.FollowUps.CommitmentState.BelumMulai or Budaya.Core.FollowUps.CommitmentState.Berjalan && c.DueOn <= horizon)
            .Select(c => new Duty($"Laporkan kesepakatan {c.Key}", $"{c.Title}, {o.OpdName}", c.DueOn, "/Opd/Commitment", new { key = c.Key, opd = o.OpdCode, alur = o.CaseId })));
        return InOrder([.. calls, .. commitments]);
    }

    private async Task<IEnumerable<Duty>> OfOfficeAsync(CancellationToken cancellationToken)
    {
        IEnumerable<Duty> all = (await initials.OfAsync(cancellationToken)).Select(i => new Duty("Paraf berita acara pembahasan", $"{i.Title}, sebagai {i.Office}", null, "/Proposals/Show", new { id = i.CaseId }));
        return !acting.Has(Authority.Organisation) ? all : all.Concat((await followUps.WaitingAsync(cancellationToken)).Select(w => new Duty(
            $"Verifikasi {InWords.Number(w.Count)} laporan kesepakatan", w.CaseTitle, null, "/FollowUps/Index", new { alur = w.CaseId })));
    }

    private static IReadOnlyList<Duty> InOrder(List<Duty> duties) => [.. duties.OrderBy(d => d.DueOn ?? DateOnly.MaxValue)];
}
