using System.Text.Json;

namespace Budaya.LegalText.Tests;

public sealed class FormTests
{
    private const string Peraturan = """
        PERATURAN
        TENTANG Budaya Kerja
        MENIMBANG
        - bahwa nilai perlu ditetapkan;
        MENGINGAT
        - Undang-Undang Nomor 23 Tahun 2014;
        MENETAPKAN
        PASAL
          [Peraturan ini] mulai berlaku pada tanggal diundangkan.
        LAMPIRAN Satu
          - isi
        LAMPIRAN Dua
          - isi
        """;

    private const string Edaran = """
        SURAT EDARAN
        KEPADA Para Camat
        DI Mentok
        TENTANG Budaya Kerja
        BAGIAN Latar Belakang
          Isi.
          - satu
        BAGIAN Penutup
          Demikian.
        """;

    [Fact]
    public void Fill_ADictumThatADecreeQuotes_IsPrintedWithItsNumberAndItsWords()
    {
        var draft = "KEPUTUSAN\nTENTANG Perubahan atas Keputusan Bupati tentang Tim Penyusun\nMENETAPKAN\nDIKTUM Diktum KEDUA diubah, sehingga berbunyi sebagai berikut:\n  KUTIPAN\n    KEDUA Tim bertugas:\n      - menghimpun usulan; dan\n      - membahas usulan.\n";

        var lines = LegalOutline.Fill(DraftReader.Read(draft).Document, Samples.BangkaBarat, Samples.Draft).Lines().ToList();

        var printed = string.Join(' ', lines);
        Assert.Contains("KEDUA", printed, StringComparison.Ordinal);
        Assert.Contains("Tim bertugas:", printed, StringComparison.Ordinal);
        Assert.Contains("membahas usulan.", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Fill_AHeadingIndentedUnderAListOfAnAnnex_IsPrinted()
    {
        var draft = "KEPUTUSAN\nTENTANG Contoh\nMENETAPKAN\nDIKTUM Isi.\nLAMPIRAN Panduan\n  - satu; dan\n  - dua.\n    BAGIAN Nilai Etika\n  Santun.\n";

        Assert.Contains(LegalOutline.Fill(DraftReader.Read(draft).Document, Samples.BangkaBarat, Samples.Draft).Lines(), line => line.Contains("Nilai Etika", StringComparison.Ordinal));
    }

    [Fact]
    public void Peraturan_InDraft_HasDotsAndTheWordRancangan()
    {
        var lines = Lines(Peraturan, Samples.BangkaBarat, new Enactment { Number = "45", Year = 2026 });

        Assert.Contains("RANCANGAN", lines);
        Assert.Contains("NOMOR … TAHUN …", lines);
        Assert.Contains("BERITA DAERAH KABUPATEN BANGKA BARAT TAHUN … NOMOR …", lines);
        Assert.DoesNotContain(lines, line => line.Contains("45", StringComparison.Ordinal));
    }

    [Fact]
    public void Peraturan_Enacted_HasItsNumbersAndDates()
    {
        var lines = Lines(Peraturan, Samples.BangkaBarat, Samples.Copy with { Status = EnactmentStatus.Asli });

        Assert.DoesNotContain("RANCANGAN", lines);
        Assert.DoesNotContain("SALINAN", lines);
        Assert.DoesNotContain("ttd", lines);
        Assert.Equal(3, lines.Count(line => line == "NOMOR 45 TAHUN 2026"));
        Assert.Contains("pada tanggal 9 Juli 2026", lines);
    }

    [Fact]
    public void Peraturan_OfABupati_HasTheProvinceLineUnderTheOffice()
    {
        var lines = Lines(Peraturan, Samples.BangkaBarat, Samples.Draft);

        Assert.Equal(["BUPATI BANGKA BARAT", "PROVINSI KEPULAUAN BANGKA BELITUNG"], lines.Take(2));
    }

    [Fact]
    public void Peraturan_OfAGubernur_HasNoProvinceLine() => Assert.DoesNotContain("PROVINSI KEPULAUAN BANGKA BELITUNG", Lines(Peraturan, Samples.Babel, Samples.Draft));

    [Fact]
    public void Menetapkan_NamesTheKindWithoutTheRegion() => Assert.Contains("PERATURAN BUPATI TENTANG BUDAYA KERJA.", Lines(Peraturan, Samples.BangkaBarat, Samples.Draft));

    [Fact]
    public void Signature_OfAnActingHead_HasThePrefixWhileTheOpeningHasNot()
    {
        var lines = Lines(Peraturan, Samples.BangkaBarat, new Enactment { Signatory = new Signatory { ActingPrefix = "Pjs.", Name = "NAMA" } });

        Assert.Equal(3, lines.Count(line => line == "Pjs. BUPATI BANGKA BARAT,"));
        Assert.Single(lines, line => line == "BUPATI BANGKA BARAT,");
    }

    [Fact]
    public void Annexes_OfWhichThereAreTwo_AreNumberedAndEachEndsWithTheSignature()
    {
        var blocks = LegalOutline.Fill(DraftReader.Read(Peraturan).Document, Samples.Babel, Samples.Draft).Blocks;

        Assert.Equal(["LAMPIRAN I", "LAMPIRAN II"], blocks.OfType<PageAnnex>().Select(annex => annex.Lines[0]));
        Assert.Equal(2, blocks.OfType<PageSignature>().Count(signature => signature.Role == SignatureRole.Annex));
        Assert.IsType<PageSignature>(blocks[^1]);
    }

    [Fact]
    public void PromulgationOrder_WhichWasTyped_IsPrintedAsTypedAndOnce()
    {
        const string order = "Agar setiap orang mengetahuinya, memerintahkan pengundangan dengan penempatan lain.";

        var lines = Lines(Peraturan.Replace("LAMPIRAN Satu", order + "\nLAMPIRAN Satu", StringComparison.Ordinal), Samples.Babel, Samples.Draft);

        Assert.Equal([order], lines.Where(line => line.StartsWith("Agar setiap orang", StringComparison.Ordinal)));
    }

    [Fact]
    public void SuratEdaran_SignedByTheSekretarisDaerah_HasThatOfficeAndTheNip()
    {
        var enactment = new Enactment
        {
            Status = EnactmentStatus.Asli,
            Number = "000.8.6.1/12/ORG/2026",
            DeterminedOn = new DateOnly(2026, 11, 2),
            Signatory = new Signatory { Office = "SEKRETARIS DAERAH", Name = "Nama, S.E.", Rank = "Pembina Utama Muda", Nip = "19700101 199503 1 001" },
        };

        var lines = Lines(Edaran, Samples.BangkaBarat, enactment);

        Assert.Contains("Mentok, 2 November 2026", lines);
        Assert.Contains("NOMOR 000.8.6.1/12/ORG/2026", lines);
        Assert.Equal(["SEKRETARIS DAERAH,", "Nama, S.E.", "Pembina Utama Muda", "NIP 19700101 199503 1 001"], lines.TakeLast(4));
    }

    [Fact]
    public void SuratEdaran_SignedInTheNameOfTheHead_KeepsTheLinesOfTheOffice()
    {
        var enactment = new Enactment { Signatory = new Signatory { Office = "a.n. BUPATI BANGKA BARAT\nSEKRETARIS DAERAH,", Name = "Nama" } };

        var lines = Lines(Edaran, Samples.BangkaBarat, enactment);

        Assert.Equal(["a.n. BUPATI BANGKA BARAT", "SEKRETARIS DAERAH,", "Nama"], lines.TakeLast(3));
    }

    [Fact]
    public void SuratEdaran_OfARegionWithLetteredSections_HasLettersAndThenNumbers()
    {
        var lines = Lines(Edaran, Samples.BangkaBarat with { LetteredSections = true }, Samples.Draft);

        Assert.Contains("A. Latar Belakang", lines);
        Assert.Contains("1. satu", lines);
        Assert.Contains("B. Penutup", lines);
    }

    [Fact]
    public void Typesetting_OfADraft_HasTheWatermarkAndADateThatIsNotToday()
    {
        using var json = Json(Samples.Draft, null);

        Assert.Equal("RANCANGAN", json.RootElement.GetProperty("watermark").GetString());
        Assert.Equal("2026-01-01", json.RootElement.GetProperty("date").GetString());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("qr").ValueKind);
        Assert.Equal("Peraturan Bupati tentang Budaya Kerja", json.RootElement.GetProperty("title").GetString());
    }

    [Fact]
    public void Typesetting_OfACopyWithVerification_HasTheSymbolAndNoWatermark()
    {
        using var json = Json(Samples.Copy, new Verification("https://contoh.go.id/verifikasi", "BB26-7K2M-94QF", ["10", "01"]));

        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("watermark").ValueKind);
        Assert.Equal("2026-07-08", json.RootElement.GetProperty("date").GetString());
        Assert.Equal(2, json.RootElement.GetProperty("qr").GetProperty("modules").GetArrayLength());
    }

