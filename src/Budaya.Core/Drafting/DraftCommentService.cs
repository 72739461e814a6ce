using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using DiffPlex;
using DiffPlex.Model;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Drafting;

/// <summary>A remark as the page shows it.</summary>
/// <param name="Line">Line of the newest version on which its paragraph stands; null: the paragraph has changed or is gone.</param>
public sealed record DraftCommentView(
    Guid Id, int DraftNumber, string Paragraph, int? Line, string Text, string Author, DateTimeOffset At, string? ResolvedBy, DateTimeOffset? ResolvedAt, string Resolution);

/// <summary>A remark that somebody makes.</summary>
/// <param name="CommentId">Given by the form, so that sending it twice makes one.</param>
/// <param name="Line">Line of the version shown, from 1.</param>
public sealed record NewDraftComment(Guid CommentId, Guid NaskahId, int DraftNumber, int Line, string Text);

/// <summary>Remarks on paragraphs of drafts: made on a line of a version, followed to where that paragraph stands now, resolved. The caller saves.</summary>
public sealed class DraftCommentService(BudayaDbContext db, DraftService drafts, ActingPerson acting, AuditLog audit, TimeProvider time)
{
    /// <summary>How many remarks on a document are open.</summary>
    public Task<int> CountOpenAsync(Guid naskahId, CancellationToken cancellationToken) =>
        db.Set<DraftComment>().CountAsync(c => c.NaskahId == naskahId && c.ResolvedAt == null, cancellationToken);

