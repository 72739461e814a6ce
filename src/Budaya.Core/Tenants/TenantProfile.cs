using System.Text.Json.Serialization;

namespace Budaya.Core.Tenants;

/// <summary>What is fixed for one region: names, paper, numbers, periods. Stored as JSON as the settings of the tenant.</summary>
/// <remarks>Written in <c>Tenants/&lt;id&gt;/tenant.yaml</c>; each key is described in <c>Tenants/README.md</c>.</remarks>
public sealed record TenantProfile
{
    /// <summary>The identifier, equal to the folder's name and the path base: <c>babel</c>.</summary>
    public required string Id { get; init; }

    /// <summary>"Pemerintah Provinsi Kepulauan Bangka Belitung".</summary>
    public required string OfficialName { get; init; }

    /// <summary>"Pemprov Kepulauan Bangka Belitung".</summary>
    public required string ShortName { get; init; }

    public required RegionLevel Level { get; init; }

    /// <summary>The name without its level: "Kepulauan Bangka Belitung", "Bangka Barat".</summary>
    public required string RegionName { get; init; }

    /// <summary>The province in which a kabupaten or kota lies; null for a province.</summary>
    public string? ProvinceName { get; init; }

    /// <summary>Code of the home ministry, such as <c>19.05</c>; not the code of the statistics office.</summary>
    public string? KemendagriCode { get; init; }

    /// <summary>Code of the statistics office, such as <c>1903</c>.</summary>
    public string? BpsCode { get; init; }

    /// <summary>"Gubernur Kepulauan Bangka Belitung".</summary>
    public required string HeadOffice { get; init; }

    /// <summary>"Gubernur", "Bupati" or "Wali Kota".</summary>
    public required string HeadTitle { get; init; }

    /// <summary>"Sekretaris Daerah Provinsi Kepulauan Bangka Belitung".</summary>
    public required string SecretaryOffice { get; init; }

    /// <summary>The place of signing: "Pangkalpinang", "Mentok".</summary>
    public required string Seat { get; init; }

    /// <summary>IANA name: <c>Asia/Jakarta</c>, <c>Asia/Pontianak</c>, <c>Asia/Makassar</c> or <c>Asia/Jayapura</c>.</summary>
    public required string TimeZoneId { get; init; }

    /// <summary>The date in the region at an instant.</summary>
    public DateOnly DateOf(DateTimeOffset instant) => WorkingCalendar.DateIn(instant, TimeZoneInfo.FindSystemTimeZoneById(TimeZoneId));

    /// <summary>What stands behind a time of day: WIB, WITA or WIT.</summary>
    public required string ZoneLabel { get; init; }

    public required string EmblemKey { get; init; }

    /// <summary>Six hexadecimal digits after <c>#</c>.</summary>
    public required string AccentColour { get; init; }

    public string? Motto { get; init; }

    public required PaperSettings Paper { get; init; }

    /// <summary>The lines of the letterhead of the organisation bureau, from the top.</summary>
    public required IReadOnlyList<string> LetterheadLines { get; init; }

    /// <summary>The small lines under the letterhead.</summary>
    public required IReadOnlyList<string> AddressLines { get; init; }

    /// <summary>Host names by which the region is known; may be empty (then the path base alone).</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>The permanent https address that printed QR codes carry; null: documents say CONTOH.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>Domain from which addresses of units without an address of their own are made; null: there are none.</summary>
    public string? MailDomain { get; init; }

    /// <summary>"Berita Daerah Provinsi Kepulauan Bangka Belitung".</summary>
    public required string GazetteName { get; init; }

    /// <summary>The letter of the series in which a Perkada is gazetted; null: the gazette has no series.</summary>
    public string? GazetteSeries { get; init; }

    public required IReadOnlyList<NumberPattern> NumberPatterns { get; init; }

    /// <summary>One entry for each kind that is numbered.</summary>
    public required IReadOnlyList<RegisterRule> Registers { get; init; }

    /// <summary>One entry for each kind that is signed.</summary>
    public required IReadOnlyList<SigningRule> SigningPaths { get; init; }

    public required IReadOnlyList<ClassificationCode> Classifications { get; init; }

    /// <summary>One entry for each day of the week on which offices are open.</summary>
    public required IReadOnlyList<OfficeHours> OfficeHours { get; init; }

    public required ReceiptRules Receipts { get; init; }

    /// <summary>The agreements that follow the sosialisasi; empty when the region has not adopted any.</summary>
    public required IReadOnlyList<CommitmentRule> Commitments { get; init; }

