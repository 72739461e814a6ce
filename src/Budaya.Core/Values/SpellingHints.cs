namespace Budaya.Core.Values;

/// <summary>Values whose spelling differs from the standard one. Only hints: a region may keep the spelling it has announced.</summary>
/// <remarks>Source: Kamus Besar Bahasa Indonesia.</remarks>
internal static class SpellingHints
{
    private static readonly Dictionary<string, string> Standard = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Bertaqwa"] = "Bertakwa", ["Taqwa"] = "Takwa", ["Handal"] = "Andal", ["Responsive"] = "Responsif", ["Professional"] = "Profesional",
        ["Obyektif"] = "Objektif", ["Effektif"] = "Efektif", ["Effisien"] = "Efisien", ["Praktek"] = "Praktik", ["Tauladan"] = "Teladan",
    };

    public static IEnumerable<AcronymFinding> Of(FrameworkEntry framework) => framework.Values.SelectMany((value, index) =>
        Standard.TryGetValue(value.Name, out string? standard)
            ? [new AcronymFinding(AcronymSeverity.Hint, index, null, $"Ejaan baku \"{value.Name}\" adalah \"{standard}\"; ejaan yang sudah diumumkan boleh dipertahankan.")]
            : Array.Empty<AcronymFinding>());
}
