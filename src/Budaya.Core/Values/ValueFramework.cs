using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.Values;

/// <summary>Where a framework stands between being proposed and being replaced.</summary>
public enum FrameworkState
{
    /// <summary>Proposed, among others or alone.</summary>
    Usulan,

    /// <summary>Chosen by the deliberation, not yet enacted.</summary>
    Dipilih,

    /// <summary>In force since its decree.</summary>
    Berlaku,

    /// <summary>Replaced by a later one.</summary>
    Digantikan,

    /// <summary>Not chosen; kept and readable.</summary>
    TidakDipilih,

    /// <summary>Its decree was revoked, and no later framework has replaced it.</summary>
    Dicabut,

    /// <summary>Its proposal was withdrawn; kept and readable.</summary>
    Ditarik,

    /// <summary>Merged into another framework or split into others, which name their origin.</summary>
    Dilebur,
}

/// <summary>A set of values under one name: BERKAH, BETASON.</summary>
public sealed class ValueFramework : TenantEntity, IVersioned
{
    /// <summary>The name as printed, such as BERKAH or BerAKHLAK.</summary>
    public required string Acronym { get; set; }

    /// <summary>Acronym, phrase or word: only an acronym gives letters to check.</summary>
    public required FrameworkForm Form { get; set; }

    /// <summary>What the word itself means, or empty.</summary>
    public string Meaning { get; set; } = "";

    /// <summary>Language of the word, such as Bangka or Indonesia; empty when not stated.</summary>
    public string MeaningLanguage { get; set; } = "";

    /// <summary>One line under the name, or empty.</summary>
    public string Tagline { get; set; } = "";

    /// <summary>Where the expansion comes from, or empty.</summary>
    public string Source { get; set; } = "";

    /// <summary>Date of that source.</summary>
    public DateOnly? SourceDate { get; set; }

    /// <summary>The edition, from 1; a new edition of a framework in force has the next number.</summary>
    public int Edition { get; init; } = 1;

    /// <summary>The framework of which it is a new edition, or null.</summary>
    public Guid? PredecessorId { get; init; }

    /// <summary>Where it stands.</summary>
    public FrameworkState State { get; private set; } = FrameworkState.Usulan;

    /// <summary>First day in force.</summary>
    public DateOnly? InForceFrom { get; private set; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc />
    public Guid Version { get; private set; }

    /// <summary>Its values in order; loaded with Include.</summary>
    public List<CultureValue> Values { get; } = [];

    /// <summary>The deliberation chose it.</summary>
    public void Choose() => State = FrameworkState.Dipilih;

    /// <summary>The deliberation chose another.</summary>
    public void SetAside() => State = FrameworkState.TidakDipilih;

    /// <summary>Its proposal was withdrawn. One that has gone further stays as it is.</summary>
    public void Withdraw() => State = State == FrameworkState.Usulan ? FrameworkState.Ditarik : State;

    /// <summary>Others have come out of it. One that has gone further stays as it is.</summary>
    public void Dissolve() => State = State == FrameworkState.Usulan ? FrameworkState.Dilebur : State;

    /// <summary>The deliberation begins again, or a withdrawn proposal stands again.</summary>
    /// <exception cref="RefusedException">It is or was in force.</exception>
    public void Reopen() => State = State is FrameworkState.Berlaku or FrameworkState.Digantikan or FrameworkState.Dicabut
        ? throw new RefusedException($"Kerangka \"{Acronym}\" sudah ditetapkan dengan naskah hukum.")
        : FrameworkState.Usulan;

    /// <summary>Its decree is in force.</summary>
    public void Enact(DateOnly from) => (State, InForceFrom) = (FrameworkState.Berlaku, from);

    /// <summary>A later framework is in force.</summary>
    public void Replace() => State = FrameworkState.Digantikan;

    /// <summary>Its decree was revoked; one that was replaced before stays so.</summary>
    public void Revoke() => State = State == FrameworkState.Berlaku ? FrameworkState.Dicabut : State;

    /// <summary>The record of that was a mistake.</summary>
    public void Restore() => State = State == FrameworkState.Dicabut ? FrameworkState.Berlaku : State;

    internal sealed class Mapping : IEntityTypeConfiguration<ValueFramework>
    {
        public void Configure(EntityTypeBuilder<ValueFramework> builder)
        {
            builder.Property(f => f.Acronym).HasMaxLength(Lengths.Name);
            builder.Property(f => f.Meaning).HasMaxLength(Lengths.Line);
            builder.Property(f => f.MeaningLanguage).HasMaxLength(Lengths.Key);
            builder.Property(f => f.Tagline).HasMaxLength(Lengths.Line);
            builder.Property(f => f.Source).HasMaxLength(Lengths.Line);
            builder.HasOne<ValueFramework>().WithMany().HasForeignKey(f => new { f.TenantId, f.PredecessorId });
            builder.HasMany(f => f.Values).WithOne().HasForeignKey(v => new { v.TenantId, v.FrameworkId });
        }
    }
}

/// <summary>One value of a framework and the letters it gives to the name.</summary>
public sealed class CultureValue : TenantEntity
{
    /// <summary>The framework.</summary>
    public required Guid FrameworkId { get; init; }

