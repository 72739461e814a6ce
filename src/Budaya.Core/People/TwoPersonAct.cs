using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.People;

/// <summary>A destructive act that one person has asked for and another must agree to. Only its answer is ever written.</summary>
public sealed class TwoPersonAct : TenantEntity, IVersioned
{
    /// <summary>How long an answer is waited for.</summary>
    public static TimeSpan Validity { get; } = TimeSpan.FromDays(7);

    /// <summary>Which act, such as <c>nomor.dibatalkan</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is done to.</summary>
    public required string Subject { get; init; }

    /// <summary>What will happen, as it was shown to the first person.</summary>
    public required string Description { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who asked.</summary>
    public required Guid AskedById { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Who answered, or null.</summary>
    public Guid? AnsweredById { get; private set; }

    /// <summary>When it was answered, or null.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Whether it was agreed to; false also before an answer.</summary>
    public bool IsAgreed { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; private set; }

    /// <summary>Whether an answer is still wanted.</summary>
    public bool IsOpen(DateTimeOffset now) => AnsweredAt is null && now < AskedAt + Validity;

    internal void Answer(Guid personId, bool agreed, DateTimeOffset at) => (AnsweredById, IsAgreed, AnsweredAt) = (personId, agreed, at);

    internal sealed class Mapping : IEntityTypeConfiguration<TwoPersonAct>
    {
        public void Configure(EntityTypeBuilder<TwoPersonAct> builder)
        {
            builder.Property(a => a.Kind).HasMaxLength(Lengths.Key);
            builder.Property(a => a.Subject).HasMaxLength(Lengths.Name);
            builder.Property(a => a.Description).HasMaxLength(Lengths.Note);
            builder.Property(a => a.Reason).HasMaxLength(Lengths.Note);
            builder.HasIndex(a => new { a.TenantId, a.AnsweredAt });
            builder.HasOne<Person>().WithMany().HasForeignKey(a => new { a.TenantId, a.AskedById }).HasPrincipalKey(p => new { p.TenantId, p.Id });
            builder.HasOne<Person>().WithMany().HasForeignKey(a => new { a.TenantId, a.AnsweredById }).HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}

/// <summary>One kind of act that takes two persons; the stage that owns the act says what it is.</summary>
public interface ITwoPersonRule
{
    /// <summary>Its key, also the act in the audit trail.</summary>
    string Kind { get; }

    /// <summary>What will happen to this subject, in one sentence.</summary>
    /// <exception cref="MissingException">There is no such subject.</exception>
    Task<string> DescribeAsync(string subject, CancellationToken cancellationToken);

    /// <summary>Why the acting person may neither ask for it nor agree to it now.</summary>
    Task<IReadOnlyList<Refusal>> WhyNotAsync(string subject, CancellationToken cancellationToken);

    /// <summary>Does it; the caller saves.</summary>
    Task DoAsync(string subject, string reason, CancellationToken cancellationToken);
}

/// <summary>Asks for destructive acts, and does them when a second person agrees. The caller saves.</summary>
public sealed class TwoPersonService(BudayaDbContext db, ActingPerson acting, IEnumerable<ITwoPersonRule> rules, AuditLog audit, TimeProvider time)
{
    /// <summary>Asks for an act; asked for again while it is open, it changes nothing.</summary>
    /// <exception cref="RefusedException">A rule says no, or there is no reason.</exception>
    public async Task AskAsync(string kind, string subject, string reason, CancellationToken cancellationToken)
    {
        ITwoPersonRule rule = RuleOf(kind);
        string description = await rule.DescribeAsync(subject, cancellationToken);
        Guid id = acting.RequirePerson();
        Person asker = await db.Set<Person>().SingleAsync(p => p.Id == id, cancellationToken); // read before it is looked whether somebody has asked: who asks in between is met at the save
        DateTimeOffset since = time.GetUtcNow() - TwoPersonAct.Validity;
        if (await db.Set<TwoPersonAct>().AnyAsync(a => a.Kind == kind && a.Subject == subject && a.AnsweredAt == null && a.AskedAt > since, cancellationToken))
        {
            return;
        }

        RefusedException.ThrowIfAny([.. await rule.WhyNotAsync(subject, cancellationToken), .. WhyNotReason(reason)]);
        asker.OneAtATime();
        db.Add(new TwoPersonAct { Kind = kind, Subject = subject, Description = description, Reason = reason.Trim(), AskedById = id, AskedAt = time.GetUtcNow() });
        audit.Record("dua-orang.diminta", subject, new { kind, reason });
    }

    /// <summary>Agrees, and does the act; or turns it down, which whoever may agree and whoever asked may do.</summary>
    /// <exception cref="MissingException">There is no such request.</exception>
    /// <exception cref="RefusedException">It was answered or has lapsed, the acting person asked for it, or a rule says no by now.</exception>
    public async Task AnswerAsync(Guid id, bool agrees, CancellationToken cancellationToken)
    {
        TwoPersonAct act = await db.Set<TwoPersonAct>().SingleOrDefaultAsync(a => a.Id == id, cancellationToken) ?? throw new MissingException($"Two-person act {id}");
        ITwoPersonRule rule = RuleOf(act.Kind);
        RefusedException.ThrowIfAny([.. WhyNotAnswer(act, agrees), .. agrees || act.AskedById != acting.PersonId ? await rule.WhyNotAsync(act.Subject, cancellationToken) : []]);
        act.Answer(acting.RequirePerson(), agrees, time.GetUtcNow());
        audit.Record(agrees ? act.Kind : "dua-orang.ditolak", act.Subject, new { act.Kind, act.AskedById, act.Reason });
        if (agrees)
        {
            await rule.DoAsync(act.Subject, act.Reason, cancellationToken);
        }
    }

    /// <summary>Why the acting person may not answer.</summary>
    public IReadOnlyList<Refusal> WhyNotAnswer(TwoPersonAct act, bool agrees)
    {
        ArgumentNullException.ThrowIfNull(act);
        List<Refusal> refusals = [];
        if (!act.IsOpen(time.GetUtcNow()))
        {
            refusals.Add(new("Permintaan ini sudah dijawab atau lewat 7 hari."));
        }

        if (agrees && act.AskedById == acting.PersonId)
        {
            refusals.Add(new("Permintaan Anda sendiri harus disetujui orang lain."));
        }

        return refusals;
    }

    /// <summary>Why the acting person may not agree, the act's own rule included.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotAgreeAsync(TwoPersonAct act, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(act);
        return [.. WhyNotAnswer(act, agrees: true), .. await RuleOf(act.Kind).WhyNotAsync(act.Subject, cancellationToken)];
    }

    private ITwoPersonRule RuleOf(string kind) => rules.FirstOrDefault(r => r.Kind == kind) ?? throw new MissingException($"Two-person act '{kind}'");

    private static List<Refusal> WhyNotReason(string reason) =>
        string.IsNullOrWhiteSpace(reason) || reason.Length > Lengths.Note ? [new("Isi alasan; alasan tercatat di jejak audit.")] : [];
}

/// <summary>Archiving the region: read-only from then on, verification stays alive.</summary>
internal sealed class ArchiveRegion(BudayaDbContext db, ActingPerson acting) : ITwoPersonRule
{
    public string Kind => "pemda.diarsipkan";

    public async Task<string> DescribeAsync(string subject, CancellationToken cancellationToken) => subject == $"pemda/{db.RequireTenant()}"
        ? $"{(await TenantAsync(cancellationToken)).Name} diarsipkan: tidak ada lagi yang dapat masuk atau mengubah; pemeriksaan keaslian dokumen tetap hidup. Hanya operator platform yang dapat membukanya kembali."
        : throw new MissingException($"Two-person subject '{subject}'");

    public async Task<IReadOnlyList<Refusal>> WhyNotAsync(string subject, CancellationToken cancellationToken)
    {
        List<Refusal> refusals = acting.Has(Authority.Administration) ? [] : [new("Pengarsipan diminta dan disetujui oleh pengelola sistem daerah.")];
        return (await TenantAsync(cancellationToken)).State == TenantState.Running ? refusals : [.. refusals, new("Pemda ini tidak sedang berjalan.")];
    }

    public async Task DoAsync(string subject, string reason, CancellationToken cancellationToken) => (await TenantAsync(cancellationToken)).State = TenantState.Archived;

    private Task<Tenant> TenantAsync(CancellationToken cancellationToken)
    {
        string id = db.RequireTenant();
        return db.Set<Tenant>().SingleAsync(t => t.Id == id, cancellationToken);
    }
}
