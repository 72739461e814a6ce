using System.Text;
using Budaya.Core;
using Budaya.Core.Audit;
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
        CsvText text = new(Head);
        foreach (RecipientRow row in view.Recipients)
        {
            text.Add([row.OpdCode, row.Name, row.Mail ?? "", StateOf(row), row.MailReply, Moment(row.ReadAt, zone), Moment(row.AcknowledgedAt, zone), row.Receiver ?? "",
                row.Reminders.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        }

        return File(text.ToBytes(), CsvText.MediaType, "rekap-pengiriman-1.csv");
    }

    /// <summary>Sends the evidence sheet: what was conveyed, who answered when, and the head of the region's records as it stands now.</summary>
    public async Task<IActionResult> OnGetSheetAsync(Guid id, int n, [FromServices] ChainVerifier chain, CancellationToken cancellationToken)
    {
        PlanView view = await reader.PlanAsync(id, cancellationToken);
        if (n != 1 || view.Plan.StartedAt is null)
        {
            throw new MissingException($"Sending {n} of plan {id}");
        }

        TimeZoneInfo zone = (await tenant.CalendarAsync(cancellationToken)).Zone;
        string[] lines =
        [
            "LEMBAR BUKTI PENYAMPAIAN", "", view.Plan.Title, $"Surat pengantar Nomor {view.Plan.CoverNumber}", "",
            .. view.Documents.Select((d, i) => $"{i + 1}. {d.Citation} (sidik digital berkas {d.Sha256})"), "",
            .. view.Recipients.Select(r => $"{r.OpdCode} {r.Name}: {(r.AcknowledgedAt is { } at ? $"diterima {InWords.Moment(at, zone)} oleh {r.Receiver}" : "belum ada tanda terima")}"), "",
            await chain.WitnessLineAsync(cancellationToken),
        ];
        return File(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)), "text/plain; charset=utf-8", "lembar-bukti-penyampaian.txt");
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
}