    /// <summary>All remarks on a document: open ones first, in the order of the text.</summary>
    public async Task<IReadOnlyList<DraftCommentView>> ListAsync(Guid naskahId, CancellationToken cancellationToken)
    {
        Naskah naskah = await drafts.LoadAsync(naskahId, cancellationToken);
        string latest = (await drafts.VersionAsync(naskahId, naskah.LatestVersion, cancellationToken)).Text;
        var rows = await db.Set<DraftComment>().AsNoTracking().Where(c => c.NaskahId == naskahId).Select(c => new
        {
            Comment = c,
            Author = db.Set<Person>().Where(p => p.Id == c.PersonId).Select(p => p.DisplayName).First(),
            Resolver = db.Set<Person>().Where(p => p.Id == c.ResolvedBy).Select(p => p.DisplayName).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        Dictionary<int, DiffResult> since = [];
        foreach (int number in rows.Select(r => r.Comment.DraftNumber).Distinct())
        {
            since[number] = new Differ().CreateCustomDiffs((await drafts.VersionAsync(naskahId, number, cancellationToken)).Text, latest, ignoreWhiteSpace: false, text => text.Split('\n'));
        }

        return [.. rows.Select(r => new DraftCommentView(
                r.Comment.Id, r.Comment.DraftNumber, r.Comment.Paragraph, LineOf(since[r.Comment.DraftNumber], r.Comment), r.Comment.Text, r.Author, r.Comment.At, r.Resolver, r.Comment.ResolvedAt, r.Comment.Resolution))
            .OrderBy(c => c.ResolvedAt is not null).ThenBy(c => c.Line ?? int.MaxValue).ThenBy(c => c.At)];
    }

    /// <summary>Why the acting person may neither make nor resolve remarks on a document.</summary>
    public IReadOnlyList<Refusal> WhyNotRemark(Naskah naskah)
    {
        ArgumentNullException.ThrowIfNull(naskah);
        bool takesPart = acting.Has(Authority.Organisation) || acting.Has(Authority.Drafting) || acting.Has(Authority.Register);
        List<Refusal> refusals = takesPart ? [] : [new("Catatan diberikan oleh pejabat yang menyusun, menelaah, atau menetapkan naskah.")];
        return naskah.State == NaskahState.Ditetapkan ? [.. refusals, new("Naskah ini sudah ditetapkan; catatan tidak lagi ditambah atau diselesaikan.")] : refusals;
    }

    /// <summary>Makes a remark on a line.</summary>
    /// <exception cref="RefusedException">The person takes no part, the document is final, nothing stands on that line, or the remark is empty or too long.</exception>
    public async Task AddAsync(NewDraftComment wish, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wish);
        if (await db.Set<DraftComment>().AnyAsync(c => c.Id == wish.CommentId, cancellationToken))
        {
            return;
        }

        Naskah naskah = await drafts.LoadAsync(wish.NaskahId, cancellationToken);
        string[] lines = (await drafts.VersionAsync(wish.NaskahId, wish.DraftNumber, cancellationToken)).Text.Split('\n');
        string paragraph = wish.Line >= 1 && wish.Line <= lines.Length ? lines[wish.Line - 1].Trim() : "";
        string text = wish.Text.Trim();
        RefusedException.ThrowIfAny(
        [
            .. WhyNotRemark(naskah),
            .. paragraph.Length == 0 ? new[] { new Refusal("Pilih paragraf yang diberi catatan.") } : [],
            .. text.Length is 0 or > Lengths.Note ? new[] { new Refusal($"Isi catatan, paling panjang {Lengths.Note} huruf.") } : [],
        ]);
        DraftComment comment = db.Add(new DraftComment
        {
            Id = wish.CommentId, NaskahId = wish.NaskahId, DraftNumber = wish.DraftNumber, Line = wish.Line, Paragraph = paragraph.Length <= Lengths.Note ? paragraph : paragraph[..Lengths.Note],
            Text = text, PersonId = acting.RequirePerson(), At = time.GetUtcNow(),
        }).Entity;
        audit.Record("catatan.ditambah", DraftService.Subject(naskah), new { comment.Id, comment.DraftNumber, wish.Line, comment.Text });
    }

    /// <summary>Says what came of a remark.</summary>
    /// <exception cref="MissingException">The document has no such remark.</exception>
    /// <exception cref="RefusedException">The person takes no part, the document is final, or nothing is said.</exception>
    public async Task ResolveAsync(Guid naskahId, Guid commentId, string resolution, CancellationToken cancellationToken)
    {
        Naskah naskah = await drafts.LoadAsync(naskahId, cancellationToken);
        DraftComment comment = await db.Set<DraftComment>().SingleOrDefaultAsync(c => c.Id == commentId && c.NaskahId == naskahId, cancellationToken)
            ?? throw new MissingException($"Comment {commentId}");
        if (comment.ResolvedAt is not null)
        {
            return; // pressed twice
        }

        RefusedException.ThrowIfAny(WhyNotRemark(naskah));
        string said = resolution.Trim();
        if (said.Length is 0 or > Lengths.Note)
        {
            throw new RefusedException("Isi tindak lanjut catatan, misalnya \"Diperbaiki pada versi 4\" atau alasan tidak diubah.");
        }

        comment.Resolve(acting.RequirePerson(), said, time.GetUtcNow());
        audit.Record("catatan.diselesaikan", DraftService.Subject(naskah), new { commentId, said });
    }

    // Where the line stands now: counted through what was changed around it. One that was itself taken out may have been put in elsewhere.
    private static int? LineOf(DiffResult since, DraftComment comment)
    {
        int line = comment.Line - 1;
        int moved = 0;
        foreach (DiffBlock block in since.DiffBlocks.Where(b => b.DeleteStartA <= line))
        {
            if (line < block.DeleteStartA + block.DeleteCountA)
            {
                List<int> same = [.. since.DiffBlocks.SelectMany(b => Enumerable.Range(b.InsertStartB, b.InsertCountB)).Where(at => since.PiecesNew[at].Trim().StartsWith(comment.Paragraph, StringComparison.Ordinal))];
                return same is [int only] ? only + 1 : null;
            }

            moved += block.InsertCountB - block.DeleteCountA;
        }

        return line + moved + 1;
    }
}
