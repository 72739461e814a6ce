using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Tests.Workflow;

/// <summary>The form of a step loses nothing that the record of a workflow carries.</summary>
public sealed class SketchFormTests(WebHost host) : IClassFixture<WebHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("babel", "Kepala Biro Organisasi")]
    [InlineData("bangka-barat", "Kepala Bagian Organisasi")]
    public async Task Step_OfEveryShippedWorkflowAndModelSavedUntouched_IsTheSameRecord(string region, string office)
    {
        using WebSession bureau = await host.SignedInAsync(region, office);
        await bureau.GetAsync($"/{region}/pengaturan/alur");
        List<string> begin = [.. bureau.Page.QuerySelectorAll("main form button").Select(b => string.Join(' ', b.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
        Assert.True(begin.Count >= 4, string.Join(", ", begin)); // a workflow in force, three models
        foreach (string button in begin)
        {
            await bureau.GetAsync($"/{region}/pengaturan/alur");
            await bureau.PressAsync(button);
            string sketch = bureau.Address;
            Guid id = Guid.Parse(sketch[(sketch.LastIndexOf('/') + 1)..]);
            (string before, IReadOnlyList<string> keys) = await SourceAsync(region, id);

            foreach (string key in keys)
            {
                await bureau.GetAsync($"{sketch}/langkah/{key}");
                await bureau.PressAsync("Simpan langkah");
                Assert.Contains($"Langkah {key} tersimpan.", bureau.Text, StringComparison.Ordinal);
                Assert.Equal(before, (await SourceAsync(region, id)).Source);
            }
        }
    }

    [Fact]
    public async Task Step_SavedByAnotherMeanwhile_ShowsTheDifferenceAndIsTakenOverByASecondSave()
    {
        using WebSession bureau = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        await bureau.GetAsync("/babel/pengaturan/alur");
        await bureau.PressAsync("Salin model Keputusan kepala daerah");
        string sketch = bureau.Address, step = $"{sketch}/langkah/L5";
        Guid id = Guid.Parse(sketch[(sketch.LastIndexOf('/') + 1)..]);
        await bureau.GetAsync(step);
        using WebSession other = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        await other.GetAsync(step);
        await other.PressAsync("Simpan langkah", new Dictionary<string, string> { ["Input.Days"] = "4" });

        await bureau.PressAsync("Simpan langkah", new Dictionary<string, string> { ["Input.Lane"] = "Meja hukum" });
        string refused = bureau.Text;
        WorkflowDefinition kept = await DefinitionAsync("babel", id);
        await bureau.PressAsync("Simpan langkah");

        Assert.Contains("Langkah L5 sudah diubah sejak Anda membukanya.", refused, StringComparison.Ordinal);
        Assert.Contains("Yang berubah", refused, StringComparison.Ordinal);
        Assert.Contains("4 hari kerja sejak langkah dimulai", refused, StringComparison.Ordinal);
        Assert.Equal(4, kept.Step("L5").Deadline?.Days);
        Assert.Equal(("Meja hukum", null), ((await DefinitionAsync("babel", id)).Step("L5").Lane, (await DefinitionAsync("babel", id)).Step("L5").Deadline));
    }

    [Theory]
    [InlineData("Simpan nama")]
    [InlineData("Simpan usulan bersaing")]
    [InlineData("Tambah cabang")]
    [InlineData("Berlakukan alur")]
    public async Task Sketch_ChangedByAnotherMeanwhile_IsNotChangedUnseen(string button)
    {
        using WebSession bureau = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        await bureau.GetAsync("/babel/pengaturan/alur");
        await bureau.PressAsync("Salin model Keputusan kepala daerah");
        string sketch = bureau.Address;
        Guid id = Guid.Parse(sketch[(sketch.LastIndexOf('/') + 1)..]);
        await bureau.GetAsync(sketch);
        using WebSession other = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        await other.GetAsync(sketch);
        await other.PressAsync("Simpan nama", new Dictionary<string, string> { ["title"] = "Nama dari rekan" });
        (string before, _) = await SourceAsync("babel", id);

        await bureau.PressAsync(button, new Dictionary<string, string> { ["title"] = "Nama saya" });

        Assert.Contains("Rancangan alur ini sudah berubah sejak halaman dibuka.", bureau.Text, StringComparison.Ordinal);
        Assert.Equal(before, (await SourceAsync("babel", id)).Source);
    }

    [Fact]
    public async Task Step_EverythingThatAStepMayHave_IsTypedIntoTheForm()
    {
        using WebSession bureau = await host.SignedInAsync("babel", "Kepala Biro Organisasi");
        await bureau.GetAsync("/babel/pengaturan/alur");
        await bureau.PressAsync("Salin model Peraturan kepala daerah");
        string sketch = bureau.Address;
        Guid id = Guid.Parse(sketch[(sketch.LastIndexOf('/') + 1)..]);
        await bureau.PressAsync("Simpan naskah", new Dictionary<string, string> { ["papers[1].Label"] = "Keputusan tim", ["papers[1].Kind"] = "SuratKeputusan", ["papers[1].Purpose"] = "SetsUpTeam" });
        await bureau.PressAsync("Simpan usulan bersaing", new Dictionary<string, string> { ["collect"] = "L2", ["decide"] = "L3", ["minimum"] = "2" });
        await bureau.PressAsync("Simpan nama", new Dictionary<string, string> { ["title"] = "Alur lengkap", ["start"] = "L2" });
        await bureau.GetAsync($"{sketch}/langkah/L5");

        await bureau.PressAsync("Simpan langkah", new Dictionary<string, string>
        {
            ["Input.ShortTitle"] = "Bahas", ["Input.Stage"] = "Pembahasan bersama", ["Input.Kind"] = "External", ["Input.Documents"] = "keputusan",
            ["Input.Guards[2]"] = "Quorum", ["Input.Guards[3]"] = "DraftMade:peraturan", ["Input.Participants"] = "inspektur", ["Input.Chair"] = "sekda", ["Input.Quorum"] = "2",
            ["Input.From"] = "2026-01-02", ["Input.Until"] = "2030-12-31",
            ["Input.Ways[1].Label"] = "Setuju", ["Input.Ways[1].From"] = "2027-01-01", ["Input.Ways[1].Guards[0]"] = "ExternalLetterReceived", // the first is that of before June 2022
            ["Input.Ways[2].Targets"] = "L8", ["Input.Ways[2].Skip"] = "true",
        });
        WorkflowDefinition made = await DefinitionAsync("babel", id);

        WorkflowStep step = made.Step("L5");
        Assert.Equal(("Alur lengkap", "L2", new CompetingProposals("L2", "L3", 2)), (made.Title, made.StartStep, made.Competing));
        Assert.Equal(new("keputusan", DocumentKind.SuratKeputusan, "Keputusan tim", DocumentPurpose.SetsUpTeam), made.Documents[1]);
        Assert.Equal(("Bahas", "Pembahasan bersama", WorkflowStepKind.External, 2), (step.ShortTitle, step.Stage, step.Kind, step.Quorum));
        Assert.Equal(["keputusan", "sekda inspektur"], [Assert.Single(step.Documents), string.Join(' ', step.Participants)]);
        Assert.Equal([new(WorkflowGuardKind.Evidence, null), new(WorkflowGuardKind.CleanFindings, null), new(WorkflowGuardKind.Quorum, null), new(WorkflowGuardKind.DraftMade, "peraturan")], step.Guards);
        Assert.Equal(new(new(2026, 1, 2), new(2030, 12, 31)), step.Period);
        WorkflowTransition way = step.Transitions[1];
        Assert.Equal(("Setuju", new Period(new(2027, 1, 1), null), WorkflowGuardKind.ExternalLetterReceived), (way.Label, way.Period, Assert.Single(way.Guards).Kind));
        Assert.Equal(("lewati", true, "L8"), (step.Transitions[2].Choice, step.Transitions[2].IsSkip, Assert.Single(step.Transitions[2].Targets)));
        string faults = bureau.Page.QuerySelector("#hasil-periksa")!.TextContent; // the page has it
        Assert.Contains("tidak pernah dapat dipenuhi, karena langkah ini tidak mempunyai bukti yang merupakan jawaban lembaga lain", faults, StringComparison.Ordinal);
        Assert.DoesNotContain("jawaban: ya", faults, StringComparison.Ordinal);
        Assert.Contains("berlaku mulai 2 Januari 2026", bureau.Text, StringComparison.Ordinal);
    }

    private Task<WorkflowDefinition> DefinitionAsync(string region, Guid id) => host.InTenantAsync(region, async (_, db) => (await db.Set<WorkflowSketch>().SingleAsync(s => s.Id == id, Token)).Definition());

    private Task<(string Source, IReadOnlyList<string> Keys)> SourceAsync(string region, Guid id) => host.InTenantAsync(region, async (_, db) =>
    {
        WorkflowSketch sketch = await db.Set<WorkflowSketch>().SingleAsync(s => s.Id == id, Token);
        return (sketch.Source, (IReadOnlyList<string>)[.. sketch.Definition().Steps.Select(s => s.Key)]);
    });
}
