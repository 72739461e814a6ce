using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Packs;

/// <summary>A setting that a changed pack would change.</summary>
/// <param name="Key">Its key in <c>tenant.yaml</c>.</param>
/// <param name="From">What holds now, as JSON; <c>null</c>: nothing.</param>
/// <param name="To">What would hold.</param>
public sealed record SettingChange(string Key, string From, string To);

/// <summary>What applying the settings of a pack would do.</summary>
/// <param name="Changes">The settings that differ.</param>
/// <param name="RunningCases">Titles of running cases, which the new settings touch from then on.</param>
/// <param name="Hash">Names exactly this plan: another one as soon as the pack or the settings of the region change.</param>
public sealed record SettingsPlan(IReadOnlyList<SettingChange> Changes, IReadOnlyList<string> RunningCases, string Hash);

/// <summary>
/// Brings the settings of a region (<c>tenant.yaml</c>) up to a changed pack, in two steps: plan, then apply of that very plan. What civil servants change on screens
/// (OPDs, offices, people, calendar, workflows, frameworks) is not taken from the pack again. The caller saves.
/// </summary>
public sealed class SettingsPlanService(BudayaDbContext db, AuditLog audit, TimeProvider time)
{
    private const int ShownLetters = 300;
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Keys of <c>tenant.yaml</c> by the property of <see cref="TenantProfile"/> that they give.</summary>
    public static IReadOnlyDictionary<string, string> Keys { get; } = new Dictionary<string, string>
    {
        [nameof(TenantProfile.OfficialName)] = "namaResmi", [nameof(TenantProfile.ShortName)] = "namaSingkat", [nameof(TenantProfile.Level)] = "tingkat",
        [nameof(TenantProfile.RegionName)] = "namaDaerah", [nameof(TenantProfile.ProvinceName)] = "provinsi", [nameof(TenantProfile.KemendagriCode)] = "kodeKemendagri",
        [nameof(TenantProfile.BpsCode)] = "kodeBps", [nameof(TenantProfile.HeadOffice)] = "kepalaDaerah", [nameof(TenantProfile.HeadTitle)] = "sebutanKepalaDaerah",
        [nameof(TenantProfile.SecretaryOffice)] = "sekretarisDaerah", [nameof(TenantProfile.Seat)] = "tempat", [nameof(TenantProfile.TimeZoneId)] = "zona", [nameof(TenantProfile.ZoneLabel)] = "zona",
        [nameof(TenantProfile.EmblemKey)] = "lambang", [nameof(TenantProfile.AccentColour)] = "warna", [nameof(TenantProfile.Motto)] = "semboyan", [nameof(TenantProfile.Paper)] = "kertas",
        [nameof(TenantProfile.LetterheadLines)] = "kop", [nameof(TenantProfile.AddressLines)] = "kop", [nameof(TenantProfile.Hosts)] = "inang", [nameof(TenantProfile.PublicAddress)] = "alamatPublik",
        [nameof(TenantProfile.MailDomain)] = "domainSurel", [nameof(TenantProfile.GazetteName)] = "beritaDaerah", [nameof(TenantProfile.GazetteSeries)] = "beritaDaerah",
        [nameof(TenantProfile.NumberPatterns)] = "penomoran", [nameof(TenantProfile.Registers)] = "register", [nameof(TenantProfile.SigningPaths)] = "tandaTangan",
        [nameof(TenantProfile.Classifications)] = "klasifikasi", [nameof(TenantProfile.OfficeHours)] = "jamKantor", [nameof(TenantProfile.Receipts)] = "tandaTerima",
        [nameof(TenantProfile.Commitments)] = "komitmen", [nameof(TenantProfile.OrganisationBureau)] = "biroOrganisasi", [nameof(TenantProfile.LegalBureau)] = "biroHukum",
        [nameof(TenantProfile.CoverLetterSignatory)] = "penandatanganPengantar", [nameof(TenantProfile.CircularHeadings)] = "judulEdaran", [nameof(TenantProfile.HasPenghargaan)] = "babPenghargaan",
        [nameof(TenantProfile.BehaviourGuide)] = "panduanPerilaku",
    };

