using System.Text.Json;
using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Workflow;

/// <summary>One version of a tenant's workflow. A case stays on the version it began under.</summary>
public sealed class WorkflowVersion : TenantRow
{
    /// <summary>Key of the workflow, such as <c>budaya-kerja</c>.</summary>
    public required string Key { get; init; }

    /// <summary>From 1 up.</summary>
    public required int Number { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The <see cref="WorkflowDefinition"/> as JSON.</summary>
    public required string Source { get; init; }

    /// <summary>SHA-256 of <see cref="Source"/>.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The first day on which cases begin under it; null: from the first.</summary>
    public DateOnly? InForceFrom { get; init; }

    /// <summary>When it was laid down.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The definition.</summary>
    /// <exception cref="InvalidDataException">The source is not a definition.</exception>
    public WorkflowDefinition Definition() => JsonSerializer.Deserialize<WorkflowDefinition>(Source)
        ?? throw new InvalidDataException($"Version {Number} of workflow \"{Key}\" is the JSON null.");

    internal sealed class Mapping : IEntityTypeConfiguration<WorkflowVersion>
    {
        public void Configure(EntityTypeBuilder<WorkflowVersion> builder)
        {
            builder.HasKey(w => new { w.TenantId, w.Key, w.Number });
            builder.Property(w => w.Number).ValueGeneratedNever();
            builder.Property(w => w.Key).HasMaxLength(Lengths.Key);
            builder.Property(w => w.Title).HasMaxLength(Lengths.Line);
            builder.Property(w => w.Source).HasMaxLength(Lengths.Document);
            builder.Property(w => w.Sha256).HasMaxLength(Lengths.Sha256);
        }
    }
}
