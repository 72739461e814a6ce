using Budaya.Core.Tenants;
using Budaya.LegalText;

namespace Budaya.Core.Drafting;

/// <summary>The facts of the papers that go with a case: events, conveyance, follow-up. What is not known yet is printed as dots, never left out.</summary>
internal static class PaperFacts
{
    public static Dictionary<string, object?> Opd(OpdFacts? opd) => new()
    {
        ["ada"] = opd is not null,
        ["nama"] = Text(opd?.Name, "nama perangkat daerah"),
        ["kepala"] = Text(opd?.Head, "kepala perangkat daerah"),
    };

    public static Dictionary<string, object?> Event(EventFacts? held) => new()
    {
        ["hari"] = held?.HeldOn is { } day ? IndonesianDate.Day(day) : OpenPlace.Dots,
        ["tanggal"] = DateOrDots(held?.HeldOn),
        ["waktu"] = Text(held?.Time, "waktu"),
        ["tempat"] = Text(held?.Place, "tempat"),
        ["pembuka"] = Text(held?.Opener, "pembuka"),
        ["narasumber"] = Words(held?.Speakers ?? [], "narasumber"),
        ["kesepakatan"] = FactText.Paragraphs(held?.Agreement ?? "", "kesepakatan"),
    };

    public static Dictionary<string, object?> Conveyance(ConveyanceFacts? conveyed) => new()
    {
        ["ada"] = conveyed is not null,
        ["nomor"] = Text(conveyed?.CoverNumber, "nomor surat pengantar"),
        ["tanggal"] = DateOrDots(conveyed?.CoverDate),
        ["jumlah"] = NumberOrDots(conveyed?.Total),
        ["diterima"] = NumberOrDots(conveyed?.Total - conveyed?.Missing.Count),
        ["jumlah_belum"] = NumberOrDots(conveyed?.Missing.Count),
        ["batas"] = DateOrDots(conveyed?.DueOn),
        ["belum"] = Words(conveyed?.Missing ?? [], "perangkat daerah"),
    };

    public static Dictionary<string, object?> Mail(MailFacts? mail) => new()
    {
        ["kepada"] = Line(mail?.To, "penerima surel"),
        ["penerima"] = Line(mail?.Recipient, "perangkat daerah"),
        ["perihal"] = Line(mail?.Subject, "perihal"),
        ["nomor"] = Line(mail?.Number, "nomor"),
        ["naskah"] = Words((mail?.Papers ?? []).Select(MailTexts.OneLine), "naskah"),
        ["belum"] = Words((mail?.Missing ?? []).Select(MailTexts.OneLine), "perangkat daerah"),
        ["hari_batas"] = mail?.DueOn is { } day ? IndonesianDate.Day(day) : OpenPlace.Dots,
        ["batas"] = DateOrDots(mail?.DueOn),
        ["hari_kerja"] = mail?.WorkingDays ?? 0,
        ["eskalasi"] = mail?.IsEscalation ?? false,
        ["perubahan"] = Line(mail?.Change, "perubahan"),
        ["alasan"] = Line(mail?.Reason, "alasan"),
        ["alamat"] = Line(mail?.Link, "alamat"),
        ["kode"] = Line(mail?.Code, "kode surat"),
        ["saksi"] = Line(mail?.Witness, "jejak audit"),
        ["langkah"] = Line(mail?.Step, "langkah"),
        ["posisi"] = Line(mail?.Lane, "posisi naskah"),
        ["pilihan_diam"] = FactText.Of(MailTexts.OneLine(mail?.SilentChoice), "pilihan langkah"),
        ["nama_pengguna"] = Line(mail?.UserName, "nama pengguna"),
    };

    private static string Line(string? words, string name) => Text(MailTexts.OneLine(words), name);

    public static Dictionary<string, object?> Progress(OpdProgress row) => new()
    {
        ["opd"] = FactText.Of(row.Opd, "perangkat daerah"),
        ["selesai"] = row.Done,
        ["jumlah"] = row.Total,
    };

    public static Dictionary<string, object?> Problem(ReportedProblem row) => new()
    {
        ["opd"] = FactText.Of(row.Opd, "perangkat daerah"),
        ["uraian"] = FactText.Of(FactText.Clause(row.Text), "permasalahan"),
    };

    public static Dictionary<string, object?> Step(StepDone row) => new()
    {
        ["nama"] = FactText.Of(row.Name, "langkah"),
        ["tanggal"] = IndonesianDate.Format(row.On),
    };

    public static Dictionary<string, object?> Earlier(EarlierRegulation? earlier, TenantProfile profile)
    {
        string year = earlier?.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? OpenPlace.Dots;
        string name = $"{profile.RegulationName} Nomor {earlier?.Number ?? OpenPlace.Dots} Tahun {year} tentang {earlier?.Title ?? OpenPlace.Dots}";
        return new()
        {
            ["judul"] = Text(earlier?.Title, "judul peraturan lama"),
            ["sebutan"] = FactText.Of(name, "peraturan lama"),
            ["kutipan"] = FactText.Of($"{name} ({profile.GazetteName} Tahun {year} Nomor {earlier?.GazetteNumber ?? OpenPlace.Dots})", "peraturan lama"),
        };
    }

    /// <summary>A date in words, or dots.</summary>
    public static string DateOrDots(DateOnly? date) => date is { } day ? IndonesianDate.Format(day) : OpenPlace.Dots;

    private static string NumberOrDots(int? number) => number is { } counted ? Terbilang.WithDigits(counted) : OpenPlace.Dots;

    private static string Text(string? words, string name) => string.IsNullOrWhiteSpace(words) ? OpenPlace.Dots : FactText.Of(words, name);

    private static List<object?> Words(IEnumerable<string> words, string name) => [.. words.Select(w => (object?)FactText.Of(w, name))];
}
