using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Budaya.Core.Tests.Workflow;
using Budaya.Core.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.FollowUps;

/// <summary>A case of Babel with an enacted document; conveyed to some OPDs when asked.</summary>
internal sealed class ConveyedCase : IAsyncDisposable
{
    public const string Bureau = "kabiro-organisasi";
    public const string Officer = "petugas-dinkes";
    public const string OtherOfficer = "petugas-disdik";

    private readonly Guid _document = Guid.CreateVersion7();

    private ConveyedCase(Region region) => Region = region;

    public Region Region { get; }

    public Guid CaseId { get; } = Guid.CreateVersion7();

    public Guid PlanId { get; } = Guid.CreateVersion7();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The document is enacted, nothing is conveyed.</summary>
    public static async Task<ConveyedCase> EnactedAsync()
    {
        ConveyedCase made = new(await Region.OpenAsync("babel"));
        await made.Region.DoAsync(Bureau, made.EnactAsync);
        return made;
    }

    /// <summary>Dinas Kesehatan and Dinas Pendidikan have the letter in their inboxes.</summary>
    public static async Task<ConveyedCase> ConveyedAsync()
    {
        ConveyedCase made = await EnactedAsync();
        await made.Region.DoAsync(Bureau, async desk =>
        {
            DistributionService distribution = desk.Get<DistributionService>();
            await distribution.LayDownAsync(new(made.PlanId, made.CaseId, "Penyampaian", [made._document], Mail: false), Cancel);
            await desk.Db.SaveChangesAsync(Cancel);
            await distribution.StartAsync(new(made.PlanId, null, true, "000.8.6.1/1/ORG/2026", new DateOnly(2026, 11, 17), ["dinkes", "disdik"]), Cancel);
        });
        await made.Region.DoAsync(Bureau, desk => desk.Get<OccurrenceSweep>().RunAsync(Cancel));
        await made.Region.DoAsync(Bureau, async desk =>
        {
            DeliveryLedger ledger = desk.Get<DeliveryLedger>();
            foreach (LeasedDelivery delivery in await ledger.LeaseAsync(10, Cancel))
            {
                await ledger.BeginSendingAsync(delivery, Cancel);
                await ledger.FinishAsync(delivery, DeliveryState.Accepted, null, "", Cancel);
            }
        });
        return made;
    }

    /// <summary>An officer gives the receipt of the officer's own OPD.</summary>
    public Task AcknowledgeAsync(string officer, string opd) =>
        Region.DoAsync(officer, desk => desk.Get<ReceiptService>().AcknowledgeAsync(new(PlanId, opd, "Petugas surat", "", "Arsiparis"), Cancel));

    public ValueTask DisposeAsync() => Region.DisposeAsync();

    private async Task EnactAsync(Desk desk)
    {
        CaseReader reader = desk.Get<CaseReader>();
        string workflow = (await reader.WorkflowsAsync(Cancel))[0].Key;
        await desk.Cases.OpenAsync(new(CaseId, workflow, "Budaya kerja BERKAH", new DateOnly(2026, 11, 17), FrameworkId: null), Cancel);
        StoredFile file = await desk.Get<FileStore>().AddAsync(Papers.Pdf("Peraturan Gubernur"), Cancel);
        Guid person = desk.Get<ActingPerson>().RequirePerson();
        DateTimeOffset now = Region.Clock.Now;
        Naskah naskah = new()
        {
            CaseId = CaseId, Key = "perkada", Kind = DocumentKind.Perkada, Purpose = DocumentPurpose.Enacts, Title = "Budaya Kerja", SignatoryOfficeKey = await desk.Db.Set<Office>().Select(o => o.Key).FirstAsync(Cancel),
            VerificationCode = "ABCD-EFGH-JKLM", CreatedAt = now,
        };
        desk.Db.Add(naskah);
        desk.Db.Add(new DraftVersion { NaskahId = naskah.Id, Number = 1, Text = "PERATURAN", TextSha256 = file.Sha256, Note = "", PersonId = person, At = now });
        desk.Db.Add(new SignedDocument
        {
            Id = _document, NaskahId = naskah.Id, DraftNumber = 1, TextSha256 = file.Sha256, Kind = DocumentKind.Perkada, Number = "12", Citation = "Peraturan Gubernur Nomor 12 Tahun 2026 tentang Budaya Kerja",
            Title = "Budaya Kerja", DeterminedOn = new(2026, 11, 16), InForceFrom = new(2026, 11, 16), OriginalSha256 = file.Sha256, RenderedSha256 = file.Sha256, DistributedSha256 = file.Sha256,
            VerificationCode = naskah.VerificationCode, SigningPath = SigningPath.Wet, At = now,
        });
    }
}
