using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.Proposals;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Proposals;

/// <summary>One proposal, whatever became of it: its words, attachments and lineage.</summary>
public sealed class ProposalModel(RoundReader reader, ProposalService proposals, FileStore files, BudayaDbContext db, TenantDirectory tenant) : PageModel, IShownAgain
{
    /// <summary>The round it stands in.</summary>
    public RoundView View { get; private set; } = null!; // every handler that shows the page sets it

    /// <summary>The proposal.</summary>
    public ProposalView Proposal { get; private set; } = null!; // with View

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(Guid id, Guid usulan, CancellationToken cancellationToken)
    {
        View = await reader.ViewAsync(id, cancellationToken);
        Proposal = View.Proposals.FirstOrDefault(p => p.Id == usulan) ?? throw new MissingException($"Proposal {usulan}");
        Zone = (await tenant.CalendarAsync(cancellationToken)).Zone;
    }

    /// <inheritdoc />
    public Task ReloadAsync(CancellationToken cancellationToken) =>
        OnGetAsync(Guid.Parse((string)RouteData.Values["id"]!), Guid.Parse((string)RouteData.Values["usulan"]!), cancellationToken); // the route asks for Guids

    /// <summary>Sends an attachment for saving; a browser never shows it as a page of ours.</summary>
    public async Task<IActionResult> OnGetFileAsync(Guid id, Guid usulan, string berkas, CancellationToken cancellationToken)
    {
        await OnGetAsync(id, usulan, cancellationToken);
        AttachmentView found = Proposal.Files.FirstOrDefault(f => f.Sha256 == berkas) ?? throw new MissingException($"File {berkas}");
        return File(await files.ReadAsync(found.Sha256, cancellationToken), "application/octet-stream", found.Name);
    }

    /// <summary>Attaches a file.</summary>
    public async Task<IActionResult> OnPostAttachAsync(Guid id, Guid usulan, IFormFile? file, CancellationToken cancellationToken)
    {
        byte[] bytes = await Uploads.ReadAsync(file, cancellationToken);
        return await DoAsync(id, usulan, "Lampiran ditambahkan.", () => proposals.AttachAsync(usulan, bytes, file?.FileName ?? "", cancellationToken), cancellationToken);
    }

    /// <summary>Writes the reasons.</summary>
    public Task<IActionResult> OnPostExplainAsync(Guid id, Guid usulan, string? rationale, CancellationToken cancellationToken) =>
        DoAsync(id, usulan, "Alasan tersimpan.", () => proposals.ExplainAsync(usulan, rationale ?? "", cancellationToken), cancellationToken);

    /// <summary>Splits it in two.</summary>
    public Task<IActionResult> OnPostSplitAsync(Guid id, Guid usulan, SplitInput split, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(split);
        List<DerivedProposal> parts = [.. split.Parts.Where(p => !string.IsNullOrWhiteSpace(p.Name)).Select(p => new DerivedProposal(p.Id, p.Name!, p.Form, split.Rationale ?? ""))]; // not null: just asked
        return DoAsync(id, usulan, "Usulan dipecah.", () => proposals.SplitAsync(usulan, parts, cancellationToken), cancellationToken);
    }

    private async Task<IActionResult> DoAsync(Guid id, Guid usulan, string done, Func<Task> act, CancellationToken cancellationToken)
    {
        await act();
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone(done);
        return RedirectToPage(new { id, usulan });
    }

    /// <summary>The form that splits a proposal.</summary>
    public sealed class SplitInput
    {
        /// <summary>The parts.</summary>
        public List<PartInput> Parts { get; set; } = [];

        /// <summary>Why.</summary>
        public string? Rationale { get; set; }
    }

    /// <summary>One part.</summary>
    public sealed class PartInput
    {
        /// <summary>Makes sending it twice make one.</summary>
        public Guid Id { get; set; }

        /// <summary>Its name.</summary>
        public string? Name { get; set; }

        /// <summary>Its form.</summary>
        public FrameworkForm Form { get; set; }
    }
}
