namespace Budaya.Core.Workflow;

/// <summary>What a step asks people to do, in words.</summary>
public static class ActWords
{
    /// <summary>The words.</summary>
    public static string Of(WorkflowAct act) => act switch
    {
        WorkflowAct.Record => "Mencatat bukti",
        WorkflowAct.OpenRound => "Membuka penghimpunan usulan",
        WorkflowAct.CollectProposals => "Menghimpun usulan",
        WorkflowAct.FormulateValues => "Merumuskan nilai",
        WorkflowAct.CheckAcronym => "Menguji akronim",
        WorkflowAct.Deliberate => "Membahas usulan",
        WorkflowAct.Agree => "Menyepakati rumusan",
        WorkflowAct.Approve => "Memberi persetujuan",
        WorkflowAct.Draft => "Menyusun rancangan",
        WorkflowAct.DiscussDraft => "Membahas rancangan",
        WorkflowAct.ReviewDraft => "Menelaah atau memverifikasi rancangan",
        WorkflowAct.ReviseDraft => "Menyempurnakan rancangan",
        WorkflowAct.Harmonise => "Harmonisasi oleh Kanwil",
        WorkflowAct.Facilitate => "Fasilitasi",
        WorkflowAct.Initial => "Paraf koordinasi",
        WorkflowAct.Sign => "Tanda tangan",
        WorkflowAct.Number => "Penomoran",
        WorkflowAct.Promulgate => "Pengundangan",
        WorkflowAct.CertifyCopies => "Salinan dan JDIH",
        WorkflowAct.Distribute => "Penyampaian",
        WorkflowAct.Socialise => "Sosialisasi",
        WorkflowAct.FollowUp => "Tindak lanjut perangkat daerah",
        WorkflowAct.Evaluate => "Evaluasi",
        WorkflowAct.Reconsider => "Peninjauan",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "There is no such act."),
    };
}
