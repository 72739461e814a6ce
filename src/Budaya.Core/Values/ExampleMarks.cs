using Budaya.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Values;

/// <summary>Says of which values a text still is an example: as long as one sentence of the pack's examples stands in a value, whichever way it came there and in whichever framework.</summary>
/// <remarks>Sentences that the region has confirmed as its own (<see cref="ExampleTexts"/>) stand in a value that is no example, and are no examples anywhere.</remarks>
internal static class ExampleMarks
{
    /// <summary>The same words with the mark at each value that bears it.</summary>
    public static async Task<FrameworkInput> OnAsync(BudayaDbContext db, FrameworkInput text, CancellationToken cancellationToken)
    {
        List<FrameworkRevision> fromPack = await db.Set<FrameworkRevision>().AsNoTracking().Where(r => r.PersonId == null).ToListAsync(cancellationToken);
        HashSet<string> examples = [.. fromPack.SelectMany(r => r.Text().Values).Where(v => v.IsExample).SelectMany(Sentences)];
        examples.IntersectWith(text.Values.SelectMany(Sentences));
        if (examples.Count > 0)
        {
            examples.ExceptWith(await OwnAsync(db, cancellationToken));
        }

        return text with { Values = [.. text.Values.Select(v => v with { IsExample = Sentences(v).Any(examples.Contains) })] };
    }

    private static async Task<IEnumerable<string>> OwnAsync(BudayaDbContext db, CancellationToken cancellationToken)
    {
        List<CultureValue> own = await db.Set<CultureValue>().AsNoTracking().Where(v => !v.IsExample).Include(v => v.Behaviours).ToListAsync(cancellationToken);
        return own.SelectMany(v => v.Behaviours.Select(b => b.Text).Concat(v.Indicators.Split('\n')).Append(v.Definition)).Select(Words);
    }

    private static IEnumerable<string> Sentences(ValueInput value) => value.Behaviours.Concat(value.Indicators).Append(value.Definition).Select(Words).Where(words => words.Length > 0);

    // Another full stop, capital or blank makes no text one's own.
    private static string Words(string sentence) => string.Concat(sentence.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
