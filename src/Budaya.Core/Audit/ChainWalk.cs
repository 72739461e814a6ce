using System.Globalization;
using Budaya.Core.Data;

namespace Budaya.Core.Audit;

/// <summary>The first place at which a chain is not what it was.</summary>
/// <param name="Sequence">The entry; one past the last when entries are missing at the end.</param>
/// <param name="Problem">What was found, in Indonesian.</param>
public sealed record ChainBreak(long Sequence, string Problem);

/// <summary>Walks a tenant's chain from its first entry to its head and stops at the first entry that is broken.</summary>
/// <remarks>
/// An edit, a gap, an insertion, an exchange and a changed head show themselves. Whoever can write the whole database can also compute a chain anew:
/// that, and a cut end, only a <see cref="ChainWitness"/> shows.
/// </remarks>
public sealed class ChainWalk(string tenantId, IReadOnlyCollection<ChainWitness> witnesses)
{
    /// <summary>Act of the entry that follows the blanking of another entry's details.</summary>
    public const string ErasedAct = "rincian.dihapus";

    private readonly HashSet<string> _unseen = [.. witnesses.Select(w => w.Sha256)];
    private readonly SortedSet<long> _blank = [];
    private long _last;
    private string _before = "";

    /// <summary>What entries of such an act are about.</summary>
    public static string SubjectOf(long sequence) => string.Create(CultureInfo.InvariantCulture, $"catatan/{sequence}");

    /// <summary>Looks at the next entry, in the order of their numbers.</summary>
    /// <returns>What is broken; null: it is whole so far.</returns>
    public ChainBreak? Next(AuditEntry entry, AuditDetails? details)
    {
        ArgumentNullException.ThrowIfNull(entry);
        long expected = _last + 1;
        if (entry.Sequence != expected)
        {
            return new(expected, entry.Sequence > expected ? $"Catatan nomor {expected} tidak ada." : $"Nomor {entry.Sequence} bukan kelanjutan dari nomor {_last}.");
        }

        string? problem = ProblemOf(entry, details);
        (_last, _before) = (entry.Sequence, entry.Sha256);
        _unseen.Remove(entry.Sha256);
        Remember(entry, details);
        return problem is null ? null : new(entry.Sequence, problem);
    }

    /// <summary>Compares the end of the chain with its head and with the witnesses.</summary>
    public ChainBreak? End(long headSequence, string headSha256)
    {
        if (headSequence != _last)
        {
            return new(Math.Min(headSequence, _last) + 1, $"Kepala rantai menunjuk nomor {headSequence}, catatan terakhir bernomor {_last}.");
        }

        if (headSha256 != _before)
        {
            return new(_last, "Kepala rantai menyimpan sidik yang lain dari catatan terakhir.");
        }

        if (_blank.Count > 0)
        {
            return new(_blank.Min, "Rinciannya kosong, padahal tidak ada catatan tentang penghapusannya.");
        }

        ChainWitness? unseen = witnesses.Where(w => _unseen.Contains(w.Sha256)).OrderBy(w => w.Sequence ?? long.MaxValue).FirstOrDefault();
        return unseen is null ? null : new(unseen.Sequence ?? _last + 1, $"Sidik {unseen.Sha256} dari {unseen.Source} tidak ada lagi: catatan sampai di sana diubah atau dihapus sesudah sidik itu diberikan.");
    }

    private string? ProblemOf(AuditEntry entry, AuditDetails? details) =>
        HasLineBreak(entry.Act) || HasLineBreak(entry.Subject) || HasLineBreak(entry.OfficeKey) ? "Isi catatan berganti baris, yang tidak pernah ditulis oleh aplikasi."
        : entry.Sha256 != AuditChain.HashOf(tenantId, _before, entry) ? "Sidik catatan tidak cocok dengan isinya atau dengan catatan sebelumnya."
        : details is null ? "Rincian catatan tidak ada."
        : details.Json is { } json && (details.Salt.Length != AuditLog.SaltLength || Sha256Hex.Of(details.Salt + json) != entry.DetailsSha256) ? "Rincian catatan tidak cocok dengan sidiknya."
        : null;

    private void Remember(AuditEntry entry, AuditDetails? details)
    {
        if (details is { Json: null })
        {
            _blank.Add(entry.Sequence);
        }

        if (entry.Act == ErasedAct && entry.Subject.Split('/') is [_, var number] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long erased))
        {
            _blank.Remove(erased);
        }
    }

    private static bool HasLineBreak(string? text) => text?.Contains('\n', StringComparison.Ordinal) == true;
}
