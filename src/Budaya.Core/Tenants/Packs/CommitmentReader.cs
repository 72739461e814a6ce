using System.Text.RegularExpressions;

namespace Budaya.Core.Tenants;

/// <summary>Reads the commitments of <c>tenant.yaml</c>.</summary>
internal static partial class CommitmentReader
{
    public static IReadOnlyList<CommitmentRule> Read(MapReader profile)
    {
        List<CommitmentRule> rules = [];
        foreach (MapReader map in profile.Maps("komitmen", ProfileShapes.Commitment))
        {
            CommitmentRule rule = RuleOf(map);
            if (rules.Any(r => r.Code == rule.Code))
            {
                map.Report("kode", $"Kode \"{rule.Code}\" sudah dipakai kesepakatan lain.");
            }

            if (rule is { Rhythm: CommitmentRhythm.Once, WorkingDays: null })
            {
                map.Report("hariKerja", "Kesepakatan yang dilaksanakan sekali harus mempunyai tenggat \"hariKerja\".");
            }

            rules.Add(rule);
        }

        return rules;
    }

    private static CommitmentRule RuleOf(MapReader map) => new()
    {
        Code = map.Text("kode", CodeForm(), "C1 sampai C9"),
        Title = map.Text("nama"),
        Owner = map.Text("pelaksana"),
        MinimumEvidence = map.Text("bukti"),
        WorkingDays = map.Has("hariKerja") ? map.Whole("hariKerja", 1, 260) : null,
        Rhythm = map.Word("berkala", PackWords.Rhythms),
    };

    [GeneratedRegex("^C[1-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeForm();
}
