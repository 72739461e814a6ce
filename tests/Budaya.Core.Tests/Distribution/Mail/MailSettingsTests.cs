using Budaya.Core.Distribution.Mail;

namespace Budaya.Core.Tests.Distribution.Mail;

public sealed class MailSettingsTests
{
    [Fact]
    public void Problems_EverySettingWrong_NamesEachKeyAndNotThePassword()
    {
        var settings = new MailSettings { Host = "surat.example", Port = 70000, Security = MailSecurity.None, User = "a", Password = "rahasia", CertificateSha256 = "x", From = "biro" };

        var problems = settings.Problems();

        Assert.Equal(["From", "Port", "Security", "CertificateSha256"], problems.Select(p => p.Split(':')[2]));
        Assert.DoesNotContain(problems, p => p.Contains("rahasia", StringComparison.Ordinal));
        Assert.DoesNotContain("rahasia", settings.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_NothingSet_AsksForAHostOrAFolder() =>
        Assert.Contains(new MailSettings { From = "a@b.example" }.Problems(), p => p.Contains("pickup folder", StringComparison.Ordinal));

    [Fact]
    public void Problems_UserWithoutPassword_IsOne() =>
        Assert.Contains(new MailSettings { Host = "surat.example", From = "a@b.example", User = "a" }.Problems(), p => p.Contains("Password", StringComparison.Ordinal));

    [Theory]
    [InlineData(MailSecurity.None, 25)]
    [InlineData(MailSecurity.StartTls, 587)]
    [InlineData(MailSecurity.Tls, 465)]
    public void Port_NotSet_IsTheUsualOne(MailSecurity security, int port) =>
        Assert.Equal(port, new MailSettings { Security = security }.EffectivePort);
}
