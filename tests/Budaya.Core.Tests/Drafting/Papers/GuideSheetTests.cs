using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Budaya.Core.Tests.Tenants;

namespace Budaya.Core.Tests.Drafting.Papers;

/// <summary>The sheet for drafters is as short as it says: printed on A4, it fills no more than the two sides of one sheet.</summary>
public sealed partial class GuideSheetTests(PaperForms forms)
{
    private const string Begin = "## Satu lembar untuk perancang", End = "## Contoh: Peraturan";

    [Fact]
    public async Task Sheet_PrintedOnA4_FillsTwoSides()
    {
        Programs.Need("soffice");
        Programs.Need("pdfinfo");
        string page = await File.ReadAllTextAsync(Path.Combine(ShippedPacks.RepositoryRoot, "docs", "draft-text.md"), TestContext.Current.CancellationToken);
        string file = await forms.FileAsync("lembar-perancang.html", Encoding.UTF8.GetBytes(Html(page[page.IndexOf(Begin, StringComparison.Ordinal)..page.IndexOf(End, StringComparison.Ordinal)])));
        string folder = Path.GetDirectoryName(file)!; // a file has a folder

        await Programs.RunAsync("soffice", $"-env:UserInstallation=file://{folder}/profil-lembar", "--headless", "--convert-to", "pdf", "--outdir", folder, file);
        string facts = await Programs.RunAsync("pdfinfo", Path.ChangeExtension(file, ".pdf"));

        Assert.Contains("(A4)", facts, StringComparison.Ordinal);
        Assert.InRange(int.Parse(Pages().Match(facts).Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture), 1, 2);
    }

    /// <summary>The paragraphs and tables of the page, in 8.5 points.</summary>
    private static string Html(string section)
    {
        StringBuilder html = new("""<html><head><meta charset="utf-8"><style>@page { size: 21cm 29.7cm; margin: 1.2cm } body, td, p { font-family: "Liberation Serif"; font-size: 8.5pt; margin-top: 0; margin-bottom: 2pt } h2 { font-size: 12pt; margin: 0 }</style></head><body>""");
        foreach (string part in section.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            string[] lines = part.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            string[] rows = [.. lines.Where(line => line.StartsWith('|') && line.Trim('|', '-').Length > 0)];
            html.Append(rows.Length > 0 ? $"<table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"1\">{string.Concat(rows.Select(row => $"<tr>{string.Concat(Column().Split(row)[1..^1].Select(cell => $"<td>{Inline(cell.Trim())}</td>"))}</tr>"))}</table>"
                : lines is [['#', ..], ..] ? $"<h2>{Inline(part.TrimStart('#', ' '))}</h2>" : $"<p>{Inline(string.Join(' ', lines))}</p>");
        }

        return html.Append("</body></html>").ToString();
    }

    private static string Inline(string text) => Bold().Replace(WebUtility.HtmlEncode(text).Replace("`", "", StringComparison.Ordinal).Replace("\\|", "|", StringComparison.Ordinal), "<b>$1</b>");

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Column();

    [GeneratedRegex(@"\*\*([^*]*)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"Pages:\s+(?<n>[0-9]+)")]
    private static partial Regex Pages();
}
