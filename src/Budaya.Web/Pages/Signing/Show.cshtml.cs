using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Budaya.Web.Access;
using Budaya.Web.Development;
using Budaya.Web.Pages.Drafting;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Signing;

/// <summary>The way of one document to being law: freezing, paraf, signature, number, promulgation, copies. Each act says beforehand why it cannot be done.</summary>
[FreshSecondFactor]
public sealed class ShowModel(SigningService signing, SigningRules rules, EnactmentCheck check, DraftService drafts, BudayaDbContext db, TenantDirectory tenant, TimeProvider time, IServiceProvider services, TwoPersonService twoPersons, DocumentPapers papers, PageSheets sheets, RevocationService revocations) : PageModel, IShownAgain
{
    /// <summary>Everything on record.</summary>
    public SigningFile Record { get; private set; } = null!; // OnGetAsync sets it

    /// <summary>Why the text cannot be frozen.</summary>
    public IReadOnlyList<Refusal> WhyNotFreeze { get; private set; } = [];

    /// <summary>Why a circular cannot be completed.</summary>
    public IReadOnlyList<Refusal> WhyNotComplete { get; private set; } = [];

    /// <summary>What the drafting rules say of number, days and names.</summary>
    public IReadOnlyList<FindingView> Findings { get; private set; } = [];

    /// <summary>Today in the region.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>How its kind is printed.</summary>
    public string KindName => Record.Profile.NameOf(Record.Naskah.Kind);

    /// <summary>Who gives the numbers of this kind.</summary>
    public bool IsKept => Record.Profile.RegisterFor(Record.Naskah.Kind) == RegisterMode.Kept;

    /// <summary>Whether a sample may stand in for a scan: Development on a loopback address alone.</summary>
    public bool OffersSamples => services.OffersDemo();

    /// <summary>The pages of the newest version.</summary>
    public SheetsView Sheets { get; private set; } = null!; // with Record

    /// <summary>Hash of the text whose pages are shown; null as long as they cannot be drawn.</summary>
    public string? Seen { get; private set; }

    /// <summary>The decree that revoked the document, or null.</summary>
    public Revocation? Revoked { get; private set; }

    /// <summary>Why its revocation cannot be recorded.</summary>
    public IReadOnlyList<Refusal> WhyNotRevoke { get; private set; } = [];

    /// <summary>The documents of the region that may revoke it.</summary>
    public IReadOnlyList<RevokingDocument> Revokers { get; private set; } = [];

    /// <summary>The rules, for the page to ask before a button is shown.</summary>
    public SigningRules Rules => rules;

    /// <summary>Shows the record.</summary>
    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        Record = await signing.FileAsync(id, cancellationToken);
        Today = (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());
        WhyNotFreeze = await drafts.WhyNotFreezeAsync(Record.Naskah, cancellationToken);
        Findings = await check.ViewsAsync(Record, cancellationToken);
        WhyNotComplete = await signing.WhyNotCompleteAsync(Record, cancellationToken);
        if (Record.Document is { } document)
        {
            Revoked = await revocations.OfAsync(document.Id, cancellationToken);
            WhyNotRevoke = revocations.WhyNot(document, Revoked);
            Revokers = WhyNotRevoke.Count > 0 ? [] : await revocations.RevokersAsync(document, cancellationToken);
        }

