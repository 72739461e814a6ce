using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Drafting;

/// <summary>Where a saved version of a template stands.</summary>
public enum TemplateState
{
    /// <summary>Being written; only the newest version of a template may be one.</summary>
    Konsep,

    /// <summary>Handed to a second person, who releases it or gives it back.</summary>
    MenungguPelepasan,

    /// <summary>In force: papers are written with it.</summary>
    Berlaku,

    /// <summary>A later version took its place.</summary>
    Digantikan,

    /// <summary>Given up, or taken out of force.</summary>
    Ditarik,
}

/// <summary>A text by which a region replaces a template, saved in the product. Its words are only ever added; what moves is where it stands.</summary>
public sealed class TemplateVersion : TenantEntity, IVersioned
{
    /// <summary>Name of the template, such as <c>surat-tugas</c> or <c>bagian/mengingat</c>.</summary>
    public required string Name { get; init; }

    /// <summary>From 1 within the template. The unique key makes two who save at once collide.</summary>
    public required int Number { get; init; }

    /// <summary>The template.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the text.</summary>
    public required string TextSha256 { get; init; }

    /// <summary>The shipped text it was made from: what an upgrade is merged against.</summary>
    public required string BaseText { get; init; }

    /// <summary>SHA-256 of that text.</summary>
    public required string BaseSha256 { get; init; }

    /// <summary>What changed and why.</summary>
    public required string Note { get; init; }

    /// <summary>Who wrote it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>When it was saved.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Where it stands.</summary>
    public TemplateState State { get; private set; } = TemplateState.Konsep;

    /// <summary>Who asked for its release, or null.</summary>
    public Guid? SubmittedById { get; private set; }

    /// <summary>Who released it, or null.</summary>
    public Guid? ReleasedById { get; private set; }

    /// <summary>Since when it is or was in force, or null.</summary>
    public DateTimeOffset? ReleasedAt { get; private set; }

    /// <summary>Since when it is out of force or given up, or null.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; private set; }

    /// <summary>Whether work on it goes on.</summary>
    public bool IsOpen => State is TemplateState.Konsep or TemplateState.MenungguPelepasan;

    /// <summary>It is handed to a second person.</summary>
    public void Submit(Guid by) => (State, SubmittedById) = (TemplateState.MenungguPelepasan, by);

    /// <summary>It goes back to whoever writes it.</summary>
    public void GiveBack() => (State, SubmittedById) = (TemplateState.Konsep, null);

    /// <summary>It is in force.</summary>
    public void Release(Guid by, DateTimeOffset at) => (State, ReleasedById, ReleasedAt) = (TemplateState.Berlaku, by, at);

    /// <summary>A later version took its place.</summary>
    public void Replace(DateTimeOffset at) => (State, EndedAt) = (TemplateState.Digantikan, at);

    /// <summary>It is given up, or taken out of force.</summary>
    public void Withdraw(DateTimeOffset at) => (State, EndedAt) = (TemplateState.Ditarik, at);

    internal sealed class Mapping : IEntityTypeConfiguration<TemplateVersion>
    {
        public void Configure(EntityTypeBuilder<TemplateVersion> builder)
        {
            builder.Property(v => v.Name).HasMaxLength(Lengths.Key);
            builder.Property(v => v.Text).HasMaxLength(Lengths.Document);
            builder.Property(v => v.TextSha256).HasMaxLength(Lengths.Sha256);
            builder.Property(v => v.BaseText).HasMaxLength(Lengths.Document);
            builder.Property(v => v.BaseSha256).HasMaxLength(Lengths.Sha256);
            builder.Property(v => v.Note).HasMaxLength(Lengths.Note);
            builder.HasIndex(v => new { v.TenantId, v.Name, v.Number }).IsUnique();
            builder.HasOne<Person>().WithMany().HasForeignKey(v => new { v.TenantId, v.PersonId }).HasPrincipalKey(p => new { p.TenantId, p.Id });
            builder.HasOne<Person>().WithMany().HasForeignKey(v => new { v.TenantId, v.SubmittedById }).HasPrincipalKey(p => new { p.TenantId, p.Id });
            builder.HasOne<Person>().WithMany().HasForeignKey(v => new { v.TenantId, v.ReleasedById }).HasPrincipalKey(p => new { p.TenantId, p.Id });
        }
    }
}
