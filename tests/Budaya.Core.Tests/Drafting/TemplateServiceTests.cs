using Budaya.Core.Audit;
using Budaya.Core.Drafting;
using Budaya.Core.Tests.Workflow;
using Budaya.Testing;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Drafting;

public sealed class TemplateServiceTests
{
    private const string Name = "surat-tugas";
    private const string Bureau = "kabiro-organisasi";
    private const string Law = "kabiro-hukum";
    private const string Drafter = "perancang";

    private static readonly string Shipped = TemplateStore.ShippedText(Name)!; // it is shipped

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Release_ByASecondPerson_PutsTheTextInForceForThisRegionAlone()
    {
        await using Region region = await Region.OpenAsync("babel");
        await region.AddTenantAsync("bangka-barat");
        string own = Marked("khusus Babel");
        await SaveAsync(region, Bureau, 0, own);
        string before = await RenderAsync(region.In("babel"));

        await SubmitAsync(region, Bureau, 1);
        await ReleaseAsync(region, Law, 1);

        Assert.DoesNotContain("khusus Babel", before, StringComparison.Ordinal);
        Assert.Contains("khusus Babel", await RenderAsync(region.In("babel")), StringComparison.Ordinal);
        Assert.DoesNotContain("khusus Babel", await RenderAsync(region.In("bangka-barat")), StringComparison.Ordinal);
        await using Desk desk = await region.AsAsync(Law);
        Assert.Equal(["templat.disimpan", "templat.diajukan", "templat.dilepas"], await desk.Db.Set<AuditEntry>().Where(e => e.Subject == $"templat/{Name}").OrderBy(e => e.Sequence).Select(e => e.Act).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Release_ByWhoWroteOrHandedItIn_IsRefused()
    {
        await using Region region = await Region.OpenAsync("babel");
        await SaveAsync(region, Drafter, 0, Marked("satu"));
        await SaveAsync(region, Bureau, 1, Marked("satu dan dua")); // the first words are still the drafter's
        await SubmitAsync(region, Law, 2);

        foreach (string office in (string[])[Drafter, Bureau, Law])
        {
            RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => ReleaseAsync(region, office, 2));
            Assert.Contains("orang kedua", refused.Message, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("satu dan dua", await RenderAsync(region.In("babel")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SURAT\n{{ naskah.nomor_rahasia }}\n", "nomor_rahasia")]
    [InlineData("SURAT\n{{ if }}\n", "baris 2")]
    [InlineData("SURAT\n<<<<<<< milik daerah\na\n=======\nb\n>>>>>>> bawaan baru\n", "Tanda bentrok")]
    public async Task Submit_ATextThatDoesNotComeOutWell_IsRefusedWithItsPlace(string text, string because)
    {
        await using Region region = await Region.OpenAsync("babel");
        await SaveAsync(region, Bureau, 0, text);

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => SubmitAsync(region, Bureau, 1));

        Assert.Contains(because, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_AFindingInASampleCase_IsRefused()
    {
        await using Region region = await Region.OpenAsync("babel");
        await region.DoAsync(Bureau, desk => desk.Get<TemplateService>().SaveAsync(new("keputusan-budaya-kerja", 0, "KEPUTUSAN\nTENTANG {{ naskah.judul }}.\nMENETAPKAN\nDIKTUM x.\n", ""), Cancel));

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync(Bureau, desk => desk.Get<TemplateService>().SubmitAsync("keputusan-budaya-kerja", 1, Cancel)));

        Assert.Contains("JDL-02", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_AnUnsoundPiece_IsTriedOnEveryPaperThatIsMadeWithIt()
    {
        await using Region region = await Region.OpenAsync("babel");
        await region.DoAsync(Bureau, desk => desk.Get<TemplateService>().SaveAsync(new("bagian/tembusan", 0, "{{ tidak_ada }}\n", ""), Cancel));

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync(Bureau, desk => desk.Get<TemplateService>().SubmitAsync("bagian/tembusan", 1, Cancel)));

        Assert.Contains("keputusan-budaya-kerja: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("tidak_ada", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_AfterSomebodyElse_IsRefusedAndNothingIsOverwritten()
    {
        await using Region region = await Region.OpenAsync("babel");
        await SaveAsync(region, Bureau, 0, Marked("pertama"));

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => SaveAsync(region, Drafter, 0, Marked("kedua")));

        Assert.Contains("bersamaan", refused.Message, StringComparison.Ordinal);
        await using Desk desk = await region.AsAsync(Bureau);
        Assert.Equal(Marked("pertama"), (await desk.Get<TemplateService>().StartAsync(Name, Cancel)).Text);
    }

    [Fact]
    public async Task Save_TheSameTextAgain_AddsNoVersion()
    {
        await using Region region = await Region.OpenAsync("babel");

        Assert.Equal(1, await SaveAsync(region, Bureau, 0, Marked("pertama")));
        Assert.Equal(1, await SaveAsync(region, Bureau, 0, Marked("pertama")));
    }

    [Fact]
    public async Task Save_WithoutTheAuthority_IsRefused()
    {
        await using Region region = await Region.OpenAsync("babel");

        await Assert.ThrowsAsync<RefusedException>(() => SaveAsync(region, "inspektur", 0, Marked("x")));
    }

    [Fact]
    public async Task Save_WhileAVersionWaits_IsRefusedUntilItIsGivenBack()
    {
        await using Region region = await Region.OpenAsync("babel");
        await SaveAsync(region, Bureau, 0, Marked("satu"));
        await SubmitAsync(region, Bureau, 1);

        await Assert.ThrowsAsync<RefusedException>(() => SaveAsync(region, Bureau, 1, Marked("dua")));
        await region.DoAsync(Law, desk => desk.Get<TemplateService>().GiveBackAsync(Name, 1, "Perjelas kalimat kedua.", Cancel));

        Assert.Equal(2, await SaveAsync(region, Bureau, 1, Marked("dua")));
    }

    [Fact]
    public async Task Restore_BringsTheShippedTextBackAndKeepsTheVersion()
    {
        await using Region region = await Region.OpenAsync("babel");
        await LiveAsync(region, Marked("sementara"));

        await region.DoAsync(Law, desk => desk.Get<TemplateService>().RestoreAsync(Name, "Uji coba selesai.", Cancel));

        Assert.DoesNotContain("sementara", await RenderAsync(region.In("babel")), StringComparison.Ordinal);
        await using Desk desk = await region.AsAsync(Law);
        TemplateVersion kept = await desk.Db.Set<TemplateVersion>().SingleAsync(v => v.Name == Name, Cancel);
        Assert.Equal((TemplateState.Ditarik, Marked("sementara")), (kept.State, kept.Text));
    }

    [Fact]
    public async Task RenderAsOf_AnInstantBeforeTheRelease_UsesWhatWasInForceThen()
    {
        await using Region region = await Region.OpenAsync("babel");
        DateTimeOffset before = region.Clock.Now;
        region.Clock.Now += TimeSpan.FromHours(1);
        await LiveAsync(region, Marked("baru"));
        DateTimeOffset after = region.Clock.Now;

        await using Desk desk = await region.AsAsync(Law);
        TemplateTexts texts = desk.Get<TemplateTexts>();
        DraftFacts facts = Facts();

        Assert.DoesNotContain("baru", (await texts.RenderAsOfAsync(Name, facts, before, Cancel)).Text, StringComparison.Ordinal);
        Assert.Contains("baru", (await texts.RenderAsOfAsync(Name, facts, after, Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_TheShippedTextChangedSince_OpensBothChangesAsAKonsep()
    {
        await using Region region = await Region.OpenAsync("babel");
        string old = "{{ # dahulu }}\n" + Shipped; // what was shipped before the upgrade
        await PlantAsync(region, old, "{{ # dahulu }}\n" + Marked("milik daerah"));

        (int number, int clashes) = await region.DoAsync(Bureau, desk => desk.Get<TemplateService>().MergeAsync(Name, Cancel));

        await using Desk desk = await region.AsAsync(Bureau);
        TemplateView view = await desk.Get<TemplateReader>().ViewAsync(Name, Cancel);
        Assert.Equal((2, 0), (number, clashes));
        Assert.Equal(Marked("milik daerah"), view.Newest?.Text);
        Assert.Equal((TemplateState.Konsep, Shipped), (view.Newest?.State, view.Newest?.BaseText));
        Assert.Null(view.Upgrade); // the konsep stands on the shipped text of today
        await Assert.ThrowsAsync<RefusedException>(() => region.DoAsync(Bureau, d => d.Get<TemplateService>().MergeAsync(Name, Cancel)));
    }

    /// <summary>Findings about marks that stand in the place of words would only lead astray.</summary>
    [Fact]
    public async Task Try_ATextWithClashes_SaysWhereTheyAreAndTriesNoCase()
    {
        await using Region region = await Region.OpenAsync("babel");

        IReadOnlyList<TemplateTrial> trials = await region.DoAsync(Bureau, desk => desk.Get<TemplateService>().TryAsync(Name, $"<<<<<<< milik daerah\na\n=======\nb\n>>>>>>> bawaan baru\n{Shipped}", Cancel));

        Assert.Equal([1, 3, 5], Assert.Single(trials).Faults.Select(f => f.Line));
        Assert.Empty(trials[0].Findings);
    }

    [Fact]
    public async Task View_TheShippedTextChangedSince_ShowsBothSidesAndTheClash()
    {
        await using Region region = await Region.OpenAsync("babel");
        string first = Shipped.Split('\n')[0];
        await PlantAsync(region, Shipped.Replace(first, "LAMA", StringComparison.Ordinal), Shipped.Replace(first, "DAERAH", StringComparison.Ordinal));

        await using Desk desk = await region.AsAsync(Bureau);
        TemplateView view = await desk.Get<TemplateReader>().ViewAsync(Name, Cancel);

        Assert.Equal([new(1, "DAERAH", first)], view.Upgrade?.Clashes);
        Assert.Contains(view.Upgrade!.Own, r => r.IsChanged);
        Assert.Contains(view.Upgrade.Shipped, r => r.IsChanged);
        Assert.True((await desk.Get<TemplateReader>().ListAsync(Cancel)).Single(r => r.Name == Name).IsOutdated);
    }

    [Fact]
    public async Task Start_ATemplateThatIsNotShipped_IsMissing()
    {
        await using Region region = await Region.OpenAsync("babel");
        await using Desk desk = await region.AsAsync(Bureau);

        await Assert.ThrowsAsync<MissingException>(() => desk.Get<TemplateService>().StartAsync("../rahasia", Cancel));
    }

    // The shipped text with words more in the last sentence.
    private static string Marked(string words) => Shipped.Replace("penuh tanggung jawab.", $"penuh tanggung jawab, {words}.", StringComparison.Ordinal);

    private static DraftFacts Facts() => DraftFacts.Of(SampleCases.For(Name, Subjects.Profile("babel"))[2].Subject);

    private static Task<int> SaveAsync(Region region, string office, int basedOn, string text) => region.DoAsync(office, desk => desk.Get<TemplateService>().SaveAsync(new(Name, basedOn, text, "Uji."), Cancel));

    private static Task SubmitAsync(Region region, string office, int number) => region.DoAsync(office, desk => desk.Get<TemplateService>().SubmitAsync(Name, number, Cancel));

    private static Task ReleaseAsync(Region region, string office, int number) => region.DoAsync(office, desk => desk.Get<TemplateService>().ReleaseAsync(Name, number, Cancel));

    private static async Task LiveAsync(Region region, string text)
    {
        await SaveAsync(region, Bureau, 0, text);
        await SubmitAsync(region, Bureau, 1);
        await ReleaseAsync(region, Law, 1);
    }

    // A version that was released before the product was upgraded.
    private static Task PlantAsync(Region region, string baseText, string text) =>
        region.DoAsync(Bureau, desk => OwnTemplate.AddAsync(desk.Db, Name, text, region.Clock.Now, baseText));

    private static async Task<string> RenderAsync(Desk desk)
    {
        await using (desk)
        {
            return (await desk.Get<TemplateTexts>().RenderAsync(Name, Facts(), Cancel)).Text;
        }
    }
}
