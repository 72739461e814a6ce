using Budaya.Core.Tenants;
using Budaya.Core.Values;

namespace Budaya.Core.Drafting;

/// <summary>A case on which a template is tried.</summary>
/// <param name="Name">What is special about it, in Indonesian.</param>
/// <param name="Subject">What the draft is about.</param>
public sealed record SampleCase(string Name, DraftSubject Subject);

/// <summary>The cases on which every template is tried before it goes live: both time regimes, few and many values, long names, an acting head, with everything known and with nothing known yet.</summary>
public static class SampleCases
{
    private static readonly string[] Values =
        ["Bersih", "Etika", "Tertib", "Akuntabel", "Sinergitas", "Optimistis", "Netral", "Efisien", "Responsif", "Kolaboratif", "Handal", "Inovatif"];

    /// <summary>The cases of a region for a template.</summary>
    /// <param name="template">Name of the template.</param>
    /// <param name="profile">The region.</param>
    public static IReadOnlyList<SampleCase> For(string template, TenantProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        DraftSubject old = Bare(template, profile, new(2021, 6, 1), 3);
        DraftSubject now = Full(template, Bare(template, profile, new(2026, 11, 17), 7));
        List<SampleCase> cases =
        [
            new("Rancangan tahun 2021 dengan tiga nilai; keterangan lain belum ada", old),
            new("Rancangan tahun 2021 dengan tujuh nilai, lengkap", Full(template, Bare(template, profile, new(2021, 6, 1), 7))),
            new("Rancangan tahun 2026 dengan tujuh nilai, lengkap", now),
            new("Rancangan tahun 2026 dengan dua belas nilai; keterangan lain belum ada", Bare(template, profile, new(2026, 11, 17), 12)),
            new("Nama panjang dan penanda tangan Plt.", Long(Full(template, Bare(template, profile, new(2026, 11, 17), 12)))),
        ];
        cases.AddRange(Options(template, now));
        if (WorkingPaper.All.FirstOrDefault(p => p.Template == template) is { NeedsFramework: false })
        {
            cases.Add(new("Rumusan belum dipilih", now with { Framework = null, Reason = "", Deliberation = null, Related = null }));
        }

        return cases;
    }

    // What the region may choose otherwise, in the papers that ask for it.
    private static IEnumerable<SampleCase> Options(string template, DraftSubject now)
    {
        TenantProfile profile = now.Profile;
        if (template is "peraturan-budaya-kerja")
        {
            yield return new(profile.HasPenghargaan ? "Tanpa BAB Penghargaan" : "Dengan BAB Penghargaan", now with { Profile = profile with { HasPenghargaan = !profile.HasPenghargaan } });
        }

        if (template is "lembar-register" or "abstrak-jdih")
        {
            yield return new("Peraturan yang sudah diundangkan", now with { Kind = DocumentKind.Perkada, Related = Decree(profile, DocumentKind.Perkada, now.Title, now.On) });
        }

        if (template is "peraturan-budaya-kerja" or "peraturan-perubahan" or "keputusan-budaya-kerja")
        {
            bool isAnnexed = profile.BehaviourGuide == GuidePlace.Lampiran;
            TenantProfile other = profile with { BehaviourGuide = isAnnexed ? GuidePlace.BatangTubuh : GuidePlace.Lampiran };
            yield return new(isAnnexed ? "Panduan perilaku dalam batang tubuh, tanpa Lampiran" : "Panduan perilaku dalam Lampiran", now with { Profile = other });
            yield return new("Makna dan perilaku nilai belum dirumuskan", now with { Framework = Unexplained(now.Framework!) }); // the case is given its framework above
        }
    }

    private static ValueFramework Unexplained(ValueFramework framework)
    {
        ValueFramework bare = new() { Acronym = framework.Acronym, Form = framework.Form, CreatedAt = framework.CreatedAt };
        bare.Values.AddRange(framework.Values.Select(v => new CultureValue { FrameworkId = bare.Id, Position = v.Position, Name = v.Name, Segment = v.Segment }));
        return bare;
    }

