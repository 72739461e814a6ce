using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.FollowUps;

/// <summary>The demo case of Babel with an enacted document that has reached the inboxes of two OPDs.</summary>
internal sealed class Conveyed(WebHost host)
{
    public const string Bureau = "Kepala Biro Organisasi";
    public const string Officer = "Petugas surat Dinas Kesehatan";

    private readonly Guid _document = Guid.CreateVersion7();

    public Guid CaseId { get; private set; }

    public Guid PlanId { get; } = Guid.CreateVersion7();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Conveys it; all rows in one save, so that no sweep of the host sees a part.</summary>
    public Task ConveyAsync() => host.InTenantAsync("babel", async (services, db) =>
    {
        Guid person = await BecomeAsync(services, db, "kabiro-organisasi");
        WorkflowVersion workflow = await db.Set<WorkflowVersion>().FirstAsync(Cancel);
        WorkflowCase workflowCase = db.Add(new WorkflowCase
        {
            WorkflowKey = workflow.Key, WorkflowNumber = workflow.Number, Title = "Budaya kerja BERKAH disampaikan", RuleDate = new(2026, 1, 5), OpenedAt = DateTimeOffset.UtcNow,
        }).Entity;
        CaseId = workflowCase.Id;
        await EnactAsync(services, db, person);
        Deliver(db, person);
        await db.SaveChangesAsync(Cancel);
        return true;
    });

    /// <summary>Dinas Kesehatan gives its receipt.</summary>
    public Task AcknowledgeAsync() => host.InTenantAsync("babel", async (services, db) =>
    {
        await BecomeAsync(services, db, "petugas-dinkes");
        await services.GetRequiredService<ReceiptService>().AcknowledgeAsync(new(PlanId, "dinkes", "Petugas surat", "", "Arsiparis"), Cancel);
        return await db.SaveChangesAsync(Cancel);
    });

    private async Task EnactAsync(IServiceProvider services, BudayaDbContext db, Guid person)
    {
        StoredFile file = await services.GetRequiredService<FileStore>().AddAsync("%PDF-1.7\n% Peraturan\n"u8.ToArray(), Cancel);
        DateTimeOffset now = DateTimeOffset.UtcNow;
        Naskah naskah = db.Add(new Naskah
        {
            CaseId = CaseId, Key = "perkada", Kind = DocumentKind.Perkada, Purpose = DocumentPurpose.Enacts, Title = "Budaya Kerja", SignatoryOfficeKey = "gubernur", VerificationCode = $"UJI{Guid.NewGuid():N}"[..12], CreatedAt = now,
        }).Entity;
        db.Add(new DraftVersion { NaskahId = naskah.Id, Number = 1, Text = "PERATURAN", TextSha256 = file.Sha256, Note = "", PersonId = person, At = now });
        db.Add(new SignedDocument
        {
            Id = _document, NaskahId = naskah.Id, DraftNumber = 1, TextSha256 = file.Sha256, Kind = DocumentKind.Perkada, Number = "12",
            Citation = "Peraturan Gubernur Kepulauan Bangka Belitung Nomor 12 Tahun 2026 tentang Budaya Kerja", Title = "Budaya Kerja", DeterminedOn = new(2026, 1, 5), InForceFrom = new(2026, 1, 5),
            OriginalSha256 = file.Sha256, RenderedSha256 = file.Sha256, DistributedSha256 = file.Sha256, VerificationCode = naskah.VerificationCode, SigningPath = SigningPath.Wet, At = now,
        });
    }

    private void Deliver(BudayaDbContext db, Guid person)
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        db.Add(new DistributionPlan
        {
            Id = PlanId, CaseId = CaseId, Title = "Penyampaian Peraturan Gubernur", CoverNumber = "1", Channels = DistributionService.Inbox, ReceiptWorkingDays = 10,
            State = PlanState.Berjalan, PersonId = person, At = now, StartedAt = now,
        });
        db.Add(new PlanDocument { PlanId = PlanId, SignedDocumentId = _document, Position = 1 });
        Schedule schedule = db.Add(new Schedule { PlanId = PlanId, Step = 0 }).Entity;
        Occurrence occurrence = db.Add(new Occurrence { ScheduleId = schedule.Id, SlotAt = now, At = now }).Entity;
        foreach ((string code, string name) in new[] { ("dinkes", "Dinas Kesehatan"), ("disdik", "Dinas Pendidikan") })
        {
            db.Add(new PlanRecipient { PlanId = PlanId, OpdCode = code, Name = name, HeadTitle = $"Kepala {name}", Position = 1, Code = $"{code}-{PlanId:N}"[..20] });
            Delivery delivery = db.Add(new Delivery { PlanId = PlanId, OccurrenceId = occurrence.Id, OpdCode = code, Channel = DistributionService.Inbox, Step = 0, DueAt = now, MessageId = $"{code}.{PlanId:N}@contoh.example" }).Entity;
            db.Entry(delivery).Property(d => d.State).CurrentValue = DeliveryState.Accepted;
            db.Entry(delivery).Property(d => d.AcceptedAt).CurrentValue = now;
        }
    }

    private static async Task<Guid> BecomeAsync(IServiceProvider services, BudayaDbContext db, string office)
    {
        Guid person = await db.Set<OfficeHolding>().Where(h => h.OfficeKey == office).Select(h => h.PersonId).SingleAsync(Cancel);
        IReadOnlyList<HeldOffice> offices = await services.GetRequiredService<PeopleDirectory>().OfficesOfAsync(person, Cancel);
        services.GetRequiredService<ActingPerson>().Become(person, office, nip: null, offices);
        return person;
    }
}
