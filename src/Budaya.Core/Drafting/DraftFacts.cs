using System.Globalization;
using Budaya.LegalText;
using System.Text.Encodings.Web;
using System.Text.Json;
using Budaya.Core.Data;
using Budaya.Core.Tenants;
using Budaya.Core.Values;

namespace Budaya.Core.Drafting;

/// <summary>The only names that a template sees. Everything in it is words, numbers and lists; no word of it can become markup (docs/draft-text.md).</summary>
/// <remarks><c>templates/README.md</c> lists the names with an example each; a test compares.</remarks>
public sealed class DraftFacts
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private DraftFacts(Dictionary<string, object?> model)
    {
        Model = model;
        Sha256 = Sha256Hex.Of(JsonSerializer.Serialize(model, Readable));
    }

    /// <summary>The model of the template.</summary>
    public IReadOnlyDictionary<string, object?> Model { get; }

    /// <summary>SHA-256 of the model: with the template's it says what a draft was made from.</summary>
    public string Sha256 { get; }

    /// <summary>The day from which BerAKHLAK binds every region; earlier drafts do not mention it.</summary>
    public static DateOnly BerAkhlakSince { get; } = new(2021, 7, 27);

    /// <summary>The facts of a subject.</summary>
    /// <exception cref="RefusedException">A text holds a line break or a control character where one line is wanted.</exception>
    public static DraftFacts Of(DraftSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return new(new()
        {
            ["pemda"] = Region(subject.Profile),
            ["naskah"] = Paper(subject),
            ["kerangka"] = Framework(subject.Framework),
            ["berakhlak"] = BerAkhlakOf(subject),
            ["dasar_hukum"] = LegalBasis(subject),
            ["alasan"] = Reasons(subject.Reason),
            ["pembahasan"] = Deliberation(subject.Deliberation),
            ["kriteria"] = List(subject.Criteria, row => new() { ["nama"] = FactText.Of(row.Name, "kriteria"), ["nama_kecil"] = FactText.Of(FactText.SmallFirst(row.Name.Trim()), "kriteria"), ["bobot"] = row.Weight }),
            ["terkait"] = Related(subject.Related, subject.Profile),
            ["penerima"] = Words(subject.Recipients, "penerima"),
            ["tembusan"] = Words(subject.Copies, "tembusan"),
            ["tim"] = List(subject.Team, seat => new() { ["kedudukan"] = FactText.Of(seat.Place, "kedudukan dalam tim"), ["jabatan"] = FactText.Of(seat.Office, "jabatan") }),
            ["opd"] = PaperFacts.Opd(subject.Opd),
            ["acara"] = PaperFacts.Event(subject.Event),
            ["penyampaian"] = PaperFacts.Conveyance(subject.Conveyance),
            ["tindak_lanjut"] = List(subject.Progress, PaperFacts.Progress),
            ["permasalahan"] = List(subject.Problems, PaperFacts.Problem),
            ["lama"] = PaperFacts.Earlier(subject.Earlier, subject.Profile),
            ["surel"] = PaperFacts.Mail(subject.Mail),
            ["paraf"] = Words(subject.ParafOffices, "jabatan pemaraf"),
            ["tahapan"] = List(subject.Steps, PaperFacts.Step),
            ["posisi"] = FactText.Of(subject.CurrentStep, "langkah sekarang"),
            ["kiriman"] = List(subject.Enclosed, row => new()
            {
                ["uraian"] = FactText.Of(row.Description, "jenis yang dikirim"),
                ["banyaknya"] = FactText.Of(row.Quantity, "banyaknya"),
                ["keterangan"] = FactText.Of(row.Remark, "keterangan"),
            }),
        });
    }

    private static Dictionary<string, object?> Region(TenantProfile profile) => new()
    {
        ["nama"] = FactText.Of(profile.OfficialName, "nama pemda"),
        ["nama_pendek"] = FactText.Of(profile.ShortName, "nama pendek pemda"),
        ["wilayah"] = FactText.Of(profile.RegionName, "nama wilayah"),
        ["tingkat"] = profile.Level.ToString(),
        ["daerah"] = FactText.Of($"{profile.Level} {profile.RegionName}", "nama daerah"),
        ["provinsi"] = FactText.Of(profile.ProvinceName ?? profile.RegionName, "nama provinsi"),
        ["kedudukan"] = FactText.Of(profile.Seat, "tempat kedudukan"),
        ["kepala"] = FactText.Of(profile.HeadOffice, "kepala daerah"),
        ["sebutan_kepala"] = FactText.Of(profile.HeadTitle, "sebutan kepala daerah"),
        ["sekretaris"] = FactText.Of(profile.SecretaryOffice, "sekretaris daerah"),
        ["berita_daerah"] = FactText.Of(profile.GazetteName, "nama berita daerah"),
        ["peraturan"] = FactText.Of(profile.RegulationName, "nama peraturan"),
        ["keputusan"] = FactText.Of(profile.DecreeName, "nama keputusan"),
        ["biro_organisasi"] = FactText.Of(profile.OrganisationBureau.Name, "biro organisasi"),
        ["kepala_biro_organisasi"] = FactText.Of(profile.OrganisationBureau.Head, "kepala biro organisasi"),
        ["biro_hukum"] = FactText.Of(profile.LegalBureau.Name, "biro hukum"),
        ["kepala_biro_hukum"] = FactText.Of(profile.LegalBureau.Head, "kepala biro hukum"),
        ["alamat"] = Words(profile.AddressLines, "alamat"),
    };

    private static Dictionary<string, object?> Paper(DraftSubject subject) => new()
    {
        ["judul"] = FactText.Of(subject.Title, "judul"),
        ["bentuk"] = FactText.Of(subject.Profile.NameOf(subject.Kind), "bentuk naskah"),
        ["tahun"] = subject.On.Year,
        ["tanggal"] = IndonesianDate.Format(subject.On),
        ["penghargaan"] = subject.Profile.HasPenghargaan,
        ["lampiran"] = subject.Profile.BehaviourGuide == GuidePlace.Lampiran,
        ["penanda_tangan"] = FactText.Of(subject.SignatoryOffice, "penanda tangan"),
    };

    private static Dictionary<string, object?> Framework(ValueFramework? framework)
    {
        CultureValue[] values = [.. (framework?.Values ?? []).OrderBy(v => v.Position)];
        return new()
        {
            ["ada"] = framework is not null,
            ["akronim"] = FactText.Of(framework?.Acronym ?? "", "akronim"),
            ["bentuk"] = PackWords.Forms.WordOf(framework?.Form ?? FrameworkForm.Acronym),
            ["arti"] = FactText.Of(framework?.Meaning ?? "", "arti akronim"),
            ["bahasa"] = FactText.Of(framework?.MeaningLanguage ?? "", "bahasa"),
            ["semboyan"] = FactText.Of(framework?.Tagline ?? "", "semboyan"),
            ["sumber"] = FactText.Of(framework?.Source ?? "", "sumber"),
            ["jumlah"] = LegalText.Terbilang.WithDigits(values.Length),
            ["nilai"] = List(values, Value),
        };
    }

    private static Dictionary<string, object?> Value(CultureValue value) => new()
    {
        ["nomor"] = value.Position,
        ["nama"] = FactText.Of(value.Name, "nama nilai"),
        ["nama_kecil"] = FactText.Of(FactText.SmallFirst(value.Name.Trim()), "nama nilai"),
        ["huruf"] = FactText.Of(value.Segment, "huruf"),
        ["arti"] = FactText.Of(FactText.SmallFirst(value.Definition.Trim().TrimEnd('.', ';')), "arti nilai"),
        ["perilaku"] = Words(value.Behaviours.OrderBy(b => b.Position).Select(b => FactText.SmallFirst(b.Text.Trim().TrimEnd('.', ';'))), "panduan perilaku"),
        ["berakhlak"] = Words(value.Links.OrderBy(l => l.BerAkhlak).Select(l => BerAkhlakNames.Of(l.BerAkhlak)), "nilai BerAKHLAK"),
    };

    private static Dictionary<string, object?> BerAkhlakOf(DraftSubject subject)
    {
        HashSet<int> met = [.. (subject.Framework?.Values ?? []).SelectMany(v => v.Links).Select(l => l.BerAkhlak)];
        return new()
        {
            ["berlaku"] = subject.On >= BerAkhlakSince,
            ["nilai"] = Words(BerAkhlakNames.All, "nilai BerAKHLAK"),
            ["tanpa_padanan"] = met.Count == 0 ? [] : Words(BerAkhlakNames.All.Where((_, i) => !met.Contains(i + 1)), "nilai BerAKHLAK"),
        };
    }

    private static List<object?> LegalBasis(DraftSubject subject)
    {
        string paper = subject switch
        {
            { Kind: Tenants.DocumentKind.Perkada } => "perkada",
            { Kind: Tenants.DocumentKind.SuratEdaran } => "edaran",
            { Kind: Tenants.DocumentKind.SuratKeputusan, Team.Count: > 0 } => "tim",
            _ => "keputusan",
        };
        CitationRegistry registry = CitationRegistry.Shipped;
        return List(registry.For(paper, subject.Profile.KemendagriCode, subject.On), row => new()
        {
            ["kunci"] = row.Key,
            ["kutipan"] = FactText.Of(registry.Cite(row, subject.On), "dasar hukum"),
        });
    }

    private static List<object?> Reasons(string reason) =>
        [.. reason.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(FactText.Clause).Where(line => line.Length > 0).Select(line => (object?)FactText.Of(FactText.SmallFirst(line), "alasan"))];

    private static Dictionary<string, object?> Deliberation(DeliberationFacts? meeting) => new()
    {
        ["ada"] = meeting is not null,
        ["hari"] = meeting is null ? OpenPlace.Dots : IndonesianDate.Day(meeting.HeldOn),
        ["tanggal"] = PaperFacts.DateOrDots(meeting?.HeldOn),
        ["tanggal_kata"] = meeting is null ? OpenPlace.Dots : IndonesianDate.FormatInWords(meeting.HeldOn),
        ["tempat"] = FactText.Of(meeting?.Place ?? OpenPlace.Dots, "tempat pembahasan"),
        ["peserta"] = List(meeting?.Seats ?? [], seat => new()
        {
            ["jabatan"] = FactText.Of(seat.Office, "jabatan peserta"),
            ["memimpin"] = seat.Presides,
            ["hadir"] = seat.Attended,
            ["diwakili"] = FactText.Of(seat.Substitute ?? "", "nama pengganti"),
        }),
        ["waktu"] = FactText.Of(meeting?.Time ?? OpenPlace.Dots, "waktu pembahasan"),
        ["agenda"] = Words(meeting?.Agenda ?? [], "agenda pembahasan"),
        ["penilaian"] = List(meeting?.Ballots ?? [], ballot => new()
        {
            ["putaran"] = ballot.Number,
            ["penilai"] = Terbilang.WithDigits(ballot.Offices),
            ["seri"] = ballot.IsTie,
            ["hasil"] = List(ballot.Rows, row => new() { ["nama"] = FactText.Of(row.Name, "nama usulan"), ["nilai"] = FactText.Of(row.Total, "nilai") }),
        }),
        ["usulan"] = List(meeting?.Proposals ?? [], proposal => new()
        {
            ["nama"] = FactText.Of(proposal.Name, "nama usulan"),
            ["pengusul"] = FactText.Of(proposal.Proposer, "pengusul"),
            ["dipilih"] = proposal.Chosen,
        }),
    };

    private static Dictionary<string, object?> Related(RelatedDocument? related, TenantProfile profile) => new()
    {
        ["ada"] = related is not null,
        ["bentuk"] = FactText.Of(related?.Form ?? "", "bentuk naskah terkait"),
        ["judul"] = FactText.Of(related?.Title ?? "", "judul naskah terkait"),
        ["bernomor"] = related?.Number is not null,
        ["kutipan"] = FactText.Of(related?.Citation ?? "", "naskah terkait"),
        ["nomor"] = FactText.Of(related?.Number ?? OpenPlace.Dots, "nomor naskah terkait"),
        ["ditetapkan"] = PaperFacts.DateOrDots(related?.DeterminedOn),
        ["diundangkan"] = PaperFacts.DateOrDots(related?.PromulgatedOn),
        ["berita_daerah"] = FactText.Of($"{profile.GazetteName} Tahun {related?.PromulgatedOn?.Year.ToString(CultureInfo.InvariantCulture) ?? OpenPlace.Dots} Nomor {related?.GazetteNumber ?? OpenPlace.Dots}", "berita daerah"),
        ["nomor_berita_daerah"] = FactText.Of(related?.GazetteNumber ?? OpenPlace.Dots, "nomor berita daerah"),
    };

    private static List<object?> Words(IEnumerable<string> words, string name) => [.. words.Select(w => (object?)FactText.Of(w, name))];

    private static List<object?> List<T>(IEnumerable<T> items, Func<T, Dictionary<string, object?>> map) => [.. items.Select(i => (object?)map(i))];
}
