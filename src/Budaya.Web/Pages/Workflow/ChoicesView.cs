using System.Globalization;
using Budaya.Core.Workflow;

namespace Budaya.Web.Pages.Workflow;

/// <summary>The choices at an open step.</summary>
/// <param name="IsReading">The documents of the step are open on the same page, at the versions whose hashes go with the form.</param>
/// <param name="OffersSamples">Whether a sample file may stand in for a scan.</param>
/// <param name="Today">In the region.</param>
public sealed record ChoicesView(Guid CaseId, int Decisions, StepView Step, bool IsReading, bool OffersSamples, DateOnly Today)
{
    /// <summary>A day as a date field takes it.</summary>
    public static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The state of a reminder in words.</summary>
    public static string StateOf(NoticeState state) => state switch
    {
        NoticeState.Menunggu => "menunggu dikirim",
        NoticeState.Dikirim => "sedang dikirim",
        NoticeState.Terkirim => "terkirim",
        NoticeState.Gagal => "ditolak server surel",
        NoticeState.TidakPasti => "tidak pasti sampai",
        NoticeState.TanpaAlamat => "tidak ada alamat surel",
        _ => "dilewati",
    };
}
