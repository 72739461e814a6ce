using System.Text.Json.Serialization;

namespace Budaya.Core.Tenants;

/// <summary>The kinds of official paper that a region draws up here. How a kind is printed ("Peraturan Gubernur") is the region's.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DocumentKind>))]
public enum DocumentKind
{
    Perkada,
    SuratKeputusan,
    SuratEdaran,
    SuratPengantar,
    NotaDinas,
    BeritaAcara,
    Surat,
}

/// <summary>What a paper of a workflow is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DocumentPurpose>))]
public enum DocumentPurpose
{
    /// <summary>"menetapkan": puts the values in force.</summary>
    Enacts,

    /// <summary>"membentukTim": sets up the team that writes the formulation.</summary>
    SetsUpTeam,

    /// <summary>"melaksanakan": carries out what was put in force.</summary>
    CarriesOut,

    /// <summary>"lainnya": something else.</summary>
    Other,
}
