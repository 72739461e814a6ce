using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Values;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Proposals;

/// <summary>A proposal made out of others: its name and its reasons.</summary>
/// <param name="ProposalId">Given by the form, so that sending it twice makes one.</param>
public sealed record DerivedProposal(Guid ProposalId, string Name, FrameworkForm Form, string Rationale);

/// <summary>A file that comes with a proposal.</summary>
public sealed record NewAttachment(string FileName, ReadOnlyMemory<byte> Bytes);

/// <summary>Attachments and reasons of a proposal, and its lineage: merged from others, or split. The caller saves.</summary>
public sealed class ProposalService(BudayaDbContext db, ActingPerson acting, FrameworkService frameworks, RoundDesk desk, FileStore files, AuditLog audit, TimeProvider time)
{
    /// <summary>Attaches a file. The same file again changes nothing.</summary>
    /// <exception cref="RefusedException">The proposal is frozen, has too many files, the file is refused, or the person may not.</exception>
    public async Task AttachAsync(Guid proposalId, ReadOnlyMemory<byte> bytes, string fileName, CancellationToken cancellationToken)
    {
        Proposal proposal = await LoadAsync(proposalId, cancellationToken);
        await CheckAsync(proposal, cancellationToken);
        StoredFile file = await files.AddAsync(bytes, cancellationToken);
        List<string> there = await db.Set<ProposalFile>().Where(f => f.ProposalId == proposalId).Select(f => f.FileSha256).ToListAsync(cancellationToken);
        if (there.Contains(file.Sha256))
        {
            return;
        }

        if (there.Count >= ProposalFile.Most)
        {
            throw new RefusedException(TooMany);
        }

        Add(proposalId, file, NameOf(fileName));
    }

    /// <summary>Attaches the files that come with a proposal being sent in; that it may be sent was just found.</summary>
    /// <exception cref="RefusedException">They are too many, or some are refused: each of them is named.</exception>
    internal async Task AttachNewAsync(Guid proposalId, IReadOnlyList<NewAttachment> attachments, CancellationToken cancellationToken)
    {
        RefusedException.ThrowIfAny(attachments.Count > ProposalFile.Most ? [new(TooMany)] : []);
        List<Refusal> refused = [];
        HashSet<string> there = [];
        foreach (NewAttachment attachment in attachments)
        {
            string name = NameOf(attachment.FileName);
            try
            {
                StoredFile file = await files.AddAsync(attachment.Bytes, cancellationToken);
                if (there.Add(file.Sha256))
                {
                    Add(proposalId, file, name);
                }
            }
            catch (RefusedException why)
            {
                refused.Add(new($"Lampiran \"{name}\": {why.Message}"));
            }
        }

        RefusedException.ThrowIfAny(refused);
    }

    /// <summary>Writes why it is proposed.</summary>
    /// <exception cref="RefusedException">The proposal is frozen or no longer stands, or the person may not.</exception>
    public async Task ExplainAsync(Guid proposalId, string rationale, CancellationToken cancellationToken)
    {
        Proposal proposal = await LoadAsync(proposalId, cancellationToken);
        string text = RoundDesk.Optional(rationale, "Alasan");
        if (proposal.Rationale == text)
        {
            return;
        }

        await CheckAsync(proposal, cancellationToken);
        proposal.Rationale = text;
        audit.Record("usulan.dijelaskan", $"usulan/{proposalId}", new { text });
    }

    /// <summary>Merges proposals into a new one with the values of all of them, which the first one's OPD proposes; they stay readable.</summary>
    /// <exception cref="RefusedException">Fewer than two, one of them does not stand, scoring has begun, or the person may not.</exception>
    public async Task MergeAsync(Guid roundId, IReadOnlyList<Guid> from, DerivedProposal made, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(made);
        if (await db.Set<Proposal>().AnyAsync(p => p.Id == made.ProposalId, cancellationToken))
        {
            return;
        }

        List<Proposal> merged = await db.Set<Proposal>().Where(p => p.RoundId == roundId && from.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        if (merged.Count < 2)
        {
            throw new RefusedException("Pilih paling sedikit dua usulan yang digabung.");
        }

        await DeriveAsync(roundId, merged, [made], ProposalState.Digabung, "usulan.digabung", cancellationToken);
    }

    /// <summary>Splits a proposal into new ones of the same OPD, each with all its values, to be cut by whoever edits it; it stays readable.</summary>
    /// <exception cref="RefusedException">Fewer than two parts, it does not stand, scoring has begun, or the person may not.</exception>
    public async Task SplitAsync(Guid proposalId, IReadOnlyList<DerivedProposal> parts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parts);
        List<Guid> ids = [.. parts.Select(p => p.ProposalId)];
        if (await db.Set<Proposal>().AnyAsync(p => ids.Contains(p.Id), cancellationToken))
        {
            return;
        }

        if (parts.Count < 2)
        {
            throw new RefusedException("Isi paling sedikit dua rumusan hasil pemecahan.");
        }

        Proposal proposal = await LoadAsync(proposalId, cancellationToken);
        await DeriveAsync(proposal.RoundId, [proposal], parts, ProposalState.Dipecah, "usulan.dipecah", cancellationToken);
    }

