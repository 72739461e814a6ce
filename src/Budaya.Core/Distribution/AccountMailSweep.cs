using Budaya.Core.Data;
using Budaya.Core.Distribution.Mail;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Budaya.Core.Distribution;

/// <summary>Sends the due invitations and resets of the scope's tenant. Each attempt makes a link of its own; earlier links are worth nothing then.</summary>
public sealed partial class AccountMailSweep(
    BudayaDbContext db, SetupLinkService links, TenantDirectory tenant, MailTexts texts, IMailTransport transport, MailSettings settings, PublicUrl url, TimeProvider time,
    ILogger<AccountMailSweep> log)
{
    private const int MostAttempts = 5;
    private static readonly TimeSpan InvitationValidity = TimeSpan.FromDays(3);
    private static readonly TimeSpan ResetValidity = TimeSpan.FromHours(1);

    /// <summary>Works until nothing is due.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        foreach (AccountMail mail in await db.Set<AccountMail>().Where(m => m.DueAt <= now).OrderBy(m => m.DueAt).Take(100).ToListAsync(cancellationToken))
        {
            try
            {
                await SendAsync(mail, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                CouldNotSend(log, failure, mail.Id); // it comes due again; the others go on
            }
        }
    }

    private async Task SendAsync(AccountMail mail, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        Person person = await db.Set<Person>().SingleAsync(p => p.Id == mail.PersonId, cancellationToken);
        if (person.Email is null || person.Disabled || person.Demo)
        {
            mail.Finish(null, null, "Pengguna dinonaktifkan atau tidak lagi mempunyai surel.");
            await db.SaveChangesAsync(cancellationToken);
            return;
        }

        // Taken and the link written first: a worker that dies leaves a link that nobody knows, and the mail comes due again.
        DateTimeOffset again = now.AddMinutes(Math.Pow(4, mail.Attempts));
        mail.Take(again);
        string token = await links.ForAsync(person, mail.Kind == AccountMailKind.Undangan ? InvitationValidity : ResetValidity, cancellationToken);
        db.Add(new Wake { TenantId = db.RequireTenant(), Kind = AccountMailService.WakeKind, DueAt = again });
        await db.SaveChangesAsync(cancellationToken);

        MailOutcome outcome = await transport.SendAsync(await EnvelopeAsync(mail, person, token, cancellationToken), cancellationToken);
        Write(mail, outcome, again);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private void Write(AccountMail mail, MailOutcome outcome, DateTimeOffset again)
    {
        switch (outcome)
        {
            case MailOutcome.Accepted accepted:
                mail.Finish(time.GetUtcNow(), null, accepted.Reply);
                break;
            case MailOutcome.Refused refused:
                mail.Finish(null, refused.IsPermanent || mail.Attempts >= MostAttempts ? null : again, $"{refused.Code} {refused.Reply}".Trim());
                break;
            case MailOutcome.Uncertain uncertain:
                mail.Finish(null, null, uncertain.Reason); // sent again, it would kill a link that may have arrived; the person can ask anew
                break;
            default:
                throw new InvalidOperationException($"Unknown outcome {outcome}.");
        }
    }

    private async Task<MailEnvelope> EnvelopeAsync(AccountMail mail, Person person, string token, CancellationToken cancellationToken)
    {
        TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
        string address = person.Email ?? throw new InvalidOperationException($"Person {person.Id} has no address.");
        string link = $"{url.OfTenant(profile)}/awal/{token}";
        MailText text = await texts.WriteAsync(
            mail.Kind == AccountMailKind.Undangan ? "pesan/surel-undangan" : "pesan/surel-kata-sandi", new() { To = person.DisplayName, UserName = person.UserName, Link = link }, time.GetUtcNow(), cancellationToken);
        return AutomaticMail.Of(settings, $"{mail.Id:N}.{mail.Attempts}", time.GetUtcNow(), profile.ShortName, new(address, person.DisplayName), text.Subject, text.Body);
    }

    [LoggerMessage(LogLevel.Error, "Account mail {Mail} could not be written or handed over.")]
    private static partial void CouldNotSend(ILogger log, Exception failure, Guid mail);
}
