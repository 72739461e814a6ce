using System.IO.Compression;
using System.Text;

namespace Budaya.LegalText.Tests.Importing;

public sealed class RefusedFilesTests
{
    [Fact]
    public void FromDocx_AFileThatIsNoZip_IsRefused() => Assert.Contains("bukan dokumen Word", Refused("%PDF-1.4 …"u8.ToArray()), StringComparison.Ordinal);

    [Fact]
    public void FromDocx_AnOldWordFile_SaysHowToSaveIt() => Assert.Contains(".docx", Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]), StringComparison.Ordinal);

    [Fact]
    public void FromDocx_AZipWithoutText_IsRefused() => Assert.Contains("isinya tidak ditemukan", Refused(WordBuilder.Zip([("a.txt", "a")])), StringComparison.Ordinal);

    [Fact]
    public void FromDocx_APartThatUnpacksToTooMuch_IsRefused() => Assert.Contains("terlalu besar", Refused(Bomb(61_000_000)), StringComparison.Ordinal);

    [Fact]
    public void FromDocx_AnEntityFromOutside_IsRefused()
    {
        var docx = WordBuilder.Zip([("word/document.xml", "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"x\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>")]);

        Assert.Contains("rusak", Refused(docx), StringComparison.Ordinal);
    }

    [Fact]
    public void FromDocx_TooManyEntries_IsRefused() =>
        Assert.Contains("terlalu banyak bagian", Refused(WordBuilder.Zip(Enumerable.Range(0, 3_100).Select(i => ($"word/{i}.xml", "<a/>")))), StringComparison.Ordinal);

    [Fact]
    public void FromDocx_ATreeThatIsTooDeep_IsRefused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt>", 100_000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 100_000));

        Assert.Contains("terlalu dalam", Refused(WordBuilder.Pack(deep)), StringComparison.Ordinal);
    }

    [Fact]
    public void FromDocx_EveryFileCutShortOrBent_IsReadOrRefused()
    {
        var random = new Random(20_261_122);
        foreach (var docx in WordMess.Files.Values)
        {
            for (var i = 0; i < 40; i++)
            {
                var bent = (byte[])docx.Clone();
                bent[random.Next(bent.Length)] ^= (byte)random.Next(1, 256);
                AssertReadOrRefused(i % 4 == 0 ? bent[..random.Next(bent.Length)] : bent);
            }
        }
    }

    [Fact]
    public void FromText_TooLong_IsRefused() => Assert.Throws<ImportRefusedException>(() => DraftImport.FromText(new string('a', DraftImport.MostCharacters + 1)));

    private static void AssertReadOrRefused(byte[] file)
    {
        try
        {
            Assert.NotNull(DraftImport.FromDocx(file).Text);
        }
        catch (ImportRefusedException refused)
        {
            Assert.NotEmpty(refused.Message);
        }
    }

    private static string Refused(byte[] file) => Assert.Throws<ImportRefusedException>(() => DraftImport.FromDocx(file)).Message;

    private static byte[] Bomb(int size)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            part.Write(Encoding.ASCII.GetBytes("<a>"));
            var spaces = Encoding.ASCII.GetBytes(new string(' ', 1_000_000));
            for (var written = 0; written < size; written += spaces.Length)
            {
                part.Write(spaces);
            }
        }

        return file.ToArray();
    }
}
