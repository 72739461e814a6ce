using System.Collections.Concurrent;
using Budaya.TemplateLanguage.Parsing;

namespace Budaya.TemplateLanguage.Running;

/// <summary>Included templates that were parsed before, by name and content. It holds a bounded number of texts and forgets all when full.</summary>
internal static class TemplateCache
{
    private const int MostFiles = 256;
    private const int MostCharacters = 8_000_000;
    private static readonly ConcurrentDictionary<Key, TemplateFile> Files = new(new SameContent());
    private static int _characters;

    public static TemplateFile? Get(SourceText source, TemplateLimits limits, List<TemplateProblem> problems)
    {
        if (Files.TryGetValue(new Key(source, limits), out var known))
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
        Files[new Key(source, limits)] = file;
    }

    private sealed class Key(SourceText source, TemplateLimits limits)
    {
        public SourceText Source { get; } = source;
        public TemplateLimits Limits { get; } = limits;
    }

    /// <summary>Compares whole texts; hashes only their length and ends, which is fast and enough for a small table.</summary>
    private sealed class SameContent : IEqualityComparer<Key>
    {
        public bool Equals(Key? x, Key? y) =>
            x is not null && y is not null && x.Source.Name == y.Source.Name && x.Source.Text == y.Source.Text && x.Limits.TreeHeight == y.Limits.TreeHeight && x.Limits.NumberDigits == y.Limits.NumberDigits;

        public int GetHashCode(Key key)
        {
            var text = key.Source.Text;
            var ends = Math.Min(32, text.Length);
            return HashCode.Combine(text.Length, string.GetHashCode(text.AsSpan(0, ends)), string.GetHashCode(text.AsSpan(text.Length - ends)), key.Source.Name);
        }
    }
}
