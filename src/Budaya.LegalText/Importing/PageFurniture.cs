using System.Globalization;
using System.Text.RegularExpressions;

namespace Budaya.LegalText;

/// <summary>Takes out what belongs to the page: page numbers, catch-words at its foot, lines repeated at its head.</summary>
internal static partial class PageFurniture
{
    public static List<SourceLine> TakeOut(List<SourceLine> lines, ImportReport report)
    {
        var repeated = Repeated(lines);
        List<SourceLine> kept = [];
        var last = 1;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (PageNumber(line, last) is { } number)
            {
                last = number;
                report.Note(ImportNoteKind.PageFurniture, line, "Nomor halaman dari sumber; sistem mencetak nomor halaman sendiri.");
                CheckNumber(line, number, report);
                Mark(lines, i + 1);
            }
            else if (line.BeginsPage && repeated.Contains(line.Text))
            {
                report.Note(ImportNoteKind.PageFurniture, line, "Baris yang berulang pada kepala halaman.");
                Mark(lines, i + 1);
            }
            else if (IsCatchWord(lines, i))
            {
                report.Note(ImportNoteKind.PageFurniture, line, "Kata sambung di kaki halaman; kata itu ada lagi pada halaman berikutnya.");
            }
            else
            {
                kept.Add(line);
            }
        }

        return kept;
    }

    /// <summary>The lines with their pages: as the source marks them, else as its page numbers count them. A source that numbers its first page beneath the text
    /// has its numbers at the foot (a few lines may stand above a first number at the head); any other has them at the head.</summary>
    public static List<SourceLine> Paged(List<SourceLine> lines)
    {
        var atFoot = lines.FindIndex(line => PageNumber(line, 0) is 1) > 3;
        var (last, page) = (1, 1);
        List<SourceLine> paged = new(lines.Count);
        foreach (var line in lines)
        {
            var number = PageNumber(line, last);
            (last, page) = (number ?? last, !atFoot && number is { } head ? head : page);
            paged.Add(line with { Place = line.Place with { Page = Math.Max(line.Place.Page, page) } });
            page = atFoot && number is { } foot ? foot + 1 : page;
        }

        return paged;
    }

    /// <summary>The line after furniture begins its page.</summary>
    private static void Mark(List<SourceLine> lines, int i)
    {
        if (i < lines.Count)
        {
            lines[i] = lines[i] with { BeginsPage = true };
        }
    }

    private static int? PageNumber(SourceLine line, int last)
    {
        var match = Number().Match(line.Text);
        if (line.Table is not null || !match.Success || !int.TryParse(match.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var isBare = match.Groups["n"].Length == line.Text.Length;
        return !isBare || number == last + 1 ? number : null;
    }

    private static void CheckNumber(SourceLine line, int number, ImportReport report)
    {
        if (number == 1)
        {
            report.Broken("TIP-02", Severity.Warning, line.Place, $"Halaman pertama tidak diberi nomor; tertulis \"{line.Text}\".");
        }
        else if (!Proper().IsMatch(line.Text))
        {
            report.Broken("TIP-02", Severity.Warning, line.Place, $"Nomor halaman ditulis \"- {number} -\"; tertulis \"{line.Text}\".");
        }
    }

    /// <summary>A short line with dots at the foot of a page whose words open the next page.</summary>
    private static bool IsCatchWord(List<SourceLine> lines, int i)
    {
        var match = CatchWord().Match(lines[i].Text);
        if (!match.Success || lines[i].Text.Length > 60)
        {
            return false;
        }

        for (var next = i + 1; next < lines.Count && next <= i + 4; next++)
        {
            if (Number().IsMatch(lines[next].Text))
            {
                continue;
            }

            return (lines[next].BeginsPage || next > i + 1) && lines[next].Text.StartsWith(match.Groups["words"].Value, StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }

    private static HashSet<string> Repeated(List<SourceLine> lines) =>
        [.. lines.Where(line => line.BeginsPage && line.Table is null).GroupBy(line => line.Text).Where(group => group.Count() > 2).Select(group => group.Key)];

    [GeneratedRegex(@"^(?:[-–—~]\s*(?<n>\d{1,3})\s*[-–—~]|(?:Halaman|Hal\.?|Page)\s*:?\s*(?<n>\d{1,3})(?:\s*(?:dari|of|/)\s*\d{1,3})?|(?<n>\d{1,3}))$", RegexOptions.IgnoreCase)]
    private static partial Regex Number();

    [GeneratedRegex(@"^- \d{1,3} -$")]
    private static partial Regex Proper();

    [GeneratedRegex(@"^(?<words>\S.*?)\s*(?:…+|\.{2,})[\s.…]*$")]
    private static partial Regex CatchWord();
}
