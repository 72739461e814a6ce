using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Budaya.Core.Distribution;

/// <summary>What a scheduler wakes: finds tenants with due work in <see cref="Wake"/>, and works for each in a scope of its own.</summary>
public sealed partial class Sweeper(IServiceScopeFactory scopes, TimeProvider time, ILogger<Sweeper> log)
{
    /// <summary>Works for every tenant that has a due <see cref="Wake"/>.</summary>
    /// <returns>How many tenants were worked for.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await EndBreakGlassAsync(cancellationToken);
        List<Wake> due = await DueAsync(cancellationToken);
        foreach (IGrouping<string, Wake> tenant in due.GroupBy(w => w.TenantId))
        {
            await WorkAsync(tenant.Key, [.. tenant.Select(w => w.Id)], cancellationToken);
        }

        return due.Select(w => w.TenantId).Distinct().Count();
    }

    /// <summary>Works for every tenant, whether a <see cref="Wake"/> says so or not; once an hour, in case one was lost. Old sign-ins go then too, in whatever state the tenant is.</summary>
    public async Task RepairAsync(CancellationToken cancellationToken)
    {
        List<(string Id, TenantState State)> tenants;
        await using (AsyncServiceScope scope = scopes.CreateAsyncScope())
        {
            BudayaDbContext db = scope.ServiceProvider.GetRequiredService<BudayaDbContext>();
            tenants = [.. (await db.Set<Tenant>().Select(t => new { t.Id, t.State }).ToListAsync(cancellationToken)).Select(t => (t.Id, t.State))];
            await scope.ServiceProvider.GetRequiredService<SignInRetention>().RemoveOfOperatorsAsync(cancellationToken);
            await SaveUnlessDoneAsync(db, cancellationToken);
        }

        foreach ((string tenant, TenantState state) in tenants)
        {
            await TryAsync(tenant, services => RemoveOldSignInsAsync(services, cancellationToken));
            if (state is TenantState.Running)
            {
                await WorkAsync(tenant, [], cancellationToken);
            }
        }
    }

    private static async Task RemoveOldSignInsAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<SignInRetention>().RemoveAsync(cancellationToken);
        await SaveUnlessDoneAsync(services.GetRequiredService<BudayaDbContext>(), cancellationToken);
    }

    private async Task<List<Wake>> DueAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        BudayaDbContext db = scope.ServiceProvider.GetRequiredService<BudayaDbContext>();
        return await db.Set<Wake>().AsNoTracking()
            .Where(w => w.DueAt <= now && w.Kind != BreakGlassService.WakeKind && db.Set<Tenant>().Any(t => t.Id == w.TenantId && t.State == TenantState.Running)).OrderBy(w => w.DueAt).Take(1000).ToListAsync(cancellationToken);
    }

    // In whatever state the region is: its trail says when an operator was out again.
    private async Task EndBreakGlassAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        List<Wake> due;
        await using (AsyncServiceScope scope = scopes.CreateAsyncScope())
        {
            due = await scope.ServiceProvider.GetRequiredService<BudayaDbContext>().Set<Wake>().AsNoTracking()
                .Where(w => w.DueAt <= now && w.Kind == BreakGlassService.WakeKind).OrderBy(w => w.DueAt).Take(1000).ToListAsync(cancellationToken);
        }

        foreach (IGrouping<string, Wake> tenant in due.GroupBy(w => w.TenantId))
        {
            await TryAsync(tenant.Key, services => EndBreakGlassAsync(services, [.. tenant.Select(w => w.Id)], cancellationToken));
        }
    }

    private static async Task EndBreakGlassAsync(IServiceProvider services, IReadOnlyList<Guid> wakes, CancellationToken cancellationToken)
    {
        BudayaDbContext db = services.GetRequiredService<BudayaDbContext>();
        await services.GetRequiredService<BreakGlassService>().EndLapsedAsync(cancellationToken);
        db.RemoveRange(await db.Set<Wake>().Where(w => wakes.Contains(w.Id)).ToListAsync(cancellationToken));
        await SaveUnlessDoneAsync(db, cancellationToken);
    }

    // One bad tenant must not stop the others.
    private async Task<bool> TryAsync(string tenantId, Func<IServiceProvider, Task> sweep)
    {
        try
        {
            await using AsyncServiceScope scope = Open(tenantId);
            await sweep(scope.ServiceProvider);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(log, failure, tenantId);
            return false;
        }
    }

    private async Task WorkAsync(string tenantId, IReadOnlyList<Guid> wakes, CancellationToken cancellationToken)
    {
        // Each in a scope of its own, and none stops the next: a mail that cannot be written must not hold back the conveyances.
        bool[] done =
        [
            await TryAsync(tenantId, services => services.GetRequiredService<OccurrenceSweep>().RunAsync(cancellationToken)),
            await TryAsync(tenantId, services => services.GetRequiredService<DeliverySweep>().RunAsync(cancellationToken)),
            await TryAsync(tenantId, services => services.GetRequiredService<AccountMailSweep>().RunAsync(cancellationToken)),
            await TryAsync(tenantId, services => services.GetRequiredService<NoticeSweep>().RunAsync(cancellationToken)),
            await TryAsync(tenantId, services => services.GetRequiredService<RoundNoticeSweep>().RunAsync(cancellationToken)),
        ];
        if (done.Contains(false))
        {
            return; // the wakes stay due
        }

        await TryAsync(tenantId, services => FinishAsync(services, tenantId, wakes, cancellationToken));
    }

    private async Task FinishAsync(IServiceProvider services, string tenantId, IReadOnlyList<Guid> wakes, CancellationToken cancellationToken)
    {
        BudayaDbContext db = services.GetRequiredService<BudayaDbContext>();
        db.RemoveRange(await db.Set<Wake>().Where(w => wakes.Contains(w.Id)).ToListAsync(cancellationToken));
        await WakeForWhatIsLeftAsync(db, tenantId, cancellationToken);
        await services.GetRequiredService<FigureSweep>().RunAsync(cancellationToken);
        await SaveUnlessDoneAsync(db, cancellationToken);
    }

    private static async Task SaveUnlessDoneAsync(BudayaDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node did the same first and removed the rows: deliveries are guarded by the ledger, entries of the trail by their rows.
        }
    }

    // A slot whose save was lost to another worker, or to a database that was busy, stays due: look again in a minute.
    private async Task WakeForWhatIsLeftAsync(BudayaDbContext db, string tenantId, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        bool isLeft = await db.Set<Schedule>().AnyAsync(
            s => s.NextAt <= now && db.Set<DistributionPlan>().Any(p => p.Id == s.PlanId && p.State == PlanState.Berjalan), cancellationToken);
        if (isLeft)
        {
            db.Add(new Wake { TenantId = tenantId, Kind = WakeKinds.Schedule, DueAt = now.AddMinutes(1) });
        }
    }

    private AsyncServiceScope Open(string tenantId)
    {
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Choose(tenantId);
        return scope;
    }

    [LoggerMessage(LogLevel.Error, "The sweep for tenant {Tenant} failed; its work stays due.")]
    private static partial void Failed(ILogger log, Exception failure, string tenant);
}
