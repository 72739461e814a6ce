using Budaya.Core.Workflow;

namespace Budaya.Core.Tenants;

/// <summary>Reads the pack of a region. Never throws for what people wrote: all problems come back together.</summary>
public static class TenantFile
{
    /// <summary>Reads <c>Tenants/&lt;id&gt;/*.yaml</c>; the folder's name is the identifier.</summary>
    /// <param name="folder">The folder of one region.</param>
    /// <returns>The pack when nothing is wrong, else every problem with its place, by file and line.</returns>
    public static TenantPackReading ReadFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        string id = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        PackFolder files = PackFolder.Open(folder, id);
        TenantPack pack = Read(files, id);
        IReadOnlyList<Problem> problems = [.. files.Problems.Distinct().OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column)];
        return new(id, problems.Count == 0 ? pack : null, problems);
    }

    /// <summary><see cref="TenantPack.Hash"/> of a folder as it stands, whether or not it has problems.</summary>
    public static string HashOf(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return PackFolder.Open(folder, Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))).Hash;
    }

    private static TenantPack Read(PackFolder files, string id)
    {
        MapReader main = files.Map("tenant.yaml", ProfileShapes.Profile);
        MapReader offices = files.Map("jabatan.yaml", OrganisationShapes.OfficeFile);
        TenantProfile profile = ProfileReader.Read(main, id);
        IReadOnlyList<OpdEntry> daftarOpd = OpdReader.Read(files.Map("opd.yaml", OrganisationShapes.OpdFile), profile.MailDomain);
        IReadOnlyList<RoleEntry> roles = OfficeReader.Roles(offices);
        TenantPack pack = new()
        {
            Id = id,
            Profile = profile,
            DaftarOpd = daftarOpd,
            Roles = roles,
            Offices = OfficeReader.Offices(offices, roles, daftarOpd, profile.MailDomain),
            Holidays = CalendarReader.Read(files.Map("kalender.yaml", OrganisationShapes.CalendarFile)),
            Frameworks = FrameworkReader.Read(files.Map("nilai.yaml", ValueShapes.FrameworkFile)),
            Workflows = [],
            Rounds = [],
            Hash = files.Hash,
        };
        CheckProfile(main, pack);
        pack = pack with { Workflows = WorkflowsOf(files, pack) };
        return files.Has("usulan.yaml") ? pack with { Rounds = RoundsOf(files, pack) } : pack;
    }

    private static List<WorkflowDefinition> WorkflowsOf(PackFolder files, TenantPack pack)
    {
        WorkflowSurroundings surroundings = WorkflowSurroundings.Of(pack.Offices.Select(o => (o.Key, o.Roles.AsEnumerable())));
        List<WorkflowDefinition> workflows = [];
        foreach (string name in files.WorkflowNames)
        {
            MapReader file = files.Map(name, WorkflowShapes.Workflow);
            WorkflowDefinition workflow = WorkflowReader.Read(file, surroundings);
            if (workflows.Exists(w => w.Key == workflow.Key))
            {
                file.Report("kunci", $"Kunci alur \"{workflow.Key}\" sudah dipakai berkas alur lain.");
            }

            workflows.Add(workflow);
        }

        return workflows;
    }

    private static IReadOnlyList<RoundEntry> RoundsOf(PackFolder files, TenantPack pack) => FrameworkReader.Rounds(
        files.Map("usulan.yaml", ValueShapes.RoundFile),
        pack.Workflows.Select(w => w.Key).ToHashSet(), pack.Frameworks.Select(f => f.Key).ToHashSet(), pack.Offices.Select(o => o.Key).ToHashSet());

    private static void CheckProfile(MapReader main, TenantPack pack)
    {
        HashSet<string> codes = [.. pack.DaftarOpd.Select(opd => opd.Code)];
        foreach (string key in new[] { "biroOrganisasi", "biroHukum" })
        {
            if (main.MapOrNull(key, ProfileShapes.Bureau) is { } bureau)
            {
                OpdReader.CheckCode(bureau, "opd", bureau.Text("opd"), codes);
            }
        }

        foreach (MapReader pattern in main.Maps("penomoran", ProfileShapes.Numbering))
        {
            if (pattern.TextOrNull("klasifikasi") is { Length: > 0 } code && pack.Profile.Classifications.All(c => c.Code != code))
            {
                pattern.Report("klasifikasi", $"Kode klasifikasi \"{code}\" tidak ada dalam daftar klasifikasi.");
            }
        }

        HashSet<string> administrators = [.. pack.Roles.Where(r => r.Authorities.Contains(Authority.Administration)).Select(r => r.Code)];
        if (pack.Offices.Count > 0 && !pack.Offices.Any(o => o.Roles.Any(administrators.Contains)))
        {
            main.ReportAt(main.Map, "Tidak ada jabatan yang memegang peran dengan wewenang admin, sehingga daerah ini tidak dapat diatur siapa pun.");
        }
    }
}
