using System.Text;
using Budaya.Core.Distribution.Mail;
using Budaya.Testing;

namespace Budaya.Core.Tests.Distribution.Mail;

/// <summary>Against Postfix's smtp-sink.</summary>
public sealed class SmtpTransportTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_ServerThatTakesIt_ArrivesLetterForLetter()
    {
        await using var sink = await SmtpSink.StartAsync(Token);
        await using var transport = To(sink);
        const string Message = "Subject: titik\r\n\r\n.\r\n..dua\r\nsatu .\r\n.akhir\r\n";

        var outcome = await transport.SendAsync(Letters.Envelope(message: Message), Token);

        Assert.Equal("2.0.0 Ok", Assert.IsType<MailOutcome.Accepted>(outcome).Reply);
        var mail = Assert.Single(await sink.WaitForAsync(1, Token));
        Assert.Equal("organisasi@babel.example", mail.From);
        Assert.Equal(["dinkes@babel.example"], mail.Recipients);
        Assert.Equal(Message.ReplaceLineEndings("\n"), mail.Text);
    }

    [Fact]
    public async Task Send_MessageOfManyPiecesThatBeginWithDots_ArrivesLetterForLetter()
    {
        await using var sink = await SmtpSink.StartAsync(Token);
        await using var transport = To(sink);
        // Lines of 2 and 3 bytes and pieces of 16 kB: a piece ends at every place of a line.
        var message = "Subject: panjang\r\n\r\n" + string.Concat(Enumerable.Range(0, 30_000).Select(i => i % 3 == 0 ? ".\r\n" : "\r\n"));

        await transport.SendAsync(Letters.Envelope(message: message), Token);

        Assert.Equal(message.ReplaceLineEndings("\n"), Assert.Single(await sink.WaitForAsync(1, Token)).Text);
    }

    [Theory]
    [InlineData("-p")]
    [InlineData("-e")]
    [InlineData("-E")]
    public async Task Send_ServerThatOffersLess_ArrivesAllTheSame(string option)
    {
        await using var sink = await SmtpSink.StartAsync(Token, option);
        await using var transport = To(sink);

        var outcome = await transport.SendAsync(Letters.Envelope(), Token);

        Assert.IsType<MailOutcome.Accepted>(outcome);
        Assert.Single(await sink.WaitForAsync(1, Token));
    }

    [Theory]
    [InlineData("-f", "MAIL", 500, true)]
    [InlineData("-f", "RCPT", 500, true)]
    [InlineData("-f", "DATA", 500, true)]
    [InlineData("-f", ".", 500, true)]
    [InlineData("-r", "MAIL", 450, false)]
    [InlineData("-r", "RCPT", 450, false)]
    [InlineData("-r", ".", 450, false)]
    [InlineData("-Q", "RCPT", 421, false)]
    [InlineData("-f", "CONNECT", 500, false)]
    public async Task Send_ServerThatRefuses_SaysWhetherForGood(string option, string command, int code, bool isPermanent)
    {
        await using var sink = await SmtpSink.StartAsync(Token, option, command);
        await using var transport = To(sink);

        var first = await transport.SendAsync(Letters.Envelope(), Token);
        var second = await transport.SendAsync(Letters.Envelope(), Token);

        var refused = Assert.IsType<MailOutcome.Refused>(first);
        Assert.Equal((code, isPermanent), (refused.Code, refused.IsPermanent));
        Assert.Equal(first, second); // over the same connection where there is one
    }

    [Fact]
    public async Task Send_ServerThatRefuses_GivesTheEnhancedCode()
    {
        await using var sink = await SmtpSink.StartAsync(Token, "-f", "RCPT", "-B", "550 5.1.1 Alamat tidak dikenal");
        await using var transport = To(sink);

        var outcome = await transport.SendAsync(Letters.Envelope(), Token);

        var refused = Assert.IsType<MailOutcome.Refused>(outcome);
        Assert.Equal("5.1.1", refused.EnhancedCode);
        Assert.Equal("5.1.1 Alamat tidak dikenal", refused.Reply);
    }

    [Fact]
    public async Task Send_ServerHangsUpAfterTheMessage_IsUncertain()
    {
        await using var sink = await SmtpSink.StartAsync(Token, "-q", ".");
        await using var transport = To(sink);

        var outcome = await transport.SendAsync(Letters.Envelope(), Token);

        Assert.IsType<MailOutcome.Uncertain>(outcome);
    }

    [Fact]
    public async Task Send_ServerHangsUpBeforeTheMessage_MayBeTriedAgain()
    {
        await using var sink = await SmtpSink.StartAsync(Token, "-q", "DATA");
        await using var transport = To(sink);

        var outcome = await transport.SendAsync(Letters.Envelope(), Token);

        var refused = Assert.IsType<MailOutcome.Refused>(outcome);
        Assert.Equal((0, false), (refused.Code, refused.IsPermanent));
    }

    [Fact]
    public async Task Send_NoServer_MayBeTriedAgain()
    {
        var sink = await SmtpSink.StartAsync(Token);
        await using var transport = To(sink);
        await sink.DisposeAsync();

        var outcome = await transport.SendAsync(Letters.Envelope(), Token);

        var refused = Assert.IsType<MailOutcome.Refused>(outcome);
        Assert.Equal((0, false), (refused.Code, refused.IsPermanent));
        Assert.Contains($"127.0.0.1:{sink.Port}", refused.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ServerRestartedSinceTheLastMail_GoesOverANewConnection()
    {
        var first = await SmtpSink.StartAsync(Token);
        await using var transport = To(first);
        await transport.SendAsync(Letters.Envelope(), Token);
        await first.DisposeAsync();
        await using var second = await SmtpSink.StartAsync(first.Port, Token);

        var outcome = await transport.SendAsync(Letters.Envelope(), Token);

        Assert.IsType<MailOutcome.Accepted>(outcome);
        Assert.Single(await second.WaitForAsync(1, Token));
    }

    [Fact]
    public async Task Send_ManyWorkersAtOnce_EachMailArrivesOnce()
    {
        await using var sink = await SmtpSink.StartAsync(Token);
        await using var transport = To(sink);
        var addresses = Enumerable.Range(1, 60).Select(i => $"opd{i}@babel.example").ToList();

        var outcomes = await Task.WhenAll(addresses.Select(address => transport.SendAsync(Letters.Envelope(address), Token)));

        Assert.All(outcomes, outcome => Assert.IsType<MailOutcome.Accepted>(outcome));
        var mails = await sink.WaitForAsync(addresses.Count, Token);
        Assert.Equal(addresses.Order(), mails.SelectMany(mail => mail.Recipients).Order());
    }

    [Fact]
    public async Task Send_EightBitBodyToAServerWithout8BitMime_IsRefusedForGood()
    {
        await using var sink = await SmtpSink.StartAsync(Token, "-8");
        await using var transport = To(sink);

        var outcome = await transport.SendAsync(Letters.Envelope(message: "Subject: x\r\n\r\né\r\n"), Token);

        Assert.Equal("5.6.3", Assert.IsType<MailOutcome.Refused>(outcome).EnhancedCode);
        Assert.Empty(sink.Mails());
    }

    [Fact]
    public async Task Send_EightBitBody_ArrivesLetterForLetter()
    {
        await using var sink = await SmtpSink.StartAsync(Token);
        await using var transport = To(sink);

        await transport.SendAsync(Letters.Envelope(message: "Subject: x\r\n\r\né\r\n"), Token);

        Assert.Equal("Subject: x\n\né\n", Assert.Single(await sink.WaitForAsync(1, Token)).Text);
    }

    [Theory]
    [InlineData("Subject: x\r\n\r\nsatu\ndua\r\n")]
    [InlineData("Subject: x\r\n\r\nsatu\r\r\n")]
    [InlineData("Subject: x\r\n\r\n\n.\nMAIL FROM:<jahat@example.org>\r\n")]
    [InlineData("Subject: x\r\n\r\nsatu")]
    public void Envelope_LineThatEndsInSomethingElse_IsRefused(string message) =>
        Assert.Throws<ArgumentException>(() => new MailEnvelope("a@b.example", ["c@d.example"], Encoding.UTF8.GetBytes(message)));

    [Theory]
    [InlineData("")]
    [InlineData("dinkes")]
    [InlineData("@babel.example")]
    [InlineData("dinkes@")]
    [InlineData("din kes@babel.example")]
    [InlineData("dinkes@babel.example>\r\nRCPT TO:<lain@example.org")]
    [InlineData("dinkes@babel example")]
    [InlineData("din..kes@babel.example")]
    [InlineData("dinkes@babel..example")]
    [InlineData("dinkes\u0000@babel.example")]
    public void Envelope_AddressThatIsNone_IsRefused(string address) =>
        Assert.Throws<ArgumentException>(() => Letters.Envelope(address));

    private static SmtpTransport To(SmtpSink sink) =>
        new(new MailSettings { Host = sink.Host, Port = sink.Port, Security = MailSecurity.None, From = "organisasi@babel.example" }, TimeProvider.System);
}
