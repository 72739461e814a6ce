namespace Budaya.Core.Values;

/// <summary>What is worth a look in a name and its values though every letter fits: collisions, readings, values that say the same.</summary>
internal static class NameHints
{
    private const int SharedStem = 5;
    private const int HardConsonants = 4;

    // Words with a bad meaning in everyday Indonesian (Kamus Besar Bahasa Indonesia), written in capitals.
    private static readonly string[] Unsuitable =
    [
        "BANGKRUT", "BOCOR", "BODOH", "BOHONG", "BUSUK", "CULAS", "CURANG", "DUSTA", "GAGAL", "GILA", "HAMPA", "HINA", "JAHAT", "KALAH", "KASAR", "KEJAM", "KORUP", "KOTOR",
        "LALAI", "LAMBAT", "LEMAH", "LICIK", "MALAS", "MALING", "MATI", "MISKIN", "NAKAL", "PALSU", "PUNGLI", "RAKUS", "RUSAK", "RUGI", "SAKIT", "SAMPAH", "SERAKAH", "SESAT", "SUAP", "TAMAK", "TIPU", "ZALIM",
    ];

    private static readonly string[] Nouns = ["itas", "isme", "asi", "etika", "ergi", "omitmen", "amanah", "teladan", "iman", "takwa"];
    private static readonly string[] Adjectives = ["if", "is", "sional", "abel", "dal", "bersih", "tertib", "netral", "ramah", "peduli", "jujur", "aman", "rapi", "indah", "sehat", "adil", "bertakwa", "bertaqwa"];

    public static IEnumerable<AcronymFinding> Of(FrameworkEntry framework) =>
        [.. Collisions(framework), .. Readings(framework), .. Overlaps(framework), .. MixedClasses(framework)];

    /// <summary>Who uses the name with the very same values, in the same order.</summary>
    public static IReadOnlyList<string> OwnersOfTheSame(FrameworkEntry framework) => framework.Values.Count == 0 ? [] :
        [.. KnownCultures.All.Where(known => AcronymCheck.IsSameWord(known.Framework.Name, framework.Name) && SameValues(known.Framework, framework)).Select(known => known.Owner).Distinct()];

    private static IEnumerable<AcronymFinding> Collisions(FrameworkEntry framework)
    {
        List<string> owners = [.. KnownCultures.All
            .Where(known => AcronymCheck.IsSameWord(known.Framework.Name, framework.Name) && !SameValues(known.Framework, framework))
            .Select(known => known.Owner).Distinct()];
        return owners.Count == 0 ? [] : [Hint(null, $"Nama \"{framework.Name}\" juga dipakai oleh {string.Join("; ", owners)}.")];
    }

    private static IEnumerable<AcronymFinding> Readings(FrameworkEntry framework)
    {
        string letters = AcronymLetters.Of(framework.Name);
        foreach (string word in Unsuitable.Where(word => letters.Contains(word, StringComparison.Ordinal)))
        {
            yield return Hint(null, letters == word
                ? $"\"{framework.Name}\" adalah kata yang berarti buruk; pertimbangkan nama lain."
                : $"Di dalam \"{framework.Name}\" terbaca \"{word}\"; pertimbangkan kesannya bagi masyarakat.");
        }

        if (framework.Form == FrameworkForm.Acronym && letters.Length >= HardConsonants && (!letters.Any(IsVowel) || LongestConsonants(letters) >= HardConsonants))
        {
            yield return Hint(null, $"\"{framework.Name}\" sukar diucapkan sebagai satu kata.");
        }
    }

    private static IEnumerable<AcronymFinding> Overlaps(FrameworkEntry framework)
    {
        for (int index = 1; index < framework.Values.Count; index++)
        {
            string letters = AcronymLetters.Of(framework.Values[index].Name);
            int other = framework.Values.Take(index).Select(v => AcronymLetters.Of(v.Name)).ToList().FindIndex(before => before != letters && SharesStem(before, letters));
            if (other >= 0)
            {
                yield return Hint(index, $"Nilai ke-{index + 1} \"{framework.Values[index].Name}\" mirip dengan nilai ke-{other + 1} \"{framework.Values[other].Name}\"; pastikan keduanya berbeda makna.");
            }
        }
    }

    private static IEnumerable<AcronymFinding> MixedClasses(FrameworkEntry framework)
    {
        List<string> nouns = [.. framework.Values.Select(v => v.Name).Where(name => EndsIn(name, Nouns))];
        bool mixed = nouns.Count > 0 && framework.Values.Any(v => !nouns.Contains(v.Name) && EndsIn(v.Name, Adjectives));
        return mixed ? [Hint(null, $"Jenis kata bercampur: {string.Join(", ", nouns)} kata benda, yang lain kata sifat. Pilihan gaya; boleh dipertahankan.")] : [];
    }

    private static bool SameValues(FrameworkEntry one, FrameworkEntry other) =>
        one.Values.Select(v => AcronymLetters.Of(v.Name)).SequenceEqual(other.Values.Select(v => AcronymLetters.Of(v.Name)));

    private static bool SharesStem(string one, string other) => one.Length >= SharedStem && other.Length >= SharedStem
        && (one.AsSpan(0, SharedStem).SequenceEqual(other.AsSpan(0, SharedStem)) || one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal));

    private static bool EndsIn(string name, string[] ends) => ends.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private static bool IsVowel(char letter) => letter is 'A' or 'E' or 'I' or 'O' or 'U';

    private static int LongestConsonants(string letters)
    {
        int longest = 0;
        int run = 0;
        foreach (char letter in letters)
        {
            run = char.IsLetter(letter) && !IsVowel(letter) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static AcronymFinding Hint(int? value, string message) => new(AcronymSeverity.Hint, value, null, message);
}
