using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.Distribution.Mail;
using Budaya.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Core.Tests.Distribution;

/// <summary>Letters on their way: through the real ledger to a real SMTP server.</summary>
public sealed class DeliveryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sweep_APlanThatIsDue_SendsEachOpdItsOwnMailAndFillsItsInbox()
    {
        await using SmtpSink sink = await SmtpSink.StartAsync(Token);
        await using DistributionScene scene = await DistributionScene.OpenAsync(sink.Port);
        Guid plan = await scene.StartAsync(opdCount: 3);

        await scene.SweepAsync();
        await scene.SweepAsync();

        IReadOnlyList<SinkMail> mails = await sink.WaitForAsync(3, Token);
        PlanView view = await scene.PlanAsync(plan);
        Assert.Equal(view.Recipients.Select(r => r.Mail).Order(), mails.Select(m => Assert.Single(m.Recipients)).Order());
        Assert.All(mails, m => Assert.Equal("budaya@babel.example", m.From));
        Assert.Equal((3, 3, 0), (view.Sent, view.Mailed, view.Acknowledged));
        Dictionary<string, string> ids = (await scene.LedgerAsync()).Where(d => d.Channel == DistributionService.Mail)
            .ToDictionary(d => view.Recipients.Single(r => r.OpdCode == d.OpdCode).Mail!, d => d.MessageId); // chosen for their addresses
        Assert.All(mails, m => Assert.Contains($"Message-ID: <{ids[m.Recipients[0]]}>", m.Text, StringComparison.OrdinalIgnoreCase));
        Assert.All(mails, m => Assert.Contains("Subject: Penyampaian Keputusan Gubernur tentang Budaya Kerja", m.Text, StringComparison.Ordinal));
        Assert.All(mails, m => Assert.Equal(2, m.Text.Split("Content-Disposition: attachment").Length - 1));
        Assert.All(mails, m => Assert.Contains("surat-pengantar-", m.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sweep_AnOpdWithoutAddress_GetsTheLetterInItsInboxAlone()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        await scene.DoAsync(async services =>
        {
            BudayaDbContext db = services.GetRequiredService<BudayaDbContext>();
            (await db.Set<Core.Tenants.Opd>().SingleAsync(o => o.Code == "diskominfo", Token)).Mail = null;
            return await db.SaveChangesAsync(Token);
        });
        Guid plan = await scene.StartAsync(["diskominfo"]);

        await scene.SweepAsync();

        RecipientRow row = Assert.Single((await scene.PlanAsync(plan)).Recipients);
        Assert.Equal((DeliveryState.Accepted, null), (row.Inbox, row.MailState));
        Assert.False(Directory.Exists(scene.Pickup) && Directory.EnumerateFiles(scene.Pickup).Any());
    }

    [Fact]
    public async Task SendAgain_AnOpdThatGotAnAddress_IsMailedOnce()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        await scene.DoAsync(async services =>
        {
            BudayaDbContext db = services.GetRequiredService<BudayaDbContext>();
            (await db.Set<Core.Tenants.Opd>().SingleAsync(o => o.Code == "diskominfo", Token)).Mail = null;
            return await db.SaveChangesAsync(Token);
        });
        Guid plan = await scene.StartAsync(["diskominfo"]);
        await scene.SweepAsync();

        await FixAsync(scene, plan, "diskominfo", "kominfo@babel.example");
        await FixAsync(scene, plan, "diskominfo", "kominfo@babel.example");
        await scene.SweepAsync();

        string mail = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(scene.Pickup, "*.eml")), Token);
        Assert.Contains("kominfo@babel.example", mail, StringComparison.Ordinal);
        Assert.Equal(DeliveryState.Accepted, Assert.Single((await scene.PlanAsync(plan)).Recipients).MailState);
    }

    [Fact]
    public async Task Sweep_AServerThatRefusesForGood_LeavesTheMailRefusedWithTheCauseUntilTheAddressIsCorrected()
    {
        SmtpSink refusing = await SmtpSink.StartAsync(Token, "-f", "RCPT");
        await using DistributionScene scene = await DistributionScene.OpenAsync(refusing.Port);
        Guid plan = await scene.StartAsync(opdCount: 1);
        await scene.SweepAsync();
        scene.Time.Now += TimeSpan.FromHours(1);
        await scene.SweepAsync();

        RecipientRow refused = Assert.Single((await scene.PlanAsync(plan)).Recipients);
        await refusing.DisposeAsync();
        await using SmtpSink sink = await SmtpSink.StartAsync(refusing.Port, Token);
        await FixAsync(scene, plan, refused.OpdCode, "benar@babel.example");
        await scene.SweepAsync();

        Assert.Equal((DeliveryState.Refused, 1, true), (refused.MailState, refused.Attempts, refused.NeedsHelp));
        Assert.StartsWith("5", refused.MailReply, StringComparison.Ordinal);
        Assert.Equal("benar@babel.example", Assert.Single(Assert.Single(await sink.WaitForAsync(1, Token)).Recipients));
        Assert.Equal(DeliveryState.Accepted, Assert.Single((await scene.PlanAsync(plan)).Recipients).MailState);
    }

    [Fact]
    public async Task Sweep_AServerThatRefusesForNow_IsTriedAgainLaterAndThenAccepts()
    {
        SmtpSink refusing = await SmtpSink.StartAsync(Token, "-r", "RCPT");
        await using DistributionScene scene = await DistributionScene.OpenAsync(refusing.Port);
        Guid plan = await scene.StartAsync(opdCount: 1);
        await scene.SweepAsync();
        await scene.SweepAsync();
        RecipientRow waiting = Assert.Single((await scene.PlanAsync(plan)).Recipients);
        await refusing.DisposeAsync();
        await using SmtpSink sink = await SmtpSink.StartAsync(refusing.Port, Token);

        scene.Time.Now += TimeSpan.FromMinutes(2);
        await scene.SweepAsync();

        Assert.Equal((DeliveryState.Pending, 1), (waiting.MailState, waiting.Attempts));
        Assert.Equal(DistributionScene.Morning.AddMinutes(1), waiting.NextAttemptAt);
        Assert.Single(await sink.WaitForAsync(1, Token));
        Assert.Equal((DeliveryState.Accepted, 2), Assert.Single((await scene.PlanAsync(plan)).Recipients.Select(r => (r.MailState!.Value, r.Attempts)))); // Accepted was just compared
    }

    [Fact]
    public async Task Sweep_AWorkerThatDiedAfterHandingOver_IsFollowedByOneRepetitionWithTheSameMessageId()
    {
        await using SmtpSink sink = await SmtpSink.StartAsync(Token);
        await using DistributionScene scene = await DistributionScene.OpenAsync(sink.Port);
        Guid plan = await scene.StartAsync(opdCount: 1);
        await HappenAsync(scene);
        await HandOverAndDieAsync(scene);

        await scene.SweepAsync();
        IReadOnlyList<SinkMail> early = sink.Mails();
        scene.Time.Now += TimeSpan.FromMinutes(16);
        await scene.SweepAsync();
        scene.Time.Now += TimeSpan.FromHours(1);
        await scene.SweepAsync();

        IReadOnlyList<SinkMail> mails = await sink.WaitForAsync(2, Token);
        RecipientRow row = Assert.Single((await scene.PlanAsync(plan)).Recipients);
        Assert.Single(early);
        Assert.Equal(2, mails.Count);
        Assert.Single(mails.Select(MessageIdOf).Distinct());
        Assert.Equal((DeliveryState.Accepted, true), (row.MailState, row.WasUncertain));
    }

    [Fact]
    public async Task Sweep_WorkersThatDiedTwiceAfterHandingOver_LeaveTheMailToAPerson()
    {
        await using SmtpSink sink = await SmtpSink.StartAsync(Token);
        await using DistributionScene scene = await DistributionScene.OpenAsync(sink.Port);
        Guid plan = await scene.StartAsync(opdCount: 1);
        await HappenAsync(scene);
        await HandOverAndDieAsync(scene);
        scene.Time.Now += TimeSpan.FromMinutes(16);
        await MarkTheDeadAsync(scene);
        await HandOverAndDieAsync(scene);

        for (int hour = 0; hour < 3; hour++)
        {
            scene.Time.Now += TimeSpan.FromHours(1);
            await scene.SweepAsync();
        }

        RecipientRow row = Assert.Single((await scene.PlanAsync(plan)).Recipients);
        Assert.Equal(2, sink.Mails().Count);
        Assert.Equal((DeliveryState.Uncertain, true), (row.MailState, row.NeedsHelp));
    }

    [Fact]
    public async Task Sweep_AHostThatStopsInTheMiddle_LosesNothingAndDoublesNothing()
    {
        await using SmtpSink sink = await SmtpSink.StartAsync(Token);
        await using DistributionScene scene = await DistributionScene.OpenAsync(sink.Port);
        await scene.StartAsync(opdCount: 8);
        using CancellationTokenSource stop = new();
        Task sweep = scene.SweepUntilAsync(stop.Token);
        await sink.WaitForAsync(2, Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sweep);
        int before = sink.Mails().Count;

        scene.Time.Now += TimeSpan.FromMinutes(16);
        await scene.SweepAsync(scene.AddNode());

        IReadOnlyList<SinkMail> mails = await sink.WaitForAsync(8, Token);
        Assert.InRange(before, 2, 7);
        Assert.Equal(8, mails.Count);
        Assert.Equal(8, mails.Select(MessageIdOf).Distinct().Count());
        Assert.All(await scene.LedgerAsync(), d => Assert.Equal(DeliveryState.Accepted, d.State));
    }

    [Fact]
    public async Task Sweep_APausedPlan_SendsNothingUntilItIsResumed()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        Guid plan = await scene.StartAsync(opdCount: 2);
        await ActAsync(scene, d => d.PauseAsync(plan, "menunggu arahan", Token));
        await scene.SweepAsync();
        scene.Time.Now += TimeSpan.FromHours(1);
        await scene.SweepAsync();
        PlanView paused = await scene.PlanAsync(plan);

        await ActAsync(scene, d => d.ResumeAsync(plan, Token));
        await scene.SweepAsync();

        Assert.Equal((0, 0), (paused.Sent, paused.Mailed));
        Assert.Equal((2, 2), ((await scene.PlanAsync(plan)).Sent, (await scene.PlanAsync(plan)).Mailed));
    }

    internal static string MessageIdOf(SinkMail mail) =>
        mail.Text.Split('\n').Single(line => line.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase));

    private static Task<bool> HappenAsync(DistributionScene scene) => scene.DoAsync(async services =>
    {
        Assert.Equal(1, await services.GetRequiredService<OccurrenceSweep>().RunAsync(Token));
        return true;
    });

    // What a worker does up to the moment at which it is killed: the mail has left, the ledger does not know.
    private static Task<bool> HandOverAndDieAsync(DistributionScene scene) => scene.DoAsync(async services =>
    {
        DeliveryLedger ledger = services.GetRequiredService<DeliveryLedger>();
        LeasedDelivery mine = (await ledger.LeaseAsync(20, Token)).Single(d => d.Channel == DistributionService.Mail);
        MailMessage message = await services.GetRequiredService<LetterMail>().WriteAsync(mine, Token);
        Assert.True(await ledger.BeginSendingAsync(mine, Token));
        MailEnvelope envelope = new("budaya@babel.example", [.. message.To.Select(t => t.Address)], MailMessageBytes.Of(message));
        Assert.IsType<MailOutcome.Accepted>(await services.GetRequiredService<IMailTransport>().SendAsync(envelope, Token));
        return true;
    });

    // The next worker finds the row left in Sending, writes down that nobody knows, and dies before it repeats the mail.
    private static Task<bool> MarkTheDeadAsync(DistributionScene scene) => scene.DoAsync(async services =>
    {
        DeliveryLedger ledger = services.GetRequiredService<DeliveryLedger>();
        LeasedDelivery left = (await ledger.LeaseAsync(20, Token)).Single(d => d.State == DeliveryState.Sending);
        Assert.True(await ledger.FinishAsync(left, DeliveryState.Uncertain, scene.Time.Now, "uji", Token));
        return await services.GetRequiredService<BudayaDbContext>().SaveChangesAsync(Token) > 0;
    });

    private static Task<bool> FixAsync(DistributionScene scene, Guid plan, string opd, string mail) => ActAsync(scene, async distribution =>
    {
        await distribution.CorrectMailAsync(plan, opd, mail, Token);
        await distribution.SendAgainAsync(plan, opd, Token);
    });

    private static Task<bool> ActAsync(DistributionScene scene, Func<DistributionService, Task> act) => scene.AsBureauAsync(async services =>
    {
        await act(services.GetRequiredService<DistributionService>());
        await services.GetRequiredService<BudayaDbContext>().SaveChangesAsync(Token);
        return true;
    });
}
