using System.Globalization;
using System.Reflection;

namespace Budaya.Core.Values;

/// <summary>Work cultures in use elsewhere, from <c>acronyms.txt</c>: for collisions, and as the corpus of the check.</summary>
public static class KnownCultures
{
    private static readonly Dictionary<string, FrameworkForm> Forms = new()
    {
        ["akronim"] = FrameworkForm.Acronym, ["frasa"] = FrameworkForm.Phrase, ["kata"] = FrameworkForm.Word,
    };

    private static readonly Dictionary<string, SegmentKind> Kinds = new()
    {
        ["awal"] = SegmentKind.Initial, ["awalKata"] = SegmentKind.WordInitials, ["sisipan"] = SegmentKind.Infix,
        ["akhiran"] = SegmentKind.Suffix, ["urutan"] = SegmentKind.Subsequence, ["tanpa"] = SegmentKind.None,
    };

    private static readonly Lazy<IReadOnlyList<KnownCulture>> Read = new(ReadAll);

    /// <summary>All of them, in the order of their numbers.</summary>
    public static IReadOnlyList<KnownCulture> All => Read.Value;

    /// <summary>Values as the file writes them: <c>Bersih=BER; Tenang=NG:akhiran</c>.</summary>
    public static IReadOnlyList<ValueEntry> ValuesOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ValueOf)];
    }

    private static List<KnownCulture> ReadAll()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("acronyms.txt")
            ?? throw new InvalidOperationException("The file of known cultures is not in this build.");
        using StreamReader reader = new(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').Select(RowOf)];
    }

    private static KnownCulture RowOf(string line)
    {
        string[] cells = line.Split('|', StringSplitOptions.TrimEntries);
        FrameworkEntry framework = new()
        {
            Key = cells[0], Name = cells[1], Form = Forms[cells[2]], Source = cells[4], Values = ValuesOf(cells[6]),
        };
        return new(int.Parse(cells[0], CultureInfo.InvariantCulture), framework, cells[3], cells[4], cells[5] == "ya");
    }

    private static ValueEntry ValueOf(string text)
    {
        string[] halves = text.Split('=');
        string[] segment = halves.Length == 1 ? [""] : halves[1].Split(':');
        SegmentKind usual = segment[0].Length > 1 ? SegmentKind.Prefix : SegmentKind.Initial;
        return new()
        {
            Name = halves[0], Segment = segment[0], SegmentKind = segment.Length > 1 ? Kinds[segment[1]] : usual, Behaviours = [], BerAkhlak = [], IsExample = false,
        };
    }
}

/// <param name="Number">From 1.</param>
/// <param name="Framework">Its name and values.</param>
/// <param name="Verdict">What the check says of it: cocok, gagal or takTerpetakan.</param>
/// <param name="Owner">Who uses it.</param>
/// <param name="IsChecked">Whether its expansion was seen in a published source.</param>
public sealed record KnownCulture(int Number, FrameworkEntry Framework, string Verdict, string Owner, bool IsChecked);
