using System.Buffers.Text;
using System.Security.Cryptography;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.People;

/// <summary>What a machine may read. The list is closed.</summary>
public enum ApiScope
{
    /// <summary>Plans of conveyance and their state for each OPD.</summary>
    Penyampaian,

    /// <summary>The verdict on a verification code.</summary>
    Verifikasi,
}

/// <summary>A key with which another system reads from the API of one region. Only its hash is kept.</summary>
public sealed class ApiKey : TenantEntity
{
    /// <summary>What it is for, such as the name of the other system.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the secret part, which has 256 random bits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What it opens, separated by one space.</summary>
    public required string Scopes { get; init; }

    /// <summary>Who made it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>It opens nothing from this moment on.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was revoked, or null.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Whether it opens anything now.</summary>
    public bool IsOpen(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    /// <summary>Revokes it.</summary>
    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;

    internal sealed class Mapping : IEntityTypeConfiguration<ApiKey>
    {
        public void Configure(EntityTypeBuilder<ApiKey> builder)
        {
            builder.Property(k => k.Name).HasMaxLength(Lengths.Name);
            builder.Property(k => k.Sha256).HasMaxLength(Lengths.Sha256);
            builder.Property(k => k.Scopes).HasMaxLength(Lengths.Name);
            builder.Property(k => k.RevokedAt).IsConcurrencyToken();
            builder.HasOne<Person>().WithMany().HasForeignKey(k => new { k.TenantId, k.PersonId }).HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}

/// <summary>Makes, reads and revokes API keys. The caller saves.</summary>
public sealed class ApiKeyService(BudayaDbContext db, ActingPerson acting, AuditLog audit, TimeProvider time)
{
    /// <summary>The longest life of a key, in days.</summary>
    public const int MostDays = 365;

    private const string Prefix = "budaya";

    /// <summary>Makes a key.</summary>
    /// <param name="id">Given by the form, so that sending it twice makes one key.</param>
    /// <param name="name">What it is for.</param>
    /// <param name="scopes">What it opens.</param>
    /// <param name="days">Its life, 1 to <see cref="MostDays"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The whole key, to be shown once; null when it was made before.</returns>
    /// <exception cref="RefusedException">No authority, no name, no scope, or a life that is none.</exception>
    public async Task<string?> MakeAsync(Guid id, string name, IReadOnlyList<ApiScope> scopes, int days, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        if (await db.Set<ApiKey>().AnyAsync(k => k.Id == id, cancellationToken))
        {
            return null;
        }

        List<Refusal> refusals = [.. WhyNotChange()];
        if (string.IsNullOrWhiteSpace(name) || name.Length > Lengths.Name)
        {
            refusals.Add(new("Isi nama sistem yang memakai kunci ini."));
        }

        if (scopes.Count == 0 || days is < 1 or > MostDays)
        {
            refusals.Add(new(scopes.Count == 0 ? "Pilih paling sedikit satu lingkup." : $"Masa berlaku 1 sampai {MostDays} hari."));
        }

        RefusedException.ThrowIfAny(refusals);
        string secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        DateTimeOffset now = time.GetUtcNow();
        db.Add(new ApiKey
        {
            Id = id, Name = name.Trim(), Sha256 = Sha256Hex.Of(secret), Scopes = string.Join(' ', scopes.Distinct()), PersonId = acting.RequirePerson(), At = now, ExpiresAt = now.AddDays(days),
        });
        audit.Record("kunci-api.dibuat", $"kunci-api/{id}", new { name, scopes = string.Join(' ', scopes), days });
        return $"{Prefix}_{id:N}_{secret}";
    }

    /// <summary>Revokes a key; pressed twice, it changes nothing.</summary>
    public async Task RevokeAsync(Guid id, CancellationToken cancellationToken)
    {
        ApiKey key = await db.Set<ApiKey>().SingleOrDefaultAsync(k => k.Id == id, cancellationToken) ?? throw new MissingException($"API key {id}");
        if (key.RevokedAt is null)
        {
            RefusedException.ThrowIfAny(WhyNotChange());
            key.Revoke(time.GetUtcNow());
            audit.Record("kunci-api.dicabut", $"kunci-api/{id}", new { key.Name });
        }
    }

    /// <summary>The open key of this tenant that this text is, or null.</summary>
    public async Task<ApiKey?> FindOpenAsync(string text, CancellationToken cancellationToken)
    {
        string[] parts = (text ?? "").Split('_', 3);
        if (parts.Length != 3 || parts[0] != Prefix || !Guid.TryParseExact(parts[1], "N", out Guid id))
        {
            return null;
        }

        string hash = Sha256Hex.Of(parts[2]);
        ApiKey? key = await db.Set<ApiKey>().AsNoTracking().SingleOrDefaultAsync(k => k.Id == id && k.Sha256 == hash, cancellationToken);
        return key is not null && key.IsOpen(time.GetUtcNow()) ? key : null;
    }

    /// <summary>Why the acting person may not change keys.</summary>
    public IReadOnlyList<Refusal> WhyNotChange() => acting.Has(Authority.Administration) ? [] : [new("Kunci API dikelola oleh pengelola sistem daerah.")];
}
