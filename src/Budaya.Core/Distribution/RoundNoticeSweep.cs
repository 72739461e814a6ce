using System.Globalization;
using Budaya.Core.Data;
using Budaya.Core.Distribution.Mail;
using Budaya.Core.Drafting;
using Budaya.Core.Proposals;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Distribution;

/// <summary>Writes the reminders of rounds whose day has come, and mails them to whoever has not proposed or not scored. One that has been answered meanwhile is given up.</summary>
public sealed class RoundNoticeSweep(
    BudayaDbContext db, RoundReminders reminders, NoticeHandOver handOver, TenantDirectory tenant, MailTexts texts, MailSettings settings, PublicUrl url, TimeProvider time)
{
    /// <summary>Works until nothing is due.</summary>
    /// <returns>How many mails were handed over.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await handOver.WriteDueAsync(() => reminders.WriteDueAsync(cancellationToken), cancellationToken);
        await handOver.GiveUpAsync<RoundNotice>(cancellationToken);
        int sent = 0;
        while (await handOver.Due<RoundNotice>().OrderBy(n => n.RoundId).ThenBy(n => n.Change).ThenBy(n => n.Addressee).FirstOrDefaultAsync(cancellationToken) is { } notice)
        {
            Round round = await db.Set<Round>().Include(r => r.Criteria).AsNoTracking().SingleAsync(r => r.Id == notice.RoundId, cancellationToken);
            if (await IsAnsweredAsync(round, notice, cancellationToken))
            {
                (notice.State, notice.ChangedAt) = (NoticeState.Dilewati, time.GetUtcNow());
                await db.SaveChangesAsync(cancellationToken);
                continue;
            }

            sent += await handOver.SendAsync(notice, () => EnvelopeAsync(round, notice, cancellationToken), cancellationToken) ? 1 : 0;
        }

        return sent;
    }

    private async Task<bool> IsAnsweredAsync(Round round, RoundNotice notice, CancellationToken cancellationToken) => notice.Ballot == 0
        ? notice.Change == 0 && (round.State != RoundState.Menghimpun
            || await db.Set<Proposal>().AnyAsync(p => p.RoundId == round.Id && p.OpdCode == notice.Addressee && p.State != ProposalState.Ditarik, cancellationToken)
            || await db.Set<NoProposal>().AnyAsync(n => n.RoundId == round.Id && n.OpdCode == notice.Addressee, cancellationToken))
        : !round.IsScoring || round.Ballot != notice.Ballot || !(await Scoring.LoadAsync(db, round, cancellationToken)).Awaits(notice.Addressee);

    private async Task<MailEnvelope> EnvelopeAsync(Round round, RoundNotice notice, CancellationToken cancellationToken)
    {
        TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
        string to = notice.Mail ?? throw new InvalidOperationException($"The reminder to {notice.Addressee} has no address.");
        string id = string.Create(CultureInfo.InvariantCulture, $"usulan-{round.Id:n}-{notice.Ballot}-{notice.Addressee}-{notice.On:yyyyMMdd}{(notice.Change == 0 ? "" : $"-{notice.Change}")}");
        bool proposes = notice.Ballot == 0;
        RoundChange? change = notice.Change == 0 ? null : await db.Set<RoundChange>().AsNoTracking().SingleAsync(c => c.RoundId == round.Id && c.Number == notice.Change, cancellationToken);
        MailText text = await texts.WriteAsync(change is not null ? "pesan/surel-usulan-diubah" : proposes ? "pesan/surel-usulan" : "pesan/surel-penilaian", new()
        {
            Change = change?.Words, Reason = change?.Reason,
            To = notice.Title, Subject = round.Title, Number = notice.Ballot.ToString(CultureInfo.InvariantCulture), DueOn = proposes ? round.ClosesOn : round.SheetsDueOn,
            Link = $"{url.OfTenant(profile)}{(proposes ? $"/opd/usulan/{round.Id}" : $"/nilai/{round.CaseId}/penilaian")}", // an OPD has pages of its own
        }, notice.At, cancellationToken);
        return AutomaticMail.Of(settings, id, notice.At, profile.OrganisationBureau.Name, new(to, notice.Title), text.Subject, text.Body);
    }
}
