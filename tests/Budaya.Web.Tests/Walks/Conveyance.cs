using System.Globalization;
using System.Text.RegularExpressions;
using Budaya.Core.Distribution;
using Budaya.Core.Tenants;
using Budaya.Testing;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Tests.Walks;

/// <summary>The part of the road that both regions walk alike: conveyance, receipt, sosialisasi, commitments.</summary>
internal static class Conveyance
{
    /// <summary>Lays a plan down for the enacted documents and sets it for the next full minute of the region's clock.</summary>
    /// <returns>The moment it was set for.</returns>
    public static async Task<DateTimeOffset> StartAsync(Walker walker)
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
        return new DateTimeOffset(soon.Year, soon.Month, soon.Day, soon.Hour, soon.Minute, 0, TimeSpan.FromHours(7));
    }

    /// <summary>At the hour that was set, and not before, every OPD with an address is written to once: it is told what was enacted and where to give its receipt.</summary>
    public static async Task EveryOpdIsWrittenToAsync(WalkHost host, string tenant, DateTimeOffset set, params string[] titles)
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        List<string> addresses = await host.InTenantAsync(tenant, (_, db) => db.Set<Opd>().Where(o => o.Receives && o.Mail != null).Select(o => o.Mail ?? "").ToListAsync(cancel));
        IReadOnlyList<SinkMail> mails = await host.Sink.WaitForAsync(addresses.Count, cancel, TimeSpan.FromMinutes(4));
        Assert.Equal(addresses.Order(StringComparer.Ordinal), mails.SelectMany(m => m.Recipients).Order(StringComparer.Ordinal));
        foreach (SinkMail mail in mails)
        {
            Assert.All(titles, title => Assert.Contains(title, mail.Words, StringComparison.Ordinal));
            Assert.Matches($"/{tenant}/opd/surat/[0-9a-f-]{{36}}", mail.Words);
        }

        Assert.Equal(set, await host.InTenantAsync(tenant, (_, db) => db.Set<Occurrence>().Select(o => o.SlotAt).SingleAsync(cancel)));
        List<DateTimeOffset> sent = await host.InTenantAsync(tenant, (_, db) => db.Set<DeliveryAttempt>().Select(a => a.At).ToListAsync(cancel));
        Assert.All(sent, at => Assert.True(at >= set, $"sent at {at:O}, set for {set:O}"));
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

    /// <summary>Records the event with every OPD present, the agen perubahan of one, and its agreement.</summary>
    /// <param name="walker">The bureau.</param>
    /// <param name="place">Where it was held.</param>
    /// <param name="agentOf">Code of the OPD whose agen perubahan came.</param>
    /// <param name="agent">The agent's name.</param>
    public static async Task SocialiseAsync(Walker walker, string place, string agentOf, string agent)
    {
        await walker.GoAsync($"/tindak-lanjut/sosialisasi/{walker.CaseId}");
        await walker.Page.Locator("[name='Input.Place']").FillAsync(place);
        await walker.Page.Locator("[name='Input.Opener']").FillAsync("Asisten Administrasi Umum");
        await walker.Page.Locator("[name='Input.Everyone'][type=checkbox]").CheckAsync();
        await walker.Page.Locator($"[name='Input.Agents[{agentOf}]']").FillAsync(agent);
        await walker.Page.Locator("[name='Input.Agreement']").FillAsync("Setiap Perangkat Daerah melaksanakan lima kesepakatan.");
        await walker.PressAsync("Simpan catatan sosialisasi");
        await walker.SeesAsync("tercatat");
    }

    /// <summary>The working day by the region's holidays, counted on the calendar's page: the day after the event is the first.</summary>
    public static async Task<DateOnly> WorkingDayAfterAsync(WalkHost host, string tenant, DateOnly day, int count)
    {
        HashSet<DateOnly> holidays = [.. await host.InTenantAsync(tenant, (_, db) => db.Set<Holiday>().Select(h => h.Date).ToListAsync(TestContext.Current.CancellationToken))];
        while (count > 0)
        {
            day = day.AddDays(1);
            count -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || holidays.Contains(day) ? 0 : 1;
        }

        return day;
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
