using System.Text.RegularExpressions;
using Budaya.Core.Values;

namespace Budaya.Core.Tenants;

/// <summary>Reads <c>nilai.yaml</c> and <c>usulan.yaml</c>.</summary>
internal static partial class FrameworkReader
{
    private const int MostBehaviours = 9;

    public static IReadOnlyList<FrameworkEntry> Read(MapReader file)
    {
        List<FrameworkEntry> frameworks = [];
        foreach (MapReader map in file.Maps("kerangka", ValueShapes.Framework))
        {
            IReadOnlyList<MapReader> values = map.Maps("nilai", ValueShapes.Value);
            FrameworkEntry framework = new()
            {
                Key = map.Code("kunci"),
                Name = map.Text("nama"),
                Form = map.Word("bentuk", PackWords.Forms),
                Meaning = map.SentenceOrNull("arti"),
                Purpose = map.SentenceOrNull("maksud"),
                MeaningLanguage = map.TextOrNull("bahasa", LanguageForm(), "nama bahasa, paling panjang 64 huruf"),
                Source = map.SentenceOrNull("sumber") ?? "",
                SourceDate = map.DateOrNull("tanggalSumber"),
                Values = [.. values.Select(ValueOf)],
            };
            if (frameworks.Any(f => f.Key == framework.Key))
            {
                map.Report("kunci", $"Kunci kerangka \"{framework.Key}\" sudah dipakai.");
            }

            CheckAcronym(map, values, framework);
            frameworks.Add(framework);
        }

        return frameworks;
    }

    public static IReadOnlyList<RoundEntry> Rounds(MapReader file, IReadOnlySet<string> workflows, IReadOnlySet<string> frameworks, IReadOnlySet<string> offices)
    {
        List<RoundEntry> rounds = [];
        foreach (MapReader map in file.Maps("putaran", ValueShapes.Round))
        {
            RoundEntry round = new()
            {
                Key = map.Code("kunci"),
                Title = map.Text("nama"),
                WorkflowKey = Known(map, "alur", workflows, "alur"),
                Proposals = [.. map.Maps("usulan", ValueShapes.Proposal).Select(p => ProposalOf(p, frameworks, offices))],
            };
            if (rounds.Any(r => r.Key == round.Key))
            {
                map.Report("kunci", $"Kunci putaran \"{round.Key}\" sudah dipakai.");
            }

            rounds.Add(round);
        }

        return rounds;
    }

    private static ProposalEntry ProposalOf(MapReader map, IReadOnlySet<string> frameworks, IReadOnlySet<string> offices) =>
        new(Known(map, "kerangka", frameworks, "kerangka nilai"), Known(map, "pengusul", offices, "jabatan"), map.SentenceOrNull("alasan"));

    private static string Known(MapReader map, string key, IReadOnlySet<string> known, string what)
    {
        string value = map.Code(key);
        if (value.Length > 0 && known.Count > 0 && !known.Contains(value)) // none known: their file is wrong, and says so
        {
            string suggestion = Nearest.To(value, known) is { } near ? $" Maksudnya \"{near}\"?" : "";
            map.Report(key, $"Tidak ada {what} dengan kunci \"{value}\".{suggestion}");
        }

        return value;
    }

    private static ValueEntry ValueOf(MapReader map)
    {
        ValueEntry value = new()
        {
            Name = map.Text("nama"),
            Segment = map.TextOrNull("penggalan", SegmentForm(), "paling panjang 40 huruf") ?? "",
            SegmentKind = map.Word("cara", PackWords.SegmentKinds, map.Has("penggalan") ? SegmentKind.Initial : SegmentKind.None),
            Definition = map.SentenceOrNull("definisi"),
            Behaviours = map.Sentences("perilaku"),
            BerAkhlak = map.Texts("berAkhlak"),
            Language = map.TextOrNull("bahasa", LanguageForm(), "nama bahasa, paling panjang 64 huruf"),
            Indicators = map.Sentences("indikator"),
            IsExample = map.Flag("contoh", otherwise: false),
        };
        if (value.Behaviours.Count > MostBehaviours)
        {
            map.Report("perilaku", $"Nilai \"{value.Name}\" mempunyai {value.Behaviours.Count} perilaku; paling banyak {MostBehaviours}.");
        }

        foreach (PackNode item in map.Items("berAkhlak"))
        {
            if (item is PackText text && BerAkhlak.Find(text.Value) is null)
            {
                map.ReportAt(item, $"\"{text.Value}\" bukan nilai BerAKHLAK; yang dikenal: {string.Join(", ", BerAkhlak.Framework.Values.Select(v => v.Name))}.");
            }
        }

        return value;
    }

    private static void CheckAcronym(MapReader map, IReadOnlyList<MapReader> values, FrameworkEntry framework)
    {
        foreach (AcronymFinding finding in AcronymCheck.Check(framework).Where(f => f.Severity == AcronymSeverity.Error))
        {
            MapReader at = finding.ValueIndex is { } index ? values[index] : map;
            string key = finding.ValueIndex is null ? "nama" : at.Has("penggalan") ? "penggalan" : "nama";
            at.Report(key, finding.Message);
        }
    }

    [GeneratedRegex("^.{1,64}$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageForm();

    [GeneratedRegex("^.{1,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex SegmentForm();
}
