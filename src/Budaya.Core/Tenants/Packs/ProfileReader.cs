using System.Text.RegularExpressions;

namespace Budaya.Core.Tenants;

/// <summary>Reads <c>tenant.yaml</c>.</summary>
internal static partial class ProfileReader
{
    private const int MostHostLetters = 900;

    /// <summary>The reminders when the pack names none (workflow reference, section 6).</summary>
    private static readonly ReceiptRules UsualReceipts = new(10,
    [
        new(1, ReminderAudience.Officers), new(3, ReminderAudience.Officers), new(5, ReminderAudience.HeadOfOpd),
        new(8, ReminderAudience.NoteToAsisten), new(12, ReminderAudience.NoteToSekda),
    ]);

    private static readonly Dictionary<string, string> Zones = new(StringComparer.Ordinal)
    {
        ["Asia/Jakarta"] = "WIB", ["Asia/Pontianak"] = "WIB", ["Asia/Makassar"] = "WITA", ["Asia/Jayapura"] = "WIT",
    };

    public static TenantProfile Read(MapReader map, string id)
    {
        string zone = map.Text("zona");
        MapReader? letterhead = map.MapOrNull("kop", ProfileShapes.Letterhead);
        MapReader? gazette = map.MapOrNull("beritaDaerah", ProfileShapes.Gazette);
        TenantProfile profile = new()
        {
            Id = id,
            OfficialName = map.Text("namaResmi"),
            ShortName = map.Text("namaSingkat"),
            Level = map.Word("tingkat", PackWords.Levels),
            RegionName = map.Text("namaDaerah"),
            ProvinceName = map.TextOrNull("provinsi"),
            KemendagriCode = map.TextOrNull("kodeKemendagri", KemendagriForm(), "kode seperti \"19\" atau \"19.05\""),
            BpsCode = map.TextOrNull("kodeBps", BpsForm(), "kode seperti \"19\" atau \"1903\""),
            HeadOffice = map.Text("kepalaDaerah"),
            HeadTitle = map.Text("sebutanKepalaDaerah", HeadTitleForm(), "Gubernur, Bupati, atau Wali Kota"),
            SecretaryOffice = map.Text("sekretarisDaerah"),
            Seat = map.Text("tempat"),
            TimeZoneId = zone,
            ZoneLabel = Zones.GetValueOrDefault(zone, ""),
            EmblemKey = map.Code("lambang"),
            AccentColour = map.Text("warna", ColourForm(), "tanda pagar dan enam angka heksadesimal, misalnya \"#0f5e63\""),
            Motto = map.TextOrNull("semboyan"),
            Paper = PaperOf(map),
            LetterheadLines = letterhead?.Texts("baris") ?? [],
            AddressLines = letterhead?.Texts("alamat") ?? [],
            Hosts = map.Texts("inang"),
            PublicAddress = map.TextOrNull("alamatPublik"),
            MailDomain = map.TextOrNull("domainSurel", DomainForm(), "nama domain, misalnya babel.example"),
            GazetteName = gazette?.Text("nama") ?? "",
            GazetteSeries = gazette?.TextOrNull("seri", SeriesForm(), "satu huruf besar"),
            NumberPatterns = NumberingReader.Patterns(map),
            Registers = NumberingReader.Registers(map),
            SigningPaths = NumberingReader.SigningPaths(map),
            Classifications = [.. map.Maps("klasifikasi", ProfileShapes.Classification).Select(c => new ClassificationCode(c.Text("kode"), c.Text("arti")))],
            OfficeHours = [.. map.Maps("jamKantor", ProfileShapes.Hours).Select(HoursOf)],
            Receipts = ReceiptsOf(map),
            Commitments = CommitmentReader.Read(map),
            OrganisationBureau = BureauOf(map, "biroOrganisasi"),
            LegalBureau = BureauOf(map, "biroHukum"),
            CoverLetterSignatory = map.Texts("penandatanganPengantar"),
            CircularHeadings = map.Word("judulEdaran", PackWords.CircularHeadings),
            HasPenghargaan = map.Flag("babPenghargaan", otherwise: true),
            BehaviourGuide = map.Word("panduanPerilaku", PackWords.GuidePlaces),
        };
        Check(map, profile);
        return profile;
    }

    private static PaperSettings PaperOf(MapReader map)
    {
        MapReader paper = map.MapOrNull("kertas", ProfileShapes.Paper) ?? map.Empty(ProfileShapes.Paper);
        return new()
        {
            WidthMm = paper.Number("lebar", 100, 420, 215),
            HeightMm = paper.Number("tinggi", 100, 594, 330),
            TopMm = paper.Number("atas", 5, 80, 25),
            BottomMm = paper.Number("bawah", 5, 80, 25),
            LeftMm = paper.Number("kiri", 5, 80, 30),
            RightMm = paper.Number("kanan", 5, 80, 25),
            FontName = paper.TextOrNull("huruf") ?? "TeX Gyre Bonum",
            SizePt = paper.Number("ukuran", 8, 16, 12),
            Leading = paper.Number("spasi", 0.8m, 2.5m, 1.15m),
        };
    }

