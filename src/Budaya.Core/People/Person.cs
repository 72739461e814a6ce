using Budaya.Core.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.People;

/// <summary>Somebody who can sign in at one tenant. What they may do follows from the offices they hold, never from this row.</summary>
public sealed class Person : IdentityUser<Guid>, ITenantOwned
{
    /// <summary>Too many wrong passwords lock the sign-in for a while; Identity leaves that off unless it is said.</summary>
    public Person() => LockoutEnabled = true;

    /// <inheritdoc />
    public string TenantId { get; private set; } = null!; // the context sets it before the row is tracked

    /// <summary>Name as shown; for demo people the title of the office.</summary>
    public required string DisplayName { get; set; }

    /// <summary>NIP or NIPPPK, digits only; null for those who have none.</summary>
    public string? Nip { get; set; }

    /// <summary>Rank and grade as printed under a signature, or null.</summary>
    public string? Rank { get; set; }

    /// <summary>Whether the person may sign in.</summary>
    public bool Disabled { get; set; }

    /// <summary>A demo person has no password and signs in only in Development on a loopback address.</summary>
    public bool Demo { get; init; }

    /// <summary>The OPD whose meja surat this account is: named officers work in it, each with a PIN. Null: an account of one person.</summary>
    public string? DeskOpdCode { get; init; }

    /// <summary>What the form of a person's data was made from; another one when somebody has changed them since.</summary>
    public string Fingerprint() => Sha256Hex.Of($"{DisplayName}\n{Nip}\n{Rank}\n{Email}");

    /// <summary>Of two acts for or by this person that are saved at the same moment, one is refused: what may be there once is there once.</summary>
    public void OneAtATime() => ConcurrencyStamp = Guid.NewGuid().ToString();

    internal sealed class Mapping : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> builder)
        {
            builder.HasAlternateKey(p => new { p.TenantId, p.Id });
            builder.Property(p => p.DisplayName).HasMaxLength(Lengths.Name);
            builder.Property(p => p.Nip).HasMaxLength(Lengths.Key);
            builder.Property(p => p.DeskOpdCode).HasMaxLength(Lengths.Key);
            builder.HasOne<Tenants.Opd>().WithMany().HasForeignKey(p => new { p.TenantId, p.DeskOpdCode });
            builder.HasIndex(p => new { p.TenantId, p.DeskOpdCode }).IsUnique();
            builder.Property(p => p.Rank).HasMaxLength(Lengths.Name);
            builder.Property(p => p.PasswordHash).HasMaxLength(Lengths.Line);
            builder.Property(p => p.SecurityStamp).HasMaxLength(Lengths.Name);
            builder.Property(p => p.ConcurrencyStamp).HasMaxLength(Lengths.Name);
            builder.Property(p => p.PhoneNumber).HasMaxLength(Lengths.Key);
            builder.HasIndex(p => new { p.TenantId, p.NormalizedUserName }).IsUnique();
            builder.HasIndex(p => new { p.TenantId, p.NormalizedEmail }).IsUnique();
        }
    }
}
