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
