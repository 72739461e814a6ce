using Budaya.Core.Values;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Budaya.Web.Pages.Values;

/// <summary>The words of a framework as they stand in a form, with what the check finds in them: what the editor of the bureau and that of an OPD share.</summary>
public sealed record FrameworkEditor
{
    /// <summary>The words.</summary>
    public required EditForm Input { get; init; }

    /// <summary>What the check finds.</summary>
    public required IReadOnlyList<AcronymFinding> Findings { get; init; }

    /// <summary>Whether the reader can change the words.</summary>
    public required bool IsEdited { get; init; }

    /// <summary>Whether name, letters and order can change too.</summary>
    public required bool HasOpenLetters { get; init; }

    /// <summary>Where a button posts that changes what is typed: the kind of change, the place, a word (<see cref="EditForm.Change" />).</summary>
    public required Func<string, int, string?, string?> Change { get; init; }

    /// <summary>Words in use elsewhere for the letters that no value gives yet.</summary>
    public IReadOnlyList<LetterCandidates> Candidates => AcronymCandidates.For(Input.ToCore().Trimmed().ToEntry());

    /// <summary>Names of the national values, in order.</summary>
    public static IReadOnlyList<string> National { get; } = [.. BerAkhlak.Framework.Values.Select(v => v.Name)];

    /// <summary>The ways in which letters stand in a value.</summary>
    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<SegmentKind>().Select(kind => new SelectListItem(SegmentWords.Of(kind), kind.ToString()))];

    /// <summary>The findings of one value.</summary>
    public IEnumerable<AcronymFinding> Of(int index) => Findings.Where(f => f.ValueIndex == index);

    /// <summary>Whether the letters of a value are in order.</summary>
    public bool Fits(int index) => !Of(index).Any(f => f.Severity == AcronymSeverity.Error);
}
