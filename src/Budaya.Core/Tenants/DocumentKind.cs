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
