namespace Budaya.LegalText;

/// <summary>Changes as Indonesian sentences.</summary>
internal static class ChangeSentences
{
    public static IReadOnlyList<string> Of(IReadOnlyList<DraftChange> changes)
    {
        List<string> sentences = [];
        HashSet<(string, string)> headings = [];
        foreach (var change in changes)
        {
            if (change.IsRenumbered && change.Kind is ChangeKind.Same or ChangeKind.Changed)
            {
                Renumbered(change, headings, sentences);
            }

            if (Sentence(change) is { } sentence)
            {
                sentences.Add(sentence);
            }
        }

        return sentences;
    }

    /// <summary>A Pasal that has another number is said once; below it only what is renumbered by itself.</summary>
    private static void Renumbered(DraftChange change, HashSet<(string, string)> headings, List<string> sentences)
    {
        var (before, after) = (change.Before, change.After);
        if (before is null || after is null)
        {
            return;
        }

        if (before.Heading != after.Heading && before.Heading.Length > 0 && after.Heading.Length > 0)
        {
            if (headings.Add((before.Heading, after.Heading)))
            {
                sentences.Add($"{before.Heading} menjadi {after.Heading}.");
            }

            if (before.Name[before.Heading.Length..] == after.Name[after.Heading.Length..])
            {
                return;
            }
        }

        sentences.Add($"{before.Name} menjadi {after.Name}.");
    }

    private static string? Sentence(DraftChange change) => change switch
    {
        { Kind: ChangeKind.Added, After: { } after } => $"{after.Name}: ditambahkan \"{after.Text}\".",
        { Kind: ChangeKind.Removed, Before: { } before } => $"{before.Name}: dihapus \"{before.Text}\".",
        { Kind: ChangeKind.Moved, Before: { } before, After: { } after } => before.Name == after.Name
            ? $"{after.Name}: urutannya berpindah{Tail(change)}."
            : $"{before.Name} dipindahkan menjadi {after.Name}{Tail(change)}.",
        { Kind: ChangeKind.Changed, After: { } after } => $"{after.Name}: {Edits(change)}.",
        _ => null,
    };

    private static string Tail(DraftChange change) => Edits(change) is { Length: > 0 } edits ? $"; {edits}" : "";

    private static string Edits(DraftChange change)
    {
        List<string> edits = [];
        for (var i = 0; i < change.Words.Count; i++)
        {
            var words = change.Words[i];
            var next = i + 1 < change.Words.Count ? change.Words[i + 1] : null;
            if (words.Change == WordChange.Removed && next?.Change == WordChange.Added)
            {
                edits.Add($"\"{words.Text.Trim()}\" diganti menjadi \"{next.Text.Trim()}\"");
                i++;
            }
            else if (words.Change == WordChange.Removed)
            {
                edits.Add($"\"{words.Text.Trim()}\" dihapus");
            }
            else if (words.Change == WordChange.Added)
            {
                edits.Add($"\"{words.Text.Trim()}\" ditambahkan");
            }
        }

        return string.Join("; ", edits);
    }
}
