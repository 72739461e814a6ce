using System.ComponentModel.DataAnnotations;
using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.Proposals;
using Budaya.Core.Values;
using Budaya.Web.Access;
using Budaya.Web.Pages.Values;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.ForOpd;

/// <summary>A draft or a proposal of the own OPD: written, checked, sent in, changed, withdrawn.</summary>
public sealed class ProposalModel(
    OpdRoundReader reader, OpdProposalService own, RoundService rounds, ProposalService proposals, FrameworkService frameworks, FileStore store, BudayaDbContext db) : PageModel, IShownAgain
{
    /// <summary>The OPD; null: the only one of the reader.</summary>
    [BindProperty(SupportsGet = true, Name = "opd")]
    public string? OpdCode { get; set; }

    /// <summary>What was typed, or what is there.</summary>
    [BindProperty]
    public EditForm Input { get; set; } = new();

    /// <summary>Why this one.</summary>
    [BindProperty, Display(Name = "Alasan pengusul")]
    public string? Rationale { get; set; }

    /// <summary>The call and the own answer.</summary>
    public OpdRoundView View { get; private set; } = null!; // every handler that shows the page sets it

    /// <summary>What is there; null: nothing is saved yet.</summary>
    public OpdProposalView? Proposal { get; private set; }

    /// <summary>What the check of the words shown finds.</summary>
    public IReadOnlyList<AcronymFinding> Findings { get; private set; } = [];

    /// <summary>Why the words cannot be changed.</summary>
    public IReadOnlyList<Refusal> WhyNotChange => Proposal?.WhyNotChange ?? View.WhyNotPropose;

    /// <summary>The words and what is found in them, for the parts that both editors share.</summary>
    public FrameworkEditor Editor => new()
    {
        Input = Input, Findings = Findings, IsEdited = WhyNotChange.Count == 0, HasOpenLetters = WhyNotChange.Count == 0,
        Change = (what, place, word) => Url.Page("/Opd/Proposal", "Change", new { ubah = what, ke = place, kata = word, opd = View.OpdCode, baru = Proposal is null ? "true" : null }),
    };

    /// <summary>Shows it, or an empty one.</summary>
    public async Task OnGetAsync(Guid id, Guid usulan, bool baru, CancellationToken cancellationToken)
    {
        await LoadAsync(id, usulan, baru, cancellationToken);
        await CheckAsync(cancellationToken);
        AddEmptyRow();
    }

    /// <summary>Saves the draft, or the changed words of what was sent in.</summary>
    public Task<IActionResult> OnPostAsync(Guid id, Guid usulan, bool baru, CancellationToken cancellationToken) => WriteAsync(
        id, usulan, baru, write => Proposal is { State: not null } ? own.ChangeAsync(write, cancellationToken) : own.SaveDraftAsync(write, cancellationToken),
        () => Proposal is { State: not null } ? "Perubahan usulan tersimpan." : $"Konsep tersimpan. Usulan belum dikirim.{(HasChosenFiles() ? " Lampiran tidak ikut tersimpan; pilih lagi saat mengirim." : "")}", cancellationToken);

    /// <summary>Sends it in with its attachments. A refused file sends nothing, and what was typed is shown again.</summary>
    public async Task<IActionResult> OnPostSendAsync(Guid id, Guid usulan, List<IFormFile> files, CancellationToken cancellationToken)
    {
        List<NewAttachment> attachments = [];
        foreach (IFormFile file in files)
        {
            attachments.Add(new(file.FileName, await Uploads.ReadAsync(file, cancellationToken)));
        }

        string done = attachments.Count == 0 ? "Usulan terkirim." : $"Usulan terkirim dengan {InWords.Number(attachments.Count)} lampiran.";
        return await WriteAsync(id, usulan, baru: true, write => own.SendAsync(write, attachments, cancellationToken), () => done, cancellationToken);
    }

    /// <summary>Checks what is typed, or adds a row, without saving. For htmx the checked part, else the page.</summary>
    public async Task<IActionResult> OnPostCheckAsync(bool tambah, CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        ModelState.Clear();
        if (Request.Headers.ContainsKey("HX-Request"))
        {
            return Partial("_PeriksaAkronim", Editor);
        }

        if (tambah)
        {
            AddEmptyRow();
        }

        return Page();
    }

    /// <summary>Changes what is typed, without saving: moves a value up, takes in a word for a letter, or takes the suggested letters.</summary>
    public async Task<IActionResult> OnPostChangeAsync(string? ubah, int? ke, string? kata, CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        RefusedException.ThrowIfAny(WhyNotChange);
        Input.Change(ubah, ke ?? 0, kata ?? "");
        await CheckAsync(cancellationToken);
        ModelState.Clear(); // rows may have moved, so what was posted no longer names them
        AddEmptyRow();
        return Page();
    }

    /// <summary>Attaches a file.</summary>
    public async Task<IActionResult> OnPostAttachAsync(Guid id, Guid usulan, IFormFile? file, CancellationToken cancellationToken)
    {
        byte[] bytes = await Uploads.ReadAsync(file, cancellationToken);
        return await DoAsync(id, usulan, "Lampiran ditambahkan.", () => proposals.AttachAsync(usulan, bytes, file?.FileName ?? "", cancellationToken), cancellationToken);
    }

    /// <summary>Withdraws it.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(Guid id, Guid usulan, string? reason, CancellationToken cancellationToken) =>
        DoAsync(id, usulan, "Usulan ditarik.", () => rounds.WithdrawAsync(usulan, reason ?? "", cancellationToken), cancellationToken);

    /// <summary>Sends a returned or withdrawn one in again.</summary>
    public Task<IActionResult> OnPostResubmitAsync(Guid id, Guid usulan, CancellationToken cancellationToken) =>
        DoAsync(id, usulan, "Usulan diajukan kembali.", () => rounds.ResubmitAsync(usulan, cancellationToken), cancellationToken);

    /// <summary>Throws the draft away.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(Guid id, Guid usulan, CancellationToken cancellationToken)
    {
        await own.DiscardAsync(usulan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone("Konsep dibuang.");
        return RedirectToPage("/Opd/Round", new { id, opd = OpdCode, usulan = (Guid?)null });
    }

    /// <summary>Sends an attachment for saving; a browser never shows it as a page of ours.</summary>
    public async Task<IActionResult> OnGetFileAsync(Guid id, Guid usulan, string berkas, CancellationToken cancellationToken)
    {
        await LoadAsync(id, usulan, isNew: false, cancellationToken);
        AttachmentView found = Proposal?.Files.FirstOrDefault(f => f.Sha256 == berkas) ?? throw new MissingException($"File {berkas}");
        return File(await store.ReadAsync(found.Sha256, cancellationToken), "application/octet-stream", found.Name);
    }

    /// <inheritdoc />
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        (EditForm typed, string? why, bool isTyped) = (Input, Rationale, Request.HasFormContentType && Request.Form.ContainsKey("Input.Version"));
        await LoadAsync(Guid.Parse((string)RouteData.Values["id"]!), Guid.Parse((string)RouteData.Values["usulan"]!), Request.Query["baru"] == "true", cancellationToken); // the route asks for Guids
        (Input, Rationale) = isTyped ? (typed, why) : (Input, Rationale);
        await CheckAsync(cancellationToken);
    }

    private async Task<IActionResult> WriteAsync(Guid id, Guid usulan, bool baru, Func<WriteProposal, Task> act, Func<string> done, CancellationToken cancellationToken)
    {
        (EditForm typed, string? why) = (Input, Rationale);
        await LoadAsync(id, usulan, baru, cancellationToken);
        (Input, Rationale) = (typed, why);
        string said = done();
        await act(new(id, usulan, View.OpdCode, Input.Version, Input.ToCore(), Rationale ?? ""));
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone(said);
        return RedirectToPage(new { id, usulan, opd = View.OpdCode, baru = (bool?)null });
    }

    private async Task<IActionResult> DoAsync(Guid id, Guid usulan, string done, Func<Task> act, CancellationToken cancellationToken)
    {
        await LoadAsync(id, usulan, isNew: false, cancellationToken); // not found unless it is the reader's own
        await act();
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone(done);
        return RedirectToPage(new { id, usulan, opd = View.OpdCode });
    }

    private async Task LoadAsync(Guid id, Guid usulan, bool isNew, CancellationToken cancellationToken)
    {
        View = await reader.ViewAsync(id, OpdCode, cancellationToken);
        Proposal = View.Drafts.Concat(View.Proposals).FirstOrDefault(p => p.Id == usulan);
        if (Proposal is not null)
        {
            (Input, Rationale) = (EditForm.Of(Proposal.Version, Proposal.Text), Proposal.Rationale);
        }
        else if (!isNew)
        {
            throw new MissingException($"Proposal {usulan}");
        }
    }

    // A draft is sent without its files; a browser then sends their names alone.
    private bool HasChosenFiles() => Request.Form.Files.Count > 0 || Request.Form["files"].Any(name => !string.IsNullOrEmpty(name));

    private async Task CheckAsync(CancellationToken cancellationToken) => Findings = await Input.CheckAsync(frameworks, cancellationToken);

    private void AddEmptyRow()
    {
        if (Editor.HasOpenLetters)
        {
            Input.AddEmptyRow();
        }
    }
}
