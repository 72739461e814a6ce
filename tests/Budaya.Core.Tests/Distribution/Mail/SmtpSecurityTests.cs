using Budaya.Core.Distribution.Mail;

namespace Budaya.Core.Tests.Distribution.Mail;

/// <summary>TLS, sign-in, limits and bad manners, against a small server of our own on a real socket.</summary>
public sealed class SmtpSecurityTests
{
    private static readonly SmtpLimits Impatient = new() { Answer = TimeSpan.FromSeconds(0.5), AnswerToMessage = TimeSpan.FromSeconds(0.5), AnswerWhenStopping = TimeSpan.FromSeconds(0.2) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(MailSecurity.StartTls, "AUTH PLAIN LOGIN")]
    [InlineData(MailSecurity.StartTls, "AUTH LOGIN")]
    [InlineData(MailSecurity.Tls, "AUTH PLAIN")]
    public async Task Send_RightPasswordOverTls_IsAccepted(MailSecurity security, string auth)
    {
        await using var server = new TlsMailServer { IsTls = security == MailSecurity.Tls, Offers = ["STARTTLS", auth] }.Start();
        await using var transport = To(server, security);

        var outcome = await transport.SendAsync(Letters.Envelope(), Token);

        Assert.Equal(new MailOutcome.Accepted("2.0.0 antrean 1"), outcome);
    }

    [Theory]
    [InlineData("AUTH PLAIN")]
    [InlineData("AUTH LOGIN")]
    public async Task Send_WrongPassword_IsRefusedButNotTheMailsFault(string auth)
    {
        await using var server = new TlsMailServer { Offers = ["STARTTLS", auth], Password = "lain" }.Start();
        await using var transport = To(server);

        var outcome = await transport.SendAsync(Letters.Envelope(), Token);

        Assert.Equal(new MailOutcome.Refused(535, "5.7.8 sandi salah", IsPermanent: false), outcome);
    }

