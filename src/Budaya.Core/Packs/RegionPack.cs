using System.Text.Encodings.Web;
using System.Text.Json;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;

namespace Budaya.Core.Packs;

/// <summary>Writes the pack of a new region from what was filled in, and reads it back through the same checks as every pack. JSON is YAML too.</summary>
public static class RegionPack
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] WorkDays = ["senin", "selasa", "rabu", "kamis", "jumat"];
    private static readonly string[] Coordinating = ["a.n. SEKRETARIS DAERAH"];
    private static readonly string[] OwnOpd = ["opd"];
    private static readonly string[] Officer = ["OPD"];
    private static readonly string[] Agent = ["AGEN"];

    /// <summary>The roles of the administration: code, name, what they open, and whether a region can do without.</summary>
    public static IReadOnlyList<(string Code, string Name, string[] Authorities, bool IsNeeded)> Roles { get; } =
    [
        ("KDH", "Kepala daerah", ["baca"], true), ("SEKDA", "Sekretaris Daerah", ["baca"], true), ("ASIS3", "Asisten yang membidangi administrasi umum", ["baca"], true),
        ("ORG", "Kepala biro atau bagian organisasi", ["organisasi", "rancangan", "baca"], true), ("HUK", "Kepala biro atau bagian hukum", ["rancangan", "register", "baca"], true),
        ("PRC", "Perancang peraturan perundang-undangan", ["rancangan", "baca"], false), ("TU", "Petugas tata usaha", ["register", "baca"], false),
        ("ITDA", "Inspektur Daerah", ["baca"], false), ("KOMINFO", "Kepala Dinas Komunikasi dan Informatika", ["baca"], false), ("ADMIN", "Pengelola sistem daerah", ["admin", "baca"], true),
    ];

    /// <summary>Writes the pack into a folder named by the region's key, and reads it.</summary>
    /// <param name="plan">What was filled in.</param>
    /// <param name="holidays">The days off that the region begins with.</param>
    public static TenantPackReading Make(RegionPlan plan, IReadOnlyList<HolidayEntry> holidays)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (!PackCode.IsCode(plan.Id))
        {
            return new(plan.Id, null, [new("tenant.yaml", 1, 1, "Kode daerah terdiri atas huruf kecil, angka, dan tanda hubung, misalnya belitung-timur.")]);
        }

        DirectoryInfo root = Directory.CreateTempSubdirectory("budaya-pemda-");
        try
        {
            string folder = Path.Combine(root.FullName, plan.Id);
            Directory.CreateDirectory(folder);
            Write(folder, "tenant.yaml", Profile(plan));
            Write(folder, "opd.yaml", new { opd = plan.DaftarOpd.Select(Opd) });
            Write(folder, "jabatan.yaml", Offices(plan));
            Write(folder, "nilai.yaml", new { kerangka = Array.Empty<object>() });
            Write(folder, "kalender.yaml", RegionCalendar.Yaml(holidays));
            WriteWorkflows(folder, plan);
            return TenantFile.ReadFolder(folder);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static void WriteWorkflows(string folder, RegionPlan plan)
    {
        HashSet<string> held = [.. plan.TitledOffices.Select(o => o.Role)];
        BureauNames organisation = BureauOf(plan, "ORG"), law = BureauOf(plan, "HUK");
        foreach (string model in plan.Workflows)
        {
            File.WriteAllText(Path.Combine(folder, $"alur-{model}.yaml"), WorkflowYaml.Write(WorkflowModels.Of(model, new ModelNames(plan.Level, plan.HeadTitle, organisation.Name, law.Name), held)));
        }
    }

    private static BureauNames BureauOf(RegionPlan plan, string role)
    {
        RegionOffice? head = plan.TitledOffices.FirstOrDefault(o => o.Role == role);
        string name = plan.DaftarOpd.FirstOrDefault(o => o.Code == head?.OpdCode)?.Name ?? "Biro";
        return new(name, head?.Title ?? $"Kepala {name}", head?.OpdCode ?? "");
    }

    private static Dictionary<string, object> Profile(RegionPlan plan)
    {
        BureauNames organisation = BureauOf(plan, "ORG"), law = BureauOf(plan, "HUK");
        string decree = plan.Level == RegionLevel.Provinsi ? "100.3.3.1" : "100.3.3.2";
        Dictionary<string, object> profile = new()
        {
            ["namaResmi"] = plan.OfficialName, ["namaSingkat"] = plan.ShortName, ["tingkat"] = PackWords.Levels.WordOf(plan.Level), ["namaDaerah"] = plan.RegionName,
            ["kepalaDaerah"] = $"{plan.HeadTitle} {plan.RegionName}", ["sebutanKepalaDaerah"] = plan.HeadTitle,
            ["sekretarisDaerah"] = $"Sekretaris Daerah {PackWords.Levels.WordOf(plan.Level)[..1].ToUpperInvariant()}{PackWords.Levels.WordOf(plan.Level)[1..]} {plan.RegionName}",
            ["tempat"] = plan.Place, ["zona"] = plan.Zone, ["lambang"] = plan.Id, ["warna"] = plan.Colour,
            ["kertas"] = new { lebar = 215, tinggi = 330, atas = 25, bawah = 25, kiri = 30, kanan = 25, huruf = "TeX Gyre Bonum", ukuran = 12, spasi = 1.15 },
            ["kop"] = new { baris = plan.HeadLines, alamat = plan.AddressLines },
            ["beritaDaerah"] = new { nama = $"Berita Daerah {PackWords.Levels.WordOf(plan.Level)[..1].ToUpperInvariant()}{PackWords.Levels.WordOf(plan.Level)[1..]} {plan.RegionName}" },
            ["penomoran"] = Numbering(decree),
            ["register"] = new { suratPengantar = "dipegang", notaDinas = "dipegang", beritaAcara = "dipegang" },
            ["klasifikasi"] = new object[] { new { kode = "000.8.6.1", arti = "Budaya Kerja" }, new { kode = decree, arti = $"Keputusan {plan.HeadTitle}" } },
            ["jamKantor"] = WorkDays.Select(day => new { hari = day, buka = "07.30", tutup = day == "jumat" ? "16.30" : "16.00" }),
            ["biroOrganisasi"] = new { nama = organisation.Name, kepala = organisation.Head, opd = organisation.OpdCode },
            ["biroHukum"] = new { nama = law.Name, kepala = law.Head, opd = law.OpdCode },
            ["penandatanganPengantar"] = Coordinating.Append($"{plan.TitledOffices.FirstOrDefault(o => o.Role == "ASIS3")?.Title.ToUpperInvariant() ?? "ASISTEN"},"),
        };
        if (plan.Level != RegionLevel.Provinsi)
        {
            profile["provinsi"] = plan.Province;
        }

        if (plan.MailDomain.Length > 0)
        {
            profile["domainSurel"] = plan.MailDomain;
        }

        return profile;
    }

    // The abbreviations of units in numbers are examples; the legal bureau changes them.
    private static object[] Numbering(string decree) =>
    [
        new { naskah = "perkada", pola = "{urut}{sisip}" },
        new { naskah = "keputusan", pola = "{klas}/{urut}{sisip}/{unit}/{tahun}", klasifikasi = decree, unit = "HUK" },
        .. ((string[])["suratEdaran", "suratPengantar", "beritaAcara", "surat"]).Select(kind => new { naskah = kind, pola = "{klas}/{urut}{sisip}/{unit}/{tahun}", klasifikasi = "000.8.6.1", unit = "ORG" }),
        new { naskah = "notaDinas", pola = "{klas}/{urut}{sisip}/{unit}/{bulan-romawi}/{tahun}", klasifikasi = "000.8.6.1", unit = "ORG" },
    ];

    private static Dictionary<string, object> Opd(RegionOpd opd)
    {
        Dictionary<string, object> map = new() { ["kode"] = opd.Code, ["nama"] = opd.Name, ["jenis"] = opd.Kind };
        if (opd.ShortName.Length > 0)
        {
            map["singkatan"] = opd.ShortName;
        }

        if (opd.Mail.Length > 0)
        {
            map["surel"] = opd.Mail;
        }

        return map;
    }

    private static object Offices(RegionPlan plan) => new
    {
        peran = Roles.Where(r => plan.TitledOffices.Any(o => o.Role == r.Code)).Select(r => new { kode = r.Code, nama = plan.TitledOffices.First(o => o.Role == r.Code).Title, wewenang = r.Authorities })
            .Append(new { kode = "OPD", nama = "Petugas surat perangkat daerah", wewenang = OwnOpd }).Append(new { kode = "AGEN", nama = "Agen perubahan", wewenang = OwnOpd }),
        jabatan = plan.TitledOffices.Select(o => new { kunci = o.Role.ToLowerInvariant(), nama = o.Title, opd = o.OpdCode, peran = new[] { o.Role }, contoh = o.Name.Length > 0 ? "tidak" : "ya" }), // an office has one holder: who is named, or in Development an example
        jabatanTiapOpd = new object[]
        {
            new { kunci = "petugas-{kode}", nama = "Petugas surat {nama}", peran = Officer, contoh = "ya" }, new { kunci = "agen-{kode}", nama = "Agen perubahan {nama}", peran = Agent },
        },
    };

    private static void Write(string folder, string name, object content) => File.WriteAllText(Path.Combine(folder, name), JsonSerializer.Serialize(content, Readable) + "\n");
}
