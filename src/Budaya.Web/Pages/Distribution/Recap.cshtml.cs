using System.Text;
using Budaya.Core;
using Budaya.Core.Distribution;
using Budaya.Core.Tenants;
using Budaya.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Budaya.Web.Pages.Distribution;

/// <summary>The state of every OPD as a file for a spreadsheet: semicolons, UTF-8 with its mark.</summary>
public sealed class RecapModel(DistributionReader reader, TenantDirectory tenant) : PageModel
{
    private static readonly string[] Head = ["Kode", "Perangkat daerah", "Alamat surel", "Surel", "Jawaban server", "Dibaca", "Dikonfirmasi", "Diterima oleh", "Pengingat"];

    /// <summary>Sends the file.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, int n, CancellationToken cancellationToken)
    {
        PlanView view = await reader.PlanAsync(id, cancellationToken);
        if (n != 1 || view.Plan.StartedAt is null)
        {
            throw new MissingException($"Sending {n} of plan {id}");
        }

        TimeZoneInfo zone = (await tenant.CalendarAsync(cancellationToken)).Zone;
        StringBuilder text = new();
        Line(text, Head);
        foreach (RecipientRow row in view.Recipients)
        {
            Line(text, [row.OpdCode, row.Name, row.Mail ?? "", StateOf(row), row.MailReply, Moment(row.ReadAt, zone), Moment(row.AcknowledgedAt, zone), row.Receiver ?? "",
                row.Reminders.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        }

        return File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv", "rekap-pengiriman-1.csv");
    }

    private static string StateOf(RecipientRow row) => row.MailState switch
    {
        null => "tanpa surel",
        DeliveryState.Accepted => row.WasUncertain ? "masuk ke surel (dikirim ulang sekali)" : "masuk ke surel",
        DeliveryState.Refused => "ditolak",
        DeliveryState.Uncertain => "tidak pasti",
        _ => "dalam antrean",
    };

    private static string Moment(DateTimeOffset? at, TimeZoneInfo zone) => at is { } moment ? InWords.Moment(moment, zone) : "";

    private static void Line(StringBuilder text, IReadOnlyList<string> cells) => text.AppendJoin(';', cells.Select(Cell)).Append("\r\n");

    // A cell that begins like a formula would be computed by the spreadsheet.
    private static string Cell(string text)
    {
        string safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{text}" : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
