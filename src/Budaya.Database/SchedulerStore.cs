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
        switch (database.Provider)
        {
            case "PostgreSql":
                quartz.UsePersistentStore(store => { store.UsePostgres(database.Connection); Cluster(store); });
                break;
            case "SqlServer":
                quartz.UsePersistentStore(store => { store.UseSqlServer(database.Connection); Cluster(store); });
                break;
            default:
                break; // the scheduler's own default: in memory
        }
    }

    private static void Cluster(IPersistentStoreBuilder store)
    {
        store.ConfigureStore(options => options.StoreJobDataAsStrings = true);
        store.ProvisionSchema(); // creates missing QRTZ_ tables, alters nothing
        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = TimeSpan.FromSeconds(5);
            cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(10);
        });
    }
}