    private static OfficeHours HoursOf(MapReader map)
    {
        OfficeHours hours = new(map.Word("hari", PackWords.Days), map.Time("buka"), map.Time("tutup"));
        if (hours.Closes <= hours.Opens && map.Has("buka") && map.Has("tutup"))
        {
            map.Report("tutup", "Jam tutup tidak sesudah jam buka.");
        }

        return hours;
    }

    private static ReceiptRules ReceiptsOf(MapReader map)
    {
        if (map.MapOrNull("tandaTerima", ProfileShapes.Receipts) is not { } receipts)
        {
            return UsualReceipts;
        }

        IReadOnlyList<ReminderStep> reminders = receipts.Has("pengingat")
            ? [.. receipts.Maps("pengingat", ProfileShapes.Reminder).Select(r => new ReminderStep(r.Whole("hariKerja", 1, 120), r.Word("kepada", PackWords.Audiences)))]
            : UsualReceipts.Reminders;
        if (reminders.Zip(reminders.Skip(1)).Any(pair => pair.Second.WorkingDays < pair.First.WorkingDays))
        {
            receipts.Report("pengingat", "Pengingat harus ditulis menurut urutan hari, dari yang paling awal.");
        }

        return new(receipts.Whole("batasHariKerja", 1, 60, UsualReceipts.LimitWorkingDays), reminders);
    }

    private static BureauNames BureauOf(MapReader map, string key) => map.MapOrNull(key, ProfileShapes.Bureau) is { } bureau
        ? new(bureau.Text("nama"), bureau.Text("kepala"), bureau.Code("opd"))
        : new("", "", "");

    private static void Check(MapReader map, TenantProfile profile)
    {
        if (profile.TimeZoneId.Length > 0 && profile.ZoneLabel.Length == 0)
        {
            map.Report("zona", $"Zona waktu \"{profile.TimeZoneId}\" tidak dikenal; yang diminta salah satu dari: {string.Join(", ", Zones.Keys)}.");
        }

        if (profile.PublicAddress is { } address && !(Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri is { Scheme: "https", Query: "", Fragment: "" }))
        {
            map.Report("alamatPublik", $"\"alamatPublik\" berisi \"{address}\"; yang diminta alamat tetap yang diawali https://, tanpa tanda tanya atau pagar.");
        }

        foreach (PackNode host in map.Items("inang").Where(h => h is PackText { IsNothing: false } text && !HostForm().IsMatch(text.Value)))
        {
            map.ReportAt(host, $"\"inang\" berisi {host.Described}; yang diminta nama inang saja, misalnya budaya.babel.example.");
        }

        if (string.Join(' ', profile.Hosts).Length > MostHostLetters)
        {
            map.Report("inang", $"Nama inang seluruhnya lebih panjang dari {MostHostLetters} huruf.");
        }

        if (ColourForm().IsMatch(profile.AccentColour) && AccentContrast.WithWhite(profile.AccentColour) < AccentContrast.Least)
        {
            map.Report("warna", $"Warna {profile.AccentColour} terlalu muda: kontras dengan putih harus paling sedikit 4,5 banding 1.");
        }

        if ((profile.Level == RegionLevel.Provinsi) != (profile.ProvinceName is null))
        {
            map.Report("provinsi", profile.Level == RegionLevel.Provinsi
                ? "Kunci \"provinsi\" hanya untuk kabupaten dan kota."
                : "Kabupaten dan kota harus menyebut provinsinya dengan kunci \"provinsi\".");
        }

        foreach (IGrouping<DayOfWeek, OfficeHours> twice in profile.OfficeHours.GroupBy(h => h.Day).Where(g => g.Count() > 1))
        {
            map.Report("jamKantor", $"Hari {PackWords.Days.WordOf(twice.Key)} disebut {twice.Count()} kali; sebutkan sekali.");
        }
    }

    [GeneratedRegex(@"^\d{2}(\.\d{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex KemendagriForm();

    [GeneratedRegex(@"^\d{2}(\d{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex BpsForm();

    [GeneratedRegex("^(Gubernur|Bupati|Wali Kota)$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadTitleForm();

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex ColourForm();

    [GeneratedRegex("^[A-Z]$", RegexOptions.CultureInvariant)]
    private static partial Regex SeriesForm();

    [GeneratedRegex(@"^(?=.{1,180}$)[a-z0-9]([a-z0-9.-]*[a-z0-9])?\.[a-z]{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex DomainForm();

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex HostForm();
}
