using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Distribution;

/// <summary>One sending of a plan: how far it has come, what failed, who has answered.</summary>
public sealed class RunModel(
    DistributionReader reader, DistributionService distribution, BudayaDbContext db, TenantDirectory tenant, MailTexts texts, PublicUrl url, ActingPerson acting, TimeProvider time) : PageModel, IShownAgain
{
    /// <summary>The plan.</summary>
    public PlanView View { get; private set; } = null!; // every handler that shows the page sets it

    /// <summary>The rows that are shown.</summary>
    public IReadOnlyList<RecipientRow> Rows { get; private set; } = [];

    /// <summary>Who shared the letter by hand.</summary>
    public IReadOnlyList<SharingRow> Sharings { get; private set; } = [];

    /// <summary>The text for WhatsApp, or null when it was not asked for.</summary>
    public string? SharingText { get; private set; }

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Today in the region.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>Whether the page looks again by itself.</summary>
    public bool IsLive { get; private set; }

    /// <summary>belum, gagal, or nothing for all rows.</summary>
    [BindProperty(SupportsGet = true, Name = "saring")]
    public string? Filter { get; set; }

    /// <summary>Code of an OPD, or <c>grup</c>: shows the text to share.</summary>
    [BindProperty(SupportsGet = true, Name = "bagikan")]
    public string? Share { get; set; }

    /// <summary>Whether the reader may act.</summary>
    public bool MayAct => acting.Has(Authority.Organisation);

    /// <summary>OPDs that have not answered.</summary>
    public IEnumerable<RecipientRow> Unanswered => View.Recipients.Where(r => r.AcknowledgedAt is null);

    /// <summary>Shows the sending.</summary>
    public async Task OnGetAsync(Guid id, int n, CancellationToken cancellationToken)
    {
        View = await reader.PlanAsync(id, cancellationToken);
        if (n != 1 || View.Plan.StartedAt is null)
        {
            throw new MissingException($"Sending {n} of plan {id}");
        }

        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        (Zone, Today, IsLive) = (calendar.Zone, calendar.DateOf(time.GetUtcNow()), View.IsSendingAt(time.GetUtcNow()));
        Rows = [.. View.Recipients.Where(r => Filter switch { "belum" => r.AcknowledgedAt is null, "gagal" => r.NeedsHelp, _ => true })];
        Sharings = await reader.SharingsAsync(id, cancellationToken);
        SharingText = Share is null ? null : await TextAsync(cancellationToken);
    }

    /// <inheritdoc />
    public Task ReloadAsync(CancellationToken cancellationToken) =>
        OnGetAsync(Guid.Parse((string)RouteData.Values["id"]!), n: 1, cancellationToken); // the route asks for a Guid

    /// <summary>Stops sending for a time.</summary>
    public async Task<IActionResult> OnPostPauseAsync(Guid id, int n, ReasonInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        await distribution.PauseAsync(id, input.Note ?? "", cancellationToken);
        return await DoneAsync(id, n, "Pengiriman dihentikan sementara. Surat yang sudah terkirim tidak ditarik.", cancellationToken);
    }

    /// <summary>Goes on sending.</summary>
    public async Task<IActionResult> OnPostResumeAsync(Guid id, int n, CancellationToken cancellationToken)
    {
        await distribution.ResumeAsync(id, cancellationToken);
        return await DoneAsync(id, n, "Pengiriman dilanjutkan.", cancellationToken);
    }

    /// <summary>Corrects an address, when one is given, and sends again: in one transaction, because the ledger is written at once.</summary>
    public async Task<IActionResult> OnPostAgainAsync(Guid id, int n, AgainInput again, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(again);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!string.IsNullOrWhiteSpace(again.Mail))
        {
            await distribution.CorrectMailAsync(id, again.Opd ?? "", again.Mail.Trim(), cancellationToken);
        }

        bool any = await distribution.SendAgainAsync(id, again.Opd ?? "", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        TempData.SayDone(any ? "Surat dikirim ulang." : "Alamat disimpan. Tidak ada surel yang perlu dikirim ulang.");
        return RedirectToPage(new { id, n });
    }

    /// <summary>Records that the letter is shared by hand, then shows the text to share.</summary>
    public async Task<IActionResult> OnPostShareAsync(Guid id, int n, ShareInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        string? opd = input.Opd is null or "grup" ? null : input.Opd;
        await distribution.RecordSharingAsync(input.SharingId, id, opd, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return RedirectToPage(pageName: null, pageHandler: null, new { id, n, bagikan = opd ?? "grup" }, fragment: "bagikan");
    }

    private async Task<IActionResult> DoneAsync(Guid id, int n, string words, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone(words);
        return RedirectToPage(new { id, n });
    }

    private async Task<string> TextAsync(CancellationToken cancellationToken)
    {
        RecipientRow? one = Share == "grup" ? null : View.Recipients.FirstOrDefault(r => r.OpdCode == Share) ?? throw new MissingException($"Recipient {Share}");
        TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
        MailFacts facts = new()
        {
            Recipient = one?.Name ?? "Perangkat Daerah", Missing = one is null ? [.. Unanswered.Select(r => r.Name)] : [], Subject = View.Plan.Title, Papers = [.. View.Documents.Select(d => d.Citation)],
            Number = View.Plan.CoverNumber, DueOn = View.ReceiptDueOn, Link = url.OfLetter(profile, View.Plan.Id),
        };
        return await texts.WordsAsync("pesan/whatsapp-kiriman", facts, time.GetUtcNow(), cancellationToken);
    }

    /// <summary>A reason.</summary>
    public sealed class ReasonInput
    {
        /// <summary>Why.</summary>
        public string? Note { get; set; }
    }

    /// <summary>Which OPD is sent to again.</summary>
    public sealed class AgainInput
    {
        /// <summary>Its code.</summary>
        public string? Opd { get; set; }

        /// <summary>A corrected address, or nothing.</summary>
        public string? Mail { get; set; }
    }

    /// <summary>With whom the letter is shared.</summary>
    public sealed class ShareInput
    {
        /// <summary>Made by the page.</summary>
        public Guid SharingId { get; set; }

        /// <summary>Code of an OPD, or <c>grup</c>.</summary>
        public string? Opd { get; set; }
    }
}
