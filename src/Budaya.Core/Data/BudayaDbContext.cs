using System.Linq.Expressions;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Budaya.Core.Data;

/// <summary>All rows of the product. Rows of a tenant are seen and saved only for the tenant of the scope; with none chosen there are none.</summary>
public abstract class BudayaDbContext : IdentityUserContext<Person, Guid>
{
    /// <summary>Name of the query filter that every tenant-owned row has.</summary>
    public const string TenantFilter = "tenant";

    private readonly TenantScope _scope;

    /// <summary>Opens the database for a scope; the tenant may be chosen later, before the first row is touched.</summary>
    protected BudayaDbContext(DbContextOptions options, TenantScope scope)
        : base(options)
    {
        _scope = scope;
        ChangeTracker.Tracking += GiveOwner;
    }

    /// <summary>Undoes what was begun for a save that then fails, whatever the reason: EF tells its interceptors nothing of a lost race.</summary>
    internal Func<Task>? UndoSave { get; set; }

    /// <summary>The tenant of this scope, or null.</summary>
    public string? CurrentTenantId => _scope.TenantId;

    /// <summary>The tenant of this scope.</summary>
    /// <exception cref="InvalidOperationException">None was chosen.</exception>
    public string RequireTenant() =>
        _scope.TenantId ?? throw new InvalidOperationException("No tenant was chosen for this scope; its rows can be neither read nor saved.");

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        SaveGuard.Check(this);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        SaveGuard.Check(this);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch when (UndoSave is not null)
        {
            await UndoSave();
            throw;
        }
    }

    /// <summary>Saves a row as another version although none of its own columns changes: of two who do so at the same moment one collides.</summary>
    /// <param name="row">A row that this context tracks.</param>
    public void Touch(IVersioned row)
    {
        ArgumentNullException.ThrowIfNull(row);
        Entry(row).Property(nameof(IVersioned.Version)).IsModified = true;
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(Lengths.Key); // readable, and safe when the list grows
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        IdentityMapping.Apply(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(BudayaDbContext).Assembly);
        foreach (var type in builder.Model.GetEntityTypes().ToList())
        {
            if (typeof(ITenantOwned).IsAssignableFrom(type.ClrType))
            {
                OwnByTenant(builder, type);
            }

            if (typeof(IVersioned).IsAssignableFrom(type.ClrType))
            {
                builder.Entity(type.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
            }
        }

        foreach (var key in builder.Model.GetEntityTypes().SelectMany(t => t.GetForeignKeys()))
        {
            key.DeleteBehavior = DeleteBehavior.Restrict; // nothing cascades
        }
    }

    // A new row belongs to the tenant of the scope. Set before the row is tracked, because it is part of the key.
    private void GiveOwner(object? sender, EntityTrackingEventArgs e)
    {
        if (!e.FromQuery && e.State == EntityState.Added && e.Entry.Entity is ITenantOwned { TenantId: null })
        {
            e.Entry.Property(nameof(ITenantOwned.TenantId)).CurrentValue = RequireTenant();
        }
    }

    private void OwnByTenant(ModelBuilder builder, IMutableEntityType type)
    {
        var entity = builder.Entity(type.ClrType);
        if (typeof(TenantEntity).IsAssignableFrom(type.ClrType))
        {
            entity.HasKey(nameof(ITenantOwned.TenantId), nameof(TenantEntity.Id));
            entity.Property(nameof(TenantEntity.Id)).ValueGeneratedNever();
        }

        entity.Property(nameof(ITenantOwned.TenantId)).HasMaxLength(Lengths.Key).ValueGeneratedNever();
        entity.HasOne(typeof(Tenant)).WithMany().HasForeignKey(nameof(ITenantOwned.TenantId));
        entity.HasQueryFilter(TenantFilter, FilterOf(type.ClrType));
    }

    private LambdaExpression FilterOf(Type type)
    {
        var row = Expression.Parameter(type, "row");
        var owner = Expression.Property(row, nameof(ITenantOwned.TenantId));
        var chosen = Expression.Property(Expression.Constant(this, typeof(BudayaDbContext)), nameof(CurrentTenantId));
        return Expression.Lambda(Expression.Equal(owner, chosen), row);
    }
}
