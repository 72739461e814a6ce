using System.Globalization;
using Budaya.Core.Values;
using Budaya.Core.Workbooks;

namespace Budaya.Core.Proposals;

/// <summary>The comparison of a round's proposals as <c>.xlsx</c>: the matrix, their values, and the outcome of each closed scoring round.</summary>
public static class ComparisonWorkbook
{
    private const int NationalValues = 7;

    /// <summary>The file. What stands on open score sheets is not in it, because it is not in the view either.</summary>
    public static byte[] Write(RoundView view, ScoreView? scores)
    {
        ArgumentNullException.ThrowIfNull(view);
        List<Sheet> sheets = [new("Perbandingan", ["Unsur", .. view.Proposals.Select(NameOf)], [.. Matrix(view, scores)]), new("Nilai", ["Usulan", "Urutan", "Penggalan", "Nilai", "Definisi", "Perilaku"], [.. Values(view)])];
        foreach (BallotResult result in scores?.Results ?? [])
        {
            sheets.Add(new($"Putaran {result.Ballot}", ["Peringkat", "Usulan", "Nilai", "Terendah", "Median", "Tertinggi", "Penilai", .. scores!.Round.Criteria.Select(c => $"{c.Name} (bobot {c.Weight})")], [.. Scores(result, scores)])); // there are results
        }

        return Workbook.Write(sheets);
    }

    private static IEnumerable<IReadOnlyList<string>> Matrix(RoundView view, ScoreView? scores)
    {
        IReadOnlyList<string> Row(string what, Func<ProposalView, string> of) => [what, .. view.Proposals.Select(of)];
        yield return Row("Keadaan", p => StateOf(p.State));
        yield return Row("Pengusul", p => p.Proposer);
        yield return Row("Makna", p => p.Framework.Text.Meaning);
        yield return Row("Huruf dan nilai", p => string.Join("; ", p.Framework.Text.Values.Select(v => v.Segment.Length > 0 ? $"{v.Segment}: {v.Name}" : v.Name)));
        yield return Row("Pemeriksaan akronim", AcronymOf);
        yield return Row("Cakupan BerAKHLAK", p => p.Framework.Text.Values.Count == 0 ? "belum dapat dinilai" : $"{NationalValues - p.Framework.Unmapped.Count} dari {NationalValues}{(p.Framework.Unmapped.Count > 0 ? $"; belum: {string.Join(", ", p.Framework.Unmapped)}" : "")}");
        yield return Row("Alasan pengusul", p => p.Rationale);
        yield return Row("Catatan", p => p.StateNote);
        yield return Row("Asal", p => string.Join(", ", view.Proposals.Where(o => p.From.Contains(o.Id)).Select(NameOf)));
        yield return Row("Lampiran", p => string.Join("; ", p.Files.Select(f => f.Name)));
        foreach (BallotResult result in scores?.Results ?? [])
        {
            yield return Row($"Nilai putaran {result.Ballot}", p => result.Scores.FirstOrDefault(s => s.ProposalId == p.Id) is { Total: { } total } score
                ? $"{ScoreTally.InWords(total)}, peringkat {score.Rank}{(result.Tied.Contains(p.Id) ? ", seri" : "")}" : "tidak dinilai");
        }

        yield return Row("Dukungan", p => view.Meeting is { } meeting ? $"{meeting.SupportOf(p.Id)} dari {meeting.Deliberating}" : "belum dibahas");
    }

    private static IEnumerable<IReadOnlyList<string>> Values(RoundView view) => view.Proposals.SelectMany(p => p.Framework.Text.Values.Select((v, index) => (IReadOnlyList<string>)
        [NameOf(p), (index + 1).ToString(CultureInfo.InvariantCulture), v.Segment, v.Name, v.Definition, string.Join("; ", v.Behaviours)]));

    private static IEnumerable<IReadOnlyList<string>> Scores(BallotResult result, ScoreView scores) => result.Scores.Select(s => (IReadOnlyList<string>)
    [
        s.Rank?.ToString(CultureInfo.InvariantCulture) ?? "", scores.AllProposals[s.ProposalId].Name, s.Total is { } total ? ScoreTally.InWords(total) : "",
        s.Spread is { } spread ? ScoreTally.InWords(spread.Lowest) : "", s.Spread is { } middle ? ScoreTally.InWords(middle.Median) : "", s.Spread is { } top ? ScoreTally.InWords(top.Highest) : "", s.Offices.ToString(CultureInfo.InvariantCulture),
        .. scores.Round.Criteria.Select(c => s.Criteria.FirstOrDefault(x => x.Position == c.Position) is { } by ? ScoreTally.InWords(by.Mean) : ""),
    ]);

    private static string AcronymOf(ProposalView proposal)
    {
        FrameworkView framework = proposal.Framework;
        return framework.Text.Form != FrameworkForm.Acronym ? "bukan akronim huruf per huruf"
            : framework.Text.Values.Count == 0 ? "belum dapat dinilai"
            : framework.Findings.FirstOrDefault(f => f.Severity == AcronymSeverity.Error)?.Message ?? $"{framework.Text.Values.Count} dari {framework.Text.Values.Count} nilai cocok";
    }

    private static string StateOf(ProposalState state) => state switch
    {
        ProposalState.Diajukan => "diajukan",
        ProposalState.Dikembalikan => "dikembalikan",
        ProposalState.Dipilih => "dipilih",
        ProposalState.TidakDipilih => "tidak dipilih",
        ProposalState.Ditarik => "ditarik",
        ProposalState.Digabung => "digabung",
        ProposalState.Dipecah => "dipecah",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no such state."),
    };

    private static string NameOf(ProposalView proposal) => proposal.Framework.Text.Acronym;
}
