using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.People;

/// <summary>An operator's entry into a region in an emergency: for a reason, for a time, to read alone (docs/decisions/operator.md).</summary>
public sealed class BreakGlass : TenantEntity, IVersioned
{
    /// <summary>Shortest reason, in characters.</summary>
    public const int ShortestReason = 10;

    /// <summary>Longest entry, in hours.</summary>
    public const int MostHours = 4;

    /// <summary>Which operator.</summary>
    public required Guid OperatorId { get; init; }

    /// <summary>The operator's name as it was then.</summary>
    public required string OperatorName { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it ends by itself.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>When its end was entered in the trail; null: not yet.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; private set; }

    /// <summary>Whether the operator is inside.</summary>
    public bool IsOpen(DateTimeOffset now) => EndedAt is null && now < Until;

    internal void End(DateTimeOffset at) => EndedAt ??= at;

    internal sealed class Mapping : IEntityTypeConfiguration<BreakGlass>
    {
        public void Configure(EntityTypeBuilder<BreakGlass> builder)
        {
            builder.Property(b => b.OperatorName).HasMaxLength(Lengths.Name);
            builder.Property(b => b.Reason).HasMaxLength(Lengths.Note);
            builder.HasIndex(b => new { b.TenantId, b.OperatorId, b.EndedAt });
            builder.HasOne<PlatformOperator>().WithMany().HasForeignKey(b => b.OperatorId);
        }
    }
}

/// <summary>Opens and ends entries of operators in the region of the scope. The caller saves.</summary>
public sealed class BreakGlassService(BudayaDbContext db, ActingOperator by, ActingPerson acting, OperatorService operators, AuditLog audit, TimeProvider time)
{
    /// <summary>Kind of the <see cref="Wake"/> at which a lapsed entry is closed.</summary>
    public const string WakeKind = "akses-darurat";

    /// <summary>Why the acting operator may not enter now.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotOpenAsync(string? reason, int hours, CancellationToken cancellationToken)
    {
        List<Refusal> refusals = [];
        if (!by.IsFresh(time.GetUtcNow()))
        {
            refusals.Add(new("Masuk ke pemda meminta konfirmasi diri yang baru (paling lama 15 menit)."));
        }

        if ((reason ?? "").Trim().Length is < BreakGlass.ShortestReason or > Lengths.Note)
        {
            refusals.Add(new($"Isi alasan, paling sedikit {BreakGlass.ShortestReason} karakter; pemda membacanya di jejak auditnya."));
        }

        if (hours is < 1 or > BreakGlass.MostHours)
        {
            refusals.Add(new($"Lama akses 1 sampai {BreakGlass.MostHours} jam."));
        }

        if (by.Id is { } id && await FindOpenAsync(id, cancellationToken) is not null)
        {
            refusals.Add(new("Anda sudah berada di pemda ini. Akhiri dahulu akses yang masih terbuka."));
        }

        return refusals;
    }

    /// <summary>Enters.</summary>
    /// <exception cref="RefusedException">A rule says no.</exception>
    public async Task<BreakGlass> OpenAsync(string? reason, int hours, CancellationToken cancellationToken)
    {
        await operators.OneAtATimeAsync(cancellationToken); // before it is looked whether an access is open
        RefusedException.ThrowIfAny(await WhyNotOpenAsync(reason, hours, cancellationToken));
        DateTimeOffset now = time.GetUtcNow();
        BreakGlass entry = new() { OperatorId = by.Require(), OperatorName = by.Name, Reason = reason!.Trim(), OpenedAt = now, Until = now.AddHours(hours) }; // not null: just asked for its length
        acting.BecomeOperator(entry.OperatorId, by.Name, offices: []);
        audit.Record("akses-darurat.dibuka", $"akses-darurat/{entry.Id}", new { entry.Reason, entry.Until });
        operators.Record("akses-darurat.dibuka", db.RequireTenant(), entry.Reason);
        db.Add(new Wake { TenantId = db.RequireTenant(), Kind = WakeKind, DueAt = entry.Until });
        return db.Add(entry).Entity;
    }

    /// <summary>The open entry of an operator, or null.</summary>
    public async Task<BreakGlass?> FindOpenAsync(Guid operatorId, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        return await db.Set<BreakGlass>().Where(b => b.OperatorId == operatorId && b.EndedAt == null && b.Until > now).OrderBy(b => b.Id).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The acting operator leaves.</summary>
    public async Task LeaveAsync(CancellationToken cancellationToken)
    {
        Guid id = by.Require();
        acting.BecomeOperator(id, by.Name, offices: []);
        List<BreakGlass> open = await db.Set<BreakGlass>().Where(b => b.OperatorId == id && b.EndedAt == null).ToListAsync(cancellationToken);
        if (open.Count > 0)
        {
            open.ForEach(entry => End(entry, "operator"));
            operators.Record("akses-darurat.diakhiri", db.RequireTenant());
        }
    }

    /// <summary>An administrator of the region puts the operator out; one that has ended already stays as it is.</summary>
    /// <exception cref="MissingException">There is no such entry.</exception>
    /// <exception cref="RefusedException">The acting person does not administer the region.</exception>
    public async Task RevokeAsync(Guid id, CancellationToken cancellationToken)
    {
        RefusedException.ThrowIfAny(acting.Has(Authority.Administration) ? [] : [new("Akses operator dicabut oleh pengelola sistem daerah.")]);
        BreakGlass entry = await db.Set<BreakGlass>().SingleOrDefaultAsync(b => b.Id == id, cancellationToken) ?? throw new MissingException($"Break-glass {id}");
        if (entry.EndedAt is null)
        {
            End(entry, "pengelola sistem daerah");
        }
    }

    /// <summary>Enters the end of what has lapsed in the trail.</summary>
    /// <returns>How many entries had lapsed.</returns>
    public async Task<int> EndLapsedAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        List<BreakGlass> lapsed = await db.Set<BreakGlass>().Where(b => b.EndedAt == null && b.Until <= now).ToListAsync(cancellationToken);
        lapsed.ForEach(entry => End(entry, "batas waktu"));
        return lapsed.Count;
    }

    private void End(BreakGlass entry, string through)
    {
        entry.End(time.GetUtcNow());
        audit.Record("akses-darurat.berakhir", $"akses-darurat/{entry.Id}", new { oleh = through, entry.OperatorName, entry.OpenedAt, entry.Until });
    }
}