    /// <summary>What applying the pack would change.</summary>
    /// <exception cref="RefusedException">The scope's tenant is not the pack's or does not exist yet, or the pack does not fit it.</exception>
    public async Task<SettingsPlan> PlanAsync(TenantPack pack, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pack);
        TenantSettings now = await db.Set<TenantSettings>().AsNoTracking().OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancellationToken) is { } found && db.CurrentTenantId == pack.Id
            ? found : throw new RefusedException($"Pemda \"{pack.Id}\" belum ada; ia dibuat dari berkasnya saat layanan mulai.");
        RefusedException.ThrowIfAny(await WhyNotAsync(pack, cancellationToken));
        string json = JsonSerializer.Serialize(pack.Profile);
        JsonObject from = Parsed(now.ProfileJson), to = Parsed(json);
        List<SettingChange> changes = [.. to.Select(p => p.Key).Union(from.Select(p => p.Key)).Where(key => !JsonNode.DeepEquals(from[key], to[key]))
            .Select(key => new SettingChange(Keys.GetValueOrDefault(key, key), Shown(from[key]), Shown(to[key])))];
        List<string> running = await db.Set<WorkflowCase>().Where(c => c.State == CaseState.Berjalan).OrderBy(c => c.Title).Select(c => c.Title).ToListAsync(cancellationToken);
        return new(changes, running, Sha256Hex.Of(string.Create(CultureInfo.InvariantCulture, $"{pack.Id}\n{now.Number}\n{now.ProfileJson}\n{pack.Hash}\n{json}")));
    }

    /// <summary>Applies a plan that was looked at: adds a version of the settings, which holds from the next request on.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="hash"><see cref="SettingsPlan.Hash"/> of the plan that was looked at.</param>
    /// <param name="account">Account of the machine on which the command was run, for the audit trail.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="RefusedException">The plan is another one by now, or there is nothing to apply.</exception>
    public async Task<SettingsPlan> ApplyAsync(TenantPack pack, string hash, string account, CancellationToken cancellationToken)
    {
        SettingsPlan plan = await PlanAsync(pack, cancellationToken);
        if (plan.Hash != hash)
        {
            throw new RefusedException("Berkas daerah atau setelan pemda berubah sejak rencana itu dibuat. Buat rencana lagi dan periksa.");
        }

        Tenant tenant = await db.Set<Tenant>().SingleAsync(t => t.Id == pack.Id, cancellationToken);
        if (plan.Changes.Count == 0 && tenant.PackHash == pack.Hash)
        {
            throw new RefusedException("Tidak ada yang berubah.");
        }

        if (plan.Changes.Count > 0)
        {
            int number = await db.Set<TenantSettings>().MaxAsync(s => s.Number, cancellationToken) + 1;
            db.Add(new TenantSettings { Number = number, ProfileJson = JsonSerializer.Serialize(pack.Profile), At = time.GetUtcNow() });
        }

        (tenant.Name, tenant.Hosts, tenant.PackHash) = (pack.Profile.OfficialName, string.Join(' ', pack.Profile.Hosts), pack.Hash);
        audit.Record("pemda.setelan-diterapkan", $"pemda/{pack.Id}", new { plan.Changes, pack.Hash, peladen = account });
        return plan;
    }

    private async Task<List<Refusal>> WhyNotAsync(TenantPack pack, CancellationToken cancellationToken)
    {
        List<string> opds = await db.Set<Opd>().Select(o => o.Code).ToListAsync(cancellationToken);
        return [
            .. (await PackSetup.TakenHostsAsync(db, pack, cancellationToken)).Select(host => new Refusal($"Inang \"{host}\" sudah dipakai pemda lain.")),
            .. new[] { pack.Profile.OrganisationBureau, pack.Profile.LegalBureau }.Where(b => !opds.Contains(b.OpdCode)).Select(b => new Refusal($"{b.Name}: perangkat daerah \"{b.OpdCode}\" tidak ada pada pemda ini.")),
        ];
    }

    private static JsonObject Parsed(string json) => JsonNode.Parse(json)?.AsObject() ?? throw new InvalidDataException("The settings are the JSON null.");

    private static string Shown(JsonNode? value)
    {
        string text = value?.ToJsonString(Readable) ?? "null";
        return text.Length > ShownLetters ? $"{text[..ShownLetters]}…" : text;
    }
}
