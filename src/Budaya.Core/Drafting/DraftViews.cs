using Budaya.Core.Data;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.LegalText;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Drafting;

/// <summary>A finding as a page shows it.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Level">Error, Warning or Info.</param>
/// <param name="Line">Line of the draft text, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Message">What was met and what to change.</param>
/// <param name="Fix">What a mechanical repair would do, or null.</param>
/// <param name="WaivedBecause">Why it was set aside, or null.</param>
/// <param name="Blocks">It must be corrected or set aside.</param>
public sealed record FindingView(string Rule, string Level, int Line, int Column, string Message, string? Fix, string? WaivedBecause, bool Blocks)
{
    /// <summary>A finding that nobody can set aside: of numbering and signing.</summary>
    internal static FindingView Of(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new(finding.Rule, finding.Severity.ToString(), finding.Line, finding.Column, finding.Message, finding.Fix?.Title, null, finding.Severity == Severity.Error);
    }
}

/// <summary>What was set aside, as a page shows it.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Version">The version in which it was seen.</param>
/// <param name="Line">The line of the text at which it stands; 0: its place is gone, the waiver holds no more.</param>
public sealed record WaiverView(string Rule, string Reason, string By, DateTimeOffset At, int Version, int Line);

/// <summary>A part of the draft in the outline.</summary>
/// <param name="Label">Such as BAB I KETENTUAN UMUM.</param>
/// <param name="Line">Line of the draft text, from 1.</param>
/// <param name="Level">Depth, from 1.</param>
public sealed record OutlineView(string Label, int Line, int Level);

/// <summary>A piece of a compared line.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsChanged">They are not in the other version.</param>
public sealed record ComparedPiece(string Text, bool IsChanged);

/// <summary>A row of a comparison: the same line in two versions; a side without the line is null.</summary>
public sealed record ComparedRow(int? BeforeLine, IReadOnlyList<ComparedPiece>? Before, int? AfterLine, IReadOnlyList<ComparedPiece>? After)
{
    /// <summary>Whether the two sides differ.</summary>
    public bool IsChanged => Before is null || After is null || Before.Concat(After).Any(p => p.IsChanged);
}

/// <summary>Two versions compared by legal unit.</summary>
/// <param name="IsSame">Both print the same words and numbers.</param>
/// <param name="Sentences">The changes in words: <c>Pasal 4 ayat (2): …</c></param>
/// <param name="Html">The redline, an HTML fragment with <c>ins</c> and <c>del</c>.</param>
public sealed record RedlineView(bool IsSame, IReadOnlyList<string> Sentences, string Html);

/// <summary>A draft as pages show it: outline, findings, differences.</summary>
public sealed class DraftViews(DraftFindings findings, TenantDirectory tenant, BudayaDbContext db)
{
    /// <summary>The findings of a text.</summary>
    public async Task<IReadOnlyList<FindingView>> FindingsAsync(Naskah naskah, string text, CancellationToken cancellationToken) =>
        [.. (await findings.OfAsync(naskah, text, cancellationToken)).Select(f => new FindingView(
            f.Finding.Rule, f.Finding.Severity.ToString(), f.Finding.Line, f.Finding.Column, f.Finding.Message, f.Finding.Fix?.Title, f.Waiver?.Reason, f.Blocks))];

    /// <summary>What was set aside, newest last, with its place in a text.</summary>
    public async Task<IReadOnlyList<WaiverView>> WaiversAsync(Naskah naskah, string text, CancellationToken cancellationToken)
    {
        IReadOnlyList<CarriedWaiver> waivers = await findings.WaiversAsync(naskah, text, cancellationToken);
        List<Guid> ids = [.. waivers.Select(w => w.Waiver.PersonId).Distinct()];
        Dictionary<Guid, string> names = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.DisplayName }).ToDictionaryAsync(p => p.Id, p => p.DisplayName, cancellationToken);
        return [.. waivers.Select(w => new WaiverView(w.Waiver.Rule, w.Waiver.Reason, names.GetValueOrDefault(w.Waiver.PersonId, ""), w.Waiver.At, w.Waiver.VersionNumber, w.Line))];
    }

    /// <summary>The text with one mechanical repair made.</summary>
    /// <exception cref="RefusedException">The finding is no longer there, or has no repair.</exception>
    public async Task<string> FixAsync(Naskah naskah, string text, string rule, int line, int column, CancellationToken cancellationToken)
    {
        string lines = text.ReplaceLineEndings("\n");
        DraftFinding? found = (await findings.OfAsync(naskah, lines, cancellationToken))
            .FirstOrDefault(f => f.Finding.Rule == rule && f.Finding.Line == line && f.Finding.Column == column);
        return found?.Finding.Fix?.Apply(lines) ?? throw new RefusedException($"Temuan {rule} pada baris {line} sudah tidak ada atau tidak dapat diperbaiki otomatis.");
    }

    /// <summary>The parts of a text.</summary>
    public async Task<IReadOnlyList<OutlineView>> OutlineAsync(Naskah naskah, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(naskah);
        TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
        LegalOutline outline = LegalOutline.Fill(DraftReader.Read(text).Document, LegalRegion.Of(profile, profile.DateOf(naskah.CreatedAt)), Enactment.Draft);
        return [.. outline.Blocks.SelectMany(Entries).Where(e => e.Line > 0)];
    }

    /// <summary>Two versions compared by legal unit.</summary>
    /// <param name="naskah">The document.</param>
    /// <param name="before">Draft text of the older version.</param>
    /// <param name="after">Draft text of the newer version.</param>
    /// <param name="changesOnly">Leaves out what did not change.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<RedlineView> RedlineAsync(Naskah naskah, string before, string after, bool changesOnly, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(naskah);
        TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
        Region region = LegalRegion.Of(profile, profile.DateOf(naskah.CreatedAt));
        DraftComparison comparison = DraftComparison.Of(DraftReader.Read(before).Document, DraftReader.Read(after).Document, region);
        return new(comparison.IsSame, comparison.InWords(), comparison.ToHtml(changesOnly));
    }

    /// <summary>Two draft texts line by line, words that differ marked.</summary>
    public static IReadOnlyList<ComparedRow> Compare(string before, string after)
    {
        SideBySideDiffModel model = new SideBySideDiffBuilder(new Differ()).BuildDiffModel(before, after);
        return [.. model.OldText.Lines.Zip(model.NewText.Lines, (old, now) => new ComparedRow(old.Position, Pieces(old), now.Position, Pieces(now)))];
    }

    private static List<ComparedPiece>? Pieces(DiffPiece line) => line.Type == ChangeType.Imaginary ? null
        : line.SubPieces.Count == 0 ? [new(line.Text ?? "", line.Type is ChangeType.Inserted or ChangeType.Deleted or ChangeType.Modified)]
        : [.. line.SubPieces.Where(p => p.Type != ChangeType.Imaginary).Select(p => new ComparedPiece(p.Text ?? "", p.Type != ChangeType.Unchanged))];

    private static IEnumerable<OutlineView> Entries(PageBlock block) => block switch
    {
        PageHeading heading => [new(string.Join(' ', heading.Lines), heading.Place.Line, heading.Level == 4 ? 2 : 1)],
        PageLabelled labelled => labelled.Rows.Where(r => r.Items.Count > 0).Select(r => new OutlineView(r.Label, r.Items[0].Place.Line, 1)),
        PageAnnex annex => [new(annex.Lines.Count > 0 ? annex.Lines[0] : "LAMPIRAN", annex.Place.Line, 1)],
        PageCentered { Role: LineRole.Title } title => [new("Judul", title.Place.Line, 1)],
        _ => [],
    };
}
