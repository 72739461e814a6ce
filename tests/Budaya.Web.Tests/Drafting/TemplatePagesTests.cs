using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Budaya.Web.Tests.Drafting;

/// <summary>The pages of a template: writing, trying, release by a second person, and what a refused form keeps.</summary>
public sealed class TemplatePagesTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Bureau = "Kepala Biro Organisasi";
    private const string Law = "Kepala Biro Hukum";

    [Fact]
    public async Task Release_IsOfferedToASecondPersonAlone_AndThePageSaysWhichTextApplies()
    {
        using WebSession writer = await host.SignedInAsync("babel", Bureau);
        string text = await OpenAsync(writer, "surat-tugas");
        await SaveAsync(writer, text.Replace("penuh tanggung jawab", "saksama", StringComparison.Ordinal));
        await writer.GetAsync("/babel/templat/surat-tugas");
        await writer.PressAsync("Ajukan pelepasan");
        Assert.Contains("Templat dilepas oleh orang kedua", writer.Text, StringComparison.Ordinal); // before any press
        Assert.DoesNotContain(writer.Page.QuerySelectorAll("form button"), b => b.TextContent == "Lepaskan templat");

        using WebSession second = await host.SignedInAsync("babel", Law);
        await second.GetAsync("/babel/templat/surat-tugas");
        await second.PressAsync("Lepaskan templat");

        Assert.Contains("Yang berlaku versi 1 milik daerah", second.Text, StringComparison.Ordinal);
        await second.FollowAsync("Bandingkan dengan bawaan");
        Assert.Contains("saksama", second.Page.QuerySelector("ins")?.TextContent, StringComparison.Ordinal);
        await second.GetAsync("/babel/templat");
        Assert.Contains("Versi 1 daerah", second.Text, StringComparison.Ordinal);
        await second.GetAsync("/babel/templat/surat-tugas");
        await second.PressAsync("Kembalikan templat ke bawaan", new Dictionary<string, string> { ["alasan"] = "Selesai." });
        Assert.Contains("Yang berlaku templat bawaan", second.Text, StringComparison.Ordinal);
        Assert.Contains("Versi milik daerah yang pernah dilepas sudah dikembalikan ke bawaan", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_AWrongText_ShowsTheProblemWithLineAndColumnAndKeepsTheText()
    {
        using WebSession session = await host.SignedInAsync("babel", Bureau);
        await OpenAsync(session, "nota-pengajuan");
        const string wrong = "NOTA DINAS\nHAL {{ naskah.nomor_rahasia }}\n";

        await session.PressAsync("Uji tanpa menyimpan", new Dictionary<string, string> { ["Input.Text"] = wrong });

        Assert.Contains("Baris 2, kolom", session.Text, StringComparison.Ordinal);
        Assert.Equal(wrong, session.Page.QuerySelector<IHtmlTextAreaElement>("#Input_Text")?.Value);
        await session.GetAsync("/babel/templat/nota-pengajuan");
        Assert.Contains("Belum ada versi milik daerah", session.Text, StringComparison.Ordinal); // trying keeps nothing
    }

    [Fact]
    public async Task Edit_SavedByAnotherMeanwhile_ShowsBothAndLosesNothing()
    {
        using WebSession first = await host.SignedInAsync("babel", Bureau);
        using WebSession second = await host.SignedInAsync("babel", Law);
        string text = await OpenAsync(first, "telaahan-staf");
        await OpenAsync(second, "telaahan-staf");
        await SaveAsync(first, text + "{{ # satu }}\n");

        await SaveAsync(second, text + "{{ # dua }}\n");

        Assert.Contains("Templat diubah bersamaan", second.Text, StringComparison.Ordinal);
        Assert.EndsWith("{{ # dua }}\n", second.Page.QuerySelector<IHtmlTextAreaElement>("#Input_Text")?.Value, StringComparison.Ordinal);
        await second.PressAsync("Simpan konsep"); // now knowing of the other
        Assert.Contains("Konsep versi 2 tersimpan", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_EmptyText_IsRefusedAtItsField()
    {
        using WebSession session = await host.SignedInAsync("babel", Bureau);
        await OpenAsync(session, "lembar-register");

        await SaveAsync(session, "");

        Assert.Contains("Isi templat tidak boleh kosong", session.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_OfAReaderWithoutTheAuthority_ShowAndSayWhoMay()
    {
        using WebSession session = await host.SignedInAsync("babel", "Inspektur Daerah");

        await session.GetAsync("/babel/templat/surat-tugas");
        await session.FollowAsync("Lihat isi templat");

        Assert.Contains("Templat ini hanya dapat dibaca", session.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(session.Page.QuerySelectorAll("form button"), b => b.TextContent.Contains("Simpan", StringComparison.Ordinal));
    }

    private static async Task<string> OpenAsync(WebSession session, string name)
    {
        await session.GetAsync($"/babel/templat/sunting/{name}");
        return session.Page.QuerySelector<IHtmlTextAreaElement>("#Input_Text")?.Value ?? "";
    }

    private static Task SaveAsync(WebSession session, string text) => session.PressAsync("Simpan konsep", new Dictionary<string, string> { ["Input.Text"] = text });
}
