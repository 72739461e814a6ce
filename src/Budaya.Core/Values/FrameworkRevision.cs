using System.Text.Json;
using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Values;

/// <summary>All words of a framework as one save left them; kept for comparison and for undoing. Ordered by id.</summary>
public sealed class FrameworkRevision : TenantEntity
{
    /// <summary>The framework.</summary>
    public required Guid FrameworkId { get; init; }

    /// <summary>The words as JSON.</summary>
    public required string Json { get; init; }

    /// <summary>Who saved; null: the system, from a pack.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    internal static FrameworkRevision Of(Guid frameworkId, FrameworkInput text, Guid? personId, DateTimeOffset at) => new()
    {
        FrameworkId = frameworkId, Json = JsonSerializer.Serialize(text), PersonId = personId, At = at,
    };

    internal FrameworkInput Text() => JsonSerializer.Deserialize<FrameworkInput>(Json) ?? throw new InvalidOperationException($"Revision {Id} holds no words.");

    internal sealed class Mapping : IEntityTypeConfiguration<FrameworkRevision>
    {
        public void Configure(EntityTypeBuilder<FrameworkRevision> builder)
        {
            builder.Property(r => r.Json).HasMaxLength(Lengths.Document);
            builder.HasOne<ValueFramework>().WithMany().HasForeignKey(r => new { r.TenantId, r.FrameworkId });
            builder.HasOne<Person>().WithMany().HasForeignKey(r => new { r.TenantId, r.PersonId }).HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}

/// <summary>A saved state of a framework for reading.</summary>
/// <param name="Number">From 1, in the order of saving.</param>
/// <param name="Person">Who saved; null: the system.</param>
public sealed record RevisionView(Guid Id, int Number, DateTimeOffset At, string? Person, FrameworkInput Text);
