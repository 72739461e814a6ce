using System.Globalization;
using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Budaya.Core.Audit;

/// <summary>Enters what <see cref="AuditLog"/> holds, in the transaction of the save: locks the head, chains, moves the head (docs/decisions/audit-chain.md).</summary>
public sealed class AuditChain(AuditLog log) : SaveChangesInterceptor
{
    private IDbContextTransaction? _own;
    private IReadOnlyList<PendingEntry> _taken = [];

    /// <summary>The hash of an entry: of its tenant, of the entry before it and of all its own fields.</summary>
    public static string HashOf(string tenantId, string before, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        string[] fields =
        [
            before, tenantId, entry.Sequence.ToString(CultureInfo.InvariantCulture), entry.At.UtcTicks.ToString(CultureInfo.InvariantCulture),
            entry.PersonId?.ToString("D") ?? "", entry.OfficeKey ?? "", entry.Act, entry.Subject, entry.DetailsSha256,
        ];
        return Sha256Hex.Of(string.Join('\n', fields.Select(f => f.Replace("\n", " ", StringComparison.Ordinal))));
    }

    /// <summary>Refused while something waits to be chained: only the asynchronous save chains.</summary>
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        IReadOnlyList<PendingEntry> waiting = log.Take();
        log.PutBack(waiting);
        return waiting.Count == 0 ? result : throw new InvalidOperationException("Entries of the audit trail wait for SaveChangesAsync; SaveChanges would leave them out.");
    }

    /// <inheritdoc />
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        _taken = log.Take();
        if (_taken.Count > 0 && eventData.Context is BudayaDbContext db)
        {
            db.UndoSave = UndoAsync;
            _own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
            Chain(db, await db.LockAsync(db.Set<AuditHead>(), head => head.Sequence, cancellationToken)
                ?? db.Add(new AuditHead()).Entity); // two at once: the key refuses the second
        }

        return result;
    }

    /// <inheritdoc />
    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        _taken = [];
        if (_own is not null)
        {
            await _own.CommitAsync(cancellationToken);
            await _own.DisposeAsync();
            _own = null;
        }

        return result;
    }

    // Nothing of a failed save may stay: while the page says so to a slow reader, an open transaction would keep everybody else from writing.
    private async Task UndoAsync()
    {
        if (_own is not null)
        {
            await _own.DisposeAsync(); // rolls back
            _own = null;
        }

        log.PutBack(_taken);
        _taken = [];
    }

    private void Chain(BudayaDbContext db, AuditHead head)
    {
        foreach (PendingEntry pending in _taken)
        {
            AuditEntry unsigned = EntryOf(pending, head.Sequence + 1, hash: "");
            AuditEntry entry = EntryOf(pending, unsigned.Sequence, HashOf(db.RequireTenant(), head.Sha256, unsigned));
            db.Add(entry);
            db.Add(AuditDetails.Of(entry.Sequence, pending.Salt, pending.Json));
            head.Advance(entry.Sequence, entry.Sha256);
        }
    }

    private static AuditEntry EntryOf(PendingEntry pending, long sequence, string hash) => new()
    {
        Sequence = sequence,
        At = pending.At,
        PersonId = pending.PersonId,
        OfficeKey = pending.OfficeKey,
        Act = pending.Act,
        Subject = pending.Subject,
        DetailsSha256 = Sha256Hex.Of(pending.Salt + pending.Json),
        Sha256 = hash,
    };
}
