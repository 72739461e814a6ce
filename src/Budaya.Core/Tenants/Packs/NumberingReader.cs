using System.Text.RegularExpressions;

namespace Budaya.Core.Tenants;

/// <summary>Reads how documents are numbered and signed.</summary>
internal static partial class NumberingReader
{
    public static IReadOnlyList<NumberPattern> Patterns(MapReader profile)
    {
        List<NumberPattern> patterns = [];
        foreach (MapReader map in profile.Maps("penomoran", ProfileShapes.Numbering))
        {
            NumberPattern pattern = PatternOf(map);
            if (patterns.Any(p => p.Kind == pattern.Kind && p.Period.Overlaps(pattern.Period)))
            {
                map.Report("naskah", $"Masa berlaku pola ini bertindih dengan pola lain untuk {PackWords.DocumentKinds.WordOf(pattern.Kind)}; atur berlakuDari dan berlakuSampai.");
            }

            patterns.Add(pattern);
        }

        return patterns;
    }

    public static IReadOnlyList<RegisterRule> Registers(MapReader profile)
    {
        MapReader map = profile.MapOrNull("register", ProfileShapes.Register) ?? profile.Empty(ProfileShapes.Register);
        return [.. PackWords.DocumentKinds.Cases.Select(kind => new RegisterRule(kind, map.Word(PackWords.DocumentKinds.WordOf(kind), PackWords.RegisterModes)))];
    }

    public static IReadOnlyList<SigningRule> SigningPaths(MapReader profile)
    {
        MapReader map = profile.MapOrNull("tandaTangan", ProfileShapes.Signing) ?? profile.Empty(ProfileShapes.Signing);
        return [.. PackWords.DocumentKinds.Cases.Select(kind => new SigningRule(kind, map.Word(PackWords.DocumentKinds.WordOf(kind), PackWords.SigningPaths)))];
    }

    private static NumberPattern PatternOf(MapReader map)
    {
        NumberPattern pattern = new()
        {
            Kind = map.Word("naskah", PackWords.DocumentKinds),
            Pattern = map.Text("pola"),
            Classification = map.TextOrNull("klasifikasi"),
            Unit = map.TextOrNull("unit"),
            Period = map.Period(),
        };
        Check(map, pattern);
        return pattern;
    }

    private static void Check(MapReader map, NumberPattern pattern)
    {
        if (pattern.Pattern.Length == 0)
        {
            return;
        }

        string left = TokenForm().Replace(pattern.Pattern, match => NumberPattern.Tokens.Contains(match.Value) ? "" : match.Value);
        if (left.Contains('{') || left.Contains('}'))
        {
            map.Report("pola", $"Pola \"{pattern.Pattern}\" memuat tanda yang tidak dikenal; yang dikenal: {string.Join(", ", NumberPattern.Tokens)}.");
        }

        if (!pattern.Pattern.Contains("{urut}", StringComparison.Ordinal))
        {
            map.Report("pola", $"Pola \"{pattern.Pattern}\" tidak memuat {{urut}}, sehingga semua nomor akan sama.");
        }

        if (pattern.Pattern.Contains("{klas}", StringComparison.Ordinal) && pattern.Classification is null)
        {
            map.Report("pola", "Pola memakai {klas}, tetapi kunci \"klasifikasi\" belum diisi.");
        }

        if (pattern.Pattern.Contains("{unit}", StringComparison.Ordinal) && pattern.Unit is null)
        {
            map.Report("pola", "Pola memakai {unit}, tetapi kunci \"unit\" belum diisi.");
        }
    }

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex TokenForm();
}
