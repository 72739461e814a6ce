using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Puts sentences together that the source breaks over lines.</summary>
internal static partial class LineJoining
{
    /// <summary>A line shorter than this is not full, so that what follows with a capital letter is something new.</summary>
    private const int FullLine = 50;

    public static List<SourceLine> Join(List<SourceLine> lines, ImportReport report)
    {
        List<SourceLine> joined = [];
        foreach (var line in lines.Select(line => Whole(line, report)))
        {
            if (joined.Count > 0 && Continues(joined[^1], line))
            {
                var glue = joined[^1].Text.EndsWith('-') && char.IsLower(line.Text[0]) ? "" : " ";
                joined[^1] = joined[^1] with { Text = joined[^1].Text + glue + line.Text };
            }
            else
            {
                joined.Add(line);
            }
        }

        return joined;
    }

    /// <summary>Words in spaced letters, such as <c>M E N I M B A N G</c>, put together where they stand alone in front.</summary>
    private static SourceLine Whole(SourceLine line, ImportReport report)
    {
        var match = Spaced().Match(line.Text);
        if (line.Table is not null || !match.Success || LineShape.IsMemutuskan(line.Text))
        {
            return line;
        }

        var word = match.Value.Replace(" ", "", StringComparison.Ordinal);
        report.Note(ImportNoteKind.Corrected, line with { Text = match.Value }, $"Huruf berjarak dibaca sebagai \"{word}\".");
        return line with { Text = word + line.Text[match.Length..] };
    }

    private static bool Continues(SourceLine before, SourceLine line)
    {
        if (before.Table is not null || line.Table is not null || line.IsNumbered || !IsRunning(before.Text))
        {
            return false;
        }

        if (Dangling().IsMatch(before.Text) && !(JointEnd().IsMatch(before.Text) && LineShape.Opens(line.Text)))
        {
            return !LineShape.OpensClosing(line.Text) && !LineShape.OpensAnnex(line.Text) && LineShape.Label(line.Text) is null;
        }

        if (LineShape.Opens(line.Text) || ".;:".Contains(before.Text[^1], StringComparison.Ordinal) || JointEnd().IsMatch(before.Text))
        {
            return false;
        }

        var isSmall = char.IsLower(line.Text[0]) || char.IsDigit(line.Text[0]) || "(,.;:\"“".Contains(line.Text[0], StringComparison.Ordinal);
        return isSmall || (!line.AfterBreak && before.Text.Length >= FullLine) || (before.Text.EndsWith(',') && !LineShape.IsCapitals(line.Text)) || (Label(before.Text) && LineShape.IsCapitals(line.Text));
    }

    /// <summary>True for sentences, false for headings and lines in capitals.</summary>
    private static bool IsRunning(string text) =>
        text.Length > 0 && text.Any(char.IsLower)
        && LineShape.Pasal(text) is null && LineShape.Bab(text) is null && LineShape.Bagian(text) is null && LineShape.Paragraf(text) is null && !LineShape.OpensClosing(text)
        && LineShape.Label(text) is not { Tail: "" };

    /// <summary>After <c>Menetapkan : PERATURAN …</c> come further lines in capitals.</summary>
    private static bool Label(string text) => LineShape.Label(text) is { Name: "Menetapkan", Tail.Length: > 0 };

    /// <summary>A sentence cannot end here: what follows belongs to it, even if it looks like a mark.</summary>
    [GeneratedRegex(@"(?:^|\s)(?:ayat|huruf|angka|Pasal|BAB|Nomor|Tahun|dalam|pada|dengan|dan|atau|untuk|yang|dari|tentang|oleh|kepada|sampai|sebagai|bahwa)$")]
    private static partial Regex Dangling();

    /// <summary>An item that ends <c>; dan</c> is whole; so is one that ends with a conjunction after a comma.</summary>
    [GeneratedRegex(@"[;,]\s*(?:dan|atau|dan/atau|serta)$")]
    private static partial Regex JointEnd();

    [GeneratedRegex(@"^(?:\p{L} ){4,}\p{L}(?=\s|:|$)")]
    private static partial Regex Spaced();
}
