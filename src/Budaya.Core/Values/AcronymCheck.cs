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

    /// <summary>Whether two names are the same word but for case, spaces and signs: two regions may have chosen one acronym.</summary>
    public static bool IsSameWord(string one, string other) => AcronymLetters.Of(one) is { Length: > 0 } letters && letters == AcronymLetters.Of(other);

    private static IEnumerable<AcronymFinding> Letters(FrameworkEntry framework)
    {
        if (framework.Values.Count == 0)
        {
            return [Hint(null, $"Kepanjangan \"{framework.Name}\" belum ada; isi sebelum ditetapkan.")];
        }

        return [.. framework.Values.SelectMany(SegmentOf), .. Joined(framework)];
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

    private static IEnumerable<AcronymFinding> SegmentOf(ValueEntry value, int index)
    {
        string segment = AcronymLetters.Of(value.Segment);
        if (value.SegmentKind == SegmentKind.None)
        {
            yield return segment.Length == 0
                ? Hint(index, $"Nilai ke-{index + 1} \"{value.Name}\" tidak memberi huruf kepada akronim.")
                : Error(index, null, $"Nilai ke-{index + 1} \"{value.Name}\" dinyatakan tidak memberi huruf, tetapi penggalannya \"{value.Segment}\".");
        }
        else if (segment.Length == 0)
        {
            yield return Error(index, null, $"Nilai ke-{index + 1} \"{value.Name}\" belum menyebut penggalan hurufnya.");
        }
        else if (!AcronymLetters.Occurs(segment, value.Name, value.SegmentKind))
        {
            yield return Error(index, null, $"Penggalan \"{value.Segment}\" bukan {AcronymLetters.InWords(value.SegmentKind)} dari nilai ke-{index + 1} \"{value.Name}\".");
        }
    }

    /// <summary>The first place at which the joined segments leave the acronym.</summary>
    private static IEnumerable<AcronymFinding> Joined(FrameworkEntry framework)
    {
        string acronym = AcronymLetters.Of(framework.Name);
        int at = 0;
        for (int index = 0; index < framework.Values.Count; index++)
        {
            ValueEntry value = framework.Values[index];
            foreach (char letter in AcronymLetters.Of(value.Segment))
            {
                if (at >= acronym.Length)
                {
                    return [Error(index, acronym.Length, $"Akronim \"{framework.Name}\" sudah habis pada huruf ke-{acronym.Length}, tetapi nilai ke-{index + 1} \"{value.Name}\" masih memberi \"{letter}\".")];
                }

                if (acronym[at] != letter)
                {
                    return [Error(index, at + 1, $"Huruf ke-{at + 1} akronim \"{framework.Name}\" adalah \"{acronym[at]}\", tetapi nilai ke-{index + 1} \"{value.Name}\" memberi \"{letter}\".")];
                }

                at++;
            }
        }

        return at == acronym.Length ? [] : [Error(null, at + 1, $"Huruf ke-{at + 1} \"{acronym[at]}\" sampai akhir akronim \"{framework.Name}\" tidak diberikan oleh nilai mana pun.")];
    }

    private static AcronymFinding Error(int? value, int? letter, string message) => new(AcronymSeverity.Error, value, letter, message);

    private static AcronymFinding Hint(int? value, string message) => new(AcronymSeverity.Hint, value, null, message);
}

/// <param name="ValueIndex">From 0; null: the acronym as a whole.</param>
/// <param name="Letter">Place in the letters of the acronym, from 1; null: no single letter is meant.</param>
/// <param name="Message">In Indonesian.</param>
public sealed record AcronymFinding(AcronymSeverity Severity, int? ValueIndex, int? Letter, string Message);

public enum AcronymSeverity
{
    /// <summary>Must be corrected before the culture is agreed on.</summary>
    Error,

    /// <summary>Worth a look.</summary>
    Hint,
}
