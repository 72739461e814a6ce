namespace Budaya.Core.Values;

/// <summary>What a framework still lacks to be lived: behaviours of a value, and support for the national values of the civil service.</summary>
/// <remarks>One to nine behaviours a value, three to five advised; a national value that rests on one value with few behaviours is thinly covered.</remarks>
internal static class CoverageHints
{
    private const int FewBehaviours = 3;

    public static IEnumerable<AcronymFinding> Of(FrameworkEntry framework)
    {
        for (int index = 0; index < framework.Values.Count; index++)
        {
            if (framework.Values[index].Behaviours.Count == 0)
            {
                yield return new(AcronymSeverity.Hint, index, null, $"Nilai ke-{index + 1} \"{framework.Values[index].Name}\" belum mempunyai panduan perilaku; isi 1 sampai 9, disarankan 3 sampai 5.");
            }
        }

        if (framework.Values.Count == 0)
        {
            yield break;
        }

        if (BerAkhlak.Unmapped(framework) is { Count: > 0 } open)
        {
            yield return Hint($"Belum ada nilai yang selaras dengan {string.Join(", ", open)} pada BerAKHLAK.");
        }

        foreach (string name in BerAkhlak.Framework.Values.Select(v => v.Name))
        {
            List<ValueEntry> beside = [.. framework.Values.Where(v => v.BerAkhlak.Contains(name))];
            if (beside is [var only] && only.Behaviours.Count is > 0 and < FewBehaviours)
            {
                yield return Hint($"Cakupan tipis: {name} hanya didukung {only.Name}, yang baru mempunyai {only.Behaviours.Count} perilaku; disarankan 3 sampai 5.");
            }
        }
    }

    private static AcronymFinding Hint(string message) => new(AcronymSeverity.Hint, null, null, message);
}
