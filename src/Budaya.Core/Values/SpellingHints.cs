namespace Budaya.Core.Values;

/// <summary>Values whose spelling differs from the standard one. Only hints: a region may keep the spelling it has announced.</summary>
/// <remarks>Source: Kamus Besar Bahasa Indonesia.</remarks>
public static class SpellingHints
{
    private static readonly Dictionary<string, string> Standard = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Bertaqwa"] = "Bertakwa", ["Taqwa"] = "Takwa", ["Handal"] = "Andal", ["Responsive"] = "Responsif", ["Professional"] = "Profesional",
        ["Obyektif"] = "Objektif", ["Effektif"] = "Efektif", ["Effisien"] = "Efisien", ["Praktek"] = "Praktik", ["Tauladan"] = "Teladan",
        ["Sinergitas"] = "Sinergi",
    };

    /// <summary>A hint for each such value, with the letters that the standard spelling would cost.</summary>
    internal static IEnumerable<AcronymFinding> Of(FrameworkEntry framework) => framework.Values.SelectMany((value, index) =>
        StandardOf(value.Name) is { } standard
            ? [new AcronymFinding(AcronymSeverity.Hint, index, null, $"Ejaan baku \"{value.Name}\" adalah \"{standard}\"; ejaan yang sudah diumumkan boleh dipertahankan.{LostLetters(framework, value, standard)}") { Replacement = standard }]
            : Array.Empty<AcronymFinding>());

    /// <summary>The standard spelling of a value; null when it is standard already, or not known here.</summary>
    public static string? StandardOf(string name) => Standard.GetValueOrDefault(name);

    // What the other spelling would cost: the letters that it no longer gives.
    private static string LostLetters(FrameworkEntry framework, ValueEntry value, string standard)
    {
        string segment = AcronymLetters.Of(value.Segment);
        return framework.Form == FrameworkForm.Acronym && segment.Length > 0 && AcronymLetters.Occurs(segment, value.Name, value.SegmentKind) && !AcronymLetters.Occurs(segment, standard, value.SegmentKind)
            ? $" Jika diganti, huruf \"{value.Segment}\" pada {framework.Name} tidak lagi diberikan oleh nilai ini." : "";
    }
}
