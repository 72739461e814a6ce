using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Tenancy;

/// <summary>A tenant as requests are matched to it.</summary>
public sealed record TenantEntry(string Id, string Identifier, string Name, IReadOnlyList<string> Hosts, TenantState State);

/// <summary>All tenants, kept in memory for a few seconds so that matching a request asks no database.</summary>
public sealed class TenantCatalog(IServiceScopeFactory scopes, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Reading? _last;

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    /// <summary>Has the tenants read anew by the next request.</summary>
    public void Forget() => _last = null;

    /// <summary>The tenants, ordered by name.</summary>
    public async Task<IReadOnlyList<TenantEntry>> AllAsync(CancellationToken cancellationToken)
    {
        if (Fresh() is { } known)
        {
            return known;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (Fresh() is { } read)
            {
                return read; // by the request that held the gate before
            }

            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            List<Tenant> rows = await scope.ServiceProvider.GetRequiredService<BudayaDbContext>().Set<Tenant>()
                .AsNoTracking().OrderBy(t => t.Name).ToListAsync(cancellationToken);
            Reading reading = new([.. rows.Select(t => new TenantEntry(t.Id, t.Identifier, t.Name, t.Hosts.Split(' ', StringSplitOptions.RemoveEmptyEntries), t.State))], time.GetUtcNow());
            _last = reading;
            return reading.Entries;
        }
        finally
        {
            _gate.Release();
        }
    }

    private IReadOnlyList<TenantEntry>? Fresh() => _last is { } last && time.GetUtcNow() - last.At < Freshness ? last.Entries : null;

    private sealed record Reading(IReadOnlyList<TenantEntry> Entries, DateTimeOffset At);
}
