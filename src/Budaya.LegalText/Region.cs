namespace Budaya.LegalText;

/// <summary>What the texts of one regional government have in common. Given in ordinary case; writers put capitals where the form has them.</summary>
public sealed record Region
{
    /// <summary>The head's office with the region's name: <c>Gubernur Kepulauan Bangka Belitung</c>.</summary>
    public required string HeadOffice { get; init; }

    /// <summary>The line under the office of a Bupati or Wali Kota (<c>Provinsi Kepulauan Bangka Belitung</c>); null for a province.</summary>
    public string? ProvinceLine { get; init; }

    /// <summary><c>Peraturan Gubernur</c>, without the region's name.</summary>
    public required string RegulationName { get; init; }

    /// <summary><c>Keputusan Gubernur</c>, without the region's name.</summary>
    public required string DecreeName { get; init; }

    /// <summary>Where texts are determined: <c>Pangkalpinang</c>.</summary>
    public required string Seat { get; init; }

    /// <summary><c>Pemerintah Provinsi Kepulauan Bangka Belitung</c>.</summary>
    public required string GovernmentName { get; init; }

    /// <summary><c>Berita Daerah Provinsi Kepulauan Bangka Belitung</c>.</summary>
    public required string GazetteName { get; init; }

    /// <summary><c>Sekretaris Daerah Provinsi Kepulauan Bangka Belitung</c>.</summary>
    public required string SecretaryOffice { get; init; }

    /// <summary>Who certifies copies: <c>Kepala Biro Hukum</c>.</summary>
    public required string LegalBureauHead { get; init; }

    /// <summary>The number of a Keputusan that has none yet; <c>{tahun}</c> stands for the year: <c>100.3.3.2/…/…/{tahun}</c>.</summary>
    public string DecreeDraftNumber { get; init; } = "…";

    /// <summary>The number of a Surat Edaran that has none yet, as <see cref="DecreeDraftNumber"/>.</summary>
    public string CircularDraftNumber { get; init; } = "…";

    /// <summary>True when the sections of a Surat Edaran are lettered (<c>A.</c>) and not numbered (<c>1.</c>).</summary>
    public bool LetteredSections { get; init; }

    /// <summary>The head's office without the region: <c>Gubernur</c>, <c>Wali Kota</c>.</summary>
    public string HeadTitle => RegulationName.StartsWith("Peraturan ", StringComparison.Ordinal) ? RegulationName["Peraturan ".Length..] : HeadOffice;

    /// <summary>The government without the word <c>Pemerintah</c>: <c>Provinsi Kepulauan Bangka Belitung</c>.</summary>
    public string Name => GovernmentName.StartsWith("Pemerintah ", StringComparison.Ordinal) ? GovernmentName["Pemerintah ".Length..] : GovernmentName;
}