    /// <summary>The kind of paper that a template writes.</summary>
    public static DocumentKind KindOf(string template) => template switch
    {
        "peraturan-budaya-kerja" => DocumentKind.Perkada,
        "keputusan-budaya-kerja" => DocumentKind.SuratKeputusan,
        "surat-edaran-budaya-kerja" => DocumentKind.SuratEdaran,
        "surat-pengantar" => DocumentKind.SuratPengantar,
        _ => WorkingPaper.All.FirstOrDefault(p => p.Template == template)?.Kind ?? DocumentKind.Surat,
    };

    // What a working paper is about: some are written for a Peraturan only.
    private static DocumentKind DecreeOf(string template) =>
        template is "keterangan-rancangan" or "permohonan-harmonisasi" or "permohonan-fasilitasi" or "matriks-tindak-lanjut" or "penyampaian-klarifikasi" ? DocumentKind.Perkada : DocumentKind.SuratKeputusan;

    private static DraftSubject Bare(string template, TenantProfile profile, DateOnly on, int values)
    {
        bool isTeam = template == "keputusan-tim-penyusun";
        DocumentKind kind = KindOf(template);
        bool isAboutDecree = WorkingPaper.All.Any(p => p.Template == template) && kind is not (DocumentKind.Perkada or DocumentKind.SuratKeputusan); // a working paper speaks of the document of its case
        return new()
        {
            Profile = profile,
            Kind = isAboutDecree ? DecreeOf(template) : kind,
            Title = DraftTemplates.TitleOf(new("keputusan", DocumentKind.SuratKeputusan, "", isTeam ? DocumentPurpose.SetsUpTeam : DocumentPurpose.Enacts), profile),
            On = on,
            SignatoryOffice = profile.HeadOffice,
            Framework = Framework(values),
            Related = kind == DocumentKind.SuratEdaran ? DraftSubjects.RelatedOf(profile, DocumentKind.SuratKeputusan, DraftTemplates.TitleOf(new("keputusan", DocumentKind.SuratKeputusan, "", DocumentPurpose.Enacts), profile), null, null) : null,
            Recipients = ["Sekretaris Daerah", "Para Kepala Dinas", "Para Kepala Badan"],
            Team = isTeam ? [new("Ketua", profile.OrganisationBureau.Head), new("Anggota", profile.LegalBureau.Head)] : [],
            Enclosed = [new($"Salinan Keputusan {profile.HeadOffice}", "1 (satu) berkas", "Untuk dilaksanakan")],
            Opd = template is "keputusan-kelompok-budaya-kerja" or "risalah-budaya-kerja" or "surat-tugas" ? new("Dinas Komunikasi dan Informatika", "Kepala Dinas Komunikasi dan Informatika") : null,
        };
    }

    private static RelatedDocument Decree(TenantProfile profile, DocumentKind kind, string title, DateOnly on) =>
        DraftSubjects.RelatedOf(profile, kind, title, "12", kind == DocumentKind.Perkada ? on.Year : null) with { DeterminedOn = on, PromulgatedOn = on, GazetteNumber = "12" };

