using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.Workflow;
using Budaya.Testing;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Workflow;

/// <summary>Mails about deadlines: once each, to the offices of the step, however often the sweep starts again.</summary>
public sealed class ReminderTests
{
    private static readonly DateTimeOffset DayBefore = new(2026, 6, 26, 1, 0, 0, TimeSpan.Zero); // Friday 08.00 WIB; the deadline is Monday 29 June

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sweep_BeforeTheDay_MailsNobody()
    {
        await using Region region = await Region.OpenAsync("babel");
        await AtHarmonisationAsync(region);
        region.Clock.Now = DayBefore.AddDays(-1);

        Assert.Equal(0, await SweepAsync(region));

        Assert.Empty(region.Mails.All);
    }

    [Fact]
    public async Task Sweep_OneWorkingDayBefore_MailsEachOfficeOfTheStepOnce()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtHarmonisationAsync(region);
        region.Clock.Now = DayBefore;

        int first = await SweepAsync(region);
        int again = await SweepAsync(region);

        Assert.Equal((2, 0), (first, again)); // Biro Hukum and Biro Organisasi
        Assert.Equal(["kabiro-hukum@babel.example", "kabiro-organisasi@babel.example"], region.Mails.All.Select(m => m.Recipients.Single()).Order(StringComparer.Ordinal));
        Assert.Contains($"https://budaya.example/babel/alur/{walk.CaseId}", region.Mails.Text(0).Replace("=\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(2, (await walk.ViewAsync("kabiro-hukum")).Current.Single().Desk!.Notices.Count(n => n.State == NoticeState.Terkirim)); // the step is current
    }

    [Fact]
    public async Task Sweep_ATemplateOfTheRegion_WritesTheMail()
    {
        await using Region region = await Region.OpenAsync("babel");
        await AtHarmonisationAsync(region);
        await region.DoAsync("admin-daerah", desk => OwnTemplate.AddAsync(desk.Db, "pesan/surel-tenggat", "Perihal: Tenggat {{ surel.langkah }}\n\nWaktunya {{ surel.hari_kerja }}, {{ surel.kepada }}.\n", DayBefore.AddDays(-1)));
        region.Clock.Now = DayBefore;

        await SweepAsync(region);

        Assert.All(Enumerable.Range(0, 2), index => Assert.Contains("Waktunya -1, Kepala Biro", region.Mails.Text(index), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sweep_StoppedWhileAMailWasHandedOver_DoesNotRepeatIt()
    {
        await using Region region = await Region.OpenAsync("babel");
        await AtHarmonisationAsync(region);
        region.Clock.Now = DayBefore;
        await region.DoAsync("admin-daerah", desk => desk.Get<ReminderWriter>().WriteAsync(Cancel));
        await region.DoAsync("admin-daerah", async desk =>
        {
            foreach (StepNotice notice in await desk.Db.Set<StepNotice>().ToListAsync(Cancel))
            {
                (notice.State, notice.ChangedAt) = (NoticeState.Dikirim, region.Clock.Now);
            }
        });
        region.Clock.Now = DayBefore.AddMinutes(11);

        Assert.Equal(0, await SweepAsync(region));

        await using Desk look = await region.AsAsync("admin-daerah");
        Assert.Equal(2, await look.Db.Set<StepNotice>().CountAsync(n => n.State == NoticeState.TidakPasti, Cancel));
    }

    [Fact]
    public async Task Sweep_TheStepWasLeft_GivesTheReminderUp()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtHarmonisationAsync(region);
        region.Clock.Now = DayBefore;
        await region.DoAsync("admin-daerah", desk => desk.Get<ReminderWriter>().WriteAsync(Cancel));
        await walk.DecideAsync("A08", "kabiro-hukum", "kembalikan", "Dilengkapi dahulu.");

        Assert.Equal(0, await SweepAsync(region));

        Assert.Empty(region.Mails.All);
    }

    [Fact]
    public async Task Sweep_AfterAStandStill_SendsTheLastReminderOnly()
    {
        await using Region region = await Region.OpenAsync("babel");
        await AtHarmonisationAsync(region);
        region.Clock.Now = new(2026, 7, 1, 1, 0, 0, TimeSpan.Zero); // both reminders are due

        Assert.Equal(2, await SweepAsync(region));

        Assert.All(Enumerable.Range(0, 2), index => Assert.Contains("lewat 1 hari kerja", region.Mails.Text(index), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sweep_ADeadlineThatHadPassedWhenItWasRecorded_RemindsNobody()
    {
        await using Region region = await Region.OpenAsync("babel");
        region.Clock.Now = new(2026, 9, 1, 2, 0, 0, TimeSpan.Zero);
        Walk walk = await Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", new(2026, 6, 22));
        await walk.BabelToAsync("A08");
        await walk.AttachAsync("A08", "kabiro-hukum", "surat-permohonan", "1/2026", new(2026, 6, 22));

        Assert.Equal(0, await SweepAsync(region));
    }

    [Fact]
    public async Task Clock_WhenItStarts_WakesTheSweepForEachReminder()
    {
        await using Region region = await Region.OpenAsync("babel");
        await AtHarmonisationAsync(region);

        await using Desk desk = await region.AsAsync("admin-daerah");
        List<DateTimeOffset> wakes = await desk.Db.Set<Wake>().Where(w => w.Kind == CaseClock.WakeKind).Select(w => w.DueAt).ToListAsync(Cancel);

        Assert.Equal([new(2026, 6, 26, 0, 30, 0, TimeSpan.Zero), new(2026, 6, 30, 0, 30, 0, TimeSpan.Zero)], wakes.Order());
    }

    private static async Task<int> SweepAsync(Region region)
    {
        await using Desk desk = await region.AsAsync("admin-daerah");
        return await desk.Get<NoticeSweep>().RunAsync(Cancel);
    }

    private static async Task<Walk> AtHarmonisationAsync(Region region)
    {
        region.Clock.Now = new(2026, 6, 22, 2, 0, 0, TimeSpan.Zero);
        Walk walk = await Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", new(2026, 6, 22));
        await walk.BabelToAsync("A08");
        await walk.AttachAsync("A08", "kabiro-hukum", "surat-permohonan", "1/2026", new(2026, 6, 22));
        return walk;
    }
}
