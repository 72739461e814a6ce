using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Core.Tests.Distribution;

/// <summary>Who may read a letter, and what a receipt binds.</summary>
public sealed class ReceiptTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Acknowledge_Twice_TheFirstReceiptCounts()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        Guid plan = await SendAsync(scene, "diskominfo");

        await AcknowledgeAsync(scene, plan, "diskominfo", "Orang Pertama");
        scene.Time.Now += TimeSpan.FromMinutes(5);
        await AcknowledgeAsync(scene, plan, "diskominfo", "Orang Kedua");

        Acknowledgement receipt = Assert.Single(await scene.DoAsync(s => s.GetRequiredService<BudayaDbContext>().Set<Acknowledgement>().ToListAsync(Token)));
        string sent = await scene.DoAsync(s => s.GetRequiredService<BudayaDbContext>().Set<Core.Signing.SignedDocument>().Select(d => d.DistributedSha256).SingleAsync(Token));
        Assert.Equal(("Orang Pertama", DistributionScene.Morning, sent), (receipt.ReceiverName, receipt.At, receipt.DocumentSha256));
    }

    [Fact]
    public async Task Letter_OfAnotherOpdOrNotYetSent_IsMissing()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        Guid plan = await scene.StartAsync(["diskominfo"], new DateTime(2026, 11, 18, 9, 0, 0));
        await Assert.ThrowsAsync<MissingException>(() => ShowAsync(scene, plan, "diskominfo"));
        scene.Time.Now = scene.Time.Now.AddDays(1);
        await scene.SweepAsync();

        LetterView mine = await ShowAsync(scene, plan, "diskominfo");

        Assert.Equal("diskominfo", mine.OpdCode);
        await Assert.ThrowsAsync<MissingException>(() => ShowAsync(scene, plan, "biro-hukum"));
        await Assert.ThrowsAsync<MissingException>(() => AcknowledgeAsync(scene, plan, "biro-hukum", "Bukan penerima"));
        await Assert.ThrowsAsync<MissingException>(() => scene.AsOfficerAsync("biro-hukum", s => s.GetRequiredService<LetterReader>().FileAsync(plan, scene.DocumentId, Token)));
    }

    [Fact]
    public async Task Read_Twice_AddsOneReading()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        Guid plan = await SendAsync(scene, "diskominfo");

        bool first = await ReadAsync(scene, plan);
        bool second = await ReadAsync(scene, plan);

        Assert.Equal((true, false, 1), (first, second, (await scene.PlanAsync(plan)).Read));
    }

    /// <summary>The inbox and the mail were a day late; the letter was conveyed on Tuesday, and everybody is told the same day.</summary>
    [Fact]
    public async Task LastDay_OfALetterThatArrivedADayLate_IsTheSameOnEveryPageAndInTheMail()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        Guid plan = await scene.StartAsync(["diskominfo"]);
        await scene.DoAsync(services => services.GetRequiredService<OccurrenceSweep>().RunAsync(Token));
        scene.Time.Now += TimeSpan.FromDays(1);
        await scene.SweepAsync();

        LetterView letter = await ShowAsync(scene, plan, "diskominfo");
        IReadOnlyList<LetterRow> inbox = await scene.AsOfficerAsync("diskominfo", services => services.GetRequiredService<DistributionReader>().LettersAsync(["diskominfo"], Token));
        List<string> mails = [.. Directory.GetFiles(scene.Pickup, "*.eml").Select(File.ReadAllText).Select(m => m.Replace("=\r\n", "", StringComparison.Ordinal)).Where(m => m.Contains(letter.Code, StringComparison.Ordinal))];

        DateOnly last = new(2026, 12, 1); // ten working days after Tuesday, 17 November
        Assert.Equal(new DateOnly(2026, 11, 18), DateOnly.FromDateTime(letter.ArrivedAt.UtcDateTime));
        Assert.Equal((last, last, last), ((await scene.PlanAsync(plan)).ReceiptDueOn, letter.DueOn, inbox.Single().DueOn));
        Assert.NotEmpty(mails); // the letter, and whatever reminder is due by now
        Assert.All(mails, mail => Assert.Contains("1 Desember 2026", mail, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "19800101", "", 3)]
    [InlineData("Nama", "", "Jabatan", 0)]
    [InlineData("Nama", "19800101 200501 1 001", "Jabatan", 0)]
    public async Task Acknowledge_WhatWasTyped_IsCheckedWholeAtOnce(string name, string nip, string title, int refusals)
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        Guid plan = await SendAsync(scene, "diskominfo");

        int found = await scene.AsOfficerAsync("diskominfo", async services =>
        {
            try
            {
                await services.GetRequiredService<ReceiptService>().AcknowledgeAsync(new(plan, "diskominfo", name, nip, title), Token);
                return 0;
            }
            catch (RefusedException refused)
            {
                return refused.Refusals.Count;
            }
        });

        Assert.Equal(refusals, found);
    }

    private static async Task<Guid> SendAsync(DistributionScene scene, string opd)
    {
        Guid plan = await scene.StartAsync([opd]);
        await scene.SweepAsync();
        return plan;
    }

    private static Task<LetterView> ShowAsync(DistributionScene scene, Guid plan, string opd) =>
        scene.AsOfficerAsync(opd, services => services.GetRequiredService<LetterReader>().ShowAsync(plan, opdCode: null, Token));

    private static Task<bool> ReadAsync(DistributionScene scene, Guid plan) => scene.AsOfficerAsync("diskominfo", async services =>
    {
        bool added = await services.GetRequiredService<ReceiptService>().ReadAsync(plan, "diskominfo", Token);
        await services.GetRequiredService<BudayaDbContext>().SaveChangesAsync(Token);
        return added;
    });

    private static Task<int> AcknowledgeAsync(DistributionScene scene, Guid plan, string opd, string name) => scene.AsOfficerAsync(opd, async services =>
    {
        await services.GetRequiredService<ReceiptService>().AcknowledgeAsync(new(plan, opd, name, "", "Pengadministrasi"), Token);
        return await services.GetRequiredService<BudayaDbContext>().SaveChangesAsync(Token);
    });
}
