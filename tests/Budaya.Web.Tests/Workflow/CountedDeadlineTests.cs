using System.Text.RegularExpressions;
using Budaya.Core.Workflow;
using Budaya.Web.Tests.Roads;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Tests.Workflow;

/// <summary>The page of a case says how its deadlines were counted, so that anybody can count again.</summary>
public sealed partial class CountedDeadlineTests(WebHost host) : IClassFixture<WebHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deadline_OnThePage_NamesItsFirstDayItsLengthAndTheHolidaysBetween()
    {
        using WebSession session = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        await EarlyDraft.OfPergubAsync(session);
        Guid id = await host.InTenantAsync("babel", async (_, db) =>
        {
            Guid newest = await db.Set<WorkflowCase>().OrderByDescending(c => c.Id).Select(c => c.Id).FirstAsync(Cancel);
            db.Add(new OpenStep { CaseId = newest, StepKey = "A09", EnteredAt = new(2026, 3, 12, 2, 0, 0, TimeSpan.Zero), ClockFrom = new(2026, 3, 12), ClockUsed = "2026-02-02/2026-02-04", DueOn = new(2026, 4, 10) });
            await db.SaveChangesAsync(Cancel);
            return newest;
        });

        await session.GetAsync($"/babel/alur/{id}");

        string words = Spaces().Replace(session.Page.QuerySelector("#hitungan-A09")?.TextContent ?? "", " ");
        Assert.Contains("13 hari kerja dari 12 Maret 2026", words, StringComparison.Ordinal); // fifteen, of which two are used
        Assert.Contains("libur", words, StringComparison.OrdinalIgnoreCase); // Nyepi and Idul Fitri lie between
        Assert.Contains("sudah terpakai 2 hari", words, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
