using System.Net;
using AngleSharp.Dom;

namespace Budaya.Web.Tests.Access;

/// <summary>Home, settings, people, audit, OPD and operator pages: who may open them, and what they do.</summary>
public sealed class SettingsPagesTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Bureau = "Kepala Biro Organisasi";
    private const string Admin = "Pengelola sistem daerah";
    private const string Officer = "Petugas surat Dinas Kesehatan";

    [Theory]
    [InlineData("/beranda", Bureau, Officer)]
    [InlineData("/tindak-lanjut", Bureau, Officer)]
    [InlineData("/pengaturan/perangkat-daerah", Admin, Bureau)]
    [InlineData("/pengaturan/perangkat-daerah/dinkes", Admin, Bureau)]
    [InlineData("/pengaturan/pengguna", Admin, Bureau)]
    [InlineData("/pengaturan/pengguna/baru", Admin, Officer)]
    [InlineData("/pengaturan/identitas", Admin, Bureau)]
    [InlineData("/pengaturan/kalender-libur", Admin, Bureau)]
    [InlineData("/pengaturan/audit", Admin, Officer)]
    [InlineData("/opd/kesepakatan", Officer, Bureau)]
    [InlineData("/opd/nilai", Officer, Bureau)]
    [InlineData("/opd/akun", Officer, Admin)]
    public async Task Page_RightOffice200_WrongOffice403_OtherTenant404(string address, string right, string wrong)
    {
        using WebSession allowed = await host.SignedInAsync("babel", right);
        using WebSession refused = await host.SignedInAsync("babel", wrong);

        await allowed.GetAsync($"/babel{address}");
        await refused.GetAsync($"/babel{address}");
        HttpStatusCode own = allowed.Status;
        int headings = allowed.Page.QuerySelectorAll("h1").Length;
        await allowed.GetAsync($"/bangka-barat{address}");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (own, refused.Status, allowed.Status));
        Assert.Equal(1, headings);
    }

    [Theory]
    [InlineData("/babel/tindak-lanjut/sosialisasi/019a0000-0000-7000-8000-000000000000")]
    [InlineData("/babel/tindak-lanjut/dinkes/C1")]
    public async Task FollowUpPage_OfWhatIsNotThere_IsNotFound(string address)
    {
        using WebSession bureau = await host.SignedInAsync("babel", Bureau);

        await bureau.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, bureau.Status);
    }

    [Fact]
    public async Task Sosialisasi_ByAnOfficeThatOnlyReads_IsForbidden()
    {
        using WebSession reader = await host.SignedInAsync("babel", "Inspektur Daerah");

        await reader.GetAsync("/babel/tindak-lanjut/sosialisasi/019a0000-0000-7000-8000-000000000000");

        Assert.Equal(HttpStatusCode.Forbidden, reader.Status);
    }

    [Theory]
    [InlineData("babel", "Kesepakatan setiap perangkat daerah")]
    [InlineData("bangka-barat", "Belum ada dokumen yang terbit")]
    public async Task FrontPage_Anonymous_HasVerificationAndItsOwnState(string tenant, string words)
    {
        using WebSession anyone = host.Anonymous();

        await anyone.GetAsync($"/{tenant}/");

        Assert.Equal(HttpStatusCode.OK, anyone.Status);
        Assert.Contains(words, anyone.Text, StringComparison.Ordinal);
        IElement? form = anyone.Page.QuerySelector("form[method=get]");
        Assert.Equal(($"/{tenant}/verifikasi", true), (form?.GetAttribute("action"), form?.QuerySelector("input[name=kode]") is not null));
    }

    [Fact]
    public async Task Home_OfTheBureau_NamesTheUnitAndTheRunningCase()
    {
        using WebSession bureau = await host.SignedInAsync("babel", Bureau);

        await bureau.GetAsync("/babel/beranda");

        Assert.Equal("Beranda Biro Organisasi", bureau.Page.QuerySelector("h1")?.TextContent);
        Assert.Contains("Posisi naskah", bureau.Text, StringComparison.Ordinal);
        Assert.NotEmpty(bureau.Page.QuerySelectorAll("ol.ruas"));
    }

    [Fact]
    public async Task Opd_ItsAddresses_AreWrittenAndEntered()
    {
        using WebSession admin = await host.SignedInAsync("babel", Admin);
        await admin.GetAsync("/babel/pengaturan/perangkat-daerah/disdik");

        await admin.PressAsync("Simpan alamat", new Dictionary<string, string> { ["Input.Mail"] = "bukan alamat", ["Input.Telephone"] = "0717 123456", ["Input.Address"] = "Pangkalpinang" });
        Assert.Contains("bukan alamat surel", admin.Text, StringComparison.Ordinal);
        await admin.PressAsync("Simpan alamat", new Dictionary<string, string> { ["Input.Mail"] = "baru.disdik@babel.example" });

        Assert.Contains("Alamat perangkat daerah tersimpan.", admin.Text, StringComparison.Ordinal);
        Assert.Equal("0717 123456", admin.Page.QuerySelector("#Input_Telephone")?.GetAttribute("value"));
        await admin.GetAsync("/babel/pengaturan/audit?cari=opd.alamat");
        Assert.Contains("opd/disdik", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_Added_GetsALinkOnceSignsInAndIsStopped()
    {
        using WebSession admin = await host.SignedInAsync("babel", Admin);
        await admin.GetAsync("/babel/pengaturan/pengguna/baru");
        await admin.PressAsync("Tambah pengguna", new Dictionary<string, string>
        {
            ["Input.Name"] = "Narasumber Budaya", ["Input.UserName"] = "narasumber.budaya", ["Input.Office.OfficeKey"] = "narasumber", ["Input.Office.LegalBasis"] = "SK Nomor 1 Tahun 2026",
        });
        Assert.Contains("Dasar: SK Nomor 1 Tahun 2026", admin.Text, StringComparison.Ordinal);
        string link = new Uri(admin.Page.QuerySelector("#tautan")?.TextContent ?? "").PathAndQuery;
        string person = admin.Address;
        await admin.GetAsync(person);
        Assert.Null(admin.Page.QuerySelector("#tautan")); // shown once

        using WebSession newcomer = host.Anonymous();
        await newcomer.GetAsync(link);
        await newcomer.PressAsync("Simpan kata sandi", new Dictionary<string, string> { ["Input.Password"] = "empat kata yang panjang", ["Input.Again"] = "empat kata yang panjang" });
        await newcomer.PressAsync("Masuk", new Dictionary<string, string> { ["Input.Name"] = "narasumber.budaya", ["Input.Password"] = "empat kata yang panjang" });
        Assert.StartsWith("/babel/akun/faktor-kedua", newcomer.Address, StringComparison.Ordinal);

        await admin.PressAsync("Nonaktifkan pengguna");
        await newcomer.GetAsync("/babel/beranda");
        Assert.StartsWith("/babel/masuk", newcomer.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_AnOfficeGivenAndEnded_KeepsBothDays()
    {
        using WebSession admin = await host.SignedInAsync("babel", Admin);
        await admin.GetAsync("/babel/pengaturan/pengguna/baru");
        await admin.PressAsync("Tambah pengguna", new Dictionary<string, string>
        {
            ["Input.Name"] = "Pelaksana Tugas", ["Input.UserName"] = "pelaksana.tugas", ["Input.Office.OfficeKey"] = "inspektur", ["Input.Office.Mode"] = "Plt", ["Input.Office.LegalBasis"] = "SK Nomor 2",
        });
        Assert.Contains("Plt. Inspektur Daerah", admin.Text, StringComparison.Ordinal);

        await admin.PressAsync("Simpan hari terakhir");

        Assert.Contains("Akhir jabatan tersimpan.", admin.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ada keputusan lain", admin.Text, StringComparison.Ordinal);
        await admin.PressAsync("Simpan jabatan", new Dictionary<string, string> { ["Input.OfficeKey"] = "inspektur", ["Input.LegalBasis"] = "SK Nomor 3" });
        Assert.Contains("masih dipegang orang lain secara definitif", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OperatorPage_OfTheDemoOperator_CountsTenantsAndKnowsNoTenantPath()
    {
        using WebSession anyone = host.Anonymous();
        await anyone.GetAsync("/operator/pemda");
        await anyone.PressAsync("Operator platform (contoh)");

        HttpStatusCode platform = anyone.Status;
        string text = anyone.Text;
        await anyone.GetAsync("/babel/operator/pemda");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (platform, anyone.Status));
        Assert.Contains("2 pemerintah daerah", text, StringComparison.Ordinal);
        Assert.Contains("Layanan sehat", text, StringComparison.Ordinal);
    }
}

public sealed class ProductionOperatorTests(ProductionSignInTests.ProductionHost host) : IClassFixture<ProductionSignInTests.ProductionHost>
{
    [Fact]
    public async Task DemoOperator_OutsideDevelopment_HasNoRouteAndIsNotOffered()
    {
        using WebSession anyone = host.Anonymous();

        await anyone.GetAsync("/operator/masuk");

        Assert.DoesNotContain("contoh", anyone.Text, StringComparison.Ordinal);
        using FormUrlEncodedContent empty = new([]);
        using HttpResponseMessage answer = await anyone.Client.PostAsync(new Uri("/operator/masuk/contoh", UriKind.Relative), empty, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
