using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Proposals;

/// <summary>What an officer writes for the own OPD.</summary>
/// <param name="Id">Given by the form: of the draft, and of the proposal that it becomes.</param>
/// <param name="Version">The version of the draft or of the framework that the form was shown with; empty: there was none.</param>
public sealed record WriteProposal(Guid RoundId, Guid Id, string OpdCode, Guid Version, FrameworkInput Text, string Rationale);

/// <summary>What the officer of an OPD does in a round: writes a draft, sends it in, changes what was sent while proposals are taken in, or answers that the OPD proposes nothing. The caller saves.</summary>
/// <remarks>The audit says that a draft was saved, never what it says: everybody reads the audit, and a draft is its OPD's own.</remarks>
public sealed class OpdProposalService(
    BudayaDbContext db, ActingPerson acting, RoundDesk desk, RoundService rounds, ProposalService proposals, FrameworkService frameworks, AuditLog audit, TimeProvider time)
{
    /// <summary>Keeps a draft of the OPD. Changes nothing when it says the same.</summary>
    /// <exception cref="RefusedException">No proposals are taken in, it was sent in already, somebody else saved since, or a text is too long.</exception>
    /// <exception cref="MissingException">The OPD is not the officer's own, or the id belongs to something else.</exception>
    public async Task SaveDraftAsync(WriteProposal write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        RequireOwn(write.OpdCode);
        FrameworkInput text = write.Text.Trimmed();
        string rationale = RoundDesk.Optional(write.Rationale, "Alasan"), json = ProposalDraft.JsonOf(text);
        ProposalDraft? draft = await DraftAsync(write, cancellationToken);
        if (draft is not null && draft.Json == json && draft.Rationale == rationale)
        {
            return;
        }

        if (await db.Set<Proposal>().AnyAsync(p => p.Id == write.Id, cancellationToken))
        {
            throw new RefusedException("Usulan ini sudah dikirim. Buka lagi halamannya untuk mengubah.");
        }

        Round round = await desk.RoundAsync(write.RoundId, cancellationToken);
        RefusedException.ThrowIfAny([.. (await desk.RulesAsync(round, cancellationToken)).WhyNotPropose(write.OpdCode), .. FrameworkService.WhyNot(text), .. WhyNotVersion(draft, write)]);
        draft ??= db.Add(new ProposalDraft { Id = write.Id, RoundId = round.Id, OpdCode = write.OpdCode, Json = json, PersonId = acting.RequirePerson(), ChangedAt = time.GetUtcNow() }).Entity;
        (draft.Json, draft.Rationale, draft.PersonId, draft.ChangedAt) = (json, rationale, acting.RequirePerson(), time.GetUtcNow());
        audit.Record("usulan.konsep-disimpan", $"usulan/{write.Id}", new { write.OpdCode });
    }

    /// <summary>Sends a proposal in with its attachments; its draft, where there was one, is gone then. Sent twice, it is there once, with the attachments of both times.</summary>
    /// <exception cref="RefusedException">No proposals are taken in, somebody else changed the draft since, a text is missing or too long, or a file is refused: nothing is sent then.</exception>
    /// <exception cref="MissingException">The OPD is not the officer's own, or the id belongs to something else.</exception>
    public async Task SendAsync(WriteProposal write, IReadOnlyList<NewAttachment> attachments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(attachments);
        RequireOwn(write.OpdCode);
        if (await db.Set<Proposal>().SingleOrDefaultAsync(p => p.Id == write.Id, cancellationToken) is { } there)
        {
            RequireOwn(there.OpdCode);
            foreach (NewAttachment attachment in attachments)
            {
                await proposals.AttachAsync(there.Id, attachment.Bytes, attachment.FileName, cancellationToken);
            }

            return;
        }

        ProposalDraft? draft = await DraftAsync(write, cancellationToken);
        RefusedException.ThrowIfAny(WhyNotVersion(draft, write));
        await rounds.ProposeAsync(new(write.RoundId, write.Id, write.OpdCode, write.Rationale, FrameworkId: null, write.Text), cancellationToken);
        await proposals.AttachNewAsync(write.Id, attachments, cancellationToken);
        if (draft is not null)
        {
            db.Remove(draft);
        }
    }

    /// <summary>Throws a draft of an own OPD away. There is none: nothing changes.</summary>
    public async Task DiscardAsync(Guid id, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> own = acting.OwnOpdCodes;
        if (await db.Set<ProposalDraft>().SingleOrDefaultAsync(d => d.Id == id && own.Contains(d.OpdCode), cancellationToken) is { } draft)
        {
            db.Remove(draft);
            audit.Record("usulan.konsep-dibuang", $"usulan/{id}", new { draft.OpdCode });
        }
    }

    /// <summary>Writes the words of a proposal that was sent in.</summary>
    /// <exception cref="RefusedException">Its time has passed and nobody asked for its completion, it has been scored, or somebody else saved since.</exception>
    /// <exception cref="MissingException">The proposal is not of an own OPD.</exception>
    public async Task ChangeAsync(WriteProposal write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        Proposal proposal = await OwnAsync(write.Id, cancellationToken);
        Round round = await desk.RoundAsync(proposal.RoundId, cancellationToken);
        RefusedException.ThrowIfAny((await desk.RulesAsync(round, cancellationToken)).WhyNotComplete(proposal));
        await frameworks.RewriteAsync(proposal.FrameworkId, write.Version, write.Text, cancellationToken);
        await proposals.ExplainAsync(write.Id, write.Rationale, cancellationToken);
    }

    /// <summary>Answers that an OPD proposes nothing; the bureau may record the answer for it. Answered so already, only the note changes.</summary>
    /// <exception cref="RefusedException">No proposals are taken in, or the OPD has a proposal in the round.</exception>
    public async Task DeclineAsync(Guid roundId, string opdCode, string note, CancellationToken cancellationToken)
    {
        if (!acting.Has(Authority.Organisation))
        {
            RequireOwn(opdCode);
        }

        string text = RoundDesk.Optional(note, "Keterangan");
        NoProposal? there = await db.Set<NoProposal>().SingleOrDefaultAsync(n => n.RoundId == roundId && n.OpdCode == opdCode, cancellationToken);
        if (there is not null && there.Note == text)
        {
            return;
        }

        Round round = await desk.RoundAsync(roundId, cancellationToken);
        RoundRules rules = await desk.RulesAsync(round, cancellationToken);
        RefusedException.ThrowIfAny(rules.WhyNotPropose(opdCode));
        if (await db.Set<Proposal>().AnyAsync(p => p.RoundId == roundId && p.OpdCode == opdCode && p.State != ProposalState.Ditarik, cancellationToken))
        {
            throw new RefusedException("Perangkat daerah ini sudah mengusulkan. Tarik usulannya lebih dahulu.");
        }

        if (!await db.Set<Opd>().ExistingOn(rules.Today).AnyAsync(o => o.Code == opdCode, cancellationToken))
        {
            throw new RefusedException("Pilih perangkat daerah yang menjawab.");
        }

        there ??= db.Add(new NoProposal { RoundId = roundId, OpdCode = opdCode, PersonId = acting.RequirePerson(), At = time.GetUtcNow() }).Entity;
        (there.Note, there.PersonId, there.At) = (text, acting.RequirePerson(), time.GetUtcNow());
        audit.Record("usulan.tidak-mengusulkan", $"usulan/{roundId}", new { opdCode, note = text });
    }

    // Not found and not yours look the same.
    private void RequireOwn(string opdCode)
    {
        if (!acting.OwnOpdCodes.Contains(opdCode))
        {
            throw new MissingException($"Opd {opdCode}");
        }
    }

    private async Task<Proposal> OwnAsync(Guid id, CancellationToken cancellationToken)
    {
        Proposal proposal = await db.Set<Proposal>().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) ?? throw new MissingException($"Proposal {id}");
        RequireOwn(proposal.OpdCode);
        return proposal;
    }

    private async Task<ProposalDraft?> DraftAsync(WriteProposal write, CancellationToken cancellationToken)
    {
        ProposalDraft? draft = await db.Set<ProposalDraft>().SingleOrDefaultAsync(d => d.Id == write.Id, cancellationToken);
        return draft is null || (draft.OpdCode == write.OpdCode && draft.RoundId == write.RoundId) ? draft : throw new MissingException($"Draft {write.Id}");
    }

    private static List<Refusal> WhyNotVersion(ProposalDraft? draft, WriteProposal write) =>
        draft is null || draft.Version == write.Version ? [] : [new("Konsep ini diubah orang lain sejak Anda membukanya. Isian Anda tidak disimpan; bandingkan dengan isi terbaru.")];
}
