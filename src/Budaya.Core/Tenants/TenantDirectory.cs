using System.Text.Json;
using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tenants;

/// <summary>What the scope's tenant has set, read once per scope.</summary>
public sealed class TenantDirectory(BudayaDbContext db)
{
    private TenantProfile? _profile;
    private WorkingCalendar? _calendar;

    /// <summary>The settings that hold now.</summary>
    /// <exception cref="MissingException">No tenant is chosen, or it has no settings.</exception>
    public async Task<TenantProfile> ProfileAsync(CancellationToken cancellationToken)
    {
        if (_profile is null)
        {
            string json = await db.Set<TenantSettings>().OrderByDescending(s => s.Number).Select(s => s.ProfileJson).FirstOrDefaultAsync(cancellationToken)
                ?? throw new MissingException($"Settings of tenant '{db.CurrentTenantId}'");
            _profile = JsonSerializer.Deserialize<TenantProfile>(json) ?? throw new InvalidDataException("The settings are the JSON null.");
        }

        return _profile;
    }

    /// <summary>Working days and office hours in the tenant's zone.</summary>
    public async Task<WorkingCalendar> CalendarAsync(CancellationToken cancellationToken)
    {
        if (_calendar is null)
        {
            TenantProfile profile = await ProfileAsync(cancellationToken);
            List<Holiday> holidays = await db.Set<Holiday>().AsNoTracking().ToListAsync(cancellationToken);
            _calendar = WorkingCalendar.Of(profile, holidays.Select(h => new HolidayEntry { Date = h.Date, Name = h.Name, Kind = h.Kind, Source = h.Source, Version = h.Version }));
        }

        return _calendar;
    }

    /// <summary>The directory of a region that does not exist yet.</summary>
    internal static TenantDirectory Of(BudayaDbContext db, TenantProfile profile) => new(db) { _profile = profile };

    /// <summary>Says which calendar holds from now on in this scope; the caller is about to save its days.</summary>
    internal void Use(WorkingCalendar calendar) => _calendar = calendar;
}