    [Fact]
    public async Task Send_ServerOffersNoSignIn_IsRefused()
    {
        await using var server = new TlsMailServer { Offers = ["STARTTLS"] }.Start();
        await using var transport = To(server);

        var outcome = await transport.SendAsync(Letters.Envelope(), Token);

        Assert.Contains("AUTH", Assert.IsType<MailOutcome.Refused>(outcome).Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task Send_CertificateNobodyVouchesFor_SaysNothingToThatServer(string? fingerprint)
    {
        await using var server = new TlsMailServer().Start();
        await using var transport = new SmtpTransport(Settings(server, MailSecurity.StartTls) with { CertificateSha256 = fingerprint }, TimeProvider.System);

        var outcome = await transport.SendAsync(Letters.Envelope(), Token);

        Assert.Equal(0, Assert.IsType<MailOutcome.Refused>(outcome).Code);
        Assert.Equal(["EHLO [127.0.0.1]", "STARTTLS"], server.Lines);
    }

    [Fact]
    public async Task Send_ServerWithoutStartTls_SaysNothingMore()
    {
        await using var server = new TlsMailServer { Offers = ["AUTH PLAIN"] }.Start();
        await using var transport = To(server);

        var outcome = await transport.SendAsync(Letters.Envelope(), Token);

        Assert.Contains("STARTTLS", Assert.IsType<MailOutcome.Refused>(outcome).Reply, StringComparison.Ordinal);
        Assert.Equal(["EHLO [127.0.0.1]"], server.Lines);
    }

    [Fact]
    public async Task Send_WordsSlippedInBeforeTls_AreNotBelieved()
    {
        await using var server = new TlsMailServer { Injected = "\r\n250 AUTH PLAIN" }.Start();
        await using var transport = To(server);

        var outcome = await transport.SendAsync(Letters.Envelope(), Token);

        Assert.IsType<MailOutcome.Refused>(outcome);
        Assert.DoesNotContain(server.Lines, line => line.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_ManyMails_UseOneConnectionUpToItsLimit()
    {
        await using var server = new TlsMailServer().Start();
        await using var transport = new SmtpTransport(Settings(server, MailSecurity.StartTls), TimeProvider.System, new SmtpLimits { MailsPerConnection = 3 });

        for (var i = 0; i < 7; i++)
        {
            Assert.IsType<MailOutcome.Accepted>(await transport.SendAsync(Letters.Envelope(), Token));
        }

        Assert.Equal(3, server.Connections);
    }

    [Fact]
    public async Task Send_MailOverTheServersSize_IsRefusedForGoodWithoutBeingSent()
    {
        await using var server = new TlsMailServer { Offers = ["STARTTLS", "AUTH PLAIN", "SIZE 100"] }.Start();
        await using var transport = To(server);

        var outcome = await transport.SendAsync(Letters.Envelope(), Token);

        var refused = Assert.IsType<MailOutcome.Refused>(outcome);
        Assert.Equal((552, true), (refused.Code, refused.IsPermanent));
        Assert.DoesNotContain(server.Lines, line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_SizeOffered_IsTold()
    {
        await using var server = new TlsMailServer { Offers = ["STARTTLS", "AUTH PLAIN", "SIZE 100000"] }.Start();
        await using var transport = To(server);
        var envelope = Letters.Envelope();

        await transport.SendAsync(envelope, Token);

        Assert.Contains($"MAIL FROM:<organisasi@babel.example> SIZE={envelope.Message.Length}", server.Lines);
    }

    [Fact]
    public async Task Send_InternationalAddress_NeedsAServerThatTakesIt()
    {
        await using var with = new TlsMailServer { Offers = ["STARTTLS", "AUTH PLAIN", "SMTPUTF8", "8BITMIME"] }.Start();
        await using var without = new TlsMailServer { Offers = ["STARTTLS", "AUTH PLAIN", "8BITMIME"] }.Start();
        await using var first = To(with);
        await using var second = To(without);

        var taken = await first.SendAsync(Letters.Envelope("kepalá@babel.example"), Token);
        var refused = await second.SendAsync(Letters.Envelope("kepalá@babel.example"), Token);

        Assert.IsType<MailOutcome.Accepted>(taken);
        Assert.Contains("MAIL FROM:<organisasi@babel.example> SMTPUTF8", with.Lines);
        Assert.Contains("RCPT TO:<kepalá@babel.example>", with.Lines);
        Assert.Equal("5.6.7", Assert.IsType<MailOutcome.Refused>(refused).EnhancedCode);
    }

    [Theory]
    [InlineData("EHLO")]
    [InlineData("MAIL")]
    [InlineData("DATA")]
    public async Task Send_ServerFallsSilentBeforeTheMessage_MayBeTriedAgain(string command)
    {
        await using var server = new TlsMailServer { SilentAt = command }.Start();
        await using var transport = new SmtpTransport(Settings(server, MailSecurity.StartTls), TimeProvider.System, Impatient);

        var outcome = await transport.SendAsync(Letters.Envelope(), Token);

        var refused = Assert.IsType<MailOutcome.Refused>(outcome);
        Assert.Equal((0, false), (refused.Code, refused.IsPermanent));
    }

    [Fact]
    public async Task Send_ServerFallsSilentAfterTheMessage_IsUncertain()
    {
        await using var server = new TlsMailServer { SilentAt = "." }.Start();
        await using var transport = new SmtpTransport(Settings(server, MailSecurity.StartTls), TimeProvider.System, Impatient);

        var outcome = await transport.SendAsync(Letters.Envelope(), Token);

        Assert.IsType<MailOutcome.Uncertain>(outcome);
    }

    [Fact]
    public async Task Send_CancelledBeforeTheMessage_Throws()
    {
        await using var server = new TlsMailServer { SilentAt = "MAIL" }.Start();
        await using var transport = To(server);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var sending = transport.SendAsync(Letters.Envelope(), stop.Token);
        await server.Silent.WaitAsync(Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task Send_CancelledAfterTheMessage_IsUncertainAndDoesNotThrow()
    {
        await using var server = new TlsMailServer { SilentAt = "." }.Start();
        await using var transport = new SmtpTransport(Settings(server, MailSecurity.StartTls), TimeProvider.System, new SmtpLimits { AnswerWhenStopping = TimeSpan.FromSeconds(0.2) });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var sending = transport.SendAsync(Letters.Envelope(), stop.Token);
        await server.Silent.WaitAsync(Token);

        await stop.CancelAsync();

        Assert.IsType<MailOutcome.Uncertain>(await sending);
    }

    private static SmtpTransport To(TlsMailServer server, MailSecurity security = MailSecurity.StartTls) => new(Settings(server, security), TimeProvider.System);

    private static MailSettings Settings(TlsMailServer server, MailSecurity security) => new()
    {
        Host = "127.0.0.1",
        Port = server.Port,
        Security = security,
        User = "organisasi",
        Password = "rahasia",
        CertificateSha256 = TlsMailServer.Fingerprint,
        From = "organisasi@babel.example",
    };
}
