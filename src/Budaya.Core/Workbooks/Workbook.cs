using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Text = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Budaya.Core.Workbooks;

/// <summary>Lists as <c>.xlsx</c>, every cell as text: codes and NIP keep their zeros, and no cell is a formula.</summary>
public static class Workbook
{
    /// <summary>The media type of <c>.xlsx</c>.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Bytes of a file that is taken in.</summary>
    public const int MostBytes = 5_000_000;

    private const long MostUnpacked = 60_000_000;
    private const int MostEntries = 200;
    private const int MostRows = 20_000;
    private const int MostColumns = 100;
    private const int WidestColumn = 60;
    private const int LongestCell = 32_000;

    // Number formats of the standard that show a day: a reader sees a date in such a cell, so it is read as one.
    private static readonly HashSet<uint> DayFormats = [14, 15, 16, 17, 22];

    /// <summary>A workbook; of each sheet the first row is its head, which stays in sight.</summary>
    /// <exception cref="ArgumentException">No sheet, or a sheet without head.</exception>
    public static byte[] Write(params IReadOnlyList<Sheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        using MemoryStream stream = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>("gaya").Stylesheet = Styles();
            Sheets list = new();
            for (int index = 0; index < sheets.Count; index++)
            {
                string id = string.Create(CultureInfo.InvariantCulture, $"lembar{index + 1}");
                book.AddNewPart<WorksheetPart>(id).Worksheet = WorksheetOf(sheets[index]);
                list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = id, SheetId = (uint)index + 1, Name = NameOf(sheets[index].Name) });
            }

            book.Workbook = new(list);
        }

        return stream.ToArray();
    }

    /// <summary>The first sheet's rows, head first; cells as text as they are shown, dates as <c>yyyy-MM-dd</c>, blank rows left out.</summary>
    /// <exception cref="RefusedException">It is no workbook, it is too large, or a cell holds a formula.</exception>
    public static IReadOnlyList<WorkbookRow> Read(byte[] file) => Read(file, null) ?? throw NotAWorkbook();

    /// <summary>The rows of the sheet of that name, in any case; null when the file has none.</summary>
    /// <exception cref="RefusedException">As for the first sheet.</exception>
    public static IReadOnlyList<WorkbookRow>? Read(byte[] file, string? sheetName)
    {
        ArgumentNullException.ThrowIfNull(file);
        WorkbookGuard(file);
        try
        {
            using MemoryStream stream = new(file, writable: false);
            using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MostUnpacked });
            WorkbookPart book = document.WorkbookPart ?? throw NotAWorkbook();
            string? id = book.Workbook.Sheets?.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
                .FirstOrDefault(s => sheetName is null || string.Equals(s.Name?.Value, sheetName, StringComparison.OrdinalIgnoreCase))?.Id?.Value;
            return id is null ? null : book.GetPartById(id) is WorksheetPart sheet ? RowsOf(sheet, new(book)) : throw NotAWorkbook();
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or InvalidDataException or System.Xml.XmlException or FileFormatException or ArgumentException or FormatException or OverflowException or InvalidOperationException)
        {
            throw NotAWorkbook();
        }
    }

    private static List<WorkbookRow> RowsOf(WorksheetPart sheet, CellText text)
    {
        List<WorkbookRow> rows = [];
        using OpenXmlReader reader = OpenXmlReader.Create(sheet);
        int number = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
            {
                continue;
            }

            Row row = (Row)reader.LoadCurrentElement()!; // a start element of that type
            number = row.RowIndex is { } index ? (int)index.Value : number + 1;
            WorkbookRow read = new(number, CellsOf(row, number, text));
            if (read.Cells.Any(cell => cell.Length > 0))
            {
                rows.Add(rows.Count < MostRows ? read : throw new RefusedException($"Berkas memuat lebih dari {MostRows} baris. Bagi menjadi beberapa berkas."));
            }
        }

        return rows;
    }

    private static List<string> CellsOf(Row row, int number, CellText text)
    {
        List<string> cells = [];
        foreach (Cell cell in row.Elements<Cell>())
        {
            int column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
            if (column >= MostColumns)
            {
                break;
            }

            if (cell.CellFormula is not null)
            {
                throw new RefusedException($"Sel {ColumnName(column)}{number} berisi rumus. Tempel sebagai nilai (paste values), lalu unggah lagi.");
            }

            while (cells.Count <= column)
            {
                cells.Add("");
            }

            cells[column] = text.Of(cell).Trim();
        }

        return cells;
    }

    private static int ColumnOf(string reference)
    {
        int column = 0;
        foreach (char letter in reference.TakeWhile(char.IsAsciiLetterUpper).Take(4))
        {
            column = (column * 26) + (letter - 'A' + 1);
        }

        return Math.Max(0, column - 1);
    }

    internal static string ColumnName(int column) => column < 26 ? ((char)('A' + column)).ToString() : ColumnName((column / 26) - 1) + (char)('A' + (column % 26));

    // Looked at before anything is unpacked: what the entries say of themselves is checked again by the reader's own limit.
    private static void WorkbookGuard(byte[] file)
    {
        if (file.Length > MostBytes)
        {
            throw new RefusedException($"Berkas terlalu besar: paling banyak {MostBytes / 1_000_000} MB.");
        }

        try
        {
            using ZipArchive zip = new(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries || zip.Entries.Sum(entry => entry.Length) > MostUnpacked)
            {
                throw NotAWorkbook();
            }
        }
        catch (InvalidDataException)
        {
            throw NotAWorkbook();
        }
    }

    private static RefusedException NotAWorkbook() => new("Berkas ini bukan buku kerja .xlsx yang dapat dibaca. Simpan sebagai \"Excel Workbook (.xlsx)\", lalu unggah lagi.");

    private static Worksheet WorksheetOf(Sheet sheet)
    {
        if (sheet.Head.Count == 0)
        {
            throw new ArgumentException("A sheet has a head.", nameof(sheet));
        }

        SheetData data = new(RowOf(1, sheet.Head, style: 1));
        data.Append(sheet.Rows.Select((cells, index) => RowOf((uint)index + 2, cells, style: 2)));
        return new(
            new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            Widths(sheet),
            data);
    }

    private static Row RowOf(uint number, IReadOnlyList<string> cells, uint style) => new(cells.Select((text, column) => new Cell
    {
        CellReference = string.Create(CultureInfo.InvariantCulture, $"{ColumnName(column)}{number}"), DataType = CellValues.InlineString, StyleIndex = style,
        InlineString = new(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }),
    })) { RowIndex = number };

    private static Columns Widths(Sheet sheet) => new(sheet.Head.Select((head, column) => new Column
    {
        Min = (uint)column + 1, Max = (uint)column + 1, CustomWidth = true,
        Width = Math.Min(WidestColumn, 3 + Math.Max(head.Length, sheet.Rows.Select(row => column < row.Count ? row[column].Length : 0).DefaultIfEmpty().Max())),
    }));

    // 0 plain, 1 head (bold), 2 text (format @, so that a program does not turn a code into a number).
    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }, new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true }));

    private static string NameOf(string name) => string.Concat(name.Where(c => !"[]:*?/\\".Contains(c, StringComparison.Ordinal)).Take(31));

    // What XML cannot carry is left out, and a cell holds at most 32,767 characters.
    private static string Clean(string text)
    {
        StringBuilder kept = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool carried = (rune.Value >= ' ' || rune.Value is '\t' or '\n' or '\r') && rune.Value is not (0xFFFE or 0xFFFF) && rune != Rune.ReplacementChar;
            if (carried && kept.Length < LongestCell)
            {
                kept.Append(rune);
            }
        }

        return kept.ToString();
    }

    /// <summary>Cells as text, with the workbook's shared texts and formats.</summary>
    private sealed class CellText(WorkbookPart book)
    {
        private readonly List<string> shared = [.. book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText) ?? []];
        private readonly List<uint> formats = [.. book.WorkbookStylesPart?.Stylesheet.CellFormats?.Elements<CellFormat>().Select(format => format.NumberFormatId?.Value ?? 0) ?? []];

        public string Of(Cell cell)
        {
            string raw = cell.CellValue?.Text ?? "";
            CellValues? type = cell.DataType?.Value;
            if (type == CellValues.SharedString)
            {
                return int.Parse(raw, CultureInfo.InvariantCulture) is var index && index >= 0 && index < shared.Count ? shared[index] : throw new FormatException();
            }

            if (type == CellValues.InlineString)
            {
                return cell.InlineString?.InnerText ?? "";
            }

            bool isNumber = (type is null || type == CellValues.Number) && raw.Length > 0;
            return isNumber ? NumberOf(raw, (int)(cell.StyleIndex?.Value ?? 0)) : raw;
        }

        private string NumberOf(string raw, int style)
        {
            double number = double.Parse(raw, NumberStyles.Float, CultureInfo.InvariantCulture);
            bool isDay = style < formats.Count && DayFormats.Contains(formats[style]) && number is > 0 and < 2_958_466;
            return isDay ? DateTime.FromOADate(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                : Math.Abs(number) < 1e15 ? number.ToString("0.##########", CultureInfo.InvariantCulture) : raw;
        }
    }
}

/// <summary>A sheet to write.</summary>
/// <param name="Name">At most 31 characters are kept.</param>
/// <param name="Head">The first row.</param>
/// <param name="Rows">The others.</param>
public sealed record Sheet(string Name, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A row that was read.</summary>
/// <param name="Number">As the program shows it, from 1.</param>
/// <param name="Cells">From column A; cells at the end may be missing.</param>
public sealed record WorkbookRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The cell of a column, empty when the row is shorter.</summary>
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";
}
