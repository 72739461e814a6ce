using System.Globalization;
using System.Reflection;
using Budaya.Core.Tenants;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Budaya.Core.Drafting;

/// <summary>A later text that amended a cited one, from the day it held.</summary>
/// <param name="Key">Key of the amending row.</param>
/// <param name="Since">First day on which the cited text is cited as amended by it.</param>
/// <param name="Several">There were other amendments before it.</param>
public sealed record CitationAmendment(string Key, DateOnly Since, bool Several);

/// <summary>One instrument that drafts may cite, with the days on which it may be cited.</summary>
public sealed record CitationRow
{
    /// <summary>Key, such as <c>uu-23-2014</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Rank, from 1 (UUD) down; Mengingat is ordered by it (rule DSR-03).</summary>
    public required int Rank { get; init; }

    /// <summary>Kind as cited, such as Undang-Undang; null for a row cited by its whole <see cref="Name"/>.</summary>
    public string? Form { get; init; }

    /// <summary>Number, or null.</summary>
    public string? Number { get; init; }

    /// <summary>Year; 0 where there is none.</summary>
    public int Year { get; init; }

    /// <summary>Name after <c>tentang</c>, letter for letter as promulgated, or the whole citation.</summary>
    public required string Name { get; init; }

    /// <summary>lembaran-negara, berita-negara, berita-daerah or null.</summary>
    public string? Gazette { get; init; }

    /// <summary>Year of the gazette where it is not the year of the instrument; null: the same.</summary>
    public int? GazetteYear { get; init; }

    /// <summary>Number in that gazette; null when it is not known: dots are printed, a number is never invented.</summary>
    public string? GazetteNumber { get; init; }

    /// <summary>Number in the Tambahan Lembaran Negara, or null.</summary>
    public string? SupplementNumber { get; init; }

    /// <summary>Days on which it may be cited.</summary>
    public required Period Period { get; init; }

    /// <summary>Code of the region (home ministry) for which alone it is cited, regions inside it included; null: everywhere.</summary>
    public string? RegionCode { get; init; }

    /// <summary>Papers that cite it: perkada, keputusan, edaran, tim.</summary>
    public required IReadOnlyList<string> CitedIn { get; init; }

    /// <summary>Its amendments, oldest first.</summary>
    public required IReadOnlyList<CitationAmendment> Amendments { get; init; }

    /// <summary>Where the row's data come from.</summary>
    public required string Source { get; init; }

    /// <summary>Whether a person has compared the row with the promulgated text.</summary>
    public required bool IsVerified { get; init; }
}

/// <summary>What may stand in Mengingat, by date and region. Effective-dated: a draft of 2021 and one of 2026 cite different bases.</summary>
/// <remarks>Data: <c>citations.yaml</c> in this folder. Rules: UU 12/2011, Lampiran II, on dasar hukum; DSR-03, DSR-05, DSR-06.</remarks>
public sealed class CitationRegistry
{
    private readonly Dictionary<string, CitationRow> _rows;

    private CitationRegistry(IEnumerable<CitationRow> rows) => _rows = rows.ToDictionary(r => r.Key, StringComparer.Ordinal);

    /// <summary>The registry shipped with the product.</summary>
    public static CitationRegistry Shipped { get; } = ReadShipped();

    /// <summary>All rows, by key.</summary>
    public IReadOnlyCollection<CitationRow> Rows => _rows.Values;

    /// <summary>The row of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public CitationRow Row(string key) => _rows.TryGetValue(key, out CitationRow? row) ? row : throw new KeyNotFoundException($"The citation registry has no row \"{key}\".");

    /// <summary>The rows that a paper of a region cites on a day, in the order of Mengingat: by rank, year, number.</summary>
    /// <param name="paper">perkada, keputusan, edaran or tim.</param>
    /// <param name="regionCode">Code of the home ministry, such as <c>19.05</c>; null: no row of a region.</param>
    /// <param name="on">Date of the draft.</param>
    public IReadOnlyList<CitationRow> For(string paper, string? regionCode, DateOnly on) =>
        [.. _rows.Values
            .Where(r => r.CitedIn.Contains(paper) && r.Period.Contains(on) && IsOf(r.RegionCode, regionCode))
            .OrderBy(r => r.Rank).ThenBy(r => r.Year).ThenBy(r => int.TryParse(r.Number, CultureInfo.InvariantCulture, out int n) ? n : 0)];