        await DrawAsync(cancellationToken);
    }

    private async Task DrawAsync(CancellationToken cancellationToken)
    {
        Naskah naskah = Record.Naskah;
        try
        {
            Sheets = new(naskah.Id, sheets.Keep(naskah.Id, await papers.PagesAsync(naskah.Id, naskah.LatestVersion, cancellationToken)), null);
            Seen = (await drafts.VersionAsync(naskah.Id, naskah.LatestVersion, cancellationToken)).TextSha256;
        }
        catch (RefusedException refused)
        {
            Sheets = new(naskah.Id, [], refused.Message);
        }
    }

    /// <inheritdoc />
    public Task ReloadAsync(CancellationToken cancellationToken) => OnGetAsync(Guid.Parse((string)RouteData.Values["id"]!), cancellationToken); // the route asks for a Guid

    /// <summary>Freezes the newest version.</summary>
    public Task<IActionResult> OnPostFreezeAsync(Guid id, string? seen, CancellationToken cancellationToken) =>
        ActAsync(id, seen, () => drafts.FreezeAsync(id, cancellationToken), "Naskah dibekukan untuk paraf dan tanda tangan.", cancellationToken);

    /// <summary>Opens a frozen text again.</summary>
    public Task<IActionResult> OnPostUnfreezeAsync(Guid id, string alasan, CancellationToken cancellationToken) =>
        DoneAsync(id, () => signing.UnfreezeAsync(id, alasan ?? "", cancellationToken), "Naskah dibuka kembali untuk disunting.", cancellationToken);

    /// <summary>Completes a circular with the number of its decree.</summary>
    public Task<IActionResult> OnPostCompleteAsync(Guid id, string? seen, CancellationToken cancellationToken) =>
        ActAsync(id, seen, () => signing.CompleteAsync(id, cancellationToken), "Surat Edaran dilengkapi dengan nomor naskah yang menjadi dasar.", cancellationToken);

    /// <summary>Records a paraf.</summary>
    public async Task<IActionResult> OnPostParafAsync(Guid id, ActInput act, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(act);
        ActEvidence? scan = await ScanAsync(act, $"Lembar paraf {act.Office}", cancellationToken);
        return await ActAsync(id, act.Seen, () => signing.RecordParafAsync(new(id, act.Office ?? "", act.RequireDate(), scan), cancellationToken), "Paraf dicatat.", cancellationToken);
    }

    /// <summary>Records the signature.</summary>
    public async Task<IActionResult> OnPostSignAsync(Guid id, ActInput act, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(act);
        ActEvidence scan = act.Sample && OffersSamples && (await signing.FileAsync(id, cancellationToken)).Path != SigningPath.Wet ? new(SampleFile.SignedPdf("Naskah bertanda tangan"))
            : await ScanAsync(act, "Naskah bertanda tangan", cancellationToken) ?? throw new RefusedException("Lampirkan pindaian naskah bertanda tangan, atau PDF yang sudah ditandatangani.");
        return await ActAsync(id, act.Seen, () => signing.RecordSignatureAsync(new(id, act.Signer(), act.RequireDate(), scan), cancellationToken), "Tanda tangan dicatat.", cancellationToken);
    }

    /// <summary>Records a number, or gives the next one of a register kept here.</summary>
    public async Task<IActionResult> OnPostNumberAsync(Guid id, ActInput act, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(act);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken); // a register kept here is locked until the save
        IActionResult done = await ActAsync(id, act.Seen,
            () => signing.RecordNumberAsync(new(id, act.Number, act.Suffix?.Trim() ?? "", act.RequireDate(), act.Note ?? ""), cancellationToken), "Nomor dan tanggal dicatat.", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return done;
    }

    /// <summary>Asks to void the number; a second person agrees.</summary>
    public Task<IActionResult> OnPostVoidAsync(Guid id, string alasan, CancellationToken cancellationToken) =>
        DoneAsync(id, () => twoPersons.AskAsync(SigningService.VoidKind, $"naskah/{id}", alasan ?? "", cancellationToken), "Permintaan pembatalan tercatat; orang kedua menyetujuinya di halaman Persetujuan dua orang.", cancellationToken);

    /// <summary>Records the promulgation.</summary>
    public async Task<IActionResult> OnPostPromulgateAsync(Guid id, ActInput act, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(act);
        ActEvidence? scan = await ScanAsync(act, "Naskah yang diundangkan", cancellationToken);
        return await ActAsync(id, act.Seen, () => signing.RecordPromulgationAsync(new(id, act.Signer(), act.RequireDate(), act.Gazette ?? "", scan), cancellationToken), "Pengundangan dicatat.", cancellationToken);
    }

    /// <summary>Makes the document final.</summary>
    public async Task<IActionResult> OnPostFinishAsync(Guid id, ActInput act, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(act);
        return await ActAsync(id, act.Seen, () => signing.FinishAsync(new(id, act.Signer(), act.RequireDate()), cancellationToken), "Naskah ditetapkan. Berkas yang disampaikan sudah tersedia.", cancellationToken);
    }

    /// <summary>Records that a later decree revoked the document.</summary>
    public async Task<IActionResult> OnPostRevokeAsync(Guid id, RevokeInput revoke, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(revoke);
        ActEvidence? evidence = revoke.File is null ? null : new(await Uploads.ReadAsync(revoke.File, cancellationToken));
        return await DoneAsync(id, () => revocations.RecordAsync(new(id, revoke.By, revoke.Citation ?? "", revoke.Clause ?? "", revoke.Date, evidence), cancellationToken), "Pencabutan dicatat; halaman pemeriksaan menyebutnya.", cancellationToken);
    }

    /// <summary>Asks to withdraw the record of a revocation; a second person agrees.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(Guid id, string alasan, CancellationToken cancellationToken) =>
        DoneAsync(id, () => twoPersons.AskAsync(RevocationService.WithdrawKind, $"naskah/{id}", alasan ?? "", cancellationToken), "Permintaan tercatat; orang kedua menyetujuinya di halaman Persetujuan dua orang.", cancellationToken);

    // An act on the text: whoever acts had its pages open as they are now.
    private async Task<IActionResult> ActAsync(Guid id, string? seen, Func<Task> act, string said, CancellationToken cancellationToken)
    {
        await signing.RequireReadAsync(id, seen, cancellationToken);
        return await DoneAsync(id, act, said, cancellationToken);
    }

    private async Task<IActionResult> DoneAsync(Guid id, Func<Task> act, string said, CancellationToken cancellationToken)
    {
        await act();
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone(said);
        return RedirectToPage(new { id });
    }

    private async Task<ActEvidence?> ScanAsync(ActInput act, string title, CancellationToken cancellationToken)
    {
        if (act.Sample && OffersSamples)
        {
            return new(SampleFile.Pdf(title));
        }

        if (act.File is null)
        {
            return null;
        }

        return new(await Uploads.ReadAsync(act.File, cancellationToken));
    }

    /// <summary>The form of a revocation.</summary>
    public sealed class RevokeInput
    {
        /// <summary>The document of this region that revokes; null: enacted outside.</summary>
        public Guid? By { get; set; }

        /// <summary>The decree as it is cited, when it was enacted outside.</summary>
        public string? Citation { get; set; }

        /// <summary>Pasal or diktum that says so.</summary>
        public string? Clause { get; set; }

        /// <summary>First day on which the document is not in force; null: as the revoking document is.</summary>
        public DateOnly? Date { get; set; }

        /// <summary>The decree that was enacted outside.</summary>
        public IFormFile? File { get; set; }
    }

    /// <summary>The form of an act; each act reads what it needs.</summary>
    public sealed class ActInput
    {
        /// <summary>Hash of the text whose pages were open.</summary>
        public string? Seen { get; set; }

        /// <summary>The office that acted.</summary>
        public string? Office { get; set; }

        /// <summary>Day of the act.</summary>
        public DateOnly? Date { get; set; }

        /// <summary>Name under the signature.</summary>
        public string? Name { get; set; }

        /// <summary>How the office is held.</summary>
        public HoldingMode Mode { get; set; }

        /// <summary>Rank.</summary>
        public string? Rank { get; set; }

        /// <summary>NIP.</summary>
        public string? Nip { get; set; }

        /// <summary>Number from the book.</summary>
        public int? Number { get; set; }

        /// <summary>Letter of an inserted number.</summary>
        public string? Suffix { get; set; }

        /// <summary>Why a number was inserted.</summary>
        public string? Note { get; set; }

        /// <summary>Number in the gazette.</summary>
        public string? Gazette { get; set; }

        /// <summary>The scan.</summary>
        public IFormFile? File { get; set; }

        /// <summary>Use a sample in place of a scan; only where samples are offered.</summary>
        public bool Sample { get; set; }

        internal DateOnly RequireDate() => Date ?? throw new RefusedException("Isi tanggal.");

        internal SignerRecord Signer() => new(Name ?? "", Mode, Rank, Nip);
    }
}
