using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.Tenants;
using Budaya.Web.Access;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Drafting;

/// <summary>One template: which text applies and why, the version on which work goes on, its release, what an upgrade brings, the history.</summary>
public sealed class TemplateModel(TemplateReader reader, TemplateService templates, TemplateStore store, TenantDirectory tenant, BudayaDbContext db) : PageModel
{
    /// <summary>The template.</summary>
    public TemplateView View { get; private set; } = null!; // OnGetAsync loads it, and posts lead there

    /// <summary>The region's zone.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>The sample cases with the newest text.</summary>
    public IReadOnlyList<TemplateTrial> Trials { get; private set; } = [];

    /// <summary>Two versions side by side, or null.</summary>
    public ComparisonView? Compared { get; private set; }

    /// <summary>Whether the region's pack has a file of this name.</summary>
    public bool HasFile { get; private set; }

    /// <summary>Why the text cannot be edited.</summary>
    public IReadOnlyList<Refusal> WhyNotEdit { get; private set; } = [];

    /// <summary>Why this person may do nothing here.</summary>
    public IReadOnlyList<Refusal> WhyNotRole { get; private set; } = [];

    /// <summary>Why the konsep cannot be handed in.</summary>
    public IReadOnlyList<Refusal> WhyNotSubmit { get; private set; } = [];

    /// <summary>Why this person cannot release the version.</summary>
    public IReadOnlyList<Refusal> WhyNotRelease { get; private set; } = [];

    /// <summary>Shows the template; with two numbers what changed between two versions, 0 being the shipped text; else what an open version would change.</summary>
    public async Task OnGetAsync(string nama, int? dari, int? ke, CancellationToken cancellationToken)
    {
        View = await reader.ViewAsync(nama, cancellationToken);
        Zone = (await tenant.CalendarAsync(cancellationToken)).Zone;
        HasFile = store.OwnText(nama, db.RequireTenant()) is not null;
        WhyNotEdit = templates.WhyNotEdit(View.Newest);
        WhyNotRole = templates.WhyNotEdit(null);
        Trials = await templates.TryAsync(nama, View.Newest is { IsOpen: true } open ? open.Text : View.Text, cancellationToken);
        WhyNotSubmit = View.Newest is { State: TemplateState.Konsep } draft ? await templates.WhyNotSubmitAsync(draft, cancellationToken) : [];
        WhyNotRelease = View.Newest is { State: TemplateState.MenungguPelepasan } waiting ? await templates.WhyNotReleaseAsync(waiting, cancellationToken) : [];
        if (View.TextOf(dari ?? -1) is { } before && View.TextOf(ke ?? -1) is { } after)
        {
            Compared = new(NameOf(dari), NameOf(ke), DraftViews.Compare(before, after));
        }
        else if (View.Newest is { IsOpen: true } newest)
        {
            Compared = new("Yang berlaku", NameOf(newest.Number), DraftViews.Compare(View.Text, newest.Text));
        }
    }

    /// <summary>Hands the konsep to a second person.</summary>
    public Task<IActionResult> OnPostSubmitAsync(string nama, int nomor, CancellationToken cancellationToken) =>
        DoAsync(nama, () => templates.SubmitAsync(nama, nomor, cancellationToken), $"Versi {nomor} diajukan; orang kedua yang berwenang atas rancangan melepasnya.", cancellationToken);

    /// <summary>Puts the version in force.</summary>
    [FreshSecondFactor]
    public Task<IActionResult> OnPostReleaseAsync(string nama, int nomor, CancellationToken cancellationToken) =>
        DoAsync(nama, () => templates.ReleaseAsync(nama, nomor, cancellationToken), $"Versi {nomor} berlaku mulai sekarang.", cancellationToken);

    /// <summary>Gives the version back to whoever writes it.</summary>
    public Task<IActionResult> OnPostGiveBackAsync(string nama, int nomor, string alasan, CancellationToken cancellationToken) =>
        DoAsync(nama, () => templates.GiveBackAsync(nama, nomor, alasan ?? "", cancellationToken), $"Versi {nomor} kembali menjadi konsep.", cancellationToken);

    /// <summary>Gives the konsep up.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(string nama, int nomor, string alasan, CancellationToken cancellationToken) =>
        DoAsync(nama, () => templates.WithdrawAsync(nama, nomor, alasan ?? "", cancellationToken), $"Versi {nomor} ditarik.", cancellationToken);

    /// <summary>Takes the region's version out of force.</summary>
    [FreshSecondFactor]
    public Task<IActionResult> OnPostRestoreAsync(string nama, string alasan, CancellationToken cancellationToken) =>
        DoAsync(nama, () => templates.RestoreAsync(nama, alasan ?? "", cancellationToken), "Templat dikembalikan ke bawaan.", cancellationToken);

    /// <summary>Merges the new shipped text into the region's as a konsep, and opens it.</summary>
    public async Task<IActionResult> OnPostMergeAsync(string nama, CancellationToken cancellationToken)
    {
        (int number, int clashes) = await templates.MergeAsync(nama, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone(clashes == 0 ? $"Tergabung sebagai konsep versi {number}, tanpa bentrok." : $"Tergabung sebagai konsep versi {number}. Pilih isi pada {clashes} bentrok yang ditandai.");
        return RedirectToPage("/Drafting/TemplateEdit", new { nama });
    }

    private async Task<IActionResult> DoAsync(string nama, Func<Task> act, string done, CancellationToken cancellationToken)
    {
        await act();
        await db.SaveChangesAsync(cancellationToken);
        TempData.SayDone(done);
        return RedirectToPage(new { nama });
    }

    private static string NameOf(int? number) => number == 0 ? "Bawaan" : $"Versi {number}";
}
