using System.Globalization;
using Budaya.Core.FollowUps;
using Budaya.Core.Proposals;
using Budaya.Core.Workflow;
using Budaya.Web.Tests.Roads;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Tests.Workflow;

/// <summary>Every kind of day that an agenda knows stands in it, on the page and in the calendar that a program reads.</summary>
public sealed class AgendaKindsTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Org = "Kepala Bagian Organisasi";

    private static readonly DateOnly Soon = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(9);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Agenda_OfTheBureau_HasItsStepsSheetsMeetingsEventsAndCommitments()
    {
        using Road road = new("bangka-barat", host.Anonymous);
        await road.BecomeAsync(Org);
        string step = await PlanAsync();

        await road.GoAsync("/agenda");
        string page = road.Now.Text;
        await road.PressAsync("Buat alamat langganan");
        string address = new Uri(road.Now.Page.QuerySelector("#alamat-agenda")?.TextContent ?? "").PathAndQuery;
        using WebSession program = host.Anonymous();
        await program.GetAsync(address);
        string calendar = System.Text.Encoding.UTF8.GetString(program.Bytes).Replace("\r\n ", "", StringComparison.Ordinal);

        string[] expected = [$"Tenggat: {step}", "Tenggat: lembar penilaian putaran 1", "Pembahasan: ", "Sosialisasi: ", "Tenggat kesepakatan agen", "1 perangkat daerah belum melapor"];
        Assert.All(expected, words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.All(expected[..5], words => Assert.Contains($"SUMMARY:{words}", calendar, StringComparison.Ordinal));
        Assert.Contains($"DTSTART:{Soon.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}T020000Z", calendar, StringComparison.Ordinal); // 09.00 WIB
    }

    // One of each in the demonstration's case; gives the title of the step that is due.
    private Task<string> PlanAsync() => host.InTenantAsync("bangka-barat", async (_, db) =>
    {
        Round round = await db.Set<Round>().SingleAsync(Cancel);
        WorkflowCase workflowCase = await db.Set<WorkflowCase>().Include(c => c.OpenSteps).SingleAsync(c => c.Id == round.CaseId, Cancel);
        Guid person = await db.Set<Core.People.Person>().Select(p => p.Id).FirstAsync(Cancel);
        WorkflowDefinition workflow = (await db.Set<WorkflowVersion>().SingleAsync(v => v.Key == workflowCase.WorkflowKey && v.Number == workflowCase.WorkflowNumber, Cancel)).Definition();
        OpenStep open = workflowCase.OpenSteps.First(o => workflow.Step(o.StepKey).Roles.Contains("ORG"));
        open.DueOn = Soon;
        (round.Ballot, round.BallotOpenedAt, round.SheetsDueOn) = (1, DateTimeOffset.UtcNow, Soon);
        await db.Set<Proposal>().Where(p => p.RoundId == round.Id).ForEachAsync(p => p.Ballot = 1, Cancel);
        db.Add(new Meeting { RoundId = round.Id, HeldOn = Soon, StartsAt = new(9, 0), Place = "Ruang Rapat Sekretariat Daerah" });
        Sosialisasi held = db.Add(new Sosialisasi { CaseId = workflowCase.Id, HeldOn = Soon, Place = "Mentok", Opener = "Sekretaris Daerah", PersonId = person, At = DateTimeOffset.UtcNow }).Entity;
        db.Add(new Commitment { CaseId = workflowCase.Id, SosialisasiId = held.Id, OpdCode = await db.Set<Core.Tenants.Opd>().Select(o => o.Code).FirstAsync(Cancel), Key = "agen", Title = "Menunjuk agen", DueOn = Soon });
        await db.SaveChangesAsync(Cancel);
        return workflow.Step(open.StepKey).Title;
    });
}
