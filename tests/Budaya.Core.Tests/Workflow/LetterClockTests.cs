using Budaya.Core.Workflow;

namespace Budaya.Core.Tests.Workflow;

/// <summary>Letters count by the date on them, whenever they were typed.</summary>
public sealed class LetterClockTests
{
    private static readonly DateOnly Sent = new(2026, 6, 22); // a Monday

    [Fact]
    public async Task Letter_TypedLate_IsCountedFromItsDateAndThePageSaysSo()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtHarmonisationAsync(region);
        region.Clock.Now = At(26);

        await walk.AttachAsync("A08", "kabiro-hukum", "surat-permohonan", "1/2026", Sent);

        StepView step = (await walk.ViewAsync("kabiro-hukum")).Current.Single();
        Assert.Equal((new DateOnly(2026, 6, 29), new DateOnly(2026, 6, 26)), (step.DueOn, step.TypedOn));
    }

    [Fact]
    public async Task Letter_OfItsOwnDay_NeedsNoWordAboutIt()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtHarmonisationAsync(region);

        await walk.AttachAsync("A08", "kabiro-hukum", "surat-permohonan", "1/2026", Sent);

        Assert.Null((await walk.ViewAsync("kabiro-hukum")).Current.Single().TypedOn);
    }

    [Fact]
    public async Task Letter_OfADayToCome_OrAnAnswerBeforeTheRequest_IsRefused()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtHarmonisationAsync(region);

        RefusedException future = await Assert.ThrowsAsync<RefusedException>(() => walk.AttachAsync("A08", "kabiro-hukum", "surat-permohonan", "1/2026", Sent.AddDays(1)));
        await walk.AttachAsync("A08", "kabiro-hukum", "surat-permohonan", "1/2026", Sent);
        RefusedException before = await Assert.ThrowsAsync<RefusedException>(() => walk.AttachAsync("A08", "kabiro-hukum", "surat-selesai", "2/2026", Sent.AddDays(-1)));

        Assert.Contains("Tanggal surat 23 Juni 2026 belum tiba", future.Message, StringComparison.Ordinal);
        Assert.Contains("mendahului surat permohonannya tertanggal 22 Juni 2026", before.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Return_ByAnAnswerTypedLate_HasUsedTheDaysUpToTheDateOfTheAnswer()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtHarmonisationAsync(region);
        await walk.AttachAsync("A08", "kabiro-hukum", "surat-permohonan", "1/2026", Sent);
        region.Clock.Now = At(29); // five working days later
        await walk.AttachAsync("A08", "kabiro-hukum", "surat-selesai", "2/2026", new(2026, 6, 24)); // dated after two

        region.Clock.Now = region.Clock.Now.AddHours(1);
        await walk.DecideAsync("A08", "kabiro-hukum", "kembalikan", "Dikembalikan Kanwil.");
        await walk.StepAsync("A07", "kabiro-hukum", "teruskan");
        int used = (await walk.ViewAsync("kabiro-hukum")).Current.Single().DaysUsed;
        RefusedException old = await Assert.ThrowsAsync<RefusedException>(() => walk.AttachAsync("A08", "kabiro-hukum", "surat-permohonan", "1/2026", new(2026, 6, 23)));
        await walk.AttachAsync("A08", "kabiro-hukum", "surat-permohonan", "3/2026", new(2026, 6, 25)); // sent again before it was typed

        Assert.Equal(2, used);
        Assert.Contains("mendahului pengembalian 24 Juni 2026", old.Message, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 6, 30), (await walk.ViewAsync("kabiro-hukum")).Current.Single().DueOn); // the three that were left
    }

    [Fact]
    public async Task Answer_BeforeALetterIsOut_IsRefused()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtHarmonisationAsync(region);

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => walk.AttachAsync("A08", "kabiro-hukum", "surat-selesai", "2/2026", Sent));

        Assert.Contains("Catat dahulu surat permohonannya", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ToAnEarlierLetter_IsNoneToThePresentOne()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtHarmonisationAsync(region);
        await walk.StepAsync("A08", "kabiro-hukum", "teruskan");
        await walk.AttachAsync("A09", "kabiro-hukum", "surat-permohonan", "3/2026", Sent);
        region.Clock.Now = At(26);
        await walk.AttachAsync("A09", "kabiro-hukum", "surat-hasil", "4/2026", new(2026, 6, 23)); // asks for more
        await walk.AttachAsync("A09", "kabiro-hukum", "surat-permohonan", "5/2026", new(2026, 6, 25)); // sent again

        RefusedException answer = await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync("A09", "kabiro-hukum", "teruskan"));
        region.Clock.Now = new(2026, 9, 1, 2, 0, 0, TimeSpan.Zero);
        await walk.DecideAsync("A09", "kabiro-hukum", "lanjut-tanpa-jawaban"); // nobody answered the second letter

        Assert.Contains("belum dicatat", answer.Message, StringComparison.Ordinal);
        Assert.Equal("A10", await walk.NowAsync());
    }

    [Fact]
    public async Task Return_AfterALetterThatWasSentAgain_HasUsedTheDaysSinceThatLetter()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtHarmonisationAsync(region);
        await walk.AttachAsync("A08", "kabiro-hukum", "surat-permohonan", "1/2026", Sent);
        region.Clock.Now = At(24);
        await walk.AttachAsync("A08", "kabiro-hukum", "surat-selesai", "2/2026", new(2026, 6, 23));
        await walk.AttachAsync("A08", "kabiro-hukum", "surat-permohonan", "3/2026", new(2026, 6, 24));
        region.Clock.Now = At(26);

        await walk.DecideAsync("A08", "kabiro-hukum", "kembalikan", "Dikembalikan tanpa surat.");
        await walk.StepAsync("A07", "kabiro-hukum", "teruskan");

        Assert.Equal(2, (await walk.ViewAsync("kabiro-hukum")).Current.Single().DaysUsed); // 25 and 26 June, not none for an answer of the 23rd
    }

    [Fact]
    public async Task Return_ForTheThirdTime_NoDayOfTheSecondRoundIsCountedTwice()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtHarmonisationAsync(region);
        await RoundAsync(region, walk, Sent, new(2026, 6, 23), answered: new(2026, 6, 23)); // one day, by a letter
        await RoundAsync(region, walk, new(2026, 6, 24), new(2026, 6, 26), answered: null); // two days, without one

        RefusedException within = await Assert.ThrowsAsync<RefusedException>(() => walk.AttachAsync("A08", "kabiro-hukum", "surat-permohonan", "7/2026", new(2026, 6, 25)));
        await walk.AttachAsync("A08", "kabiro-hukum", "surat-permohonan", "8/2026", new(2026, 6, 26));

        StepView step = (await walk.ViewAsync("kabiro-hukum")).Current.Single();
        Assert.Contains("mendahului pengembalian 26 Juni 2026", within.Message, StringComparison.Ordinal);
        Assert.Equal((3, new DateOnly(2026, 6, 30)), (step.DaysUsed, step.DueOn)); // two of five are left
    }

    [Fact]
    public async Task Letter_AtAStepWhoseClockBeginsWithIt_IsNeitherOfBeforeNorOfADayToCome()
    {
        await using Region region = await Region.OpenAsync("babel");
        region.Clock.Now = At(22);
        await NewVersion.AddAsync(region, workflow => NewVersion.Replace(workflow, "A07", step => step with
        {
            Deadline = new() { Days = 5, Unit = Core.Tenants.DayUnit.Working, StartsAt = DeadlineStart.StepEntered, PausesOnReturn = true },
        }));
        Walk walk = await Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", Sent);
        await walk.BabelToAsync("A07");

        RefusedException before = await Assert.ThrowsAsync<RefusedException>(() => walk.AttachAsync("A07", "kabiro-hukum", "notulen", "1/2026", Sent.AddDays(-1)));
        RefusedException future = await Assert.ThrowsAsync<RefusedException>(() => walk.AttachAsync("A07", "kabiro-hukum", "notulen", "1/2026", Sent.AddDays(1)));
        await walk.AttachAsync("A07", "kabiro-hukum", "notulen", "1/2026", Sent);

        Assert.Contains("Tanggal surat 21 Juni 2026 mendahului dimulainya langkah A07 pada 22 Juni 2026", before.Message, StringComparison.Ordinal);
        Assert.Contains("Tanggal surat 23 Juni 2026 belum tiba", future.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_WhereAnAnswerOfTheTimeWasTyped_IsNone()
    {
        await using Region region = await Region.OpenAsync("babel");
        Walk walk = await AtHarmonisationAsync(region);
        await walk.StepAsync("A08", "kabiro-hukum", "teruskan");
        await walk.AttachAsync("A09", "kabiro-hukum", "surat-permohonan", "3/2026", Sent);
        region.Clock.Now = new(2026, 9, 1, 2, 0, 0, TimeSpan.Zero);
        await walk.AttachAsync("A09", "kabiro-hukum", "surat-hasil", "4/2026", new(2026, 7, 1));

        RefusedException refused = await Assert.ThrowsAsync<RefusedException>(() => walk.DecideAsync("A09", "kabiro-hukum", "lanjut-tanpa-jawaban"));
        await walk.DecideAsync("A09", "kabiro-hukum", "teruskan");

        Assert.Contains("sudah dijawab dengan surat tertanggal 1 Juli 2026", refused.Message, StringComparison.Ordinal);
        Assert.Equal("A10", await walk.NowAsync());
    }

    // Sent, returned on a day, and back the same day.
    private static async Task RoundAsync(Region region, Walk walk, DateOnly sent, DateOnly returned, DateOnly? answered)
    {
        region.Clock.Now = At(returned.Day);
        await walk.AttachAsync("A08", "kabiro-hukum", "surat-permohonan", $"{sent.Day}/2026", sent);
        if (answered is { } on)
        {
            await walk.AttachAsync("A08", "kabiro-hukum", "surat-selesai", $"{on.Day}/2026", on);
        }

        region.Clock.Now = region.Clock.Now.AddHours(1);
        await walk.DecideAsync("A08", "kabiro-hukum", "kembalikan", "Dilengkapi dahulu.");
        await walk.StepAsync("A07", "kabiro-hukum", "teruskan");
    }

    private static DateTimeOffset At(int day) => new(2026, 6, day, 2, 0, 0, TimeSpan.Zero);

    private static async Task<Walk> AtHarmonisationAsync(Region region)
    {
        region.Clock.Now = At(22);
        Walk walk = await Walk.OpenAsync(region, "kabiro-organisasi", "pergub-budaya-kerja", Sent);
        await walk.BabelToAsync("A08");
        return walk;
    }
}
