using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Database;

/// <summary>What a start has done on another thread before anybody waits for it. What it is worth is shown by tests/bench/start.sh.</summary>
public static class Ahead
{
    /// <summary>Makes the model of the tables, the longest part of a start; every context of this process finds it afterwards.</summary>
    public static Task ModelAsync(DatabaseSettings settings) => Task.Run(() =>
    {
        using ServiceProvider services = new ServiceCollection().AddBudayaDatabase(settings).BuildServiceProvider();
        using IServiceScope scope = services.CreateScope();
        _ = scope.ServiceProvider.GetRequiredService<BudayaDbContext>().Model;
    });

    /// <summary>Asks an empty table in memory, so that what turns questions into SQL is compiled by the time the model is there. Nothing on a server's database.</summary>
    public static async Task QuestionsAsync(DatabaseSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Provider != "Sqlite")
        {
            return;
        }

        await using Small small = new();
        await small.Database.OpenConnectionAsync();
        await small.Database.EnsureCreatedAsync();
        string name = "";
        _ = await small.Set<Row>().AsNoTracking().Where(r => r.Name == name).OrderBy(r => r.Name).ToListAsync();
        _ = await small.Set<Row>().AnyAsync(r => r.Name == name);
        _ = await small.Set<Row>().SingleOrDefaultAsync(r => r.Name == name);
    }

    private sealed class Small : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Row>();
    }

    private sealed class Row
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";
    }
}
