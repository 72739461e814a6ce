using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Workflow;

/// <summary>A file (bukti dukung) attached to a step of a case. Only ever added; a later one of the same kind supersedes it.</summary>
public sealed class Evidence : TenantEntity, IOnlyAdded
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>The step it was attached at.</summary>
    public required string StepKey { get; init; }

    /// <summary>Key of the evidence the step asks for, such as sk-tim.</summary>
    public required string Kind { get; init; }

    /// <summary>The stored file.</summary>
    public required string FileSha256 { get; init; }

    /// <summary>Name of the file as it was given.</summary>
    public required string FileName { get; init; }

    /// <summary>Number of the letter, where the evidence is one.</summary>
    public string? LetterNumber { get; init; }

    /// <summary>Date of the letter.</summary>
    public DateOnly? LetterDate { get; init; }

    /// <summary>A remark, or empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>Who attached it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Evidence>
    {
        public void Configure(EntityTypeBuilder<Evidence> builder)
        {
            builder.Property(e => e.StepKey).HasMaxLength(Lengths.Key);
            builder.Property(e => e.Kind).HasMaxLength(Lengths.Key);
            builder.Property(e => e.FileSha256).HasMaxLength(Lengths.Sha256);
            builder.Property(e => e.FileName).HasMaxLength(Lengths.Name);
            builder.Property(e => e.LetterNumber).HasMaxLength(Lengths.Name);
            builder.Property(e => e.Note).HasMaxLength(Lengths.Note);
            builder.HasOne<WorkflowCase>().WithMany().HasForeignKey(e => new { e.TenantId, e.CaseId });
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(e => new { e.TenantId, e.FileSha256 });
            builder.HasOne<Person>().WithMany().HasForeignKey(e => new { e.TenantId, e.PersonId })
                .HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}
