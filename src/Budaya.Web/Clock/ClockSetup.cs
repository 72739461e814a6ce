using Budaya.Core.Distribution;
using Budaya.Database;
using Quartz;

namespace Budaya.Web.Clock;

/// <summary>The scheduler: it only wakes the sweeps; our rows are the truth, so that a second runner is harmless (docs/decisions/ledger.md).</summary>
public static class ClockSetup
{
    /// <summary>Adds the scheduler and its two sweeps; where it keeps what it knows is the database's affair.</summary>
    public static IServiceCollection AddClock(this IServiceCollection services, DatabaseSettings database)
    {
        ArgumentNullException.ThrowIfNull(database);
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options => options.InstanceName = "budaya"); // the same name on every node
            quartz.UseDefaultThreadPool(4);
            quartz.ConfigureOptions<QuartzOptions>(options => options.Scheduling.IgnoreDuplicates = true); // a declared trigger must not replace a stored one
            quartz.UseStoreOf(database);

            quartz.AddJob<SweepJob>(job => job.WithIdentity("sapuan").StoreDurably());
            quartz.AddTrigger(trigger => trigger.WithIdentity("sapuan-berkala").ForJob("sapuan")
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromSeconds(3)).RepeatForever()));
            quartz.AddJob<RepairJob>(job => job.WithIdentity("perbaikan").StoreDurably());
            quartz.AddTrigger(trigger => trigger.WithIdentity("perbaikan-tiap-jam").ForJob("perbaikan")
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromHours(1)).RepeatForever()));
        });
        services.AddQuartzHostedService<LateStart>(options =>
        {
            options.WaitForJobsToComplete = true;
            options.AutoStart = false; // LateStart does
        });
        return services;
    }
}

/// <summary>Wakes the sweeps every few seconds; a slow sweep is not overtaken by the next.</summary>
[DisallowConcurrentExecution]
public sealed class SweepJob(Sweeper sweeper) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await sweeper.RunAsync(cancellationToken);
}

/// <summary>Looks once an hour, and at start, for due work whose wake-up was lost.</summary>
[DisallowConcurrentExecution]
public sealed class RepairJob(Sweeper sweeper) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await sweeper.RepairAsync(cancellationToken);
}
