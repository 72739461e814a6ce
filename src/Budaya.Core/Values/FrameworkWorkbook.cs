using Budaya.Core.Workbooks;

namespace Budaya.Core.Values;

/// <summary>The values of a framework as a workbook: what is written can be read again.</summary>
public static class FrameworkWorkbook
{
    private static readonly string[] Head = ["Nilai", "Huruf", "Letak huruf", "Bahasa", "Definisi", "Panduan perilaku", "Indikator", "Selaras dengan BerAKHLAK"];
    private static readonly string[] Marks = [";", "\n"];

    /// <summary>One value a row; behaviours and indicators one a line of their cell.</summary>
    public static byte[] Write(FrameworkInput framework)
    {
        ArgumentNullException.ThrowIfNull(framework);
        return Workbook.Write(
            new Sheet("Nilai", Head, [.. framework.Values.Select(RowOf)]),
            new Sheet("Kerangka", ["Hal", "Isi"],
            [
                ["Nama", framework.Acronym], ["Makna", framework.Meaning], ["Bahasa", framework.MeaningLanguage], ["Maksud atau semboyan", framework.Tagline],
                ["Sumber", framework.Source], ["Tanggal sumber", framework.SourceDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? ""],
            ]));
    }

    /// <summary>The values of a file; columns are known by their heads, in any order.</summary>
    /// <exception cref="RefusedException">It is no workbook, a column is missing, or cells are wrong: all of them are named with row and column.</exception>
    public static IReadOnlyList<ValueInput> Read(byte[] file)
    {
        IReadOnlyList<WorkbookRow> rows = Workbook.Read(file);
        Dictionary<string, int> columns = rows.Count == 0 ? [] : rows[0].Cells.Select((name, index) => (name, index)).Where(cell => Head.Contains(cell.name, StringComparer.OrdinalIgnoreCase))
            .GroupBy(cell => cell.name, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First().index, StringComparer.OrdinalIgnoreCase);
        if (!columns.ContainsKey(Head[0]) || !columns.ContainsKey(Head[1]))
        {
            throw new RefusedException($"Baris pertama harus memuat judul kolom \"{Head[0]}\" dan \"{Head[1]}\". Unduh kerangka ini sebagai contoh bentuknya.");
        }

        List<Refusal> wrong = [];
        List<ValueInput> values = [.. rows.Skip(1).Select(row => ValueOf(row, columns, wrong)).OfType<ValueInput>()];
        RefusedException.ThrowIfAny(wrong);
        return values;
    }

    private static string[] RowOf(ValueInput value) =>
    [
        value.Name, value.Segment, SegmentWords.Of(value.SegmentKind), value.Language, value.Definition, string.Join('\n', value.Behaviours), string.Join('\n', value.Indicators),
        string.Join("; ", value.BerAkhlak.Select(n => BerAkhlak.Framework.Values[n - 1].Name)),
    ];

    private static ValueInput? ValueOf(WorkbookRow row, Dictionary<string, int> columns, List<Refusal> wrong)
    {
        string Cell(int head) => columns.TryGetValue(Head[head], out int column) ? row[column] : "";
        if (Cell(0).Length == 0)
        {
            wrong.Add(new($"Baris {row.Number}: kolom \"{Head[0]}\" kosong."));
            return null;
        }

        SegmentKind? kind = Cell(2).Length > 0 ? SegmentWords.Read(Cell(2)) : Cell(1).Length > 1 ? SegmentKind.Prefix : SegmentKind.Initial;
        if (kind is null)
        {
            wrong.Add(new($"Baris {row.Number}: \"{Cell(2)}\" bukan letak huruf. Pilihan: {string.Join(", ", SegmentWords.All)}."));
        }

        List<int> national = [];
        foreach (string name in Parts(Cell(7)))
        {
            int index = BerAkhlak.Framework.Values.ToList().FindIndex(v => string.Equals(v.Name, name, StringComparison.OrdinalIgnoreCase));
            if (index < 0)
            {
                wrong.Add(new($"Baris {row.Number}: \"{name}\" bukan nilai BerAKHLAK."));
            }

            national.Add(index + 1);
        }

        return new()
        {
            Name = Cell(0), Segment = Cell(1), SegmentKind = kind ?? SegmentKind.Initial, Language = Cell(3), Definition = Cell(4).ReplaceLineEndings(" "),
            Behaviours = Lines(Cell(5)), Indicators = Lines(Cell(6)), BerAkhlak = national,
        };
    }

    private static string[] Lines(string cell) => cell.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string[] Parts(string cell) => cell.ReplaceLineEndings("\n").Split(Marks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