    [Fact]
    public void Fix_OfATypedNumber_GivesTheComputedOne()
    {
        var text = Peraturan.Replace("PASAL\n", "PASAL 7\n", StringComparison.Ordinal);
        var finding = Assert.Single(DraftReader.Read(text).Findings);

        var repaired = finding.Fix!.Apply(text);

        Assert.Contains("PASAL 1\n", repaired, StringComparison.Ordinal);
        Assert.Empty(DraftReader.Read(repaired).Findings);
    }

    [Fact]
    public void PlaceAt_OfAnEscapedPhrase_IsThePlaceInTheText()
    {
        var document = DraftReader.Read("PERATURAN\nTENTANG x\nPASAL\n  a\\|b [peraturan ini] kata").Document;
        var phrase = Walk.Nodes(document).OfType<TextBlock>().Single().Text;

        Assert.Equal(new Place(4, 6), phrase.PlaceAt(phrase.Plain.IndexOf('b', StringComparison.Ordinal)));
        Assert.Equal(new Place(4, 24), phrase.PlaceAt(phrase.Plain.IndexOf("kata", StringComparison.Ordinal)));
    }

    [Fact]
    public void SuratTugas_TheWordsThatCommand_AreCentred()
    {
        var blocks = Blocks("SURAT TUGAS\n\n: Dasar | Keputusan\nMEMBERI TUGAS:\n: Kepada | …\nSurat ini memberi tugas: sesuai.\n", Samples.Draft);

        Assert.Equal(["MEMBERI TUGAS:"], Assert.Single(blocks.OfType<PageCentered>(), centred => centred.Role == LineRole.Decide).Lines);
        Assert.Equal("Surat ini memberi tugas: sesuai.", Assert.Single(blocks.OfType<PageParagraph>()).Text.Plain);
    }

