using Budaya.Core.Data;
using Budaya.Core.Values;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Proposals;

/// <summary>Keeps a proposal as it was scored, in rounds that freeze what somebody has scored.</summary>
public sealed class FrozenProposals(BudayaDbContext db) : IFrameworkGuard
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<Refusal>> WhyNotEditAsync(Guid frameworkId, CancellationToken cancellationToken)
    {
        List<Refusal> found = [];
        foreach (Proposal proposal in await db.Set<Proposal>().Where(p => p.FrameworkId == frameworkId && p.Ballot > 0).ToListAsync(cancellationToken))
        {
            Round round = await db.Set<Round>().Include(r => r.Criteria).SingleAsync(r => r.Id == proposal.RoundId, cancellationToken);
            found.AddRange(WhyNot(round, proposal, await Scoring.LoadAsync(db, round, cancellationToken)));
        }

        return found;
    }

    internal static IReadOnlyList<Refusal> WhyNot(Round round, Proposal proposal, Scoring scoring) =>
        round is { State: not RoundState.Selesai, ScoredChange: ScoredChange.Dibekukan } && proposal.State == ProposalState.Diajukan && scoring.HasScores(proposal)
            ? [new("Usulan ini sudah dinilai dan dibekukan. Minta dilengkapi lebih dahulu; setelah diajukan kembali usulan ini dinilai ulang.")]
            : [];
}
