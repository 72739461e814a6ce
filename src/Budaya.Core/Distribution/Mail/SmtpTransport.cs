using System.Collections.Concurrent;

namespace Budaya.Core.Distribution.Mail;

/// <summary>
/// Hands mails to an SMTP server (RFC 5321) over a few connections that are used again and again. Safe to call from many
/// workers at once. Knows STARTTLS and TLS, AUTH PLAIN and LOGIN, PIPELINING, SIZE, 8BITMIME, SMTPUTF8.
/// </summary>
/// <remarks>A mail to several recipients goes to all of them or to none: one refused address refuses the mail.</remarks>
public sealed class SmtpTransport : IMailTransport
{
    private readonly SmtpSession _session;
    private readonly SmtpLimits _limits;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _places;
    private readonly ConcurrentStack<SmtpConnection> _idle = new();
    private readonly ITimer _sweep;

    /// <param name="settings">With a host.</param>
    /// <param name="time">Tells how long a connection has been idle.</param>
    /// <param name="limits">Null for the usual ones.</param>
    public SmtpTransport(MailSettings settings, TimeProvider time, SmtpLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(time);
        _limits = limits ?? new SmtpLimits();
        _session = new SmtpSession(settings, _limits);
        _time = time;
        _places = new SemaphoreSlim(_limits.Connections);
        _sweep = time.CreateTimer(_ => CloseIdle(), null, _limits.Idle, _limits.Idle);
    }

    public async Task<MailOutcome> SendAsync(MailEnvelope envelope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        await _places.WaitAsync(cancellationToken);
        try
        {
            return await SendOverIdleAsync(envelope, cancellationToken)
                ?? await SendOverNewAsync(envelope, cancellationToken);
        }
        catch (SmtpSessionException failure)
        {
            return failure.ToRefusal();
        }
        finally
        {
            _places.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _sweep.DisposeAsync();
        while (_idle.TryPop(out var connection))
        {
            await connection.QuitAsync();
        }

        _places.Dispose();
    }

    /// <summary>Null when no idle connection still works: the server may have closed them meanwhile, which is no fault of the mail.</summary>
    private async Task<MailOutcome?> SendOverIdleAsync(MailEnvelope envelope, CancellationToken cancellationToken)
    {
        while (_idle.TryPop(out var connection))
        {
            try
            {
                var outcome = await SendOverAsync(connection, envelope, cancellationToken);
                if (outcome is not MailOutcome.Refused { Code: 421 })
                {
                    return outcome;
                }
            }
            catch (SmtpSessionException)
            {
                // Tried again over the next one: nothing was handed over.
            }
        }

        return null;
    }

    private async Task<MailOutcome> SendOverNewAsync(MailEnvelope envelope, CancellationToken cancellationToken)
    {
        var (wire, offers) = await _session.OpenAsync(cancellationToken);
        return await SendOverAsync(new SmtpConnection(wire, offers, _limits), envelope, cancellationToken);
    }

    private async Task<MailOutcome> SendOverAsync(SmtpConnection connection, MailEnvelope envelope, CancellationToken cancellationToken)
    {
        var isKept = false;
        try
        {
            var outcome = await connection.SendAsync(envelope, cancellationToken);
            isKept = !connection.IsBroken && connection.Mails < _limits.MailsPerConnection;
            return outcome;
        }
        finally
        {
            if (isKept)
            {
                connection.IdleSince = _time.GetTimestamp();
                _idle.Push(connection);
            }
            else if (connection.IsBroken)
            {
                connection.Dispose();
            }
            else
            {
                await connection.QuitAsync();
            }
        }
    }

    private void CloseIdle()
    {
        var kept = new List<SmtpConnection>();
        while (_idle.TryPop(out var connection))
        {
            if (_time.GetElapsedTime(connection.IdleSince) < _limits.Idle)
            {
                kept.Add(connection);
            }
            else
            {
                connection.Dispose();
            }
        }

        kept.ForEach(_idle.Push);
    }
}
