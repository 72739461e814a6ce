using System.ComponentModel.DataAnnotations;
using Budaya.Core;
using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Pages.ForOpd;

/// <summary>A letter: the request first, the documents as text, the receipt at the end.</summary>
public sealed class LetterModel(
    LetterReader letters, ReceiptService receipts, BudayaDbContext db, ActingPerson acting, TenantDirectory tenant, TimeProvider time) : PageModel, IShownAgain
{
    /// <summary>The letter.</summary>
    public LetterView Letter { get; private set; } = null!; // every handler that shows the page sets it

    /// <summary>The words of each document, in the order of the letter.</summary>
    public IReadOnlyList<string> Texts { get; private set; } = [];

    /// <summary>Today in the region.</summary>
    public DateOnly Today { get; private set; }

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>The OPD, where the officer serves several.</summary>
    [BindProperty(SupportsGet = true, Name = "opd")]
    public string? OpdCode { get; set; }

    /// <summary>The officer of the meja surat in whose name the receipt is given; null: the name is typed.</summary>
    public SeatedOfficer? Officer => acting.Officer;

    /// <summary>The form.</summary>
    [BindProperty]
    public ReceiptInput Input { get; set; } = new();

    /// <summary>Shows the letter. The first time that an officer of the OPD does, a <see cref="Reading"/> is added: the one record that a page view may add.</summary>
    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        await LoadAsync(id, cancellationToken);
        (Input.Name, Input.Nip, Input.Title) = acting.Officer is { } officer ? (officer.Name, officer.Nip, officer.Title) : (null, acting.Nip, null);
        if (await receipts.ReadAsync(id, Letter.OpdCode, cancellationToken))
        {
            await SaveReadingAsync(cancellationToken);
        }
    }

    /// <summary>Gives the receipt; the first one counts, a second one changes nothing.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!Input.IsReceived)
        {
            ModelState.AddModelError("Input.IsReceived", "Centang pernyataan bahwa surat telah diterima.");
        }

        if (!ModelState.IsValid)
        {
            await LoadAsync(id, cancellationToken);
            return Page();
        }

        Letter = await letters.ShowAsync(id, OpdCode, cancellationToken);
        await receipts.AcknowledgeAsync(new(id, Letter.OpdCode, Input.Name ?? "", Input.Nip ?? "", Input.Title ?? ""), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Tanda terima tercatat.");
        TempData.DropDraft($"tanda-terima-{id}");
        return RedirectToPage(new { id, opd = OpdCode });
    }

    /// <summary>The receipt as a text to keep; its last line makes the OPD a witness of the region's records.</summary>
    public async Task<IActionResult> OnGetReceiptAsync(Guid id, [FromServices] ChainVerifier chain, CancellationToken cancellationToken)
    {
        await LoadAsync(id, cancellationToken);
        if (Letter.Receipt is not { } receipt)
        {
            throw new MissingException($"Receipt of letter {id}");
        }

        string[] lines =
        [
            "TANDA TERIMA", "", .. Letter.Documents.Select((d, i) => $"{i + 1}. {d.Citation}"), "",
            $"Perangkat daerah: {Letter.OpdName}", $"Diterima oleh: {receipt.ReceiverName}, {receipt.ReceiverTitle}", $"Waktu server: {InWords.Moment(receipt.At, Zone)}",
            $"Sidik digital berkas: {receipt.DocumentSha256}", "", await chain.WitnessLineAsync(cancellationToken),
            "Simpan berkas ini: dengan baris di atas dapat dibuktikan bahwa catatan sampai saat ini tidak diubah kemudian.",
        ];
        return File(System.Text.Encoding.UTF8.GetBytes(string.Join("\r\n", lines)), "text/plain; charset=utf-8", $"tanda-terima-{Letter.OpdCode}.txt");
    }

    /// <inheritdoc />
    public Task ReloadAsync(CancellationToken cancellationToken) => LoadAsync(Guid.Parse((string)RouteData.Values["id"]!), cancellationToken); // the route asks for a Guid

    private async Task LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        Letter = await letters.ShowAsync(id, OpdCode, cancellationToken);
        List<string> texts = [];
        foreach (LetterDocument document in Letter.Documents)
        {
            texts.Add(await letters.TextAsync(document, $"n{texts.Count + 1}-", cancellationToken));
        }

        WorkingCalendar calendar = await tenant.CalendarAsync(cancellationToken);
        (Texts, Today, Zone) = (texts, calendar.DateOf(time.GetUtcNow()), calendar.Zone);
    }

    private async Task SaveReadingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (db.ChangeTracker.Entries<Reading>().Any())
        {
            db.ChangeTracker.Clear(); // a colleague opened it at the same moment: the first reading is there
        }
    }

    /// <summary>What the form sends.</summary>
    public sealed class ReceiptInput
    {
        /// <summary>The statement is ticked.</summary>
        public bool IsReceived { get; set; }

        /// <summary>Who received it.</summary>
        [Display(Name = "Nama penerima"), Required, StringLength(Lengths.Name)]
        public string? Name { get; set; }

        /// <summary>NIP or NIPPPK.</summary>
        [Display(Name = "NIP atau NIPPPK"), StringLength(Lengths.Key)]
        public string? Nip { get; set; }

        /// <summary>Jabatan.</summary>
        [Display(Name = "Jabatan"), Required, StringLength(Lengths.Name)]
        public string? Title { get; set; }
    }
}
