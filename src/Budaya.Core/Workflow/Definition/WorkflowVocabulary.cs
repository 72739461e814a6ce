using System.Text.Json.Serialization;

namespace Budaya.Core.Workflow;

/// <summary>The conditions that a workflow may ask for. A closed list: an unknown one is refused when the file is read.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkflowGuardKind>))]
public enum WorkflowGuardKind
{
    /// <summary>"bukti": every required evidence of the step is attached.</summary>
    Evidence,

    /// <summary>"usulanAda": the round has its minimum of proposals.</summary>
    ProposalsReceived,

    /// <summary>"akronimCocok": the acronym of the proposal agrees with its values.</summary>
    AcronymFits,

    /// <summary>"kuorum": enough of the step's participants attended.</summary>
    Quorum,

    /// <summary>"keputusan": one proposal is agreed on.</summary>
    Decision,

    /// <summary>"naskahDibuat": the draft exists.</summary>
    DraftMade,

    /// <summary>"temuanBersih": the draft has no error that is neither corrected nor waived.</summary>
    CleanFindings,

    /// <summary>"diparaf": the initials are recorded.</summary>
    Initialled,

    /// <summary>"ditandatangani".</summary>
    SignatureGiven,

    /// <summary>"bernomor": number and date are recorded.</summary>
    Numbered,

    /// <summary>"diundangkan": date and number in the gazette are recorded.</summary>
    Promulgated,

    /// <summary>"salinanDibuat": the certified copy, or the signed electronic file, is there.</summary>
    CopiesMade,

    /// <summary>"suratLuarDiterima": the answer of the other body is recorded.</summary>
    ExternalLetterReceived,

    /// <summary>"tenggatLewat": the deadline of the step has passed.</summary>
    DeadlinePassed,

    /// <summary>"disampaikan": the distribution has begun.</summary>
    Distributed,

    /// <summary>"disosialisasikan": the event is recorded.</summary>
    Socialised,

    /// <summary>"komitmenBerjalan": the commitments of the OPDs have been opened.</summary>
    CommitmentsOpened,
}

/// <summary>What a step asks people to do. A closed list: an unknown one is refused when the file is read.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkflowAct>))]
public enum WorkflowAct
{
    /// <summary>"catat": only evidence and a choice.</summary>
    Record,

    /// <summary>"mulai-usulan": open the round.</summary>
    OpenRound,

    /// <summary>"himpun-usulan": take in proposals.</summary>
    CollectProposals,

    /// <summary>"rumuskan-nilai": write the values.</summary>
    FormulateValues,

    /// <summary>"uji-akronim": compare acronym and values.</summary>
    CheckAcronym,

    /// <summary>"pembahasan": deliberate, with attendance and scores.</summary>
    Deliberate,

    /// <summary>"kesepakatan": agree on one proposal.</summary>
    Agree,

    /// <summary>"persetujuan": a superior approves.</summary>
    Approve,

    /// <summary>"susun-naskah": draw up the draft of the step's document.</summary>
    Draft,

    /// <summary>"bahas-naskah": discuss the draft.</summary>
    DiscussDraft,

    /// <summary>"telaah-naskah": legal review, or verification.</summary>
    ReviewDraft,

    /// <summary>"sempurnakan-naskah": work the answers into the draft.</summary>
    ReviseDraft,

    /// <summary>"harmonisasi": sent to the Kanwil, answer recorded.</summary>
    Harmonise,

    /// <summary>"fasilitasi": sent to the ministry or the governor, answer recorded.</summary>
    Facilitate,

    /// <summary>"paraf".</summary>
    Initial,

    /// <summary>"tanda-tangan".</summary>
    Sign,

    /// <summary>"nomor".</summary>
    Number,

    /// <summary>"pengundangan".</summary>
    Promulgate,

    /// <summary>"salinan": certified copies and JDIH.</summary>
    CertifyCopies,

    /// <summary>"sampaikan".</summary>
    Distribute,

    /// <summary>"sosialisasi".</summary>
    Socialise,

    /// <summary>"tindak-lanjut": the commitments of each OPD.</summary>
    FollowUp,

    /// <summary>"evaluasi".</summary>
    Evaluate,

    /// <summary>"peninjauan": keep, amend or repeal.</summary>
    Reconsider,
}
