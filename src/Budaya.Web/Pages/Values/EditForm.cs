using System.ComponentModel.DataAnnotations;
using Budaya.Core;
using Budaya.Core.Values;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Budaya.Web.Pages.Values;

/// <summary>The form of a framework.</summary>
public sealed class EditForm
{
    /// <summary>The version the form was shown with.</summary>
    public Guid Version { get; set; }

    /// <summary>Name.</summary>
    [Display(Name = "Nama atau akronim")]
    public string? Acronym { get; set; }

    /// <summary>Acronym, phrase, word.</summary>
    [Display(Name = "Bentuk")]
    public FrameworkForm Form { get; set; }

    /// <summary>What the word means.</summary>
    [Display(Name = "Makna kata")]
    public string? Meaning { get; set; }

    /// <summary>Its language.</summary>
    [Display(Name = "Bahasa")]
    public string? MeaningLanguage { get; set; }

    /// <summary>One line under the name.</summary>
    [Display(Name = "Maksud atau semboyan")]
    public string? Tagline { get; set; }

    /// <summary>Where the expansion comes from.</summary>
    [Display(Name = "Sumber")]
    public string? Source { get; set; }

    /// <summary>Date of the source.</summary>
    [Display(Name = "Tanggal sumber")]
    public DateOnly? SourceDate { get; set; }

    /// <summary>The name for which it was last asked which other regions bear it; the form sends it back, so that it is asked once for each name.</summary>
    public string? AskedName { get; set; }

    /// <summary>What was answered.</summary>
    public List<string> SameNames { get; set; } = [];

    /// <summary>Its values.</summary>
    public List<ValueForm> Values { get; set; } = [];

    /// <summary>In the words of the service.</summary>
    public FrameworkInput ToCore() => new()
    {
        Acronym = Acronym ?? "", Form = Form, Meaning = Meaning ?? "", MeaningLanguage = MeaningLanguage ?? "", Tagline = Tagline ?? "", Source = Source ?? "",
        SourceDate = SourceDate, Values = [.. Values.Where(v => !string.IsNullOrWhiteSpace(v.Name)).Select(v => v.ToCore())],
    };

    internal static EditForm Of(Guid version, FrameworkInput text) => new()
    {
        Version = version, Acronym = text.Acronym, Form = text.Form, Meaning = text.Meaning, MeaningLanguage = text.MeaningLanguage,
        Tagline = text.Tagline, Source = text.Source, SourceDate = text.SourceDate, Values = [.. text.Values.Select(ValueForm.Of)],
    };

    /// <summary>What the suggestion of letters would change; null when there is none, or the letters say so already.</summary>
    public AcronymSuggestion? SuggestedLetters()
    {
        List<ValueForm> named = Named();
        AcronymSuggestion? suggestion = Form == FrameworkForm.Acronym ? AcronymSuggestion.For((Acronym ?? "").Trim(), [.. named.Select(v => v.Name!.Trim())]) : null; // not null: named
        return suggestion is null || suggestion.Segments.Zip(named).All(pair => string.Equals(pair.Second.Segment?.Trim(), pair.First.Segment, StringComparison.OrdinalIgnoreCase) && pair.Second.SegmentKind == pair.First.Kind) ? null : suggestion;
    }

    /// <summary>Changes what is typed: <c>naikkan</c> moves a value up, <c>ambil</c> takes in a word for a letter, <c>huruf</c> takes the suggested letters, <c>ejaan</c> the standard spelling of a value.</summary>
    /// <exception cref="RefusedException">There is no such change, or the letter has a value by now.</exception>
    internal void Change(string? what, int place, string word)
    {
        switch (what)
        {
            case "naikkan": MoveUp(place); break;
            case "ambil": Take(place, word); break;
            case "huruf": TakeSuggestedLetters(); break;
            case "ejaan": TakeSpelling(place, word); break;
            default: throw new RefusedException("Perubahan itu tidak dikenal.");
        }
    }

    /// <summary>Adds a row for one more value, unless the last one waits for its name, as long as there may be more.</summary>
    internal void AddEmptyRow()
    {
        if (Values.Count < FrameworkService.MostValues && (Values.Count == 0 || !string.IsNullOrWhiteSpace(Values[^1].Name)))
        {
            Values.Add(new ValueForm());
        }
    }

    /// <summary>What the check finds. Other regions are asked once for each name, not at every key: the form brings the answer back.</summary>
    internal async Task<IReadOnlyList<AcronymFinding>> CheckAsync(FrameworkService frameworks, CancellationToken cancellationToken)
    {
        string name = Acronym?.Trim() ?? "";
        if (AskedName != name)
        {
            (AskedName, SameNames) = (name, [.. (await frameworks.CollisionsAsync(name, cancellationToken)).Select(f => f.Message)]);
        }

        return [.. FrameworkService.Check(ToCore()), .. await frameworks.CopiesAsync(ToCore(), cancellationToken), .. SameNames.Select(said => new AcronymFinding(AcronymSeverity.Hint, null, null, said))];
    }

