using Budaya.Core.Data;
using Budaya.Core.Distribution.Mail;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Core.Tests.Distribution;

/// <summary>The mails of the product are written from the templates under <c>pesan/</c>, and a region may write its own.</summary>
public sealed class MailTextsTests
{
    private static readonly DateTimeOffset Long = DistributionScene.Morning.AddDays(-30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Letter_AndItsReminder_AreWrittenFromTheRegionsTemplates()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        await OwnAsync(scene, "pesan/surel-penyampaian", "Perihal: Naskah {{ surel.perihal }}\n\nSalam {{ surel.kepada }}, buka {{ surel.alamat }}\n");
        await OwnAsync(scene, "pesan/surel-pengingat", "Perihal: Ingat {{ surel.perihal }}\n\nMasih kami tunggu, {{ surel.penerima }}.\n");
        await scene.StartAsync(1);

        await scene.SweepAsync();
        string letter = Assert.Single(Mails(scene));
        scene.Time.Now = scene.Time.Now.AddDays(1);
        await scene.SweepAsync();
        string reminder = Mails(scene).Single(m => m != letter);

        Assert.Contains("Subject: Naskah Penyampaian Keputusan", letter, StringComparison.Ordinal);
        Assert.Contains("Salam ", letter, StringComparison.Ordinal);
        Assert.Contains("Sidik catatan: ", letter, StringComparison.Ordinal); // although the template leaves it out
        Assert.Contains("Subject: Ingat Penyampaian", reminder, StringComparison.Ordinal);
        Assert.Contains("Masih kami tunggu", reminder, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_TriedAgainAfterATemplateWasReleased_HasTheSameWords()
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        await OwnAsync(scene, "pesan/surel-penyampaian", "Perihal: baru\n\nKata baru.\n", DistributionScene.Morning.AddMinutes(1));
        await scene.StartAsync(1);

        scene.Time.Now = DistributionScene.Morning.AddMinutes(2); // the letter was due before the release
        await scene.SweepAsync();

        Assert.Contains("Bersama surat pengantar Nomor", Assert.Single(Mails(scene)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "pesan/surel-undangan")]
    [InlineData(false, "pesan/surel-kata-sandi")]
    public async Task AccountMails_AreWrittenFromTheRegionsTemplates(bool isInvitation, string template)
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        await OwnAsync(scene, template, "Perihal: Akun {{ surel.nama_pengguna }}\n\nHalo {{ surel.kepada }}: {{ surel.alamat }}\n");
        await scene.DoAsync(async services =>
        {
            BudayaDbContext db = services.GetRequiredService<BudayaDbContext>();
            Person person = new()
            {
                Id = Guid.CreateVersion7(), DisplayName = "Siti Aminah", UserName = "siti.aminah", NormalizedUserName = "SITI.AMINAH", Email = "siti@babel.example", NormalizedEmail = "SITI@BABEL.EXAMPLE", SecurityStamp = "awal",
            };
            db.Add(person);
            db.Add(new AccountMail { PersonId = person.Id, Kind = isInvitation ? AccountMailKind.Undangan : AccountMailKind.AturUlang, At = scene.Time.Now }.Due(scene.Time.Now));
            db.Add(new Wake { TenantId = DistributionScene.Tenant, Kind = AccountMailService.WakeKind, DueAt = scene.Time.Now });
            return await db.SaveChangesAsync(Token);
        });

        await scene.SweepAsync();

        string mail = Assert.Single(Mails(scene));
        Assert.Contains("Subject: Akun siti.aminah", mail, StringComparison.Ordinal);
        Assert.Contains("Halo Siti Aminah: https://budaya.example/babel/awal/", mail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x\r\nBcc: pencuri@contoh.example")]
    [InlineData("x\nBcc: pencuri@contoh.example\n\nisi palsu")]
    [InlineData("x\u2028Bcc: pencuri@contoh.example")]
    public async Task Words_ThatHoldLineBreaks_NeverBecomeAHeadOfTheirOwn(string hostile)
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        MailFacts facts = new() { To = hostile, Recipient = hostile, Subject = hostile, Number = hostile, Papers = [hostile], Link = hostile, Code = hostile, Witness = hostile, Step = hostile, Lane = hostile, UserName = hostile };
        foreach (string template in TemplateStore.Pieces.Where(p => p.StartsWith(MailText.Prefix, StringComparison.Ordinal)))
        {
            MailText text = await scene.DoAsync(services => services.GetRequiredService<MailTexts>().WriteAsync(template, facts, scene.Time.Now, Token));

            Assert.Equal(text.Subject, text.Subject.ReplaceLineEndings(""));
            Assert.DoesNotContain('\u2028', text.Subject);
            string mail = System.Text.Encoding.UTF8.GetString(MailMessageBytes.Of(new() { MessageId = "a@b", Date = scene.Time.Now, From = new("a@b.example"), To = [new("c@d.example")], Subject = text.Subject, Text = text.Body }));
            Assert.DoesNotContain(mail.Split("\r\n\r\n")[0].Split("\r\n"), line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("Yth. semua\n\nisi\n")]
    [InlineData("Perihal:\n\nisi\n")]
    [InlineData("Perihal: tanpa isi\n")]
    public async Task Write_ATemplateWithoutSubjectOrBody_IsRefused(string text)
    {
        await using DistributionScene scene = await DistributionScene.OpenAsync();
        await OwnAsync(scene, "pesan/surel-tenggat", text);

        await Assert.ThrowsAsync<RefusedException>(() => scene.DoAsync(services => services.GetRequiredService<MailTexts>().WriteAsync("pesan/surel-tenggat", new(), scene.Time.Now, Token)));

        Assert.Contains(await scene.AsBureauAsync(services => services.GetRequiredService<TemplateService>().TryAsync("pesan/surel-tenggat", text, Token)), t => t.Problems.Count > 0);
    }

    private static Task<int> OwnAsync(DistributionScene scene, string name, string text, DateTimeOffset? since = null) => scene.DoAsync(async services =>
    {
        BudayaDbContext db = services.GetRequiredService<BudayaDbContext>();
        await OwnTemplate.AddAsync(db, name, text, since ?? Long);
        return await db.SaveChangesAsync(Token);
    });

    private static List<string> Mails(DistributionScene scene) => [.. Directory.GetFiles(scene.Pickup, "*.eml").Select(File.ReadAllText).Select(m => m.Replace("=\r\n", "", StringComparison.Ordinal))];
}
