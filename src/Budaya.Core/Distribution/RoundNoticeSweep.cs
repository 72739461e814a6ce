using System.Globalization;
using Budaya.Core.Data;
using Budaya.Core.Distribution.Mail;
using Budaya.Core.Proposals;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Budaya.LegalText;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Distribution;

/// <summary>Mails the reminders to whoever has not proposed or not scored. One that has been answered meanwhile is given up.</summary>
public sealed class RoundNoticeSweep(BudayaDbContext db, NoticeHandOver handOver, TenantDirectory tenant, MailSettings settings, PublicUrl url, TimeProvider time)
{
    /// <summary>Works until nothing is due.</summary>
    /// <returns>How many mails were handed over.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await handOver.GiveUpAsync<RoundNotice>(cancellationToken);
        int sent = 0;
        while (await handOver.Due<RoundNotice>().OrderBy(n => n.RoundId).ThenBy(n => n.Addressee).FirstOrDefaultAsync(cancellationToken) is { } notice)
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
        ? round.State != RoundState.Menghimpun || await db.Set<Proposal>().AnyAsync(p => p.RoundId == round.Id && p.OpdCode == notice.Addressee, cancellationToken)
        : !round.IsScoring || round.Ballot != notice.Ballot || (await Scoring.LoadAsync(db, round, cancellationToken)).StateOf(notice.Addressee) == SheetState.Sudah;

    private async Task<MailEnvelope> EnvelopeAsync(Round round, RoundNotice notice, CancellationToken cancellationToken)
    {
        TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
        string to = notice.Mail ?? throw new InvalidOperationException($"The reminder to {notice.Addressee} has no address.");
        string id = string.Create(CultureInfo.InvariantCulture, $"usulan-{round.Id:n}-{notice.Ballot}-{notice.Addressee}-{notice.On:yyyyMMdd}");
        string subject = notice.Ballot == 0 ? $"Pengingat usulan: {round.Title}" : $"Pengingat lembar penilaian: {round.Title}";
        return AutomaticMail.Of(settings, id, notice.At, profile.OrganisationBureau.Name, new(to, notice.Title), subject, TextOf(round, notice, profile));
    }

    private string TextOf(Round round, RoundNotice notice, TenantProfile profile)
    {
        string asks = notice.Ballot == 0
            ? $"Usulan rumusan diterima sampai {IndonesianDate.Day(round.ClosesOn)}, {IndonesianDate.Format(round.ClosesOn)}. Usulan dari Saudara belum kami terima."
            : $"Penilaian putaran {notice.Ballot} sedang berjalan. Lembar penilaian Saudara belum lengkap, atau usulan yang dinilai berubah sehingga perlu dinilai lagi.";
        string page = notice.Ballot == 0 ? "usulan" : "penilaian";
        return $"""
            Yth. {notice.Title}

            {round.Title}

            {asks}

            {url.OfTenant(profile)}/nilai/{round.CaseId}/{page}

            {profile.OrganisationBureau.Name}
            {profile.OfficialName}

            """;
    }
}