    private static DraftSubject Full(string template, DraftSubject subject)
    {
        TenantProfile profile = subject.Profile;
        DateOnly on = subject.On;
        return subject with
        {
            Reason = "Rumusan ini mudah diingat.\nsesuai dengan kebutuhan saat ini dan masa mendatang",
            Deliberation = new(on, $"Ruang Rapat {profile.Seat}", [new("Asisten Administrasi Umum", true, true), new("Inspektur Daerah", false, true), new(profile.OrganisationBureau.Head, false, false)],
                [new("Betason", profile.OrganisationBureau.Name, true), new("Aksi Profesor", "Inspektorat Daerah", false)])
            {
                Time = $"09.00 {profile.ZoneLabel}", Agenda = ["Pemaparan usulan", "Penilaian dan kesepakatan"],
                Ballots = [new(1, 5, IsTie: true, [("Betason", "4,20"), ("Aksi Profesor", "4,20")]), new(2, 5, IsTie: false, [("Betason", "4,60"), ("Aksi Profesor", "3,20")])],
            },
            Criteria = [new("Mudah diingat", 60), new("Sesuai dengan kebutuhan", 40)],
            Related = Decree(profile, subject.Kind == DocumentKind.Perkada && KindOf(template) != DocumentKind.Perkada ? DocumentKind.Perkada : DocumentKind.SuratKeputusan, subject.Title, on),
            Copies = [$"Inspektur Daerah {profile.Level} {profile.RegionName}"],
            Opd = new("Dinas Komunikasi dan Informatika", "Kepala Dinas Komunikasi dan Informatika"),
            Event = new(on, $"09.00 {profile.ZoneLabel}", $"Ruang Rapat {profile.Seat}", "Asisten Administrasi Umum", [profile.OrganisationBureau.Head], "Lima kesepakatan dilaksanakan oleh setiap Perangkat Daerah."),
            Conveyance = new("000.8.6.1/1", on, 37, ["Dinas Kesehatan", "Dinas Perhubungan"], on.AddDays(14)),
            Progress = [new("Dinas Kesehatan", 2, 5), new("Dinas Perhubungan", 5, 5)],
            Problems = [new("Dinas Kesehatan", "Jadwal kerja bergilir menyulitkan pertemuan kelompok budaya kerja.")],
            Earlier = new("4", on.Year - 1, "Budaya Kerja", "4"),
            Mail = new()
            {
                To = "Kepala Dinas Kesehatan", Recipient = "Dinas Kesehatan", Subject = $"Penyampaian Keputusan {profile.HeadOffice}", Number = "000.8.6.1/1", Papers = [$"Keputusan {profile.HeadOffice} Nomor 12"],
                Missing = ["Dinas Kesehatan", "Dinas Perhubungan"], DueOn = on.AddDays(14), WorkingDays = 2, Link = "https://budaya.example/surat", Code = "7F3A-9C21", Witness = "Jejak audit sampai dengan catatan ke-1.",
                Step = "Paraf koordinasi", Lane = profile.OrganisationBureau.Name, SilentChoice = "Teruskan", UserName = "siti.aminah",
            },
            ParafOffices = [profile.OrganisationBureau.Head, profile.LegalBureau.Head, "Asisten Administrasi Umum", profile.SecretaryOffice],
            Steps = [new("Pembentukan tim", on), new("Pembahasan usulan", on)],
            CurrentStep = "Penyusunan rancangan",
        };
    }

    private static DraftSubject Long(DraftSubject subject)
    {
        const string opd = "Dinas Pemberdayaan Perempuan, Perlindungan Anak, Kependudukan, Pencatatan Sipil, Pengendalian Penduduk dan Keluarga Berencana";
        foreach (CultureValue value in subject.Framework!.Values) // given above
        {
            value.Behaviours.Add(new() { ValueId = value.Id, Position = 3, Text = string.Join(", ", Enumerable.Repeat("menyelesaikan pekerjaan dengan sungguh-sungguh dan tepat waktu", 6)) });
        }

        return subject with
        {
            SignatoryOffice = $"Plt. {subject.Profile.HeadOffice}",
            Opd = new(opd, $"Kepala {opd}"),
            Recipients = [$"Kepala {opd}", .. subject.Recipients],
            Conveyance = subject.Conveyance! with { Total = 45, Missing = [.. Enumerable.Range(1, 20).Select(i => $"{opd} {i}")] }, // given above
            Progress = [.. Enumerable.Range(1, 45).Select(i => new OpdProgress($"{opd} {i}", i % 6, 5))],
        };
    }

    private static ValueFramework Framework(int values)
    {
        ValueFramework framework = new()
        {
            Acronym = "Betason", Form = FrameworkForm.Acronym, Meaning = "berkunjung", MeaningLanguage = "Bangka", Tagline = "Datang, melayani, dan menyelesaikan", Source = "berita acara pembahasan", CreatedAt = DateTimeOffset.UnixEpoch,
        };
        for (int i = 0; i < values; i++)
        {
            CultureValue value = new() { FrameworkId = framework.Id, Position = i + 1, Name = Values[i], Segment = Values[i][..1], Definition = $"Sikap {Values[i].ToLowerInvariant()} dalam bekerja." };
            value.Behaviours.Add(new() { ValueId = value.Id, Position = 1, Text = "Menyelesaikan tugas tepat waktu." });
            value.Behaviours.Add(new() { ValueId = value.Id, Position = 2, Text = "melayani dengan santun" });
            value.Links.Add(new() { ValueId = value.Id, BerAkhlak = (i % 7) + 1 });
            framework.Values.Add(value);
        }

        return framework;
    }
}
