using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Budaya.Web.Tests.Walks;

/// <summary>The part of the road that both regions walk alike: conveyance, receipt, sosialisasi, commitments.</summary>
internal static class Conveyance
{
    /// <summary>Lays a plan down for the enacted documents and sets it for the next full minute of the region's clock.</summary>
    public static async Task StartAsync(Walker walker)
    {
        await walker.GoAsync($"/sebar?alur={walker.CaseId}");
        await walker.PressAsync("Susun rencana");
        await walker.Page.WaitForURLAsync(new Regex("/sebar/[0-9a-f-]{36}"));
        DateTime soon = DateTime.UtcNow.AddHours(7).AddMinutes(1);
        await walker.Page.Locator("#kapan-nanti").CheckAsync();
        await walker.Page.Locator("[name='Input.Date']").FillAsync(soon.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await walker.Page.Locator("[name='Input.Time']").FillAsync(soon.ToString("HH:mm", CultureInfo.InvariantCulture));
        await walker.Page.Locator("[name='Input.WorkingHoursOnly'][type=checkbox]").UncheckAsync();
        await walker.Page.Locator("[name='Input.CoverNumber']").FillAsync("000.8.6.1/CONTOH/2026");
        await walker.PressAsync("Mulai penyampaian");
        await walker.Page.WaitForURLAsync(new Regex("/kiriman/1"));
        await walker.PictureAsync("kiriman");
    }

    /// <summary>An officer opens the letter in the inbox and gives the receipt.</summary>
    public static async Task AcknowledgeAsync(Walker walker, string officer)
    {
        await walker.BecomeAsync(officer);
        await walker.GoAsync("/opd");
        await walker.Page.Locator("main a[href*='/opd/surat/']").First.ClickAsync();
        await walker.Page.WaitForURLAsync(new Regex("/opd/surat/"));
        await walker.PictureAsync("surat");
        await walker.Page.Locator("[name='Input.IsReceived'][type=checkbox]").CheckAsync();
        await walker.Page.Locator("[name='Input.Name']").FillAsync("Penerima Contoh");
        await walker.Page.Locator("[name='Input.Title']").FillAsync("Petugas surat");
        await walker.PressAsync("Konfirmasikan penerimaan surat ini");
        await walker.SeesAsync("Penerima Contoh");
    }

    /// <summary>Records the event with every OPD present and its agreement.</summary>
    public static async Task SocialiseAsync(Walker walker, string place)
    {
        await walker.GoAsync($"/tindak-lanjut/sosialisasi/{walker.CaseId}");
        await walker.Page.Locator("[name='Input.Place']").FillAsync(place);
        await walker.Page.Locator("[name='Input.Opener']").FillAsync("Asisten Administrasi Umum");
        await walker.Page.Locator("[name='Input.Everyone'][type=checkbox]").CheckAsync();
        await walker.Page.Locator("[name='Input.Agreement']").FillAsync("Setiap Perangkat Daerah melaksanakan lima kesepakatan.");
        await walker.PressAsync("Simpan catatan sosialisasi");
        await walker.SeesAsync("tercatat");
    }

    /// <summary>An officer attaches a sample to the first commitment and reports it done.</summary>
    public static async Task ReportFirstCommitmentAsync(Walker walker, string officer)
    {
        await walker.BecomeAsync(officer);
        await walker.GoAsync("/opd/kesepakatan/C1");
        await walker.Page.Locator("[name='Input.Text']").FillAsync("Kelompok budaya kerja dibentuk dengan Keputusan Kepala Dinas.");
        await walker.Page.Locator("[name='Input.Sample'][type=checkbox]").CheckAsync();
        await walker.Page.Locator("[name='Input.Done'][type=checkbox]").CheckAsync();
        await walker.PressAsync("Kirim laporan");
        await walker.SeesAsync("menunggu verifikasi");
    }
}
