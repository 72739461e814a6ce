namespace Budaya.LegalText;

/// <summary>What a reference says.</summary>
/// <param name="Words">The words to print; the reference as typed, in brackets, when there is a problem.</param>
/// <param name="Targets">The units that it points to.</param>
/// <param name="Problem">In Indonesian, why it cannot be filled in; null when it can.</param>
/// <param name="UnknownLabel">The label that does not exist, when that is the problem.</param>
public sealed record ResolvedReference(string Words, IReadOnlyList<LegalUnit> Targets, string? Problem, string? UnknownLabel = null);

/// <summary>Turns references into words.</summary>
internal sealed class ReferenceResolver(LegalNumbering numbering, Region? region)
{
    /// <summary>More earlier items than the alphabet has letters are written as a range.</summary>
    private const int LongestEnumeration = 26;

    /// <summary>Labels that are looked at for a suggestion.</summary>
    private const int MostSuggestions = 200;

    private static readonly string[] UnitWords = ["pasal", "ayat", "huruf", "angka", "bab", "bagian", "paragraf", "diktum", "lampiran"];

    public ResolvedReference Resolve(Reference reference)
    {
        var words = reference.Source.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var key = string.Join(' ', words).ToLowerInvariant();
        if (Own(key) is { } own)
        {
            return own.Kind is null || own.Kind == numbering.Document.Kind
                ? new ResolvedReference(own.Words, [], null)
                : Problem(reference, $"Rujukan \"[{reference.Source}]\" tidak sesuai dengan jenis naskah. Tulis \"[{OwnKey(numbering.Document.Kind)}]\".");
        }

        var unit = words[0].ToLowerInvariant();
        if (!UnitWords.Contains(unit))
        {
            return Problem(reference, $"Rujukan \"[{reference.Source}]\" tidak dikenal. Awali dengan {string.Join(", ", UnitWords)}, peraturan ini, keputusan ini, surat edaran ini, atau judul.");
        }

        var labels = words[1..];
        var resolved = labels switch
        {
            [] when unit == "lampiran" => Lampiran(reference),
            ["sebelumnya" or "Sebelumnya"] => Previous(reference, unit),
            [] => Problem(reference, $"Rujukan \"[{reference.Source}]\" belum menyebut label, misalnya \"[{unit} daftar]\"."),
            _ => Labels(reference, unit, labels),
        };
        return resolved.Problem is null && char.IsUpper(reference.Source[0]) ? resolved with { Words = char.ToUpperInvariant(resolved.Words[0]) + resolved.Words[1..] } : resolved;
    }

    private (string Words, DocumentKind? Kind)? Own(string key) => key switch
    {
        "peraturan ini" => ($"{region?.RegulationName ?? "Peraturan"} ini", DocumentKind.Peraturan),
        "keputusan ini" => ($"{region?.DecreeName ?? "Keputusan"} ini", DocumentKind.Keputusan),
        "surat edaran ini" => ("Surat Edaran ini", DocumentKind.SuratEdaran),
        "judul" => (numbering.Document.Judul?.Text.Plain ?? "", null),
        _ => null,
    };

    private static string OwnKey(DocumentKind kind) => kind switch
    {
        DocumentKind.Peraturan => "peraturan ini",
        DocumentKind.Keputusan => "keputusan ini",
        _ => "surat edaran ini",
    };

    private static ResolvedReference Problem(Reference reference, string problem, string? unknown = null) => new(reference.Plain, [], problem, unknown);

    private ResolvedReference Lampiran(Reference reference)
    {
        var all = numbering.Units.Where(unit => unit.Kind == UnitKind.Lampiran).ToList();
        return all.Count switch
        {
            1 => new ResolvedReference(all[0].Name, all, null),
            0 => Problem(reference, "Naskah ini tidak mempunyai Lampiran. Tambahkan \"LAMPIRAN\" di akhir naskah, atau hapus rujukan ini."),
            _ => Problem(reference, "Naskah ini mempunyai lebih dari satu Lampiran. Sebutkan label Lampiran yang dimaksud."),
        };
    }

    /// <summary>All earlier items of the same list for huruf and angka; the one before for the other units.</summary>
    private ResolvedReference Previous(Reference reference, string unitWord)
    {
        var here = numbering.PlaceOf(reference);
        while (here is not null && !Fits(here, unitWord))
        {
            here = here.Parent;
        }

        if (here is null)
        {
            return Problem(reference, $"Rujukan \"[{reference.Source}]\" hanya dapat ditulis di dalam {unitWord}.");
        }

        var (siblings, at) = numbering.SiblingsOf(here);
        if (at == 0)
        {
            return Problem(reference, $"Tidak ada {unitWord} sebelum tempat rujukan \"[{reference.Source}]\" ini.");
        }

        List<LegalUnit> before = unitWord is not ("huruf" or "angka") ? [siblings[at - 1]] : at > LongestEnumeration ? [siblings[0], siblings[at - 1]] : siblings[..at];
        return new ResolvedReference(Join([.. before.Select(unit => unit.Name)], [at > LongestEnumeration && before.Count == 2 ? "sampai" : "dan"]), before, null);
    }

