using Budaya.Core.Proposals;
using Budaya.Core.Tests.Workflow;
using Budaya.Core.Workbooks;

namespace Budaya.Core.Tests.Proposals;

/// <summary>The comparison of proposals as a sheet of a workbook.</summary>
public sealed class ComparisonWorkbookTests
{
    [Fact]
    public async Task Write_AScoredRound_HasEachProposalAndItsOutcomeAfterTheClose()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Walk walk = await ScoredRound.AtMeetingAsync(region);
        await ScoredRound.OpenAsync(region, walk);
        foreach (string office in ScoredRound.Offices)
        {
            await ScoredRound.GiveAsync(region, walk, office, ("Betason", 5), ("Aksi Profesor", 4), ("Proaksi Inovatif", 2));
        }

        IReadOnlyList<WorkbookRow> open = await RowsAsync(region, walk);
        await ScoredRound.CloseAsync(region, walk);
        IReadOnlyList<WorkbookRow> closed = await RowsAsync(region, walk);

        Assert.Equal(["Unsur", "Betason", "Aksi Profesor", "Proaksi Inovatif"], open[0].Cells);
        Assert.Contains(open, r => r[0] == "Huruf dan nilai" && r[1].StartsWith("B: Bersih", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(open, r => r[0].StartsWith("Nilai putaran", StringComparison.Ordinal)); // hidden until the close
        Assert.Equal(["Nilai putaran 1", "5,00, peringkat 1", "4,00, peringkat 2", "2,00, peringkat 3"], closed.Single(r => r[0].StartsWith("Nilai putaran", StringComparison.Ordinal)).Cells);
        Assert.Equal("5 dari 5", closed.Single(r => r[0] == "Dukungan")[1]);
    }

    private static async Task<IReadOnlyList<WorkbookRow>> RowsAsync(Region region, Walk walk)
    {
        RoundView view = await BetasonRound.ViewAsync(region, walk);
        return Workbook.Read(ComparisonWorkbook.Write(view, await ScoredRound.ViewAsync(region, walk, "kabag-organisasi")));
    }
}
