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
        Assert.Contains("Penggalan \"PD\" bukan awalan dari nilai ke-1 \"Peduli\".", Errors("PD", "Peduli=PD"));
        Assert.Contains("Nilai ke-1 \"Peduli\" belum menyebut penggalan hurufnya.", Errors("P", "Peduli=:awal"));
        Assert.Contains("Nilai ke-1 \"Peduli\" dinyatakan tidak memberi huruf, tetapi penggalannya \"P\".", Errors("P", "Peduli=P:tanpa"));
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
        Assert.DoesNotContain("Amanah", AcronymCandidates.For(Framework("AA", "Amanah=A"))[0].Words);
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

    private static IEnumerable<string> Errors(string name, string values) => AcronymCheck.Check(Framework(name, values)).Where(f => f.Severity == AcronymSeverity.Error).Select(f => f.Message);

    private static FrameworkEntry Framework(string name, string values) => new() { Key = "uji", Name = name, Form = FrameworkForm.Acronym, Source = "uji", Values = KnownCultures.ValuesOf(values) };
}
