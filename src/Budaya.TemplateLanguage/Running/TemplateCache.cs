using System.Collections.Concurrent;
using Budaya.TemplateLanguage.Parsing;

namespace Budaya.TemplateLanguage.Running;

/// <summary>Included templates that were parsed before, by name and content. It holds a bounded number of texts and forgets all when full.</summary>
internal static class TemplateCache
{
    private const int MostFiles = 256;
    private const int MostCharacters = 8_000_000;
    private static readonly ConcurrentDictionary<(SourceText Source, TemplateLimits Limits), TemplateFile> Files = new(new SameContent());
    private static int _characters;

    public static TemplateFile? Get(SourceText source, TemplateLimits limits, List<TemplateProblem> problems)
    {
        if (Files.TryGetValue((source, limits), out var known))
        {
            return known;
        }
        var file = Parser.Parse(source, limits, problems);
        if (file is not null && source.Text.Length < MostCharacters / 8)
        {
            Keep(source, limits, file);
        }
        return file;
    }

    private static void Keep(SourceText source, TemplateLimits limits, TemplateFile file)
    {
        if (Files.Count >= MostFiles || Interlocked.Add(ref _characters, source.Text.Length) > MostCharacters)
        {
            Files.Clear();
            Interlocked.Exchange(ref _characters, source.Text.Length);
        }
        Files[(source, limits)] = file;
    }

    /// <summary>Compares whole texts; hashes only their length and ends, which is fast and enough for a small table.</summary>
    private sealed class SameContent : IEqualityComparer<(SourceText Source, TemplateLimits Limits)>
    {
        public bool Equals((SourceText Source, TemplateLimits Limits) x, (SourceText Source, TemplateLimits Limits) y) =>
            x.Source.Name == y.Source.Name && x.Source.Text == y.Source.Text && x.Limits.TreeHeight == y.Limits.TreeHeight && x.Limits.NumberDigits == y.Limits.NumberDigits;

        public int GetHashCode((SourceText Source, TemplateLimits Limits) key)
        {
            var text = key.Source.Text;
            var ends = Math.Min(32, text.Length);
            return HashCode.Combine(text.Length, string.GetHashCode(text.AsSpan(0, ends)), string.GetHashCode(text.AsSpan(text.Length - ends)), key.Source.Name);
        }
    }
}
