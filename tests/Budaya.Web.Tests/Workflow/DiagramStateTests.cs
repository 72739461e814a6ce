using AngleSharp.Dom;
using Budaya.Core.People;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Tests.Workflow;

/// <summary>The drawing of a case says of each step whether it is done, current, waiting, overdue or to come, by its look and in words.</summary>
public sealed class DiagramStateTests(WebHost host) : IClassFixture<WebHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "kini", "Sekarang")]
    [InlineData(1, "kini", "Sekarang")]
    [InlineData(-1, "lewat", "Sekarang, lewat tenggat")]
    public async Task Diagram_OfACaseInTwoBranches_ShowsEachState(int? dueIn, string look, string words)
    {
        Guid id = await CaseAsync(dueIn);
        using WebSession bureau = await host.SignedInAsync("bangka-barat", "Kepala Bagian Organisasi");

        await bureau.GetAsync($"/bangka-barat/alur/{id}");

        ILookup<string, string> looks = bureau.Page.QuerySelectorAll("svg.peta-alur g.kotak-langkah").ToLookup(Look, box => box.QuerySelector(".kunci-langkah")!.TextContent.Split(' ')[^1]); // every box has its key
        Assert.Equal("B01 B02 B03 B04 B05 B06 B07a B08a", string.Join(' ', looks["selesai"]));
        Assert.Equal("B07b", string.Join(' ', looks[look]));
        Assert.Equal("B09", string.Join(' ', looks["tunggu"]));
        Assert.Equal("B08b B10a B11a B10b B11b B12 B13 B14 B15 B16", string.Join(' ', looks["belum"]));
        Assert.Equal(20, looks.Sum(l => l.Count()));
        IElement current = bureau.Page.QuerySelectorAll("svg.peta-alur g.kotak-langkah title").Single(t => t.TextContent.StartsWith("B07b", StringComparison.Ordinal));
        Assert.EndsWith($": {words}", current.TextContent, StringComparison.Ordinal);
        Assert.Contains("8 dari 20 langkah selesai; sekarang B07b", bureau.Page.QuerySelector("svg.peta-alur")?.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.NotEmpty(bureau.Page.QuerySelectorAll("svg.peta-alur path.garis-lalu"));
    }

    private static string Look(IElement box) => box.ClassList.Single(c => c != "kotak-langkah");

    // The decree is reviewed and waits for the circular, which is still being drawn up.
    private Task<Guid> CaseAsync(int? dueIn) => host.InTenantAsync("bangka-barat", async (_, db) =>
    {
        WorkflowVersion version = await db.Set<WorkflowVersion>().FirstAsync(Token);
        Guid person = await db.Set<OfficeHolding>().Where(h => h.OfficeKey == "kabag-organisasi").Select(h => h.PersonId).FirstAsync(Token);
        DateTimeOffset now = DateTimeOffset.UtcNow;
        WorkflowCase made = new() { Id = Guid.CreateVersion7(), WorkflowKey = version.Key, WorkflowNumber = version.Number, Title = "Dua cabang", RuleDate = new(2026, 1, 5), OpenedAt = now };
        (string Step, string Choice, string Entered)[] road =
        [
            ("B01", "buka", "B02"), ("B02", "tutup", "B03"), ("B03", "teruskan", "B04"), ("B04", "teruskan", "B05"), ("B05", "sepakati", "B06"), ("B06", "setuju", "B07a B07b"),
            ("B07a", "teruskan", "B08a"), ("B08a", "teruskan", "B09"),
        ];
        db.Add(made);
        db.AddRange(road.Index().Select(r => new Decision
        {
            CaseId = made.Id, Sequence = r.Index + 1, StepKey = r.Item.Step, Choice = r.Item.Choice, Entered = r.Item.Entered, PersonId = person, OfficeKey = "kabag-organisasi", Note = "", At = now,
        }));
        db.Add(new OpenStep { CaseId = made.Id, StepKey = "B07b", EnteredAt = now, Round = 6, DueOn = dueIn is { } days ? DateOnly.FromDateTime(now.UtcDateTime).AddDays(days * 3) : null });
        db.Add(new OpenStep { CaseId = made.Id, StepKey = "B09", EnteredAt = now, Round = 8, Arrived = "B08a" });
        await db.SaveChangesAsync(Token);
        return made.Id;
    });
}
