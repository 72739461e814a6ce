namespace Budaya.Core.Values;

/// <summary>The national values of the civil service, to which the values of a region are mapped.</summary>
/// <remarks>Source: UU 20/2023, Pasal 3 and 4; SE MenPANRB 20/2021. The wording of values 5 (last behaviour), 6 and 7 is still to be compared with the law.</remarks>
public static class BerAkhlak
{
    public static FrameworkEntry Framework { get; } = new()
    {
        Key = "berakhlak",
        Name = "BerAKHLAK",
        Form = FrameworkForm.Acronym,
        Purpose = "Nilai dasar Aparatur Sipil Negara.",
        Source = "Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara, Pasal 3 dan Pasal 4",
        Values =
        [
            Value("Berorientasi Pelayanan", "Ber", SegmentKind.Prefix, "Berkomitmen memberikan pelayanan prima demi kepuasan masyarakat.",
                "memahami dan memenuhi kebutuhan masyarakat", "ramah, cekatan, solutif, dan dapat diandalkan", "melakukan perbaikan tiada henti"),
            Value("Akuntabel", "A", SegmentKind.Initial, "Bertanggung jawab atas kepercayaan yang diberikan.",
                "melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
                "menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien", "tidak menyalahgunakan kewenangan jabatan"),
            Value("Kompeten", "K", SegmentKind.Initial, "Terus belajar dan mengembangkan kapabilitas.",
                "meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah", "membantu orang lain belajar", "melaksanakan tugas dengan kualitas terbaik"),
            Value("Harmonis", "H", SegmentKind.Initial, "Saling peduli dan menghargai perbedaan.",
                "menghargai setiap orang tanpa membedakan latar belakang", "suka menolong", "membangun lingkungan kerja yang kondusif"),
            Value("Loyal", "L", SegmentKind.Initial, "Berdedikasi dan mengutamakan kepentingan bangsa dan negara.",
                "memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia kepada Negara Kesatuan Republik Indonesia, dan pemerintahan yang sah",
                "menjaga nama baik ASN, instansi, dan negara", "menjaga rahasia jabatan dan negara"),
            Value("Adaptif", "A", SegmentKind.Initial, "Terus berinovasi dan antusias dalam menghadapi perubahan.",
                "cepat menyesuaikan diri menghadapi perubahan", "terus berinovasi dan mengembangkan kreativitas", "bertindak proaktif"),
            Value("Kolaboratif", "K", SegmentKind.Initial, "Membangun kerja sama yang sinergis.",
                "memberi kesempatan kepada berbagai pihak untuk berkontribusi", "terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
                "menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama"),
        ],
    };

    /// <summary>The value of that name; null when there is none.</summary>
    public static ValueEntry? Find(string name) => Framework.Values.FirstOrDefault(value => value.Name == name);

    /// <summary>The national values to which no value of a culture is mapped.</summary>
    public static IReadOnlyList<string> Unmapped(FrameworkEntry framework)
    {
        ArgumentNullException.ThrowIfNull(framework);
        return [.. Framework.Values.Select(value => value.Name).Except(framework.Values.SelectMany(value => value.BerAkhlak))];
    }

    private static ValueEntry Value(string name, string segment, SegmentKind kind, string definition, params string[] behaviours) => new()
    {
        Name = name,
        Segment = segment,
        SegmentKind = kind,
        Definition = definition,
        Behaviours = behaviours,
        BerAkhlak = [name],
        IsExample = false,
    };
}
