using System.Globalization;
using Budaya.Core.Data;
using Budaya.Core.Distribution.Mail;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Distribution;

/// <summary>Writes the due reminders of the scope's tenant and mails them.</summary>
public sealed class NoticeSweep(
    BudayaDbContext db, ReminderWriter writer, NoticeHandOver handOver, TenantDirectory tenant, MailTexts texts, MailSettings settings, PublicUrl url)
{
    /// <summary>Works until nothing is due.</summary>
    /// <returns>How many mails were handed over.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await handOver.WriteDueAsync(() => writer.WriteAsync(cancellationToken), cancellationToken);
        await handOver.GiveUpAsync<StepNotice>(cancellationToken);
        int sent = 0;
        while (await NextAsync(cancellationToken) is { } notice)
        {
            sent += await handOver.SendAsync(notice, () => EnvelopeAsync(notice, cancellationToken), cancellationToken) ? 1 : 0;
        }

        return sent;
    }

    private Task<StepNotice?> NextAsync(CancellationToken cancellationToken) =>
        handOver.Due<StepNotice>().OrderBy(n => n.CaseId).ThenBy(n => n.OfficeKey).FirstOrDefaultAsync(cancellationToken);

    private async Task<MailEnvelope> EnvelopeAsync(StepNotice notice, CancellationToken cancellationToken)
    {
        TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
        CasePosition position = await CasePosition.LoadAsync(db, notice.CaseId, cancellationToken);
        WorkflowStep step = position.Definition.Step(notice.StepKey);
        string office = await db.Set<Office>().Where(o => o.Key == notice.OfficeKey).Select(o => o.Title).SingleAsync(cancellationToken);
        string to = notice.Mail ?? throw new InvalidOperationException($"The reminder to {notice.OfficeKey} has no address.");
        string id = string.Create(CultureInfo.InvariantCulture, $"tenggat-{notice.CaseId:n}-{notice.StepKey}-{notice.Round}-{notice.WorkingDays}-{notice.OfficeKey}");
        MailText text = await texts.WriteAsync("pesan/surel-tenggat", new()
        {
            To = office, Subject = position.Case.Title, Number = step.Key, Step = step.Title, Lane = step.Lane, DueOn = notice.DueOn, WorkingDays = notice.WorkingDays, IsEscalation = notice.IsEscalation,
            SilentChoice = notice.WorkingDays > 0 ? step.Transitions.FirstOrDefault(t => t.Choice == step.Deadline?.SilenceMeans)?.Label : null, Link = url.OfCase(profile, notice.CaseId),
        }, notice.At, cancellationToken);
        return AutomaticMail.Of(settings, id, notice.At, profile.OrganisationBureau.Name, new(to, office), text.Subject, text.Body);
    }
}