    /// <summary>From 1.</summary>
    public required int Position { get; set; }

    /// <summary>Such as Bertaqwa.</summary>
    public required string Name { get; set; }

    /// <summary>The letters it gives, such as B or Ber; empty when it gives none.</summary>
    public string Segment { get; set; } = "";

    /// <summary>How the letters stand in the value.</summary>
    public SegmentKind SegmentKind { get; set; } = SegmentKind.Initial;

    /// <summary>What it means; empty as long as nobody wrote it.</summary>
    public string Definition { get; set; } = "";

    /// <summary>Whether a sentence of its text is an example to be replaced by the region's own.</summary>
    public bool IsExample { get; set; }

    /// <summary>Language of the word, such as Bangka; empty when not stated.</summary>
    public string Language { get; set; } = "";

    /// <summary>By what it is seen that the value is lived, one a line; empty when none is stated.</summary>
    public string Indicators { get; set; } = "";

    /// <summary>What is done by whoever holds it; loaded with Include.</summary>
    public List<Behaviour> Behaviours { get; } = [];

    /// <summary>The BerAKHLAK values it stands beside; loaded with Include.</summary>
    public List<BerAkhlakLink> Links { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<CultureValue>
    {
        public void Configure(EntityTypeBuilder<CultureValue> builder)
        {
            builder.Property(v => v.Name).HasMaxLength(Lengths.Name);
            builder.Property(v => v.Segment).HasMaxLength(Lengths.Key);
            builder.Property(v => v.Definition).HasMaxLength(Lengths.Note);
            builder.Property(v => v.Language).HasMaxLength(Lengths.Key);
            builder.Property(v => v.Indicators).HasMaxLength(Lengths.Note);
            builder.HasMany(v => v.Behaviours).WithOne().HasForeignKey(b => new { b.TenantId, b.ValueId });
            builder.HasMany(v => v.Links).WithOne().HasForeignKey(l => new { l.TenantId, l.ValueId });
        }
    }
}

/// <summary>One behaviour (panduan perilaku) of a value.</summary>
public sealed class Behaviour : TenantEntity
{
    /// <summary>The value.</summary>
    public required Guid ValueId { get; init; }

    /// <summary>From 1.</summary>
    public required int Position { get; set; }

    /// <summary>Reads on from "ASN": begins with a verb in lower case, no full stop.</summary>
    public required string Text { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Behaviour>
    {
        public void Configure(EntityTypeBuilder<Behaviour> builder) => builder.Property(b => b.Text).HasMaxLength(Lengths.Line);
    }
}

/// <summary>A value stands beside one of the seven BerAKHLAK values (keselarasan).</summary>
public sealed class BerAkhlakLink : TenantRow
{
    /// <summary>The value.</summary>
    public required Guid ValueId { get; init; }

    /// <summary>1 to 7, in the order of BerAKHLAK.</summary>
    public required int BerAkhlak { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<BerAkhlakLink>
    {
        public void Configure(EntityTypeBuilder<BerAkhlakLink> builder)
        {
            builder.HasKey(l => new { l.TenantId, l.ValueId, l.BerAkhlak });
            builder.Property(l => l.BerAkhlak).ValueGeneratedNever();
        }
    }
}