    private static bool Fits(LegalUnit unit, string word) => word switch
    {
        "huruf" or "angka" => unit.Name.StartsWith(word, StringComparison.Ordinal),
        "bagian" => unit.Kind is UnitKind.Bagian or UnitKind.Section or UnitKind.AnnexHeading,
        "bab" => unit.Kind == UnitKind.Bab || (unit.Kind == UnitKind.AnnexHeading && unit.Level == 1),
        "paragraf" => unit.Kind is UnitKind.Paragraf or UnitKind.AnnexHeading,
        _ => unit.Kind.ToString().Equals(word, StringComparison.OrdinalIgnoreCase),
    };

    private ResolvedReference Labels(Reference reference, string unitWord, string[] words)
    {
        List<LegalUnit> targets = [];
        List<string> joints = [];
        foreach (var word in words)
        {
            var name = word.TrimEnd(',');
            if (name.ToLowerInvariant() is "dan" or "atau" or "sampai" or "dan/atau" && targets.Count > 0)
            {
                joints.Add(name.ToLowerInvariant());
            }
            else if (name.Length > 0)
            {
                if (numbering.Find(name) is not { } target)
                {
                    return Problem(reference, $"Label \"{name}\" tidak ada dalam naskah ini.{Suggestion(name)}", name);
                }

                if (!Fits(target, unitWord))
                {
                    return Problem(reference, target.Name.Length == 0
                        ? $"Label \"{name}\" menunjuk rincian tunggal, yang tidak diberi huruf atau angka."
                        : $"Label \"{name}\" menunjuk {target.Name}, bukan {unitWord}. Tulis \"[{target.Name.Split(' ')[0].ToLowerInvariant()} {name}]\".");
                }

                targets.Add(target);
            }
        }

        return targets.Count == 0
            ? Problem(reference, $"Rujukan \"[{reference.Source}]\" belum menyebut label.")
            : new ResolvedReference(Words(targets, joints, numbering.PlaceOf(reference)), targets, null);
    }

    private string Suggestion(string name)
    {
        var nearest = numbering.Labels.Take(MostSuggestions).Select(entry => entry.Label.Name).Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(label => label.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(label, StringComparison.OrdinalIgnoreCase)
                || (label.Length > 2 && name.Length > 2 && label.AsSpan(0, 3).Equals(name.AsSpan(0, 3), StringComparison.OrdinalIgnoreCase)))
            .Take(3).ToList();
        return nearest.Count == 0
            ? $" Beri label pada tempat yang dirujuk, misalnya \"PASAL {{{name}}}\"."
            : $" Mungkin yang dimaksud: {string.Join(", ", nearest)}.";
    }

    private static string Words(List<LegalUnit> targets, List<string> joints, LegalUnit? here)
    {
        var prefix = Prefix(targets[0], here);
        return targets.All(target => ReferenceEquals(target.Parent, targets[0].Parent))
            ? string.Join(' ', [.. prefix, Join([.. targets.Select(target => target.Name)], joints)])
            : Join([.. targets.Select(target => string.Join(' ', [.. Prefix(target, here), target.Name]))], joints);
    }

    /// <summary>The units above the target that the place of the reference does not already stand in.</summary>
    private static IEnumerable<string> Prefix(LegalUnit target, LegalUnit? here)
    {
        HashSet<LegalUnit> around = new(ReferenceEqualityComparer.Instance);
        for (var unit = here; unit is not null; unit = unit.Parent)
        {
            around.Add(unit);
        }

        return target.Path.SkipLast(1).Where(unit => !around.Any(other => ReferenceEquals(other.Node, unit.Node))).Select(unit => unit.Name).Where(name => name.Length > 0);
    }

    private static string Join(List<string> names, List<string> joints)
    {
        var joint = joints.Count == 0 ? "dan" : joints[^1];
        if (names.Count == 1)
        {
            return names[0];
        }

        if (joint == "sampai")
        {
            return $"{names[0]} sampai dengan {names[^1]}";
        }

        return names.Count == 2 ? $"{names[0]} {joint} {names[1]}" : $"{string.Join(", ", names.SkipLast(1))}, {joint} {names[^1]}";
    }
}