    private async Task DeriveAsync(Guid roundId, List<Proposal> from, IReadOnlyList<DerivedProposal> made, ProposalState state, string act, CancellationToken cancellationToken)
    {
        Round round = await desk.RoundAsync(roundId, cancellationToken);
        RefusedException.ThrowIfAny((await desk.RulesAsync(round, cancellationToken)).WhyNotHandle());
        if (round.Ballot > 0)
        {
            throw new RefusedException("Usulan tidak digabung atau dipecah lagi setelah penilaian dibuka.");
        }

        if (from.Find(p => p.State is not (ProposalState.Diajukan or ProposalState.Dikembalikan)) is not null)
        {
            throw new RefusedException("Hanya usulan yang masih diajukan yang dapat digabung atau dipecah.");
        }

        IReadOnlyDictionary<Guid, FrameworkView> views = await frameworks.ViewsAsync([.. from.Select(p => p.FrameworkId)], cancellationToken);
        FrameworkInput[] words = [.. from.Select(p => views[p.FrameworkId].Text)];
        foreach (DerivedProposal one in made)
        {
            FrameworkInput derived = DerivedWords.Of(CaseInput.Text(one.Name, "Nama rumusan", Lengths.Name), one.Form, words);
            if (derived.Values.Count > FrameworkService.MostValues)
            {
                throw new RefusedException($"Usulan-usulan ini bersama-sama mempunyai {derived.Values.Count} nilai; paling banyak {FrameworkService.MostValues}. Gabungkan dua usulan dahulu, ringkas nilainya, lalu gabungkan hasilnya dengan yang lain.");
            }

            ValueFramework framework = await frameworks.AddAsync(Guid.CreateVersion7(), derived, cancellationToken);
            db.Add(new Proposal
            {
                Id = one.ProposalId, RoundId = roundId, FrameworkId = framework.Id, OpdCode = from[0].OpdCode, PersonId = acting.RequirePerson(),
                Rationale = RoundDesk.Optional(one.Rationale, "Alasan"), At = time.GetUtcNow(),
            });
            db.AddRange(from.Select(p => new ProposalOrigin { ProposalId = one.ProposalId, FromId = p.Id }).ToList());
        }

        string note = $"{(state == ProposalState.Digabung ? "Digabung menjadi" : "Dipecah menjadi")} {string.Join(", ", made.Select(m => m.Name.Trim()))}.";
        List<Guid> origins = [.. from.Select(p => p.FrameworkId)];
        foreach (ValueFramework framework in await db.Set<ValueFramework>().Where(f => origins.Contains(f.Id)).ToListAsync(cancellationToken))
        {
            framework.Dissolve();
        }

        foreach (Proposal proposal in from)
        {
            (proposal.State, proposal.StateNote) = (state, note.Length <= Lengths.Note ? note : note[..Lengths.Note]);
        }

        audit.Record(act, $"usulan/{roundId}", new { From = from.Select(p => p.Id), Into = made.Select(m => new { m.ProposalId, m.Name }) });
    }

    private static string TooMany => $"Satu usulan paling banyak mempunyai {ProposalFile.Most} lampiran.";

    private static string NameOf(string fileName) => CaseInput.Text(Path.GetFileName(fileName), "Nama berkas", Lengths.Name);

    private void Add(Guid proposalId, StoredFile file, string name)
    {
        db.Add(new ProposalFile { ProposalId = proposalId, FileSha256 = file.Sha256, FileName = name, PersonId = acting.RequirePerson(), At = time.GetUtcNow() });
        audit.Record("usulan.dilampiri", $"usulan/{proposalId}", new { name, file.Sha256 });
    }

    private async Task CheckAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        Round round = await desk.RoundAsync(proposal.RoundId, cancellationToken);
        RoundRules rules = await desk.RulesAsync(round, cancellationToken);
        Scoring scoring = await Scoring.LoadAsync(db, round, cancellationToken);
        RefusedException.ThrowIfAny([.. rules.WhyNotComplete(proposal), .. FrozenProposals.WhyNot(round, proposal, scoring)]);
    }

    private async Task<Proposal> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<Proposal>().SingleOrDefaultAsync(p => p.Id == id, cancellationToken) ?? throw new MissingException($"Proposal {id}");
}
