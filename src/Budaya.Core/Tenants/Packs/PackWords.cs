using Budaya.Core.Values;

namespace Budaya.Core.Tenants;

/// <summary>The words of packs for the cases of one choice.</summary>
internal sealed class PackWords<T>(params (string Word, T Case)[] words)
    where T : struct, Enum
{
    public IEnumerable<T> Cases => words.Select(w => w.Case);

    /// <summary>For messages.</summary>
    public string All => string.Join(", ", words.Select(w => w.Word));

    /// <summary>For the documentation.</summary>
    public string Choice => string.Join(" / ", words.Select(w => $"`{w.Word}`"));

    public T? Find(string word) => words.Where(w => w.Word == word).Select(w => (T?)w.Case).FirstOrDefault();

    /// <exception cref="InvalidOperationException">The case has no word in packs.</exception>
    public string WordOf(T value) => words.First(w => EqualityComparer<T>.Default.Equals(w.Case, value)).Word;
}

/// <summary>The words of packs outside the workflow.</summary>
internal static class PackWords
{
    public static readonly PackWords<DocumentKind> DocumentKinds = new(
        ("perkada", DocumentKind.Perkada), ("keputusan", DocumentKind.SuratKeputusan), ("suratEdaran", DocumentKind.SuratEdaran),
        ("suratPengantar", DocumentKind.SuratPengantar), ("notaDinas", DocumentKind.NotaDinas), ("beritaAcara", DocumentKind.BeritaAcara), ("surat", DocumentKind.Surat));

    public static readonly PackWords<RegionLevel> Levels = new(("provinsi", RegionLevel.Provinsi), ("kabupaten", RegionLevel.Kabupaten), ("kota", RegionLevel.Kota));

    public static readonly PackWords<RegisterMode> RegisterModes = new(("dicatat", RegisterMode.Recorded), ("dipegang", RegisterMode.Kept));

    public static readonly PackWords<SigningPath> SigningPaths = new(("basah", SigningPath.Wet), ("tte", SigningPath.Electronic), ("srikandi", SigningPath.Srikandi));

    public static readonly PackWords<CircularHeadingStyle> CircularHeadings = new(("angka", CircularHeadingStyle.Numbers), ("huruf", CircularHeadingStyle.Letters));

    public static readonly PackWords<GuidePlace> GuidePlaces = new(("lampiran", GuidePlace.Lampiran), ("batangTubuh", GuidePlace.BatangTubuh));

    public static readonly PackWords<DayOfWeek> Days = new(
        ("senin", DayOfWeek.Monday), ("selasa", DayOfWeek.Tuesday), ("rabu", DayOfWeek.Wednesday), ("kamis", DayOfWeek.Thursday),
        ("jumat", DayOfWeek.Friday), ("sabtu", DayOfWeek.Saturday), ("minggu", DayOfWeek.Sunday));

    public static readonly PackWords<ReminderAudience> Audiences = new(
        ("petugas", ReminderAudience.Officers), ("pimpinanOpd", ReminderAudience.HeadOfOpd),
        ("notaAsisten", ReminderAudience.NoteToAsisten), ("notaSekda", ReminderAudience.NoteToSekda));

    public static readonly PackWords<CommitmentRhythm> Rhythms = new(("sekali", CommitmentRhythm.Once), ("triwulanan", CommitmentRhythm.Quarterly), ("tahunan", CommitmentRhythm.Yearly));

    public static readonly PackWords<OpdKind> OpdKinds = new(
        ("sekretariat", OpdKind.Sekretariat), ("biro", OpdKind.Biro), ("bagian", OpdKind.Bagian), ("inspektorat", OpdKind.Inspektorat),
        ("dinas", OpdKind.Dinas), ("satuan", OpdKind.Satuan), ("badan", OpdKind.Badan), ("rumahSakit", OpdKind.RumahSakit),
        ("kecamatan", OpdKind.Kecamatan), ("kelurahan", OpdKind.Kelurahan), ("uptd", OpdKind.Uptd));

    public static readonly PackWords<Authority> Authorities = new(
        ("organisasi", Authority.Organisation), ("rancangan", Authority.Drafting), ("register", Authority.Register),
        ("admin", Authority.Administration), ("opd", Authority.OwnOpd), ("baca", Authority.Read));

    public static readonly PackWords<HolidayKind> HolidayKinds = new(
        ("liburNasional", HolidayKind.LiburNasional), ("cutiBersama", HolidayKind.CutiBersama), ("liburDaerah", HolidayKind.LiburDaerah), ("pilkada", HolidayKind.Pilkada));

    public static readonly PackWords<FrameworkForm> Forms = new(("akronim", FrameworkForm.Acronym), ("frasa", FrameworkForm.Phrase), ("kata", FrameworkForm.Word));

    public static readonly PackWords<SegmentKind> SegmentKinds = new(
        ("awal", SegmentKind.Initial), ("awalan", SegmentKind.Prefix), ("awalKata", SegmentKind.WordInitials), ("sisipan", SegmentKind.Infix),
        ("akhiran", SegmentKind.Suffix), ("urutan", SegmentKind.Subsequence), ("tanpa", SegmentKind.None));
}
