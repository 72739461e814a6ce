using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;

namespace Budaya.LegalText.Tests;

public sealed class DraftComparisonTests
{
    private const string Text = """
        PERATURAN
        TENTANG Budaya Kerja
        MENIMBANG
        - bahwa nilai perlu ditetapkan;
        - bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam [huruf sebelumnya], perlu menetapkan Peraturan Gubernur;
        MENGINGAT
        - Undang-Undang Nomor 23 Tahun 2014;
        MENETAPKAN
        BAB Umum
        PASAL
          Budaya Kerja di Daerah disebut BERKAH.
        PASAL
          AYAT {daftar} Nilai budaya kerja terdiri atas:
            - bertaqwa;
            - efisien; dan
            - responsif.
          AYAT Nilai sebagaimana dimaksud pada [ayat daftar] diterapkan paling lama 30 (tiga puluh) hari.
        PASAL
          Kepala Perangkat Daerah melaporkan pelaksanaan kepada Gubernur setiap tahun.
        """;

    [Fact]
    public void Compare_TheSameText_IsTheSame()
    {
        var comparison = Compare(Text, Text);

        Assert.True(comparison.IsSame);
        Assert.Empty(comparison.InWords());
    }

    [Fact]
    public void Compare_AWordWithin_IsOneWord()
    {
        var comparison = Compare(Text, Text.Replace("setiap tahun", "setiap semester", StringComparison.Ordinal));

        Assert.Equal(["Pasal 3: \"tahun\" diganti menjadi \"semester\"."], comparison.InWords());
    }

    [Fact]
    public void Compare_SeveralWordsInARow_AreOneChange()
    {
        var comparison = Compare(Text, Text.Replace("30 (tiga puluh)", "14 (empat belas)", StringComparison.Ordinal));

        Assert.Equal(["Pasal 2 ayat (2): \"30\" diganti menjadi \"14\"; \"tiga puluh\" diganti menjadi \"empat belas\"."], comparison.InWords());
    }

    [Fact]
    public void Compare_APasalInserted_RenumbersTheFollowingOnes()
    {
        var comparison = Compare(Text, Text.Replace("PASAL\n  Kepala", "PASAL\n  Agen perubahan menjadi teladan bagi pegawai.\nPASAL\n  Kepala", StringComparison.Ordinal));

        Assert.Equal(["Pasal 3: ditambahkan \"Agen perubahan menjadi teladan bagi pegawai.\".", "Pasal 3 menjadi Pasal 4."], comparison.InWords());
    }

    [Fact]
    public void Compare_AnAyatInserted_SaysWhatBecameOfTheReferenceToo()
    {
        var comparison = Compare(Text, Text.Replace("  AYAT {daftar}", "  AYAT Setiap pegawai berbudaya kerja.\n  AYAT {daftar}", StringComparison.Ordinal));

        var words = comparison.InWords();

        Assert.Contains("Pasal 2 ayat (1): ditambahkan \"Setiap pegawai berbudaya kerja.\".", words);
        Assert.Contains("Pasal 2 ayat (1) menjadi Pasal 2 ayat (2).", words);
        Assert.Contains("Pasal 2 ayat (3): \"1\" diganti menjadi \"2\".", words);
    }

    [Fact]
    public void Compare_AnItemRemoved_IsSaid()
    {
        var comparison = Compare(Text, Text.Replace("    - bertaqwa;\n", "", StringComparison.Ordinal));

        Assert.Contains("Pasal 2 ayat (1) huruf a: dihapus \"bertaqwa;\".", comparison.InWords());
        Assert.Contains("Pasal 2 ayat (1) huruf b menjadi Pasal 2 ayat (1) huruf a.", comparison.InWords());
    }

    [Fact]
    public void Compare_AParagraphMoved_IsSaidOnce()
    {
        const string report = "PASAL\n  Kepala Perangkat Daerah melaporkan pelaksanaan kepada Gubernur setiap tahun.";
        var moved = Text.Replace("\n" + report, "", StringComparison.Ordinal).Replace("PASAL\n  Budaya", report + "\nPASAL\n  Budaya", StringComparison.Ordinal);

        var comparison = Compare(Text, moved);

        Assert.Contains("Pasal 3 dipindahkan menjadi Pasal 1.", comparison.InWords());
        Assert.DoesNotContain(comparison.Changes, change => change.Kind is ChangeKind.Added or ChangeKind.Removed);
    }

    [Fact]
    public void Compare_OneWordInFortyPages_IsOneWord()
    {
        var pasal = string.Concat(Enumerable.Range(1, 400).Select(n => $"PASAL\n  AYAT Ketentuan ke-{n} tentang nilai budaya kerja diterapkan oleh Perangkat Daerah.\n  AYAT Pelaksanaan ketentuan ke-{n} dilaporkan kepada Gubernur paling lama {n} hari.\n"));
        var text = "PERATURAN\nTENTANG Panjang\nMENETAPKAN\n" + pasal;

        var comparison = Compare(text, text.Replace("ketentuan ke-200 dilaporkan", "ketentuan ke-200 disampaikan", StringComparison.Ordinal));

        Assert.Equal(["Pasal 200 ayat (2): \"dilaporkan\" diganti menjadi \"disampaikan\"."], comparison.InWords());
        Assert.Equal(1, comparison.Changes.Count(change => change.Kind != ChangeKind.Same));
    }

    [Fact]
    public void ToHtml_OfAChange_MarksTheWordsAndNothingElse()
    {
        var comparison = Compare(Text, Text.Replace("setiap tahun", "setiap <semester>", StringComparison.Ordinal));

        var page = new HtmlParser().ParseDocument(comparison.ToHtml(changesOnly: true));

        Assert.Equal(["tahun"], page.QuerySelectorAll("del").Select(e => e.TextContent));
        Assert.Equal(["<semester>"], page.QuerySelectorAll("ins").Select(e => e.TextContent));
        Assert.Equal("Pasal 3", page.QuerySelector("h3")!.TextContent);
    }

    [Fact]
    public void Compare_GeneratedDocuments_HoldBothTextsWhole()
    {
        var property = Prop.ForAll(DraftGenerator.Document.Two().ToArbitrary(), pair =>
        {
            var comparison = DraftComparison.Of(pair.Item1, pair.Item2, Samples.Babel);

            var older = ComparedText(pair.Item1);
            var newer = ComparedText(pair.Item2);

            Assert.Equal(older, comparison.Changes.Where(c => c.Kind is not (ChangeKind.Added or ChangeKind.Moved)).Select(c => Join(c, WordChange.Removed)));
            Assert.Equal(newer, comparison.Changes.Where(c => c.Kind is not (ChangeKind.Removed or ChangeKind.MovedAway)).Select(c => Join(c, WordChange.Added)));
        });

        property.Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    private static string Join(DraftChange change, WordChange side) => string.Concat(change.Words.Where(w => w.Change == WordChange.Kept || w.Change == side).Select(w => w.Text));

    private static IEnumerable<string> ComparedText(LegalDocument document) =>
        DraftComparison.Of(document, document, Samples.Babel).Changes.Select(change => change.After!.Text);

    private static DraftComparison Compare(string before, string after) => DraftComparison.Of(DraftReader.Read(before).Document, DraftReader.Read(after).Document, Samples.Babel);
}
