using Budaya.Core.FollowUps;
using Budaya.Core.Tenants;
using Budaya.Web.Shell;
using Budaya.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Shown = Budaya.Web.Shell.CommitmentState;
using Stand = Budaya.Core.FollowUps.CommitmentState;

namespace Budaya.Web.Pages.FollowUps;

/// <summary>How commitments look on pages: as cells of the map, as tags, as bars.</summary>
public static class CommitmentMaps
{
    /// <summary>Kind and words of a status tag.</summary>
    public static (string Kind, string Words) Tag(CommitmentCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.State switch
        {
            Stand.Selesai => ("selesai", "Selesai"),
            Stand.Dilaporkan => ("jalan", "Dilaporkan, menunggu verifikasi"),
            _ when cell.IsLate => ("lambat", "Lewat tenggat"),
            Stand.Berjalan => ("tunggu", "Berjalan"),
            _ => ("netral", "Belum mulai"),
        };
    }

    /// <summary>The state of a report in words.</summary>
    public static string Words(ReportView report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return (report.State, report.IsAnswer) switch
        {
            (Stand.Selesai, _) => "Diterima",
            (Stand.Berjalan, true) => "Dikembalikan",
            (Stand.Dilaporkan, _) => "Dilaporkan selesai",
            _ => "Catatan",
        };
    }

    /// <summary>Two maps side by side: dinas and satuan; all others.</summary>
    public static IReadOnlyList<CommitmentMapView> Of(FollowUpMap map, IUrlHelper url)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(url);
        IReadOnlyList<CommitmentColumn> columns = [.. map.Totals.Select(t => new CommitmentColumn(t.Key, t.Title))];
        return [.. map.Rows.GroupBy(r => r.Kind is OpdKind.Dinas or OpdKind.Satuan).OrderByDescending(g => g.Key).Select(group =>
        {
            string title = group.Key ? "Dinas dan satuan" : "Perangkat daerah lainnya";
            return new CommitmentMapView(
                $"Status kesepakatan: {title}", $"{title} ({group.Count()})", columns,
                [.. group.Select(row => new CommitmentRow(row.Name, UrlOf(map, row, url), [.. columns.Select(c => ShownOf(row, c.Word))]))]);
        })];
    }

    /// <summary>The parts of a bar: done, reported, under way, late.</summary>
    public static IReadOnlyList<ProgressPart> Parts(CommitmentTotal total)
    {
        ArgumentNullException.ThrowIfNull(total);
        return [new(total.Done, "aksen"), new(total.Reported, "aksen-2"), new(total.Underway, "aksen-1"), new(total.Late, "lambat")];
    }

    /// <summary>The same in words.</summary>
    public static string InWordsOf(CommitmentTotal total)
    {
        ArgumentNullException.ThrowIfNull(total);
        return $"{total.Done} selesai, {total.Reported} dilaporkan, {total.Underway} berjalan, {total.Late} lewat tenggat, {total.NotStarted} belum mulai, dari {total.Whole} perangkat daerah";
    }

    // The first that waits for the bureau, else the first.
    private static string? UrlOf(FollowUpMap map, OpdCommitments row, IUrlHelper url) =>
        url.Page("/FollowUps/Show", new { opd = row.OpdCode, key = (row.Cells.FirstOrDefault(c => c.State == Stand.Dilaporkan) ?? row.Cells[0]).Key, alur = map.CaseId });

    private static Shown ShownOf(OpdCommitments row, string key) => row.Cells.FirstOrDefault(c => c.Key == key) switch
    {
        { State: Stand.Selesai } => Shown.Verified,
        { State: Stand.Dilaporkan } => Shown.Reported,
        { IsLate: true } => Shown.Late,
        { State: Stand.Berjalan } => Shown.Underway,
        _ => Shown.NotStarted,
    };
}
