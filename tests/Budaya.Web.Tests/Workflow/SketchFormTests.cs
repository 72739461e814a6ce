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

    private Task<WorkflowDefinition> DefinitionAsync(string region, Guid id) => host.InTenantAsync(region, async (_, db) => (await db.Set<WorkflowSketch>().SingleAsync(s => s.Id == id, Token)).Definition());

    private Task<(string Source, IReadOnlyList<string> Keys)> SourceAsync(string region, Guid id) => host.InTenantAsync(region, async (_, db) =>
    {
        WorkflowSketch sketch = await db.Set<WorkflowSketch>().SingleAsync(s => s.Id == id, Token);
        return (sketch.Source, (IReadOnlyList<string>)[.. sketch.Definition().Steps.Select(s => s.Key)]);
    });
}
