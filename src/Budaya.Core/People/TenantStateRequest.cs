using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.People;

/// <summary>An operator has asked that a region be archived; another operator answers. A platform row: it is asked and answered outside the region.</summary>
public sealed class TenantStateRequest : IVersioned
{
    /// <summary>How long an answer is waited for.</summary>
    public static TimeSpan Validity { get; } = TimeSpan.FromDays(7);

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The region.</summary>
    public required string TenantId { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who asked.</summary>
    public required Guid AskedById { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When it was answered, or null.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; private set; }

    internal void Answer(DateTimeOffset at) => AnsweredAt = at;

    internal sealed class Mapping : IEntityTypeConfiguration<TenantStateRequest>
    {
        public void Configure(EntityTypeBuilder<TenantStateRequest> builder)
        {
            builder.Property(r => r.TenantId).HasMaxLength(Lengths.Key);
            builder.Property(r => r.Reason).HasMaxLength(Lengths.Note);
            builder.HasIndex(r => new { r.TenantId, r.AnsweredAt });
            builder.HasOne<Tenant>().WithMany().HasForeignKey(r => r.TenantId);
            builder.HasOne<PlatformOperator>().WithMany().HasForeignKey(r => r.AskedById);
        }
    }
}

/// <summary>Changes the state of the scope's region as an operator. Archiving takes two operators. Every change stands in the region's audit trail. The caller saves.</summary>
public sealed class TenantStates(BudayaDbContext db, ActingOperator by, ActingPerson acting, OperatorService operators, AuditLog audit, TimeProvider time)
{
    /// <summary>What may follow a state.</summary>
    public static IReadOnlyList<TenantState> After(TenantState state) => state switch
    {
        TenantState.Draft => [TenantState.Running, TenantState.Archived],
        TenantState.Running => [TenantState.Suspended, TenantState.Archived],
        TenantState.Suspended => [TenantState.Running, TenantState.Archived],
        _ => [TenantState.Running],
    };

    /// <summary>Changes the state; to archived it is only asked for.</summary>
    /// <returns>Whether it has changed.</returns>
    /// <exception cref="RefusedException">A rule says no.</exception>
    public async Task<bool> ChangeAsync(TenantState to, string? reason, CancellationToken cancellationToken)
    {
        Tenant tenant = await TenantAsync(cancellationToken);
        if (tenant.State == to)
        {
            return false; // sent twice
        }

        RefusedException.ThrowIfAny([.. WhyNot(), .. After(tenant.State).Contains(to) ? Array.Empty<Refusal>() : [new("Keadaan pemda tidak dapat berubah seperti itu.")],
            .. (reason ?? "").Trim().Length is < BreakGlass.ShortestReason or > Lengths.Note ? [new Refusal($"Isi alasan, paling sedikit {BreakGlass.ShortestReason} karakter; pemda membacanya di jejak auditnya.")] : Array.Empty<Refusal>()]);
        string why = reason!.Trim(); // not null: just asked for its length
        await operators.OneAtATimeAsync(cancellationToken);
        if (to != TenantState.Archived)
        {
            Set(tenant, to, why);
            return true;
        }

        if (await OpenRequestAsync(cancellationToken) is null)
        {
            db.Add(new TenantStateRequest { TenantId = tenant.Id, Reason = why, AskedById = by.Require(), AskedAt = time.GetUtcNow() });
            Record("pemda.arsip-diminta", tenant, why, new { alasan = why });
        }

        return false;
    }

    /// <summary>Answers the open request to archive.</summary>
    /// <exception cref="MissingException">There is none.</exception>
    /// <exception cref="RefusedException">The acting operator asked for it and agrees.</exception>
    public async Task AnswerAsync(bool agrees, CancellationToken cancellationToken)
    {
        TenantStateRequest request = await OpenRequestAsync(cancellationToken) ?? throw new MissingException("Request to archive");
        RefusedException.ThrowIfAny([.. WhyNot(), .. agrees && request.AskedById == by.Id ? [new Refusal("Permintaan Anda sendiri harus disetujui operator lain.")] : Array.Empty<Refusal>()]);
        request.Answer(time.GetUtcNow());
        Tenant tenant = await TenantAsync(cancellationToken);
        if (agrees)
        {
            Set(tenant, TenantState.Archived, request.Reason);
        }
        else
        {
            Record("pemda.arsip-ditolak", tenant, request.Reason, new { alasan = request.Reason });
        }
    }

    /// <summary>The request that waits for a second operator, or null.</summary>
    public async Task<TenantStateRequest?> OpenRequestAsync(CancellationToken cancellationToken)
    {
        (string id, DateTimeOffset since) = (db.RequireTenant(), time.GetUtcNow() - TenantStateRequest.Validity);
        return await db.Set<TenantStateRequest>().Where(r => r.TenantId == id && r.AnsweredAt == null && r.AskedAt > since).OrderBy(r => r.Id).FirstOrDefaultAsync(cancellationToken);
    }

    private IReadOnlyList<Refusal> WhyNot() => by.IsFresh(time.GetUtcNow()) ? [] : [new("Mengubah keadaan pemda meminta konfirmasi diri yang baru (paling lama 15 menit).")];

    private void Set(Tenant tenant, TenantState to, string reason)
    {
        (TenantState from, tenant.State) = (tenant.State, to);
        Record("pemda.keadaan", tenant, reason, new { dari = from.ToString(), menjadi = to.ToString(), alasan = reason });
    }

    private void Record(string act, Tenant tenant, string reason, object details)
    {
        acting.BecomeOperator(by.Require(), by.Name, offices: []);
        audit.Record(act, $"pemda/{tenant.Id}", details);
        operators.Record(act, tenant.Id, reason);
    }

    private Task<Tenant> TenantAsync(CancellationToken cancellationToken)
    {
        string id = db.RequireTenant();
        return db.Set<Tenant>().SingleAsync(t => t.Id == id, cancellationToken);
    }
}
