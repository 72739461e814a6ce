namespace Budaya.Core.Distribution.Mail;

/// <summary>An open session that sends one mail after the other.</summary>
internal sealed class SmtpConnection(SmtpWire wire, SmtpOffers offers, SmtpLimits limits) : IDisposable
{
    private const int PieceLength = 16 * 1024;

    /// <summary>Mails that were tried over it.</summary>
    public int Mails { get; private set; }

    /// <summary>It cannot be used again.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>When it was last given back, in ticks of the transport's clock.</summary>
    public long IdleSince { get; set; }

    /// <exception cref="SmtpSessionException">The connection broke before the mail was handed over.</exception>
    public async Task<MailOutcome> SendAsync(MailEnvelope envelope, CancellationToken cancellationToken)
    {
        Mails++;
        if (WhyNot(envelope) is { } refused)
        {
            return refused;
        }

        var pieces = new DotStuffing(envelope.Message);
        try
        {
            if (await AnnounceAsync(envelope, cancellationToken) is { } refusal)
            {
                return refusal;
            }

            while (pieces.Next(PieceLength) is { IsLast: false } piece)
            {
                await wire.WriteAsync(piece.Bytes, limits.Answer, cancellationToken);
            }
        }
        catch (Exception failure)
        {
            IsBroken = true;
            if (failure is IOException or TimeoutException)
            {
                throw new SmtpSessionException(0, $"Sambungan ke server surat terputus: {failure.Message}", failure);
            }

            throw;
        }

        return await HandOverAsync(pieces.Last, cancellationToken);
    }

    /// <summary>Says goodbye, as servers like it, and closes.</summary>
    public async Task QuitAsync()
    {
        try
        {
            await wire.WriteAsync(["QUIT"], TimeSpan.FromSeconds(2), CancellationToken.None);
            await wire.ReadReplyAsync(TimeSpan.FromSeconds(2), CancellationToken.None);
        }
        catch (Exception failure) when (failure is IOException or TimeoutException)
        {
            // Closed all the same.
        }

        Dispose();
    }

    public void Dispose() => wire.Dispose();

    /// <summary>What this server cannot take, by what it offers; known without asking.</summary>
    private MailOutcome.Refused? WhyNot(MailEnvelope envelope)
    {
        if (envelope.IsInternational && !offers.International)
        {
            return new(550, "5.6.7 Server surat tidak menerima alamat dengan huruf di luar ASCII (SMTPUTF8).", IsPermanent: true);
        }

        if (envelope.IsEightBit && !offers.EightBit)
        {
            return new(554, "5.6.3 Server surat tidak menerima isi 8 bit (8BITMIME).", IsPermanent: true);
        }

        return offers.LargestMessage > 0 && envelope.Message.Length > offers.LargestMessage
            ? new(552, $"5.3.4 Surat {envelope.Message.Length} bita melebihi batas server, {offers.LargestMessage} bita.", IsPermanent: true)
            : null;
    }

    /// <summary>Sender, recipients, and the wish to send; null when the server now waits for the message.</summary>
    private async Task<MailOutcome?> AnnounceAsync(MailEnvelope envelope, CancellationToken cancellationToken)
    {
        string[] commands = [MailFrom(envelope), .. envelope.Recipients.Select(recipient => $"RCPT TO:<{recipient}>")];
        SmtpReply? refusal = null;
        foreach (var group in offers.Pipelining ? [commands] : commands.Chunk(1))
        {
            await wire.WriteAsync(group, limits.Answer, cancellationToken);
            foreach (var _ in group)
            {
                var reply = await wire.ReadReplyAsync(limits.Answer, cancellationToken);
                refusal ??= reply.IsPositive ? null : reply;
            }

            if (refusal is not null)
            {
                return await WithdrawAsync(refusal, cancellationToken); // to all recipients or to none
            }
        }

        await wire.WriteAsync(["DATA"], limits.Answer, cancellationToken);
        var ready = await wire.ReadReplyAsync(limits.Answer, cancellationToken);
        return ready.AsksForMore ? null : await WithdrawAsync(ready, cancellationToken);
    }

    private async Task<MailOutcome> WithdrawAsync(SmtpReply refusal, CancellationToken cancellationToken)
    {
        if (refusal.IsClosing)
        {
            IsBroken = true;
            return refusal.Refusal(isAboutTheMail: false);
        }

        await wire.WriteAsync(["RSET"], limits.Answer, cancellationToken);
        IsBroken = !(await wire.ReadReplyAsync(limits.Answer, cancellationToken)).IsPositive;
        return refusal.Refusal(isAboutTheMail: true);
    }

    /// <summary>With the last piece the mail is the server's; from here on silence means that nobody knows.</summary>
    private async Task<MailOutcome> HandOverAsync(ReadOnlyMemory<byte> lastPiece, CancellationToken cancellationToken)
    {
        using var stopping = new CancellationTokenSource();
        await using var registration = cancellationToken.Register(() => stopping.CancelAfter(limits.AnswerWhenStopping));
        try
        {
            await wire.WriteAsync(lastPiece, limits.Answer, stopping.Token);
            var reply = await wire.ReadReplyAsync(limits.AnswerToMessage, stopping.Token);
            IsBroken = reply.IsClosing;
            return reply.IsPositive ? new MailOutcome.Accepted(reply.Text) : reply.Refusal(isAboutTheMail: true);
        }
        catch (Exception failure) when (failure is IOException or TimeoutException or OperationCanceledException)
        {
            IsBroken = true;
            return new MailOutcome.Uncertain($"Surat sudah dikirim, tetapi server tidak menjawab: {failure.Message}");
        }
    }

    private string MailFrom(MailEnvelope envelope) =>
        $"MAIL FROM:<{envelope.From}>"
        + (offers.Size ? $" SIZE={envelope.Message.Length}" : "")
        + (envelope.IsEightBit ? " BODY=8BITMIME" : "")
        + (envelope.IsInternational ? " SMTPUTF8" : "");
}
