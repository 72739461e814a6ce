using Budaya.Core.Tenants;

namespace Budaya.Core.Workflow;

/// <summary>The words of packs for the closed lists of a workflow.</summary>
internal static class WorkflowWords
{
    public static readonly PackWords<WorkflowStepKind> Kinds = new(
        ("dalam", WorkflowStepKind.Internal), ("luar", WorkflowStepKind.External), ("penyampaian", WorkflowStepKind.Distribution), ("tindakLanjut", WorkflowStepKind.FollowUp));

    public static readonly PackWords<DocumentPurpose> Purposes = new(
        ("menetapkan", DocumentPurpose.Enacts), ("membentukTim", DocumentPurpose.SetsUpTeam), ("melaksanakan", DocumentPurpose.CarriesOut), ("lainnya", DocumentPurpose.Other));

    public static readonly PackWords<DeadlineStart> Starts = new(("langkahDimulai", DeadlineStart.StepEntered), ("suratDiterima", DeadlineStart.LetterReceived));

    public static readonly PackWords<WorkflowGuardKind> Guards = new(
        ("bukti", WorkflowGuardKind.Evidence), ("usulanAda", WorkflowGuardKind.ProposalsReceived), ("akronimCocok", WorkflowGuardKind.AcronymFits),
        ("kuorum", WorkflowGuardKind.Quorum), ("keputusan", WorkflowGuardKind.Decision), ("naskahDibuat", WorkflowGuardKind.DraftMade),
        ("temuanBersih", WorkflowGuardKind.CleanFindings), ("diparaf", WorkflowGuardKind.Initialled), ("ditandatangani", WorkflowGuardKind.SignatureGiven),
        ("bernomor", WorkflowGuardKind.Numbered), ("diundangkan", WorkflowGuardKind.Promulgated), ("salinanDibuat", WorkflowGuardKind.CopiesMade),
        ("suratLuarDiterima", WorkflowGuardKind.ExternalLetterReceived), ("tenggatLewat", WorkflowGuardKind.DeadlinePassed),
        ("disampaikan", WorkflowGuardKind.Distributed), ("disosialisasikan", WorkflowGuardKind.Socialised), ("komitmenBerjalan", WorkflowGuardKind.CommitmentsOpened));

    public static readonly PackWords<WorkflowAct> Acts = new(
        ("catat", WorkflowAct.Record), ("mulai-usulan", WorkflowAct.OpenRound), ("himpun-usulan", WorkflowAct.CollectProposals),
        ("rumuskan-nilai", WorkflowAct.FormulateValues), ("uji-akronim", WorkflowAct.CheckAcronym), ("pembahasan", WorkflowAct.Deliberate),
        ("kesepakatan", WorkflowAct.Agree), ("persetujuan", WorkflowAct.Approve), ("susun-naskah", WorkflowAct.Draft), ("bahas-naskah", WorkflowAct.DiscussDraft),
        ("telaah-naskah", WorkflowAct.ReviewDraft), ("sempurnakan-naskah", WorkflowAct.ReviseDraft), ("harmonisasi", WorkflowAct.Harmonise),
        ("fasilitasi", WorkflowAct.Facilitate), ("paraf", WorkflowAct.Initial), ("tanda-tangan", WorkflowAct.Sign), ("nomor", WorkflowAct.Number),
        ("pengundangan", WorkflowAct.Promulgate), ("salinan", WorkflowAct.CertifyCopies), ("sampaikan", WorkflowAct.Distribute),
        ("sosialisasi", WorkflowAct.Socialise), ("tindak-lanjut", WorkflowAct.FollowUp), ("evaluasi", WorkflowAct.Evaluate), ("peninjauan", WorkflowAct.Reconsider));
}
