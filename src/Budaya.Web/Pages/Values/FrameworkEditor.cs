using Budaya.Core.Values;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Budaya.Web.Pages.Values;

/// <summary>The words of a framework as they stand in a form, with what the check finds in them: what the editor of the bureau and that of an OPD share.</summary>
public sealed record FrameworkEditor
{
    private const int MostLetters = 60;

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

    /// <summary>Whether it answers a key press: its parts then say which part of the page they take the place of.</summary>
    public bool IsLive { get; init; }

    /// <summary>The values that have a name: those that the check counts.</summary>
    public IReadOnlyList<ValueForm> Named => Input.Named();

    /// <summary>The letters of the name in order, and whether each is given by a value as it should be; none of a name too long to be shown so.</summary>
    public IReadOnlyList<(char Letter, bool Fits)> Letters => (Input.Acronym ?? "").Length > MostLetters ? [] : [.. AcronymCheck.LettersOf(Input.Acronym ?? "").Select((letter, index) => (letter, !IsBroken(index + 1)))];

    /// <summary>Whether the letters of a value are in order.</summary>
    /// <param name="index">Among those that have a name, from 0.</param>
    public bool Fits(int index) => !Findings.Any(f => f.ValueIndex == index && f.Severity == AcronymSeverity.Error);

    /// <summary>Whether the letters of a row are in order; a row without a name has none.</summary>
    /// <param name="row">Among all rows, from 0.</param>
    public bool RowFits(int row) => string.IsNullOrWhiteSpace(Input.Values[row].Name) || Fits(Input.Values.Take(row).Count(v => !string.IsNullOrWhiteSpace(v.Name)));

    private bool IsBroken(int place) => Findings.Any(f => f.Severity == AcronymSeverity.Error && f.Letter <= place && place <= (f.LastLetter ?? f.Letter));
}
