using System.Text;

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
