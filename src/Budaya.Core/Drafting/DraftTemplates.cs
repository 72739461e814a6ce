using Budaya.Core.Tenants;
using Budaya.Core.Workflow;

namespace Budaya.Core.Drafting;

/// <summary>Which template a document of a workflow begins from, and its first title.</summary>
public static class DraftTemplates
{
    /// <summary>Whether the document sets up the team that writes the formulation.</summary>
    public static bool IsTeam(WorkflowDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Purpose == DocumentPurpose.SetsUpTeam;
    }

    /// <summary>Name of the template.</summary>
    public static string NameOf(WorkflowDocument document) => IsTeam(document) ? "keputusan-tim-penyusun" : NameOf(document.Kind);

    /// <summary>Name of the usual template of a kind.</summary>
    public static string NameOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Perkada => "peraturan-budaya-kerja",
        DocumentKind.SuratKeputusan => "keputusan-budaya-kerja",
        DocumentKind.SuratEdaran => "surat-edaran-budaya-kerja",
        DocumentKind.SuratPengantar => "surat-pengantar",
        DocumentKind.BeritaAcara => "berita-acara-pembahasan",
        DocumentKind.NotaDinas => "nota-pengajuan",
        _ => throw new RefusedException($"Belum ada templat untuk naskah jenis {kind}."),
    };

    /// <summary>The title a draft begins with, without kind, number and acronym (rule JDL-06).</summary>
    public static string TitleOf(WorkflowDocument document, TenantProfile profile)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(profile);
        string where = $"di Lingkungan {profile.OfficialName}";
        return document.Kind switch
        {
            DocumentKind.SuratKeputusan when IsTeam(document) => $"Tim Penyusun Rumusan Budaya Kerja Aparatur Sipil Negara {where}",
            DocumentKind.Perkada or DocumentKind.SuratKeputusan when document.Purpose == DocumentPurpose.Enacts => $"Budaya Kerja Aparatur Sipil Negara {where}",
            DocumentKind.SuratEdaran when document.Purpose == DocumentPurpose.CarriesOut => $"Penerapan Budaya Kerja Aparatur Sipil Negara {where}",
            _ => document.Label,
        };
    }
}
