using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Budaya.Database;

/// <summary>Where the scheduler keeps what it knows: in memory beside SQLite, which serves one process; clustered in the database of the other two.</summary>
public static class SchedulerStore
{
    /// <summary>Chooses the store by the database product.</summary>
    public static void UseStoreOf(this IQuartzBuilder quartz, DatabaseSettings database)
    {
        ArgumentNullException.ThrowIfNull(quartz);
        ArgumentNullException.ThrowIfNull(database);
        Use(quartz, database.Provider, database.Connection, Cluster);
    }

    /// <summary>Makes the scheduler's tables, as the owner: the product's role may use them and make none.</summary>
    internal static async Task ProvisionAsync(DatabaseSettings database, CancellationToken cancellationToken)
    {
        ServiceCollection services = new();
        services.AddLogging();
        services.AddQuartz(quartz => Use(quartz, database.Provider, database.OwnerConnection, store => store.ProvisionSchema())); // creates missing QRTZ_ tables, alters nothing
        await using ServiceProvider provider = services.BuildServiceProvider();
        IScheduler scheduler = await provider.GetRequiredService<ISchedulerFactory>().GetScheduler(cancellationToken);
        await scheduler.Shutdown(waitForJobsToComplete: false, cancellationToken); // it was never started: its store has been made ready, no job has run
    }

    private static void Use(IQuartzBuilder quartz, string provider, string connection, Action<IPersistentStoreBuilder> set)
    {
        switch (provider)
        {
            case "PostgreSql":
                quartz.UsePersistentStore(store => { store.UsePostgres(connection); Text(store); set(store); });
                break;
            case "SqlServer":
                quartz.UsePersistentStore(store => { store.UseSqlServer(connection); Text(store); set(store); });
                break;
            default:
                break; // the scheduler's own default: in memory
        }
    }

    private static void Text(IPersistentStoreBuilder store) => store.ConfigureStore(options => options.StoreJobDataAsStrings = true);

    private static void Cluster(IPersistentStoreBuilder store) => store.UseClustering(cluster =>
    {
        cluster.CheckinInterval = TimeSpan.FromSeconds(5);
        cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(10);
    });
}