    private void MoveUp(int index)
    {
        if (index > 0 && index < Values.Count)
        {
            (Values[index - 1], Values[index]) = (Values[index], Values[index - 1]);
        }
    }

    private void Take(int place, string word)
    {
        LetterCandidates open = AcronymCandidates.For(ToCore().Trimmed().ToEntry()).FirstOrDefault(c => c.Place == place && c.Words.Contains(word))
            ?? throw new RefusedException("Huruf itu sudah diberi nilai, atau kata itu tidak lagi disarankan.");
        Values = Named();
        Values.Insert(Math.Min(open.ValueIndex, Values.Count), new() { Name = word, Segment = open.Letter.ToString(), SegmentKind = SegmentKind.Initial });
    }

    private void TakeSpelling(int place, string word)
    {
        Values = Named();
        string? standard = place >= 0 && place < Values.Count ? SpellingHints.StandardOf(Values[place].Name!.Trim()) : null; // not null: named
        if (standard is null || standard != word)
        {
            throw new RefusedException("Ejaan itu tidak lagi disarankan.");
        }

        Values[place].Name = standard;
    }

    private void TakeSuggestedLetters()
    {
        AcronymSuggestion? suggestion = SuggestedLetters();
        Values = Named();
        for (int index = 0; suggestion is not null && index < Values.Count; index++)
        {
            (Values[index].Segment, Values[index].SegmentKind) = (suggestion.Segments[index].Segment, suggestion.Segments[index].Kind);
        }
    }

    /// <summary>Reads the values out of running text, with the letters they are likely to give; a value that is there by that name keeps its texts.</summary>
    /// <returns>What the text says otherwise than the form did.</returns>
    internal IReadOnlyList<string> Paste(string text)
    {
        IReadOnlyList<string> names = ValueListText.Read(text);
        if (names.Count is 0 or > FrameworkService.MostValues)
        {
            throw new RefusedException(names.Count == 0 ? "Tempel daftar nilai, misalnya: Ramah, Inovatif, dan Adil." : $"Teks itu memuat {names.Count} nilai; paling banyak {FrameworkService.MostValues}.");
        }

        IReadOnlyList<string> differences = ValueListText.Differences(ToCore().Trimmed().ToEntry(), names);
        List<ValueForm> left = Named();
        Values = [.. names.Select(name => Take(left, name) ?? new ValueForm { Name = name })];
        TakeSuggestedLetters();
        return differences;
    }

    // A row is taken once: a name that the list says twice is a new row the second time.
    private static ValueForm? Take(List<ValueForm> left, string name)
    {
        ValueForm? found = left.Find(v => v.Name?.Trim() == name);
        return found is not null && left.Remove(found) ? found : null;
    }

    /// <summary>The values that have a name: those that the check counts.</summary>
    internal List<ValueForm> Named() => [.. Values.Where(v => !string.IsNullOrWhiteSpace(v.Name))];
}

/// <summary>The form of a value.</summary>
public sealed class ValueForm
{
    /// <summary>The value; null: a new one.</summary>
    public Guid? Id { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>The letters it gives.</summary>
    public string? Segment { get; set; }

    /// <summary>How they stand in it.</summary>
    public SegmentKind SegmentKind { get; set; }

    /// <summary>What it means.</summary>
    public string? Definition { get; set; }

    /// <summary>Whether the text is an example of the pack; shown, never asked of the form.</summary>
    [BindNever]
    public bool IsExample { get; private init; }

    /// <summary>Language of the word.</summary>
    public string? Language { get; set; }

    /// <summary>Indicators, one a line.</summary>
    public string? Indicators { get; set; }

    /// <summary>Behaviours, one a line.</summary>
    public string? Behaviours { get; set; }

    /// <summary>Numbers of the national values.</summary>
    public List<int> BerAkhlak { get; set; } = [];

    /// <summary>How many behaviours there are.</summary>
    public int BehaviourCount => Lines(Behaviours).Length;

    internal ValueInput ToCore() => new()
    {
        Id = Id, Name = Name ?? "", Segment = Segment ?? "", SegmentKind = SegmentKind, Definition = (Definition ?? "").ReplaceLineEndings(" "),
        Language = Language ?? "", Behaviours = Lines(Behaviours), Indicators = Lines(Indicators), BerAkhlak = BerAkhlak,
    };

    internal static ValueForm Of(ValueInput value) => new()
    {
        Id = value.Id, Name = value.Name, Segment = value.Segment, SegmentKind = value.SegmentKind, Definition = value.Definition, IsExample = value.IsExample,
        Language = value.Language, Behaviours = string.Join('\n', value.Behaviours), Indicators = string.Join('\n', value.Indicators), BerAkhlak = [.. value.BerAkhlak],
    };

    private static string[] Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
