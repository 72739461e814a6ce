using System.Text.Json;
using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Workflow;

/// <summary>A workflow that a bureau is working on; it holds for nobody until it is put in force as a <see cref="WorkflowVersion"/>.</summary>
public sealed class WorkflowSketch : TenantEntity, IVersioned
{
    /// <summary>The <see cref="WorkflowDefinition"/> as JSON.</summary>
    public required string Source { get; set; }

    /// <summary>The newest version of its workflow when it was begun, or whose changes it took over; null: there was none.</summary>
    public int? BasedOn { get; set; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was put in force; null: it is still being worked on.</summary>
    public DateTimeOffset? PutInForceAt { get; set; }

    /// <inheritdoc />
    public Guid Version { get; private set; }

    /// <summary>The definition.</summary>
    /// <exception cref="InvalidDataException">The source is not a definition.</exception>
    public WorkflowDefinition Definition() => JsonSerializer.Deserialize<WorkflowDefinition>(Source) ?? throw new InvalidDataException($"Sketch {Id} is the JSON null.");

    internal sealed class Mapping : IEntityTypeConfiguration<WorkflowSketch>
    {
        public void Configure(EntityTypeBuilder<WorkflowSketch> builder) => builder.Property(s => s.Source).HasMaxLength(Lengths.Document);
    }
}
