using System.Net;
using Budaya.Core.Proposals;
using Budaya.Testing;
using Budaya.Web.Tests.Roads;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Tests.Workflow;

/// <summary>The agenda, the address at which a calendar program reads it, and the list of everybody's own work.</summary>
public sealed class AgendaPagesTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Org = "Kepala Bagian Organisasi";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Feed_AtItsSecretAddress_SaysWhatTheAgendaSaysUntilItIsRevoked()
    {
        using Road road = new("bangka-barat", host.Anonymous);
        await road.BecomeAsync(Org);
        await road.GoAsync("/agenda");
        string page = road.Now.Text;

        await road.PressAsync("Buat alamat langganan");
        string address = new Uri(road.Now.Page.QuerySelector("#alamat-agenda")?.TextContent ?? "").PathAndQuery;
        await road.GoAsync("/agenda");
        string shownOnce = road.Now.Text;
        using WebSession program = host.Anonymous(); // it cannot sign in
        await program.GetAsync(address);
        CalendarComponent strict = StrictCalendar.Read(program.Bytes);
        (HttpStatusCode status, string kind, string calendar) = (program.Status, program.MediaType, System.Text.Encoding.UTF8.GetString(program.Bytes).Replace("\r\n ", "", StringComparison.Ordinal));
        await road.PressAsync("Ganti alamat langganan");
        string second = new Uri(road.Now.Page.QuerySelector("#alamat-agenda")?.TextContent ?? "").PathAndQuery;
        await program.GetAsync(address);
        HttpStatusCode replaced = program.Status;
        await program.GetAsync(second);
        HttpStatusCode renewed = program.Status;
        await road.GoAsync("/agenda");
        await road.PressAsync("Cabut alamat");
        await program.GetAsync(second);

        Assert.Contains("Hari terakhir penerimaan usulan", page, StringComparison.Ordinal);
        Assert.DoesNotContain(address, shownOnce, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "text/calendar"), (status, kind));
        Assert.StartsWith("BEGIN:VCALENDAR", calendar, StringComparison.Ordinal);
        Assert.Contains(strict.Components, c => c.Text("SUMMARY")?.StartsWith("Hari terakhir penerimaan usulan", StringComparison.Ordinal) == true);
        Assert.Contains("SUMMARY:Hari terakhir penerimaan usulan", calendar, StringComparison.Ordinal);
        DateOnly closes = await host.InTenantAsync("bangka-barat", (_, db) => db.Set<Round>().Select(r => r.ClosesOn).SingleAsync(Cancel));
        Assert.Contains(closes.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture), calendar, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound), (replaced, renewed, program.Status));
    }

    [Fact]
    public async Task Tasks_OfWhoHasToInitial_NameTheBeritaAcaraUntilItIsInitialled()
    {
        const string Inspector = "Inspektur Daerah";
        using Road road = new("bangka-barat", host.Anonymous);
        await road.BecomeAsync(Inspector);
        await KeepAsync(isInitialled: false);
        await road.GoAsync("/tugas");
        string waiting = road.Now.Text;
        await KeepAsync(isInitialled: true);
        await road.GoAsync("/tugas");

        Assert.Contains("Paraf berita acara pembahasan", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain("Paraf berita acara pembahasan", road.Now.Text, StringComparison.Ordinal);
    }

    // A meeting at which the inspector was, with its berita acara.
    private Task<bool> KeepAsync(bool isInitialled) => host.InTenantAsync("bangka-barat", async (services, db) =>
    {
        if (await db.Set<Meeting>().Include(m => m.Seats).SingleOrDefaultAsync(Cancel) is not { } meeting)
        {
            Budaya.Core.Data.FileStore files = (Budaya.Core.Data.FileStore)services.GetService(typeof(Budaya.Core.Data.FileStore))!; // registered
            Budaya.Core.Data.StoredFile report = await files.AddAsync("%PDF-1.7 berita acara"u8.ToArray(), Cancel);
            meeting = new() { RoundId = await db.Set<Round>().Select(r => r.Id).SingleAsync(Cancel), HeldOn = new(2026, 11, 17), Place = "Mentok", ReportSha256 = report.Sha256 };
            db.Add(meeting);
            db.Add(new MeetingSeat { MeetingId = meeting.Id, OfficeKey = "inspektur", Attended = true });
        }
        else if (isInitialled)
        {
            meeting.Seats[0].InitialledSha256 = meeting.ReportSha256;
        }

        await db.SaveChangesAsync(Cancel);
        return true;
    });
}
