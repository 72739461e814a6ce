using Budaya.Core.Values;

namespace Budaya.Core.Tests.Values;

/// <summary>A row of <c>acronyms.txt</c>.</summary>
internal sealed record AcronymRow(int Number, string Verdict, FrameworkEntry Framework)
{
    private static readonly Dictionary<string, FrameworkForm> Forms = new() { ["akronim"] = FrameworkForm.Acronym, ["frasa"] = FrameworkForm.Phrase, ["kata"] = FrameworkForm.Word };

    private static readonly Dictionary<string, SegmentKind> Kinds = new()
    {
        ["awal"] = SegmentKind.Initial, ["awalKata"] = SegmentKind.WordInitials, ["sisipan"] = SegmentKind.Infix,
        ["akhiran"] = SegmentKind.Suffix, ["urutan"] = SegmentKind.Subsequence, ["tanpa"] = SegmentKind.None,
    };

    public static IReadOnlyList<AcronymRow> ReadAll(string path) => [.. File.ReadAllLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(Read)];

    public static FrameworkEntry FrameworkOf(string name, FrameworkForm form, string values) => new()
    {
        Key = "uji",
        Name = name,
        Form = form,
        Source = "uji",
        Values = [.. values.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ValueOf)],
    };

    private static AcronymRow Read(string line)
    {
        string[] cells = [.. line.Split('|').Select(cell => cell.Trim())];
        return new(int.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture), cells[3], FrameworkOf(cells[1], Forms[cells[2]], cells[4]));
    }

    private static ValueEntry ValueOf(string text)
    {
        string[] halves = text.Split('=');
        string[] segment = halves.Length == 1 ? [""] : halves[1].Split(':');
        SegmentKind usual = segment[0].Length > 1 ? SegmentKind.Prefix : SegmentKind.Initial;
        return new()
        {
            Name = halves[0],
            Segment = segment[0],
            SegmentKind = segment.Length > 1 ? Kinds[segment[1]] : usual,
            Behaviours = [],
            BerAkhlak = [],
            IsExample = false,
        };
    }
}
