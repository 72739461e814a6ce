namespace Budaya.Core.Values;

/// <summary>Compares an acronym with the values it is spelt from, by the letters that each value declares.</summary>
/// <remarks>
/// Rule: the segmentation is declared by people, never inferred; an inferred one accepts false expansions (BerAKHLAK with six values is
/// matched as Ber-AK-H-L-A-K). <see cref="AcronymSuggestion"/> proposes one for people to confirm.
/// </remarks>
public static class AcronymCheck
{
    /// <summary>Everything that is wrong or worth a look, in the order of the letters; empty when there is nothing.</summary>
    public static IReadOnlyList<AcronymFinding> Check(FrameworkEntry framework)
    {
        ArgumentNullException.ThrowIfNull(framework);
        List<AcronymFinding> findings = [.. Duplicates(framework)];
        if (framework.Form == FrameworkForm.Acronym)
        {
            findings.AddRange(Letters(framework));
        }

        findings.AddRange(SpellingHints.Of(framework));
        findings.AddRange(NameHints.Of(framework));
        if (framework.Meaning is null && framework.Name.Length > 0)
        {
            findings.Add(Hint(null, $"Arti kata \"{framework.Name}\" belum diisi."));
        }

        return findings;
    }

    /// <summary>The letters of a name that count, in capitals.</summary>
    public static string LettersOf(string name) => AcronymLetters.Of(name);

    /// <summary>Whether two names are the same word but for case, spaces and signs: two regions may have chosen one acronym.</summary>
    public static bool IsSameWord(string one, string other) => AcronymLetters.Of(one) is { Length: > 0 } letters && letters == AcronymLetters.Of(other);

    private static IEnumerable<AcronymFinding> Letters(FrameworkEntry framework)
    {
        if (framework.Values.Count == 0)
        {
            return [Hint(null, $"Kepanjangan \"{framework.Name}\" belum ada; isi sebelum ditetapkan.")];
        }

        string acronym = AcronymLetters.Of(framework.Name);
        List<string> segments = [.. framework.Values.Select(v => AcronymLetters.Of(v.Segment))];
        if (!AcronymAlignment.CanRead(acronym, segments))
        {
            return [Error(null, null, "Nama dan penggalan hurufnya terlalu panjang untuk diperiksa huruf per huruf.")];
        }

        AcronymAlignment alignment = new(acronym, segments);
        return [.. framework.Values.SelectMany((value, index) => SegmentOf(value, index, PlaceOf(alignment.StartOf(index), acronym))), .. Joined(framework, acronym, alignment.Breaks)];
    }

    private static IEnumerable<AcronymFinding> Duplicates(FrameworkEntry framework)
    {
        for (int index = 1; index < framework.Values.Count; index++)
        {
            string letters = AcronymLetters.Of(framework.Values[index].Name);
            int first = framework.Values.Take(index).Select(v => AcronymLetters.Of(v.Name)).ToList().IndexOf(letters);
            if (first >= 0 && letters.Length > 0)
            {
                yield return Error(index, null, $"Nilai ke-{index + 1} \"{framework.Values[index].Name}\" sama dengan nilai ke-{first + 1}.");
            }
        }
    }

    private static IEnumerable<AcronymFinding> SegmentOf(ValueEntry value, int index, int? letter)
    {
        string segment = AcronymLetters.Of(value.Segment);
        if (value.SegmentKind == SegmentKind.None)
        {
            yield return segment.Length == 0
                ? Hint(index, $"Nilai ke-{index + 1} \"{value.Name}\" tidak memberi huruf kepada akronim.")
                : Error(index, letter, $"Nilai ke-{index + 1} \"{value.Name}\" dinyatakan tidak memberi huruf, tetapi penggalannya \"{value.Segment}\".{At(letter, segment.Length)}");
        }
        else if (segment.Length == 0)
        {
            yield return Error(index, letter, $"Nilai ke-{index + 1} \"{value.Name}\" belum menyebut penggalan hurufnya.{At(letter, 1)}");
        }
        else if (!AcronymLetters.Occurs(segment, value.Name, value.SegmentKind))
        {
            yield return Error(index, letter, $"Penggalan \"{value.Segment}\" bukan {AcronymLetters.InWords(value.SegmentKind)} dari nilai ke-{index + 1} \"{value.Name}\".{At(letter, segment.Length)}");
        }
    }

    /// <summary>Every place at which the joined segments leave the acronym; letters that nothing gives at its end are one place, letters of one value that have no place are one too.</summary>
    private static IEnumerable<AcronymFinding> Joined(FrameworkEntry framework, string acronym, IReadOnlyList<LetterBreak> breaks)
    {
        foreach (IGrouping<(int Letter, int? Value), LetterBreak> place in breaks.Where(b => b.Value is not null).GroupBy(b => (b.Letter, b.Value)))
        {
            int value = place.Key.Value!.Value; // not null: just asked
            string given = string.Concat(place.Select(b => b.Given));
            yield return place.Key.Letter == acronym.Length
                ? Error(value, acronym.Length == 0 ? null : acronym.Length, $"Akronim \"{framework.Name}\" sudah habis pada huruf ke-{acronym.Length}, tetapi nilai ke-{value + 1} \"{framework.Values[value].Name}\" masih memberi \"{given}\".")
                : Error(value, place.Key.Letter + 1, $"Huruf ke-{place.Key.Letter + 1} akronim \"{framework.Name}\" adalah \"{acronym[place.Key.Letter]}\", tetapi nilai ke-{value + 1} \"{framework.Values[value].Name}\" memberi \"{given}\".");
        }

        if (breaks.FirstOrDefault(b => b.Value is null) is { } rest)
        {
            yield return Error(null, rest.Letter + 1, $"Huruf ke-{rest.Letter + 1} \"{acronym[rest.Letter]}\" sampai akhir akronim \"{framework.Name}\" tidak diberikan oleh nilai mana pun.") with { LastLetter = acronym.Length };
        }
    }

    private static int? PlaceOf(int start, string acronym) => start < acronym.Length ? start + 1 : null;

    private static string At(int? letter, int length) =>
        letter is { } place ? $" Tempatnya pada akronim: huruf ke-{place}{(length > 1 ? $" sampai ke-{place + length - 1}" : "")}." : "";

    private static AcronymFinding Error(int? value, int? letter, string message) => new(AcronymSeverity.Error, value, letter, message);

    private static AcronymFinding Hint(int? value, string message) => new(AcronymSeverity.Hint, value, null, message);
}

/// <param name="ValueIndex">From 0; null: the acronym as a whole.</param>
/// <param name="Letter">Place in the letters of the acronym, from 1; null: no single letter is meant.</param>
/// <param name="Message">In Indonesian.</param>
public sealed record AcronymFinding(AcronymSeverity Severity, int? ValueIndex, int? Letter, string Message)
{
    /// <summary>The last of several letters that are meant, from 1; null: <see cref="Letter"/> alone.</summary>
    public int? LastLetter { get; init; }

    /// <summary>What may stand in place of the value's name; null: nothing is proposed.</summary>
    public string? Replacement { get; init; }
}

public enum AcronymSeverity
{
    /// <summary>Must be corrected before the culture is agreed on.</summary>
    Error,

    /// <summary>Worth a look.</summary>
    Hint,
}
