using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Budaya.Core.People;

/// <summary>Somebody who works at the meja surat of an OPD under their own name, with a PIN. Never deleted: receipts name them.</summary>
public sealed class DeskOfficer : TenantEntity, IVersioned
{
    /// <summary>The OPD.</summary>
    public required string OpdCode { get; init; }

    /// <summary>Name as it stands on receipts.</summary>
    public required string Name { get; init; }

    /// <summary>NIP or NIPPPK, digits only; null for those who have none.</summary>
    public string? Nip { get; init; }

    /// <summary>Jabatan.</summary>
    public required string Title { get; init; }

    /// <summary>Head or secretary of the OPD: replaces officers, and does not count among the five.</summary>
    public required bool IsLead { get; init; }

    /// <summary>The PIN as Identity hashes passwords.</summary>
    public required string PinHash { get; set; }

    /// <summary>Wrong PINs since the last right one; an attempt counts before it is checked.</summary>
    public int Attempts { get; set; }

    /// <summary>No PIN is taken before this moment; null: none was wrong often enough.</summary>
    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>When the officer was named.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When the officer left the desk; the PIN is dead from that moment.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <inheritdoc />
    public Guid Version { get; private set; }

    /// <summary>Leaves the desk.</summary>
    public void End(DateTimeOffset at) => EndedAt ??= at;

    internal sealed class Mapping : IEntityTypeConfiguration<DeskOfficer>
    {
        public void Configure(EntityTypeBuilder<DeskOfficer> builder)
        {
            builder.Property(o => o.OpdCode).HasMaxLength(Lengths.Key);
            builder.Property(o => o.Name).HasMaxLength(Lengths.Name);
            builder.Property(o => o.Nip).HasMaxLength(Lengths.Key);
            builder.Property(o => o.Title).HasMaxLength(Lengths.Name);
            builder.Property(o => o.PinHash).HasMaxLength(Lengths.Line);
            builder.HasIndex(o => new { o.TenantId, o.OpdCode });
            builder.HasOne<Opd>().WithMany().HasForeignKey(o => new { o.TenantId, o.OpdCode });
        }
    }
}

/// <summary>One officer of a meja surat took over from another (serah terima petugas). Only ever added.</summary>
public sealed class DeskHandover : TenantEntity, IOnlyAdded
{
    /// <summary>The OPD.</summary>
    public required string OpdCode { get; init; }

    /// <summary>Who left.</summary>
    public required Guid FromId { get; init; }

    /// <summary>Who took over.</summary>
    public required Guid ToId { get; init; }

    /// <summary>The head or secretary who did it; null: an administrator of the region.</summary>
    public Guid? ById { get; init; }

    /// <summary>What was open and passed on, in words.</summary>
    public required string OpenWork { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DeskHandover>
    {
        public void Configure(EntityTypeBuilder<DeskHandover> builder)
        {
            builder.Property(h => h.OpdCode).HasMaxLength(Lengths.Key);
            builder.Property(h => h.OpenWork).HasMaxLength(Lengths.Note);
            builder.HasOne<DeskOfficer>().WithMany().HasForeignKey(h => new { h.TenantId, h.FromId });
            builder.HasOne<DeskOfficer>().WithMany().HasForeignKey(h => new { h.TenantId, h.ToId });
            builder.HasOne<DeskOfficer>().WithMany().HasForeignKey(h => new { h.TenantId, h.ById });
        }
    }
}