    /// <summary>The citation as Mengingat writes it on a day, amendments included, without a closing mark.</summary>
    public string Cite(CitationRow row, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(row);
        CitationAmendment? last = row.Amendments.LastOrDefault(a => a.Since <= on);
        string amended = last is null ? ""
            : $" {(last.Several ? "sebagaimana telah beberapa kali diubah, terakhir dengan" : "sebagaimana telah diubah dengan")} {Plain(Row(last.Key))}";
        return Plain(row) + amended;
    }

    private static bool IsOf(string? rowCode, string? regionCode) =>
        rowCode is null || (regionCode is not null && (regionCode == rowCode || regionCode.StartsWith(rowCode + ".", StringComparison.Ordinal)));

    private static string Plain(CitationRow row) => row.Form is null
        ? row.Name
        : $"{row.Form} Nomor {row.Number ?? OpenPlace.Dots} Tahun {row.Year} tentang {row.Name}{GazetteOf(row)}";

    private static string GazetteOf(CitationRow row)
    {
        string number = row.GazetteNumber ?? OpenPlace.Dots;
        int year = row.GazetteYear ?? row.Year;
        return row.Gazette switch
        {
            "lembaran-negara" when row.SupplementNumber is null => $" (Lembaran Negara Republik Indonesia Tahun {year} Nomor {number})",
            "lembaran-negara" => $" (Lembaran Negara Republik Indonesia Tahun {year} Nomor {number}, Tambahan Lembaran Negara Republik Indonesia Nomor {row.SupplementNumber})",
            "berita-negara" => $" (Berita Negara Republik Indonesia Tahun {year} Nomor {number})",
            null => "",
            _ => throw new InvalidDataException($"Citation {row.Key} names the unknown gazette \"{row.Gazette}\"."),
        };
    }

    private static CitationRegistry ReadShipped()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("citations.yaml")
            ?? throw new InvalidOperationException("The citation registry is not part of the program.");
        using StreamReader reader = new(stream);
        IDeserializer yaml = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();
        return new(yaml.Deserialize<List<YamlRow>>(reader).Select(r => r.ToRow()));
    }

    private sealed class YamlRow
    {
        public string Kunci { get; set; } = "";
        public int Tingkat { get; set; }
        public string? Bentuk { get; set; }
        public string? Nomor { get; set; }
        public int Tahun { get; set; }
        public string Nama { get; set; } = "";
        public string? Lembaran { get; set; }
        public string? NomorLembaran { get; set; }
        public int? TahunLembaran { get; set; }
        public string? Tambahan { get; set; }
        public string? Sejak { get; set; }
        public string? Sampai { get; set; }
        public string? Wilayah { get; set; }
        public List<string> Dikutip { get; set; } = [];
        public List<YamlAmendment> Perubahan { get; set; } = [];
        public string Sumber { get; set; } = "";
        public bool Diperiksa { get; set; }

        public CitationRow ToRow() => new()
        {
            Key = Kunci, Rank = Tingkat, Form = Bentuk, Number = Nomor, Year = Tahun, Name = Nama, Gazette = Lembaran,
            GazetteNumber = NomorLembaran, GazetteYear = TahunLembaran, SupplementNumber = Tambahan, Period = new(DateOf(Sejak), DateOf(Sampai)), RegionCode = Wilayah,
            CitedIn = Dikutip, Amendments = [.. Perubahan.Select(p => new CitationAmendment(p.Kunci, DateOf(p.Sejak) ?? DateOnly.MinValue, p.Beberapa))],
            Source = Sumber, IsVerified = Diperiksa,
        };

        private static DateOnly? DateOf(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private sealed class YamlAmendment
    {
        public string Kunci { get; set; } = "";
        public string? Sejak { get; set; }
        public bool Beberapa { get; set; }
    }
}
