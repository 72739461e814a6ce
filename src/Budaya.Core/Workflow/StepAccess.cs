using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Workflow;

/// <summary>An office as the pages of a case name it.</summary>
public sealed record OfficeName(string Key, string Title);

/// <summary>Who may choose at a step: whoever holds one of its roles today, and officers who record the act of somebody who works on paper.</summary>
/// <remarks>
/// Rule of recording: an act may be recorded for an office that bears a role of the step and has no work of its own in the product (none of its
/// roles opens more than reading or its own OPD), such as the head of region, the Sekda, an Asisten. Acts on legal papers (paraf, signature,
/// number, promulgation, copies) are recorded by an officer with <see cref="Authority.Register"/>; all others also by one with
/// <see cref="Authority.Organisation"/>. The paper on which the act rests must be named in the note.
/// </remarks>
public sealed class StepAccess(BudayaDbContext db, ActingPerson acting)
{
    private static readonly Authority[] OfWork = [Authority.Organisation, Authority.Drafting, Authority.Register, Authority.Administration];
    private IReadOnlyList<OfficeRow>? _offices;
    private Dictionary<string, string>? _roles;

    /// <summary>The office in which the acting person may choose at the step; null: none.</summary>
    public HeldOffice? OwnOffice(WorkflowStep at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return acting.OfficeWithRole(at.Roles);
    }

    /// <summary>The office in which the acting person records acts at the step; null: none.</summary>
    public HeldOffice? RecordingOffice(WorkflowStep at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return acting.Offices.FirstOrDefault(o => o.Authorities.Contains(Authority.Register) || (!IsOnLegalPaper(at) && o.Authorities.Contains(Authority.Organisation)));
    }

    /// <summary>The offices for which the acting person may record a choice at the step.</summary>
    public async Task<IReadOnlyList<OfficeName>> RecordableAsync(WorkflowStep at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(at);
        if (RecordingOffice(at) is null)
        {
            return [];
        }

        IReadOnlyList<OfficeRow> offices = await OfficesAsync(cancellationToken);
        return [.. offices.Where(o => !o.HasWork && o.Roles.Overlaps(at.Roles)).Select(o => new OfficeName(o.Key, o.Title))];
    }

    /// <summary>Those of these offices that have no work of their own in the product, so that an officer records their acts from paper.</summary>
    public async Task<IReadOnlyList<OfficeName>> OnPaperAsync(IReadOnlyCollection<string> officeKeys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(officeKeys);
        return [.. (await OfficesAsync(cancellationToken)).Where(o => !o.HasWork && officeKeys.Contains(o.Key)).Select(o => new OfficeName(o.Key, o.Title))];
    }

    /// <summary>The offices that bear a role of the step.</summary>
    public async Task<IReadOnlyList<OfficeName>> OfficesAsync(WorkflowStep at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(at);
        IReadOnlyList<OfficeRow> offices = await OfficesAsync(cancellationToken);
        return [.. offices.Where(o => o.Roles.Overlaps(at.Roles)).Select(o => new OfficeName(o.Key, o.Title))];
    }

    /// <summary>Titles of offices, by key.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TitlesAsync(CancellationToken cancellationToken) =>
        (await OfficesAsync(cancellationToken)).ToDictionary(o => o.Key, o => o.Title);

    /// <summary>The roles of a step in words: "Kepala Biro Hukum atau Perancang".</summary>
    public async Task<string> RolesInWordsAsync(WorkflowStep at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(at);
        _roles ??= await db.Set<Role>().ToDictionaryAsync(r => r.Code, r => r.Name, cancellationToken);
        return string.Join(" atau ", at.Roles.Select(code => _roles.GetValueOrDefault(code, code)));
    }

    /// <summary>Why the acting person may not choose at the step, for itself or for another office.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotAsync(WorkflowStep at, string? recordedFor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(at);
        if (recordedFor is null)
        {
            return OwnOffice(at) is null ? [new($"Langkah {at.Key} \"{at.Title}\" diputuskan oleh {await RolesInWordsAsync(at, cancellationToken)}.")] : [];
        }

        if (RecordingOffice(at) is null)
        {
            return [new(IsOnLegalPaper(at)
                ? "Tindakan pada naskah hukum hanya dicatat oleh petugas register (bagian hukum)."
                : "Tindakan pejabat lain hanya dicatat oleh petugas organisasi atau petugas register.")];
        }

        IReadOnlyList<OfficeName> allowed = await RecordableAsync(at, cancellationToken);
        return allowed.Any(o => o.Key == recordedFor)
            ? []
            : [new($"Tindakan jabatan itu pada langkah {at.Key} tidak dapat dicatatkan orang lain: ia tidak berwenang pada langkah ini, atau bekerja sendiri di aplikasi.")];
    }

    private static bool IsOnLegalPaper(WorkflowStep at) =>
        at.Act is WorkflowAct.Initial or WorkflowAct.Sign or WorkflowAct.Number or WorkflowAct.Promulgate or WorkflowAct.CertifyCopies;

    private async Task<IReadOnlyList<OfficeRow>> OfficesAsync(CancellationToken cancellationToken)
    {
        if (_offices is null)
        {
            Dictionary<string, string> authorities = await db.Set<Role>().ToDictionaryAsync(r => r.Code, r => r.Authorities, cancellationToken);
            List<Office> rows = await db.Set<Office>().AsNoTracking().OrderBy(o => o.Position).ToListAsync(cancellationToken);
            _offices = [.. rows.Select(o => RowOf(o, authorities))];
        }

        return _offices;
    }

    private static OfficeRow RowOf(Office office, Dictionary<string, string> authorities)
    {
        HashSet<string> roles = [.. office.RoleCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        bool hasWork = roles.SelectMany(code => authorities.GetValueOrDefault(code, "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Any(authority => OfWork.Contains(Enum.Parse<Authority>(authority)));
        return new(office.Key, office.Title, roles, hasWork);
    }

    private sealed record OfficeRow(string Key, string Title, HashSet<string> Roles, bool HasWork);
}
