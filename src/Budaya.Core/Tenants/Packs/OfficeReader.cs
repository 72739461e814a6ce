using System.Text.RegularExpressions;

namespace Budaya.Core.Tenants;

/// <summary>Reads <c>jabatan.yaml</c>: roles, offices, and the offices that every OPD has.</summary>
internal static partial class OfficeReader
{
    public static IReadOnlyList<RoleEntry> Roles(MapReader file)
    {
        List<RoleEntry> roles = [];
        foreach (MapReader map in file.Maps("peran", OrganisationShapes.Role))
        {
            RoleEntry role = new()
            {
                Code = map.Text("kode", RoleForm(), "huruf besar, angka, dan tanda hubung, 2 sampai 16, misalnya HUK"),
                Name = map.Text("nama"),
                Authorities = map.Words("wewenang", PackWords.Authorities),
            };
            if (roles.Any(r => r.Code == role.Code))
            {
                map.Report("kode", $"Kode peran \"{role.Code}\" sudah dipakai.");
            }

            roles.Add(role);
        }

        return roles;
    }

    public static IReadOnlyList<OfficeEntry> Offices(MapReader file, IReadOnlyList<RoleEntry> roles, IReadOnlyList<OpdEntry> daftarOpd, string? mailDomain)
    {
        HashSet<string> codes = [.. daftarOpd.Select(opd => opd.Code)];
        List<OfficeEntry> offices = [];
        foreach (MapReader map in file.Maps("jabatan", OrganisationShapes.Office))
        {
            OfficeEntry office = OfficeOf(map, mailDomain);
            OpdReader.CheckCode(map, "opd", office.OpdCode, codes);
            CheckRoles(map, roles);
            Add(map, offices, office);
        }

        foreach (MapReader map in file.Maps("jabatanTiapOpd", OrganisationShapes.OfficeRule))
        {
            CheckRoles(map, roles);
            AddForEach(map, offices, daftarOpd, mailDomain);
        }

        CheckHeld(file, roles, offices);
        return offices;
    }

    private static OfficeEntry OfficeOf(MapReader map, string? mailDomain)
    {
        string key = map.Code("kunci");
        return new()
        {
            Key = key,
            Title = map.Text("nama"),
            OpdCode = map.Code("opd"),
            Roles = map.Texts("peran"),
            Email = OpdReader.AddressOf(map, key, mailDomain),
            IsDemo = map.Flag("contoh", otherwise: false),
        };
    }

    private static void AddForEach(MapReader map, List<OfficeEntry> offices, IReadOnlyList<OpdEntry> daftarOpd, string? mailDomain)
    {
        string pattern = map.Text("kunci");
        if (!OfficeRuleForm().IsMatch(pattern))
        {
            map.Report("kunci", $"\"kunci\" berisi \"{pattern}\"; yang diminta huruf kecil dan tanda hubung dengan {{kode}} satu kali, paling panjang 20 huruf, misalnya petugas-{{kode}}.");
            return;
        }

        foreach (OpdEntry opd in daftarOpd.Where(o => o.IsRecipient && o.Code.Length > 0))
        {
            Add(map, offices, new()
            {
                Key = Fill(pattern, opd),
                Title = Fill(map.Text("nama"), opd),
                OpdCode = opd.Code,
                Roles = map.Texts("peran"),
                Email = opd.Email ?? OpdReader.MadeAddress(opd.Code, mailDomain),
                IsDemo = map.Flag("contoh", otherwise: false),
            });
        }
    }

    private static string Fill(string pattern, OpdEntry opd) => pattern
        .Replace("{kode}", opd.Code, StringComparison.Ordinal)
        .Replace("{nama}", opd.Name, StringComparison.Ordinal)
        .Replace("{singkatan}", opd.ShortName ?? opd.Name, StringComparison.Ordinal);

    private static void Add(MapReader map, List<OfficeEntry> offices, OfficeEntry office)
    {
        if (office.Key.Length > 0 && offices.Any(o => o.Key == office.Key))
        {
            map.Report("kunci", $"Kunci jabatan \"{office.Key}\" sudah dipakai.");
            return;
        }

        offices.Add(office);
    }

    private static void CheckRoles(MapReader map, IReadOnlyList<RoleEntry> roles)
    {
        foreach (PackNode item in map.Items("peran"))
        {
            if (item is PackText text && roles.Count > 0 && roles.All(r => r.Code != text.Value))
            {
                map.ReportAt(item, $"Peran \"{text.Value}\" tidak ada dalam daftar peran.");
            }
        }
    }

    private static void CheckHeld(MapReader file, IReadOnlyList<RoleEntry> roles, List<OfficeEntry> offices)
    {
        HashSet<string> held = [.. offices.SelectMany(o => o.Roles)];
        foreach (RoleEntry role in roles.Where(r => r.Code.Length > 0 && !held.Contains(r.Code)))
        {
            MapReader? map = file.Maps("peran", OrganisationShapes.Role).FirstOrDefault(m => m.Text("kode") == role.Code);
            (map ?? file).ReportAt((map ?? file).Map, $"Peran \"{role.Code}\" tidak dipegang jabatan mana pun.");
        }
    }

    [GeneratedRegex("^[A-Z][A-Z0-9-]{1,15}$", RegexOptions.CultureInvariant)]
    private static partial Regex RoleForm();

    [GeneratedRegex(@"^(?=.{6,20}$)[a-z0-9-]*\{kode\}[a-z0-9-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex OfficeRuleForm();
}
