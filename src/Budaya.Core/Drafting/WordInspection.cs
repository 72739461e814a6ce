using System.Globalization;
using Budaya.Core.Tenants;
using Budaya.LegalText;

namespace Budaya.Core.Drafting;

/// <summary>A text that was taken in, before it is checked.</summary>
/// <param name="Text">The draft text.</param>
/// <param name="Places">For each line its page and paragraph in the source, as <c>2.14</c>, joined by commas; empty for lines that were added.</param>
/// <param name="Report">What was recognised and what was not.</param>
public sealed record TakenText(string Text, string Places, InspectionReport Report);

/// <summary>What an import says besides its text.</summary>
/// <param name="Recognised">What was recognised.</param>
/// <param name="Form">Rules that the source breaks in parts which the system writes: mended in the draft.</param>
/// <param name="Notes">Words that are not in the draft, or not where they were.</param>
public sealed record InspectionReport(IReadOnlyList<string> Recognised, IReadOnlyList<InspectedFinding> Form, IReadOnlyList<InspectionNote> Notes);

/// <summary>Words of the source and what became of them.</summary>
public sealed record InspectionNote(string Kind, string Where, string Source, string Message);

/// <summary>A finding with its legal basis and its place in the source.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Level">Error, Warning or Info.</param>
/// <param name="Message">What was met and what to change.</param>
/// <param name="Basis">Where the rule comes from; null for rules of the reader.</param>
/// <param name="Where">Page and paragraph of the source, else the line of the draft.</param>
/// <param name="Line">Line of the draft text, from 1; 0: it is not in the draft.</param>
/// <param name="Fix">What a mechanical repair would do, or null.</param>
public sealed record InspectedFinding(string Rule, string Level, string Message, string? Basis, string Where, int Line, string? Fix);

/// <summary>Takes existing regulations from Word or pasted text, checks them and makes them clean Word again. It keeps nothing.</summary>
public sealed class WordInspection(TenantDirectory tenant, TimeProvider time)
{
    /// <summary>Bytes of a file that is taken.</summary>
    public const int MostBytes = DraftImport.MostBytes;

    /// <summary>Takes a Word file.</summary>
    /// <exception cref="RefusedException">It is not a file that is taken; the message says why.</exception>
    public static TakenText OfFile(byte[] file) => Taken(() => DraftImport.FromDocx(file));

    /// <summary>Takes pasted text.</summary>
    /// <exception cref="RefusedException">It is too long.</exception>
    public static TakenText OfText(string text) => Taken(() => DraftImport.FromText(text));

    /// <summary>The findings of a text.</summary>
    /// <param name="text">The draft text, perhaps edited since.</param>
    /// <param name="taken">The draft text as it was taken.</param>
    /// <param name="places">Its places.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<InspectedFinding>> CheckAsync(string text, string taken, string places, CancellationToken cancellationToken)
    {
        string lines = text.ReplaceLineEndings("\n");
        string[] of = PlacesOf(lines, taken.ReplaceLineEndings("\n"), places);
        return [.. Findings(lines, await RulingAsync(cancellationToken)).OrderBy(f => f.Severity).ThenBy(f => f.Line).ThenBy(f => f.Column)
            .Select(f => new InspectedFinding(f.Rule, f.Severity.ToString(), f.Message, BasisOf(f.Rule), Where(of.ElementAtOrDefault(f.Line - 1), f.Line), f.Line, f.Fix?.Title))];
    }

    /// <summary>The text with all safe repairs made, and how many there were.</summary>
    public async Task<(string Text, int Count)> FixAsync(string text, CancellationToken cancellationToken)
    {
        DraftRuling ruling = await RulingAsync(cancellationToken);
        RepairedDraft repaired = DraftRepair.All(text.ReplaceLineEndings("\n"), lines => Findings(lines, ruling));
        return (repaired.Text, repaired.Applied.Count);
    }

    /// <summary>The text as clean Word with real numbering, dressed as a draft of this region.</summary>
    public async Task<byte[]> DocxAsync(string text, CancellationToken cancellationToken)
    {
        TenantProfile profile = await tenant.ProfileAsync(cancellationToken);
        LegalDocument document = DraftReader.Read(text).Document;
        return DocxWriter.Write(document, LegalRegion.Of(profile, await TodayAsync(cancellationToken)), Enactment.Draft, LegalRegion.WordOf(profile, LegalRegion.PaperKindOf(document.Kind)), null);
    }

    private static TakenText Taken(Func<ImportResult> import)
    {
        try
        {
            ImportResult result = import();
            return new(result.Text, string.Join(',', result.Places.Select(Written)), new(
                result.Recognised,
                [.. result.FormFindings.Select(f => new InspectedFinding(f.Rule, f.Severity.ToString(), f.Message, BasisOf(f.Rule), Where(Written(f.Place), 0), 0, null))],
                [.. result.Notes.Select(n => new InspectionNote(n.Kind.ToString(), Where(Written(n.Place), 0), n.Source, n.Message))]));
        }
        catch (ImportRefusedException refused)
        {
            throw new RefusedException(refused.Message);
        }
    }

    private static IReadOnlyList<Finding> Findings(string text, DraftRuling ruling) => DraftRules.Check(ruling, text);

    private async Task<DraftRuling> RulingAsync(CancellationToken cancellationToken)
    {
        DateOnly today = await TodayAsync(cancellationToken);
        return new(today, null, [], IsFinal: false, LegalRegion.Of(await tenant.ProfileAsync(cancellationToken), today), []);
    }

    private async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) =>
        (await tenant.CalendarAsync(cancellationToken)).DateOf(time.GetUtcNow());

    private static string? BasisOf(string rule) => LegalCheck.Rules.FirstOrDefault(r => r.Id == rule)?.Source;

    /// <summary>The place of each line of a text that was edited since it was taken.</summary>
    private static string[] PlacesOf(string text, string taken, string places)
    {
        string[] of = places.Split(',');
        return text == taken ? of : [.. LineMapping.Of(taken, text).Select(line => line > 0 && line <= of.Length ? of[line - 1] : "")];
    }

    private static string Written(ImportPlace? place) => place is { } at ? string.Create(CultureInfo.InvariantCulture, $"{at.Page}.{at.Paragraph}") : "";

    private static string Where(string? place, int line) => place?.Split('.') is [var page, var paragraph] ? $"halaman {page}, paragraf {paragraph}" : $"baris {line} naskah";
}