    /// <summary>Who acts for the Asisten signs as the acting Asisten; the mandate is still the Sekda's.</summary>
    [Theory]
    [InlineData("a.n. SEKRETARIS DAERAH\nASISTEN ADMINISTRASI UMUM", "a.n. SEKRETARIS DAERAH|Plt. ASISTEN ADMINISTRASI UMUM,")]
    [InlineData("SEKRETARIS DAERAH", "Plt. SEKRETARIS DAERAH,")]
    [InlineData(null, "Plt. BUPATI BANGKA BARAT,")]
    public void Signature_OfOneWhoActs_HasThePrefixBeforeItsOwnOffice(string? office, string lines)
    {
        var blocks = Blocks("SURAT\nHAL Contoh\n\nIsi.\n", Samples.Draft with { Signatory = new() { ActingPrefix = "Plt.", Office = office } });

        Assert.Equal(lines.Split('|'), Assert.Single(blocks.OfType<PageSignature>()).Office);
    }

    [Fact]
    public void SuratPengantar_TheFootOfTheReceiver_AsksWhatAValidReceiptHolds() =>
        Assert.Equal(["Diterima tanggal", "Jabatan", "Nama", "NIP", "Nomor telepon", "Tanda tangan"],
            Assert.Single(Blocks("SURAT PENGANTAR\nTABEL | No. | Jenis |\n| # | Salinan |\nPENERIMA\n", Samples.Draft).OfType<PageReceipt>()).Labels);

    [Fact]
    public void Surat_TheHeadOfItsAnnex_HasTheDateOfTheLetter() =>
        Assert.Equal(["LAMPIRAN", "SURAT", "NOMOR 000.8/1", "TANGGAL 8 JULI 2026"],
            Assert.Single(Blocks("SURAT\nHAL Contoh\n\nIsi.\nLAMPIRAN Formulir\n  - isi\n", new() { Status = EnactmentStatus.Asli, Number = "000.8/1", DeterminedOn = new(2026, 7, 8) }).OfType<PageAnnex>()).Lines);

    [Theory]
    [InlineData("LEMBAR Daftar Hadir\n", "", true)]
    [InlineData("LEMBAR Daftar Hadir\n", "…", false)]
    [InlineData("PERATURAN\nTENTANG x\nMENETAPKAN\nPASAL\n  Isi.\nLAMPIRAN y\n", "", false)]
    public void Table_OfAFormWithEmptyCells_HasRoomForAHand(string head, string cell, bool room)
    {
        var table = Assert.Single(Blocks($"{head}  TABEL | No. | Tanda Tangan |\n  | # | {cell} |\n", Samples.Draft).OfType<PageTable>());

        Assert.Equal(room, table.IsFilledByHand);
    }

    private static IReadOnlyList<PageBlock> Blocks(string text, Enactment enactment) => LegalOutline.Fill(DraftReader.Read(text).Document, Samples.BangkaBarat, enactment).Blocks;

    private static JsonDocument Json(Enactment enactment, Verification? verification) =>
        JsonDocument.Parse(TypesettingWriter.Write(DraftReader.Read(Peraturan).Document, Samples.BangkaBarat, enactment, PageProfile.LegalProduct, verification));

    private static List<string> Lines(string text, Region region, Enactment enactment) => [.. LegalOutline.Fill(DraftReader.Read(text).Document, region, enactment).Lines()];
}
