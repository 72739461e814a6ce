namespace Budaya.Core.Tenants;

/// <summary>Finds the known word that a mistyped one probably meant.</summary>
internal static class Nearest
{
    private const int FarthestEdits = 2;
    private const int LongestWord = 40;

    /// <summary>The candidate that is at most two letters, and less than half of it, away; null when none is.</summary>
    public static string? To(string word, IEnumerable<string> candidates) => word.Length > LongestWord ? null : candidates
        .Select(candidate => (candidate, edits: Edits(word, candidate)))
        .Where(c => c.edits <= FarthestEdits && c.edits * 2 < c.candidate.Length)
        .OrderBy(c => c.edits)
        .Select(c => c.candidate)
        .FirstOrDefault();

    private static int Edits(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int substitution = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
