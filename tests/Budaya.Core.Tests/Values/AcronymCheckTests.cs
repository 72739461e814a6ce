using Budaya.Core.Values;

namespace Budaya.Core.Tests.Values;

public sealed class AcronymCheckTests
{
    private static IReadOnlyList<KnownCulture> Corpus => KnownCultures.All;

    public static TheoryData<int> Numbers => [.. Corpus.Select(row => row.Number)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Check_EachRowOfTheCorpus_GivesItsVerdict(int number)
    {
        KnownCulture row = Corpus.Single(r => r.Number == number);

        IReadOnlyList<string> errors = [.. AcronymCheck.Check(row.Framework).Where(f => f.Severity == AcronymSeverity.Error).Select(f => f.Message)];

        if (row.Verdict == "cocok")
        {
            Assert.Equal([], errors);
        }
        else
        {
            Assert.NotEmpty(errors);
        }

        if (row.Verdict == "takTerpetakan")
        {
            Assert.Null(AcronymSuggestion.For(row.Framework.Name, [.. row.Framework.Values.Select(v => v.Name)]));
        }
    }

    [Fact]
    public void Corpus_Has51RowsOfWhich17TakeEveryFirstLetter()
    {
        Assert.Equal(Enumerable.Range(1, 51), Corpus.Select(row => row.Number));
        Assert.Equal(17, Corpus.Count(row => row.Verdict == "cocok" && row.Framework.Values.Count > 0 && row.Framework.Values.All(v => v.SegmentKind == SegmentKind.Initial)));
    }

    [Theory]
    [InlineData(4, "Huruf ke-5 akronim \"BerAKHLAK\" adalah \"K\", tetapi nilai ke-3 \"Harmonis\" memberi \"H\".", 2, 5)]
    [InlineData(6, "Huruf ke-3 akronim \"AKLAK\" adalah \"L\", tetapi nilai ke-3 \"Harmonis\" memberi \"H\".", 2, 3)]
    [InlineData(11, "Huruf ke-5 akronim \"CETTAR\" adalah \"A\", tetapi nilai ke-5 \"Responsive\" memberi \"R\".", 4, 5)]
    public void Check_FalseExpansion_SaysAtWhichLetterAndValue(int number, string message, int valueIndex, int letter)
    {
        AcronymFinding finding = Assert.Single(AcronymCheck.Check(Corpus.Single(r => r.Number == number).Framework), f => f.Severity == AcronymSeverity.Error);

        Assert.Equal(message, finding.Message);
        Assert.Equal(valueIndex, finding.ValueIndex);
        Assert.Equal(letter, finding.Letter);
    }

    [Fact]
    public void For_FalseExpansionOfBerAkhlak_SuggestsWhatOnlyPeopleCanRefuse()
    {
        AcronymSuggestion? suggestion = AcronymSuggestion.For("BerAKHLAK", ["Berorientasi Pelayanan", "Akuntabel", "Harmonis", "Loyal", "Adaptif", "Kolaboratif"]);

        Assert.Equal(["BER", "AK", "H", "L", "A", "K"], suggestion?.Segments.Select(s => s.Segment));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(15)]
    [InlineData(20)]
    [InlineData(33)]
    [InlineData(49)]
    public void For_TrueExpansion_SuggestsTheDeclaredSegments(int number)
    {
        FrameworkEntry framework = Corpus.Single(r => r.Number == number).Framework;

        AcronymSuggestion? suggestion = AcronymSuggestion.For(framework.Name, [.. framework.Values.Select(v => v.Name)]);

        Assert.Equal(framework.Values.Select(v => v.Segment.ToUpperInvariant()), suggestion?.Segments.Select(s => s.Segment));
    }

    [Fact]
    public void Check_MoreOrFewerLettersThanTheAcronym_SaysWhich()
    {
        Assert.Contains("Akronim \"SAPA\" sudah habis pada huruf ke-4, tetapi nilai ke-5 \"Ramah\" masih memberi \"R\".", Errors("SAPA", "Santun=S; Amanah=A; Peduli=P; Adil=A; Ramah=R"));
        Assert.Contains("Huruf ke-4 \"A\" sampai akhir akronim \"SAPA\" tidak diberikan oleh nilai mana pun.", Errors("SAPA", "Santun=S; Amanah=A; Peduli=P"));
        Assert.Contains("Nilai ke-2 \"Santun\" sama dengan nilai ke-1.", Errors("SS", "Santun=S; Santun=S"));
        Assert.Contains("Penggalan \"PD\" bukan awalan dari nilai ke-1 \"Peduli\". Tempatnya pada akronim: huruf ke-1 sampai ke-2.", Errors("PD", "Peduli=PD"));
        Assert.Contains("Nilai ke-1 \"Peduli\" belum menyebut penggalan hurufnya. Tempatnya pada akronim: huruf ke-1.", Errors("P", "Peduli=:awal"));
        Assert.Contains("Nilai ke-1 \"Peduli\" dinyatakan tidak memberi huruf, tetapi penggalannya \"P\". Tempatnya pada akronim: huruf ke-1.", Errors("P", "Peduli=P:tanpa"));
    }

    [Fact]
    public void Check_SeveralBreaks_SaysEachWithItsPlace()
    {
        IReadOnlyList<AcronymFinding> found = [.. AcronymCheck.Check(Framework("SAPA", "Maju=M; Amanah=A; Ramah=R; Adil=A")).Where(f => f.Severity == AcronymSeverity.Error)];

        Assert.Equal(
            [(0, 1, "Huruf ke-1 akronim \"SAPA\" adalah \"S\", tetapi nilai ke-1 \"Maju\" memberi \"M\"."), (2, 3, "Huruf ke-3 akronim \"SAPA\" adalah \"P\", tetapi nilai ke-3 \"Ramah\" memberi \"R\".")],
            found.Select(f => (f.ValueIndex!.Value, f.Letter!.Value, f.Message)));
    }

    [Theory]
    [InlineData("SAPA", "Santun=S; Adil=A", "3-4", "a break at the end is one place")]
    [InlineData("SAPA", "Santun=S; Peduli=P; Adil=A", "2", "a letter that is missing inside moves nothing behind it")]
    [InlineData("SAPA", "Santun=S; Adil=A; Ramah=RAM; Peduli=P; Amanah=A", "3", "letters too many of one value are one place")]
    [InlineData("SAPA", "Santun=S; Adil=A; Peduli=P; Amanah=A; Ramah=R; Maju=M", "4,4", "each value behind the end is told")]
    [InlineData("SAPA", "Santun=S; Amanah=:awal; Peduli=P; Adil=A", "2,2", "a value without letters stands where one is missing")]
    [InlineData("SAPA", "Santun=S; Amanah=A; Ramah=P; Adil=A", "3", "a segment that is not in its value has its place too")]
    public void Check_Break_StandsWhereItIs(string name, string values, string places, string why) =>
        Assert.True(places == Places(Framework(name, values)), $"{why}: {Places(Framework(name, values))}");

    [Theory]
    [InlineData(4, "5")]
    [InlineData(6, "3")]
    [InlineData(11, "5")]
    [InlineData(26, "1,1,1-6")]
    [InlineData(34, "1,1,1,1,1,1-8")]
    public void Check_EachRowOfTheCorpusThatFails_SaysWhere(int number, string places) => Assert.Equal(places, Places(Corpus.Single(r => r.Number == number).Framework));

    [Fact]
    public void Check_TextsFarTooLong_AreRefusedAtOnce()
    {
        FrameworkEntry framework = Framework(new string('A', 100_000), "") with { Values = [new() { Name = "Adil", Segment = new string('B', 100_000), SegmentKind = SegmentKind.Prefix, Behaviours = [], BerAkhlak = [], IsExample = false }] };

        Assert.Equal("Nama dan penggalan hurufnya terlalu panjang untuk diperiksa huruf per huruf.", Assert.Single(AcronymCheck.Check(framework), f => f.Severity == AcronymSeverity.Error).Message);
    }

    [Fact]
    public void Check_RowsThatFail_AreTheOnesAbove() => Assert.Equal([4, 6, 11, 26, 34], Corpus.Where(r => r.Verdict != "cocok").Select(r => r.Number));

    [Fact]
    public void For_TwoWaysAsLikely_SaysSo()
    {
        Assert.True(AcronymSuggestion.For("AAA", ["Aaron", "Aa"])?.IsAmbiguous); // A + AA or AA + A
        Assert.False(AcronymSuggestion.For("SA", ["Santun", "Adil"])?.IsAmbiguous);
    }

    [Fact]
    public void Check_SpellingAndMeaning_AreHintsOnly()
    {
        IReadOnlyList<AcronymFinding> findings = AcronymCheck.Check(Corpus[0].Framework);

        Assert.All(findings, finding => Assert.Equal(AcronymSeverity.Hint, finding.Severity));
        Assert.Contains(findings, f => f.Message.Contains("\"Bertakwa\"", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Message.Contains("\"Andal\"", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Message == "Arti kata \"BERKAH\" belum diisi.");
    }

    [Fact]
    public void IsSameWord_ChosenByTwoRegions_IsSeen()
    {
        Assert.True(AcronymCheck.IsSameWord("PRIMA", "Prima"));
        Assert.True(AcronymCheck.IsSameWord("GILAR-GILAR", "Gilar Gilar"));
        Assert.False(AcronymCheck.IsSameWord("PRIMA", "PASTI"));
    }

    [Theory]
    [InlineData("Bertaqwa, Efisien, Responsif, Kolaboratif, Akuntabel dan Handal.", "Bertaqwa|Efisien|Responsif|Kolaboratif|Akuntabel|Handal")]
    [InlineData("Bersih, Etika, Tertib, Akuntabel, Sinergitas, Optimistis, dan Netral", "Bersih|Etika|Tertib|Akuntabel|Sinergitas|Optimistis|Netral")]
    [InlineData("(Cepat, Efektif dan Efisien, Tanggap dan Transparan, serta Responsif)", "Cepat|Efektif dan Efisien|Tanggap dan Transparan|Responsif")]
    [InlineData("“Aman & Nyaman”", "Aman|Nyaman")]
    [InlineData("Netral", "Netral")]
    [InlineData(" ", "")]
    public void Read_RunningText_GivesTheValues(string text, string values) => Assert.Equal(values, string.Join('|', ValueListText.Read(text)));

    [Fact]
    public void Differences_TextWithOtherValues_NamesEach()
    {
        IReadOnlyList<string> differences = ValueListText.Differences(Corpus[0].Framework, ["Bertakwa", "Efisien", "Responsif", "Kolaboratif", "Akuntabel"]);

        Assert.Equal(["Nilai ke-1: dalam teks \"Bertakwa\", dalam kerangka \"Bertaqwa\".", "Nilai ke-6: dalam teks tidak ada, dalam kerangka \"Handal\"."], differences);
    }

    [Fact]
    public void For_LettersWithoutValue_GivesWordsInUseThatAreNotTakenYet()
    {
        IReadOnlyList<LetterCandidates> candidates = AcronymCandidates.For(Framework("BERKAH", "Bertaqwa=B; Efisien=E; Akuntabel=A; Handal=H"));

        Assert.Equal([(3, 'R'), (4, 'K')], candidates.Select(c => (c.Place, c.Letter)));
        Assert.Contains("Responsif", candidates[0].Words);
        Assert.Contains("Kolaboratif", candidates[1].Words);
        Assert.Empty(AcronymCandidates.For(Corpus[0].Framework));
        Assert.Equal(4, AcronymCandidates.For(Framework("SAPA", "")).Count);
        Assert.Equal([2, 2], candidates.Select(c => c.ValueIndex)); // behind Efisien, before Akuntabel
        Assert.Equal([(3, 2)], AcronymCandidates.For(Framework("BERKAH", "Bertaqwa=B; Efisien=E; Kolaboratif=K; Akuntabel=A; Handal=H")).Select(c => (c.Place, c.ValueIndex)));
        Assert.Equal([(2, 1), (4, 2)], AcronymCandidates.For(Framework("SAPA", "Sigap=S; Peduli=P")).Select(c => (c.Place, c.ValueIndex)));
        Assert.Equal([(1, 0), (3, 2)], AcronymCandidates.For(Framework("SAPA", "Maju=M; Amanah=A; Ramah=R; Adil=A")).Select(c => (c.Place, c.ValueIndex))); // a letter that fits is not asked for
        Assert.DoesNotContain("Amanah", AcronymCandidates.For(Framework("AA", "Amanah=A"))[0].Words);
    }

    [Theory]
    [InlineData('D', "Disiplin,Dedikasi")]
    [InlineData('G', "Gigih,Gotong royong")]
    [InlineData('J', "Jujur")]
    [InlineData('U', "Ulet,Unggul")]
    [InlineData('W', "Waspada,Wibawa")]
    [InlineData('V', "Visioner")]
    public void For_LetterThatNoCultureInUseBeginsWith_GivesVirtues(char letter, string words) =>
        Assert.Empty(words.Split(',').Except(Assert.Single(AcronymCandidates.For(Framework(letter.ToString(), ""))).Words));

    [Fact]
    public void For_EveryLetterThatVirtuesBeginWith_GivesVirtuesThoseInUseFirst()
    {
        foreach (char letter in "ABCDEFGHIJKLMNOPRSTUVWYZ")
        {
            IReadOnlyList<string> words = Assert.Single(AcronymCandidates.For(Framework(letter.ToString(), ""))).Words;

            Assert.Equal(words, words.OrderByDescending(word => Virtues.All.Single(v => v.Word == word).UsedBy.Count));
        }

        Assert.Equal("Jujur", AcronymCandidates.For(Framework("J", ""))[0].Words[0]); // BerAKHLAK before the dictionary
    }

    [Fact]
    public void Virtues_AreNoPlacesNoFunctionWordsAndNoNamesOfThings()
    {
        string[] none =
        [
            "Daerah", "Untuk", "Jaya", "Wangi-Wangi", "Kaledupa", "Tomia", "Binongko", "Etam", "Tempat", "Aduan", "Publik", "Berbagai", "Masyarakat", "Pamong", "Membangun", "Gerakan", "Mengaji", "Al-Qur'an",
            "Sistem", "Informasi", "Kearsipan", "Budaya", "Sendiri", "Asli", "Eyub", "Kencar-kencar", "Menuju Bebrayan", "Penyampaian", "Dan", "Yang", "Serta", "Fast", "Simple", "Secure",
        ];

        Assert.Empty(Virtues.All.Select(v => v.Word).Intersect(none, StringComparer.OrdinalIgnoreCase));
        Assert.Equal(Virtues.All.Count, Virtues.All.DistinctBy(v => v.Word.ToUpperInvariant()).Count());
        Assert.All(Virtues.All, v => Assert.Null(SpellingHints.StandardOf(v.Word)));
    }

    [Fact]
    public void Virtues_NameNoUseThatIsNotOnRecord()
    {
        string national = string.Join(' ', BerAkhlak.Framework.Values.SelectMany(v => v.Behaviours.Append(v.Name).Append(v.Definition)));
        foreach (Virtue virtue in Virtues.All)
        {
            foreach (string user in virtue.UsedBy)
            {
                string words = user == "BerAKHLAK" ? national : string.Join(' ', Corpus.Where(c => c.Framework.Name == user).SelectMany(c => c.Framework.Values.Select(v => v.Name)));
                Assert.True(words.Contains(virtue.Word, StringComparison.OrdinalIgnoreCase), $"{virtue.Word}: {user}");
            }
        }
    }

    [Theory]
    [InlineData("PRIMA", "Peduli=P; Ramah=R; Iman=I; Maju=M; Adil=A", "Nama \"PRIMA\" juga dipakai oleh Pemkab Buleleng; TNI.")]
    [InlineData("MALAS", "Maju=M; Aman=A; Luwes=L; Adil=A; Sehat=S", "\"MALAS\" adalah kata yang berarti buruk; pertimbangkan nama lain.")]
    [InlineData("SIGAGAL", "Sigap=SIGA; Gagah=GA; Luwes=L", "Di dalam \"SIGAGAL\" terbaca \"GAGAL\"; pertimbangkan kesannya bagi masyarakat.")]
    [InlineData("PKTRB", "Peduli=P; Kuat=K; Tertib=T; Ramah=R; Bersih=B", "\"PKTRB\" sukar diucapkan sebagai satu kata.")]
    [InlineData("AA", "Akuntabel=A; Akuntabilitas=A", "Nilai ke-2 \"Akuntabilitas\" mirip dengan nilai ke-1 \"Akuntabel\"; pastikan keduanya berbeda makna.")]
    [InlineData("BETASON", "Bersih=B; Etika=E; Tertib=T; Akuntabel=A; Sinergitas=S; Optimistis=O; Netral=N", "Jenis kata bercampur: Etika, Sinergitas kata benda, yang lain kata sifat. Pilihan gaya; boleh dipertahankan.")]
    public void Check_NameWorthALook_IsAHint(string name, string values, string message) =>
        Assert.Contains(AcronymCheck.Check(Framework(name, values)), f => f.Message == message && f.Severity == AcronymSeverity.Hint);

    [Fact]
    public void Check_BerkahAsShipped_HasNoCollisionReadingOrOverlap() =>
        Assert.Equal(["Bertakwa", "Andal", "belum diisi"], AcronymCheck.Check(Corpus[0].Framework).Select(f => f.Message).Select(m => new[] { "Bertakwa", "Andal", "belum diisi" }.FirstOrDefault(m.Contains) ?? m));

    private static string Places(FrameworkEntry framework) => string.Join(',', AcronymCheck.Check(framework).Where(f => f.Severity == AcronymSeverity.Error).Select(f => f.LastLetter is { } last ? $"{f.Letter}-{last}" : $"{f.Letter}"));

    private static IEnumerable<string> Errors(string name, string values) => AcronymCheck.Check(Framework(name, values)).Where(f => f.Severity == AcronymSeverity.Error).Select(f => f.Message);

    private static FrameworkEntry Framework(string name, string values) => new() { Key = "uji", Name = name, Form = FrameworkForm.Acronym, Source = "uji", Values = KnownCultures.ValuesOf(values) };
}
