namespace Budaya.Typesetting.Tests;

public sealed class DeterminismTests(TypesetterFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lay_InTwoProcessesAndTwoTimeZones_GivesTheSameBytes()
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        Environment.SetEnvironmentVariable("TZ", "Pacific/Kiritimati");
        await using var other = new Typesetter(new TypesetterOptions());
        await other.StartAsync(Cancellation);
        Environment.SetEnvironmentVariable("TZ", before);

        foreach (var json in Samples.Names.Select(Samples.Read))
        {
            Assert.Equal(await fixture.Typesetter.PdfAsync(json, Cancellation), await other.PdfAsync(json, Cancellation));
            Assert.Equal(await fixture.Typesetter.PagesAsync(json, Cancellation), await other.PagesAsync(json, Cancellation));
        }
    }

    [Fact]
    public async Task Lay_ManyAtOnceInOneProcess_GivesEachItsOwnBytes()
    {
        var documents = Enumerable.Range(1, 40).Select(i => Samples.Of(Samples.Paragraph($"Surat nomor {i}"))).ToList();

        var together = await Task.WhenAll(documents.Select(json => fixture.Typesetter.PdfAsync(json, Cancellation)));

        for (var i = 0; i < documents.Count; i++)
        {
            Assert.Equal(await fixture.Typesetter.PdfAsync(documents[i], Cancellation), together[i]);
        }
        Assert.Equal(together.Length, together.Select(Convert.ToBase64String).Distinct().Count());
    }

    [Fact]
    public async Task Pages_ChangeOnTheLastPage_LeavesTheNamesOfTheOthers()
    {
        var before = await fixture.Typesetter.PagesAsync(Samples.Read("pergub"), Cancellation);

        var after = await fixture.Typesetter.PagesAsync(Samples.Read("pergub").Replace("menyelesaikan pekerjaan", "menuntaskan pekerjaan", StringComparison.Ordinal), Cancellation);

        Assert.Equal(before.SkipLast(1).Select(page => page.Hash), after.SkipLast(1).Select(page => page.Hash));
        Assert.NotEqual(before[^1].Hash, after[^1].Hash);
    }
}
