using System.Text;

namespace Budaya.Web.Shell;

/// <summary>Rows for a spreadsheet: semicolons, UTF-8 with its mark, and no cell that the spreadsheet would compute.</summary>
public sealed class CsvText
{
    /// <summary>Media type of the file.</summary>
    public const string MediaType = "text/csv";

    private readonly StringBuilder _text = new();

    /// <summary>Begins with the heads of the columns.</summary>
    public CsvText(IEnumerable<string> head) => Add(head);

    /// <summary>Adds a row.</summary>
    public void Add(IEnumerable<string> cells) => _text.AppendJoin(';', cells.Select(Cell)).Append("\r\n");

    /// <summary>The file.</summary>
    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(_text.ToString())];

    // A cell that begins like a formula would be computed; spaces before the sign do not keep every spreadsheet from it.
    private static string Cell(string text)
    {
        string begins = text.TrimStart(' ', '\n', '\u00A0', '\uFEFF');
        string safe = begins.Length > 0 && begins[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20' ? $"'{text}" : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