    public required BureauNames OrganisationBureau { get; init; }

    public required BureauNames LegalBureau { get; init; }

    /// <summary>The lines above the signature of a surat pengantar: "a.n. SEKRETARIS DAERAH", "ASISTEN ADMINISTRASI UMUM,".</summary>
    public required IReadOnlyList<string> CoverLetterSignatory { get; init; }

    public required CircularHeadingStyle CircularHeadings { get; init; }

    /// <summary>Whether a Perkada on work culture begins with its BAB Penghargaan.</summary>
    /// <remarks>Rule: legal-drafting reference, section 6: VI Penghargaan is an option of the usual grouping.</remarks>
    public bool HasPenghargaan { get; init; } = true;

    /// <summary>Where a draft on work culture sets out the behaviours of each value.</summary>
    public GuidePlace BehaviourGuide { get; init; }

    /// <summary>"Peraturan Gubernur".</summary>
    [JsonIgnore]
    public string RegulationName => $"Peraturan {HeadTitle}";

    /// <summary>"Keputusan Bupati".</summary>
    [JsonIgnore]
    public string DecreeName => $"Keputusan {HeadTitle}";

    /// <summary>The pattern in force for a kind on a date; null when the region has none.</summary>
    public NumberPattern? NumberPatternFor(DocumentKind kind, DateOnly on) => NumberPatterns.FirstOrDefault(p => p.Kind == kind && p.Period.Contains(on));

    /// <summary>Who allocates the numbers of a kind; <see cref="RegisterMode.Recorded"/> when nothing is said.</summary>
    /// <remarks>Rule: legal-drafting practice, the number book of Hukum covers all products of the region.</remarks>
    public RegisterMode RegisterFor(DocumentKind kind) => Registers.FirstOrDefault(r => r.Kind == kind)?.Mode ?? RegisterMode.Recorded;

    /// <summary>How a kind is signed; <see cref="SigningPath.Wet"/> when nothing is said.</summary>
    public SigningPath SigningPathFor(DocumentKind kind) => SigningPaths.FirstOrDefault(r => r.Kind == kind)?.Path ?? SigningPath.Wet;

    /// <summary>How the region prints a kind: "Peraturan Gubernur", "Surat Edaran".</summary>
    public string NameOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Perkada => RegulationName,
        DocumentKind.SuratKeputusan => DecreeName,
        DocumentKind.SuratEdaran => "Surat Edaran",
        DocumentKind.SuratPengantar => "Surat Pengantar",
        DocumentKind.NotaDinas => "Nota Dinas",
        DocumentKind.BeritaAcara => "Berita Acara",
        DocumentKind.Surat => "Surat",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of document."),
    };
}

[JsonConverter(typeof(JsonStringEnumConverter<RegionLevel>))]
public enum RegionLevel
{
    Provinsi,
    Kabupaten,
    Kota,
}

/// <summary>How the numbered parts of a Surat Edaran are marked: <c>1.</c> or <c>A.</c>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CircularHeadingStyle>))]
public enum CircularHeadingStyle
{
    Numbers,
    Letters,
}

/// <summary>Where the behaviours of the values stand: in a table of the Lampiran, or in the articles.</summary>
/// <remarks>Rule: legal-drafting reference, section 6 (III) and CUL-02: in the body or in the annex.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<GuidePlace>))]
public enum GuidePlace
{
    Lampiran,
    BatangTubuh,
}

/// <summary>Paper and type. Lengths in millimetres, <see cref="SizePt"/> in points, <see cref="Leading"/> in lines.</summary>
public sealed record PaperSettings
{
    public required decimal WidthMm { get; init; }
    public required decimal HeightMm { get; init; }
    public required decimal TopMm { get; init; }
    public required decimal BottomMm { get; init; }
    public required decimal LeftMm { get; init; }
    public required decimal RightMm { get; init; }
    public required string FontName { get; init; }
    public required decimal SizePt { get; init; }
    public required decimal Leading { get; init; }
}

/// <summary>A bureau inside the Sekretariat Daerah, and the office that leads it.</summary>
/// <param name="Name">"Biro Hukum", "Bagian Hukum".</param>
/// <param name="Head">"Kepala Biro Hukum".</param>
/// <param name="OpdCode">Its code in the list of OPDs.</param>
public sealed record BureauNames(string Name, string Head, string OpdCode);

public sealed record ClassificationCode(string Code, string Meaning);
