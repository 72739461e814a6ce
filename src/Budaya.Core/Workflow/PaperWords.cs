using Budaya.Core.Tenants;

namespace Budaya.Core.Workflow;

/// <summary>The closed lists of a workflow in words, for people who set one up.</summary>
public static class PaperWords
{
    /// <summary>A kind of paper, without the name that a region prints.</summary>
    public static string Of(DocumentKind kind) => kind switch
    {
        DocumentKind.Perkada => "peraturan kepala daerah",
        DocumentKind.SuratKeputusan => "keputusan",
        DocumentKind.SuratEdaran => "surat edaran",
        DocumentKind.SuratPengantar => "surat pengantar",
        DocumentKind.NotaDinas => "nota dinas",
        DocumentKind.BeritaAcara => "berita acara",
        DocumentKind.Surat => "surat",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of paper."),
    };

    /// <summary>What a paper is for.</summary>
    public static string Of(DocumentPurpose purpose) => purpose switch
    {
        DocumentPurpose.Enacts => "menetapkan nilai budaya kerja",
        DocumentPurpose.SetsUpTeam => "membentuk tim penyusun",
        DocumentPurpose.CarriesOut => "melaksanakan nilai yang sudah ditetapkan",
        DocumentPurpose.Other => "untuk keperluan lain",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "There is no such purpose."),
    };

    /// <summary>Where a step is done.</summary>
    public static string Of(WorkflowStepKind kind) => kind switch
    {
        WorkflowStepKind.Internal => "di dalam pemerintah daerah",
        WorkflowStepKind.External => "di lembaga luar: surat dikirim, jawabannya dicatat",
        WorkflowStepKind.Distribution => "penyampaian ke perangkat daerah",
        WorkflowStepKind.FollowUp => "tindak lanjut oleh perangkat daerah",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of step."),
    };
}
