using System.Globalization;
using Budaya.Core.Tenants;
using Budaya.Core.Workbooks;

namespace Budaya.Core.Values;

/// <summary>The values of a framework as a workbook: what is written can be read again.</summary>
public static class FrameworkWorkbook
{
    private static readonly string[] Head = ["Nilai", "Huruf", "Letak huruf", "Bahasa", "Definisi", "Panduan perilaku", "Indikator", "Selaras dengan BerAKHLAK"];
    private const string About = "Kerangka";
    private static readonly string[] Marks = [";", "\n"];

    /// <summary>One value a row; behaviours and indicators one a line of their cell.</summary>
    public static byte[] Write(FrameworkInput framework)
    {
        ArgumentNullException.ThrowIfNull(framework);
        return Workbook.Write(
            new Sheet("Nilai", Head, [.. framework.Values.Select(RowOf)]),
            new Sheet(About, ["Hal", "Isi"],
            [
                ["Nama", framework.Acronym], ["Cara membentuk nama", PackWords.Forms.WordOf(framework.Form)], ["Makna", framework.Meaning], ["Bahasa", framework.MeaningLanguage], ["Maksud atau semboyan", framework.Tagline],
                ["Sumber", framework.Source], ["Tanggal sumber", framework.SourceDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""],
            ]));
    }

    /// <summary>The framework of a file: its values, and of the words about the whole those that its sheet <c>Kerangka</c> says; columns are known by their heads, in any order.</summary>
    /// <param name="file">The bytes.</param>
    /// <param name="before">What holds for all that the file does not say.</param>
    /// <exception cref="RefusedException">It is no workbook, a column is missing, or cells are wrong: all of them are named with row and column.</exception>
    public static FrameworkInput Read(byte[] file, FrameworkInput before)
    {
        ArgumentNullException.ThrowIfNull(before);
        List<Refusal> wrong = [];
        FrameworkInput text = AboutOf(Workbook.Read(file, About), before, wrong) with { Values = ValuesOf(Workbook.Read(file), wrong) };
        RefusedException.ThrowIfAny(wrong);
        return text;
    }

    private static FrameworkInput AboutOf(IReadOnlyList<WorkbookRow>? rows, FrameworkInput before, List<Refusal> wrong)
    {
        FrameworkInput text = before;
        foreach (WorkbookRow row in (rows ?? []).Skip(1))
        {
            string said = row[1].ReplaceLineEndings(" ");
            text = row[0].ToUpperInvariant() switch
            {
                "NAMA" => text with { Acronym = said.Length > 0 ? said : text.Acronym },
                "CARA MEMBENTUK NAMA" => text with { Form = FormOf(row, said, wrong) ?? text.Form },
                "MAKNA" => text with { Meaning = said },
                "BAHASA" => text with { MeaningLanguage = said },
                "MAKSUD ATAU SEMBOYAN" => text with { Tagline = said },
                "SUMBER" => text with { Source = said },
                "TANGGAL SUMBER" => text with { SourceDate = DayOf(row, said, wrong) },
                _ => Unknown(row, text, wrong),
            };
        }

        return text;
    }

    private static FrameworkForm? FormOf(WorkbookRow row, string said, List<Refusal> wrong)
    {
        FrameworkForm? form = Enum.GetValues<FrameworkForm>().Cast<FrameworkForm?>().FirstOrDefault(f => string.Equals(PackWords.Forms.WordOf(f!.Value), said, StringComparison.OrdinalIgnoreCase)); // not null: cast from values
        if (form is null)
        {
            wrong.Add(new($"Lembar \"{About}\" baris {row.Number}: \"{said}\" bukan cara membentuk nama. Pilihan: {string.Join(", ", Enum.GetValues<FrameworkForm>().Select(PackWords.Forms.WordOf))}."));
        }

        return form;
    }

    private static DateOnly? DayOf(WorkbookRow row, string said, List<Refusal> wrong)
    {
        if (said.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year > 1900)
        {
            return day;
        }

        wrong.Add(new($"Lembar \"{About}\" baris {row.Number}: \"{said}\" bukan tanggal; tulis seperti 2021-07-08."));
        return null;
    }

    private static FrameworkInput Unknown(WorkbookRow row, FrameworkInput text, List<Refusal> wrong)
    {
        wrong.Add(new($"Lembar \"{About}\" baris {row.Number}: hal \"{row[0]}\" tidak dikenal."));
        return text;
    }

    private static List<ValueInput> ValuesOf(IReadOnlyList<WorkbookRow> rows, List<Refusal> wrong)
    {
        Dictionary<string, int> columns = rows.Count == 0 ? [] : rows[0].Cells.Select((name, index) => (name, index)).Where(cell => Head.Contains(cell.name, StringComparer.OrdinalIgnoreCase))
            .GroupBy(cell => cell.name, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First().index, StringComparer.OrdinalIgnoreCase);
        if (!columns.ContainsKey(Head[0]) || !columns.ContainsKey(Head[1]))
        {
            throw new RefusedException($"Baris pertama harus memuat judul kolom \"{Head[0]}\" dan \"{Head[1]}\". Unduh kerangka ini sebagai contoh bentuknya.");
        }

        return [.. rows.Skip(1).Select(row => ValueOf(row, columns, wrong)).OfType<ValueInput>()];
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
