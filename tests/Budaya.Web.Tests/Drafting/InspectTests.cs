using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Budaya.Web.Tests.Drafting;

/// <summary>Periksa Word saya, without scripts.</summary>
public sealed class InspectTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Source = """
        BUPATI BANGKA BARAT
        PROVINSI KEPULAUAN BANGKA BELITUNG
        PERATURAN BUPATI BANGKA BARAT
        NOMOR: … TAHUN …
        TENTANG
        BUDAYA KERJA
        DENGAN RAHMAT TUHAN YANG MAHA ESA
        BUPATI BANGKA BARAT,
        Menimbang : a. Bahwa budaya kerja perlu ditetapkan;
        b. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Peraturan Bupati tentang Budaya Kerja;
        Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 224, Tambahan Lembaran Negara Republik Indonesia Nomor 5587);
        M E M U T U S K A N :
        Menetapkan : PERATURAN BUPATI TENTANG BUDAYA KERJA.
        Pasal 1
        Budaya kerja diterapkan.
        Pasal 3
        Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
        """;

    [Fact]
    public async Task Inspect_PastedText_IsCheckedMendedUndoneAndTakenHome()
    {
        using WebSession session = await host.SignedInAsync("bangka-barat", "Kepala Bagian Hukum");
        await session.GetAsync("/bangka-barat/periksa");

        await session.PressAsync("Periksa dokumen", new Dictionary<string, string> { ["teks"] = Source });

        Assert.Contains("Dikenali: Jenis naskah: Peraturan; 2 Pasal", session.Text, StringComparison.Ordinal);
        Assert.Contains("KNS-02, dasar: ", session.Text, StringComparison.Ordinal);
        Assert.Contains("Tempat: halaman 1, paragraf 9.", session.Text, StringComparison.Ordinal);
        Assert.Contains("DSR-04", session.Text, StringComparison.Ordinal);
        Assert.Contains("JDL-03", session.Text, StringComparison.Ordinal);

        await session.PressAsync("Perbaiki yang aman", new Dictionary<string, string>());

        Assert.Contains("perbaikan dibuat.", session.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("KNS-02", session.Text, StringComparison.Ordinal);
        Assert.Contains("- bahwa budaya kerja perlu ditetapkan;", Draft(session), StringComparison.Ordinal);
        Assert.DoesNotContain("DSR-04", session.Text, StringComparison.Ordinal);
        Assert.Contains("DSR-06", session.Text, StringComparison.Ordinal); // what a person must decide stays

        await session.PressAsync("Batalkan perbaikan");

        Assert.Contains("- Bahwa budaya kerja perlu ditetapkan;", Draft(session), StringComparison.Ordinal);
    }

    /// <summary>Numbers typed by hand go in, numbers that Word counts come out.</summary>
    [Fact]
    public async Task Inspect_AWordFile_ComesBackCleanWithRealNumbering()
    {
        using WebSession session = await host.SignedInAsync("bangka-barat", "Kepala Bagian Hukum");
        await session.GetAsync("/bangka-barat/periksa");
        await session.PressAsync("Periksa dokumen", files: new Dictionary<string, (string, byte[])> { ["berkas"] = ("peraturan.docx", Word(Source)) });
        Assert.Contains("KNS-02", session.Text, StringComparison.Ordinal);

        await session.PressAsync("Perbaiki yang aman", new Dictionary<string, string>());
        await session.PressAsync("Unduh Word yang bersih");
        byte[] word = session.Bytes;

        XNamespace w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        List<XElement> paragraphs = [.. Part(word, "word/document.xml").Descendants(w + "p")];
        XElement item = paragraphs.Single(p => TextOf(p, w).StartsWith("bahwa budaya kerja perlu ditetapkan;", StringComparison.Ordinal));
        Assert.NotNull(item.Element(w + "pPr")?.Element(w + "numPr"));
        Assert.DoesNotContain(paragraphs, p => TextOf(p, w).StartsWith("a. ", StringComparison.Ordinal) || TextOf(p, w).StartsWith("Pasal 1", StringComparison.Ordinal));
        Assert.Contains(Part(word, "word/numbering.xml").Descendants(w + "lvlText"), level => level.Attribute(w + "val")?.Value is { } text && text.StartsWith("Pasal %", StringComparison.Ordinal));
    }

    private static string TextOf(XElement paragraph, XNamespace w) => string.Concat(paragraph.Descendants(w + "t").Select(t => t.Value));

    private static XDocument Part(byte[] word, string name)
    {
        using ZipArchive zip = new(new MemoryStream(word));
        using Stream part = zip.GetEntry(name)!.Open(); // every Word file has these parts
        return XDocument.Load(part);
    }

    /// <summary>A Word file of plain paragraphs, as typed by hand.</summary>
    private static byte[] Word(string text)
    {
        const string names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        using MemoryStream file = new();
        using (ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            (string Name, string Text)[] parts =
            [
                ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"),
                ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
                ("word/document.xml", $"<w:document {names}><w:body>{string.Concat(text.Split('\n').Select(line => $"<w:p><w:r><w:t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(line.Trim())}</w:t></w:r></w:p>"))}</w:body></w:document>"),
            ];
            foreach ((string name, string content) in parts)
            {
                using Stream part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }

    [Fact]
    public async Task Inspect_NothingOrAWrongFile_SaysWhatIsWanted()
    {
        using WebSession session = await host.SignedInAsync("babel", "Kepala Biro Hukum");
        await session.GetAsync("/babel/periksa");

        await session.PressAsync("Periksa dokumen");
        Assert.Contains("Pilih dokumen Word (.docx), atau tempelkan teksnya.", session.Text, StringComparison.Ordinal);

        await session.PressAsync("Periksa dokumen", files: new Dictionary<string, (string, byte[])> { ["berkas"] = ("a.docx", Encoding.ASCII.GetBytes("bukan zip")) });
        Assert.Contains("bukan dokumen Word", session.Text, StringComparison.Ordinal);
    }

    private static string Draft(WebSession session) => session.Page.QuerySelector("textarea[name='Input.Text']")?.TextContent ?? "";
}
