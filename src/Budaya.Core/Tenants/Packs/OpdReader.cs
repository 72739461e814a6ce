using System.Text.RegularExpressions;

namespace Budaya.Core.Tenants;

/// <summary>Reads <c>opd.yaml</c>.</summary>
internal static partial class OpdReader
{
    public static IReadOnlyList<OpdEntry> Read(MapReader file, string? mailDomain)
    {
        List<(MapReader Map, OpdEntry Opd)> read = [];
        foreach (MapReader map in file.Maps("opd", OrganisationShapes.Opd))
        {
            OpdEntry opd = OpdOf(map, mailDomain);
            if (read.Any(other => other.Opd.Code == opd.Code) && opd.Code.Length > 0)
            {
                map.Report("kode", $"Kode OPD \"{opd.Code}\" sudah dipakai \"{read.First(o => o.Opd.Code == opd.Code).Opd.Name}\".");
            }

            read.Add((map, opd));
        }

        HashSet<string> codes = [.. read.Select(r => r.Opd.Code)];
        foreach ((MapReader map, OpdEntry opd) in read)
        {
            CheckReferences(map, opd, codes);
        }

        return [.. read.Select(r => r.Opd)];
    }

    /// <summary>Reports a code that names no OPD.</summary>
    public static void CheckCode(MapReader map, string key, string code, IReadOnlySet<string> codes)
    {
        if (code.Length > 0 && codes.Count > 0 && !codes.Contains(code)) // none known: opd.yaml is wrong, and says so
        {
            string suggestion = Nearest.To(code, codes) is { } near ? $" Maksudnya \"{near}\"?" : "";
            map.Report(key, $"Tidak ada OPD dengan kode \"{code}\" dalam opd.yaml.{suggestion}");
        }
    }

    private static OpdEntry OpdOf(MapReader map, string? mailDomain)
    {
        string code = map.Code("kode");
        string name = map.Text("nama");
        OpdKind kind = map.Word("jenis", PackWords.OpdKinds);
        return new()
        {
            Code = code,
            Name = name,
            ShortName = map.TextOrNull("singkatan"),
            Kind = kind,
            ParentCode = map.CodeOrNull("induk"),
            HeadOffice = map.TextOrNull("kepala") ?? HeadOf(kind, name),
            Email = AddressOf(map, code, mailDomain),
            IsRecipient = map.Flag("penerima", otherwise: true),
            Period = map.Period(),
            FormerNames = [.. map.Maps("namaLama", OrganisationShapes.FormerName).Select(n => new FormerName(n.Text("nama"), n.Date("sampai")))],
            SuccessorCode = map.CodeOrNull("penerus"),
        };
    }

    /// <summary>The address under the key <c>surel</c>, else one made from the code and the domain.</summary>
    public static string? AddressOf(MapReader map, string code, string? mailDomain) =>
        map.TextOrNull("surel", AddressForm(), "alamat surel, misalnya dinkes@babel.example") ?? MadeAddress(code, mailDomain);

    public static string? MadeAddress(string code, string? mailDomain) => mailDomain is null ? null : $"{code}@{mailDomain}";

    private static string HeadOf(OpdKind kind, string name) => kind switch
    {
        OpdKind.Kecamatan => $"Camat {name.Replace("Kecamatan ", "", StringComparison.Ordinal)}",
        OpdKind.Kelurahan => $"Lurah {name.Replace("Kelurahan ", "", StringComparison.Ordinal)}",
        OpdKind.RumahSakit => $"Direktur {name}",
        _ => $"Kepala {name}",
    };

    private static void CheckReferences(MapReader map, OpdEntry opd, HashSet<string> codes)
    {
        CheckCode(map, "induk", opd.ParentCode ?? "", codes);
        CheckCode(map, "penerus", opd.SuccessorCode ?? "", codes);
        if (opd.ParentCode == opd.Code && map.Has("induk"))
        {
            map.Report("induk", $"OPD \"{opd.Code}\" tidak dapat menjadi induk bagi dirinya sendiri.");
        }

        if (opd.SuccessorCode is not null && opd.Period.Until is null)
        {
            map.Report("penerus", "OPD yang masih ada tidak mempunyai penerus; isi dahulu berlakuSampai.");
        }
    }

    [GeneratedRegex(@"^(?=.{1,254}$)[A-Za-z0-9._%+-]{1,64}@[a-z0-9]([a-z0-9.-]*[a-z0-9])?\.[a-z]{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex AddressForm();
}
