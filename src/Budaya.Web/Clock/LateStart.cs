using Microsoft.Extensions.Options;
using Quartz;

namespace Budaya.Web.Clock;

/// <summary>
/// Starts the scheduler a moment after the host, so that the first page comes before the first sweep, and does not shut it down while it starts:
/// Quartz's own delay does, and a host that is stopped in its first seconds then ends with an error (seen with the clustered store).
/// </summary>
internal sealed partial class LateStart(IHostApplicationLifetime lifetime, IServiceProvider services, IOptionsMonitor<QuartzHostedServiceOptions> options, ILogger<LateStart> log)
    : QuartzHostedService(lifetime, services, options), IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stopping = new();
    private Task _start = Task.CompletedTask;

    /// <inheritdoc />
    public override Task StartedAsync(CancellationToken cancellationToken)
    {
        _start = StartLaterAsync([.. Schedulers]);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _start;
    }

    /// <inheritdoc />
    public void Dispose() => _stopping.Dispose();

    private async Task StartLaterAsync(IReadOnlyList<IScheduler> schedulers)
    {
        try
        {
            await Task.Delay(Delay, _stopping.Token);
            foreach (IScheduler scheduler in schedulers)
            {
                await scheduler.Start(CancellationToken.None); // a start that has begun is finished
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // stopped before the scheduler was wanted
        }
        catch (Exception e) when (e is SchedulerException or System.Data.Common.DbException)
        {
            NotStarted(log, e);
        }
    }

    [LoggerMessage(LogLevel.Critical, "The scheduler did not start: nothing is sent, reminded or swept until the host is started again")]
    private static partial void NotStarted(ILogger log, Exception why);
}
