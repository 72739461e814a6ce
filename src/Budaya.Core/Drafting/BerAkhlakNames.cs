namespace Budaya.Core.Drafting;

/// <summary>The seven values of BerAKHLAK as printed, in their order.</summary>
internal static class BerAkhlakNames
{
    /// <summary>All seven.</summary>
    public static IReadOnlyList<string> All { get; } = ["Berorientasi Pelayanan", "Akuntabel", "Kompeten", "Harmonis", "Loyal", "Adaptif", "Kolaboratif"];

    /// <summary>The name of a number from 1 to 7.</summary>
    public static string Of(int number) => All[number - 1];
}
