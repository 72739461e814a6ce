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
    private IReadOnlyList<TenantEntry> _entries = [];
    private DateTimeOffset _readAt = DateTimeOffset.MinValue;

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    /// <summary>Has the tenants read anew by the next request.</summary>
    public void Forget() => _readAt = DateTimeOffset.MinValue;

    /// <summary>The tenants, ordered by name.</summary>
    public async Task<IReadOnlyList<TenantEntry>> AllAsync(CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() - _readAt < Freshness)
        {
            return _entries;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            List<Tenant> rows = await scope.ServiceProvider.GetRequiredService<BudayaDbContext>().Set<Tenant>()
                .AsNoTracking().OrderBy(t => t.Name).ToListAsync(cancellationToken);
            _entries = [.. rows.Select(t => new TenantEntry(t.Id, t.Identifier, t.Name, t.Hosts.Split(' ', StringSplitOptions.RemoveEmptyEntries), t.State))];
            _readAt = time.GetUtcNow();
            return _entries;
        }
        finally
        {
            _gate.Release();
        }
    }
}
