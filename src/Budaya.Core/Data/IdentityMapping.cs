using Budaya.Core.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Data;

/// <summary>Names of people are unique within a tenant, not on the platform; Identity's own texts get a length.</summary>
internal static class IdentityMapping
{
    public static void Apply(ModelBuilder builder)
    {
        var person = builder.Entity<Person>();
        person.ToTable("Person");
        person.Property(p => p.TenantId).IsConcurrencyToken(); // the key is Identity's own: so the tenant stands in every statement that changes a person
        foreach (var index in person.Metadata.GetIndexes().ToList())
        {
            person.Metadata.RemoveIndex(index);
        }

        builder.Entity<IdentityUserClaim<Guid>>().ToTable("PersonClaim");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("PersonLogin");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("PersonToken");
        builder.Entity<IdentityUserPasskey<Guid>>().ToTable("PersonPasskey").Property(p => p.CredentialId).HasMaxLength(Lengths.PasskeyId);
        builder.Entity<IdentityUserClaim<Guid>>().Property(c => c.ClaimType).HasMaxLength(Lengths.Name);
        builder.Entity<IdentityUserClaim<Guid>>().Property(c => c.ClaimValue).HasMaxLength(Lengths.Line);
        builder.Entity<IdentityUserLogin<Guid>>().Property(l => l.ProviderDisplayName).HasMaxLength(Lengths.Name);
        builder.Entity<IdentityUserToken<Guid>>().Property(t => t.Value).HasMaxLength(Lengths.Note);
    }
}
