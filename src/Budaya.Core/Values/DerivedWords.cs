using Budaya.Core.Data;

namespace Budaya.Core.Values;

/// <summary>The words of a framework that is made out of others: all their values, a value that several have once, with what each says is to be done.</summary>
public static class DerivedWords
{
    /// <summary>The words under the new name. What the word means is kept only where the name stays the same word.</summary>
    /// <param name="name">The new name.</param>
    /// <param name="form">Acronym, phrase or word.</param>
    /// <param name="from">Where it comes from, in order; at least one.</param>
    public static FrameworkInput Of(string name, FrameworkForm form, IReadOnlyList<FrameworkInput> from)
    {
        ArgumentNullException.ThrowIfNull(from);
        FrameworkInput? same = from.FirstOrDefault(f => AcronymCheck.IsSameWord(f.Acronym, name));
        return new()
        {
            Acronym = name, Form = form, Meaning = same?.Meaning ?? "", Tagline = same?.Tagline ?? "",
            MeaningLanguage = Joined(from.Select(f => f.MeaningLanguage), ", ", Lengths.Key), Source = Joined(from.Select(f => f.Source), "; ", Lengths.Line), SourceDate = from.Max(f => f.SourceDate),
            Values = [.. from.SelectMany(f => f.Values).GroupBy(v => AcronymLetters.Of(v.Name) is { Length: > 0 } letters ? letters : v.Name).Select(Once)],
        };
    }

    // The first one's words; behaviours and national values of the others follow, as far as a value may have them.
    private static ValueInput Once(IEnumerable<ValueInput> named)
    {
        List<ValueInput> all = [.. named];
        return all[0] with
        {
            Id = null, Behaviours = [.. all.SelectMany(v => v.Behaviours).Distinct().Take(BehaviourRule.Most)], BerAkhlak = [.. all.SelectMany(v => v.BerAkhlak).Distinct().Order()],
            Definition = all.Find(v => v.Definition.Length > 0)?.Definition ?? "", IsExample = all.Exists(v => v.IsExample),
        };
    }

    // All that is said, or the first when that is too long.
    private static string Joined(IEnumerable<string> said, string mark, int most)
    {
        List<string> different = [.. said.Where(text => text.Length > 0).Distinct()];
        string joined = string.Join(mark, different);
        return joined.Length <= most ? joined : different[0];
    }
}
