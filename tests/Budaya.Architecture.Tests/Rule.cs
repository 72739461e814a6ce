namespace Budaya.Architecture.Tests;

internal static class Rule
{
    /// <summary>Names every breach, not only the first.</summary>
    public static void Kept(IEnumerable<string> breaches)
    {
        var all = breaches.Distinct().ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }
}
