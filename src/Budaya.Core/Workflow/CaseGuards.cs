namespace Budaya.Core.Workflow;

/// <summary>Asks the stages whether the conditions of a choice hold.</summary>
/// <remarks>A guard source must not need this class or <see cref="CaseService"/>: they need it.</remarks>
public sealed class CaseGuards(IEnumerable<IGuardSource> sources)
{
    private readonly List<IGuardSource> _sources = [.. sources];

    /// <summary>Why a condition does not hold; empty when it does. A condition that no stage knows does not hold.</summary>
    public async Task<IReadOnlyList<Refusal>> WhyNotAsync(WorkflowCase workflowCase, WorkflowStep leaving, WorkflowGuard guard, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(guard);
        IGuardSource? source = _sources.FirstOrDefault(s => s.Kinds.Contains(guard.Kind));
        return source is null
            ? [new($"Syarat \"{Label(guard.Kind)}\" belum dapat diperiksa, sehingga langkah ini belum dapat diteruskan.")]
            : await source.WhyNotAsync(workflowCase, leaving, guard, cancellationToken);
    }

    /// <summary>A condition in words, as it is listed before the buttons.</summary>
    public static string Label(WorkflowGuardKind kind) => kind switch
    {
        WorkflowGuardKind.Evidence => "Bukti dukung yang wajib sudah dilampirkan",
        WorkflowGuardKind.ProposalsReceived => "Usulan sudah terkumpul",
        WorkflowGuardKind.AcronymFits => "Akronim cocok dengan nilainya",
        WorkflowGuardKind.Quorum => "Kuorum pembahasan terpenuhi",
        WorkflowGuardKind.Decision => "Satu rumusan sudah disepakati",
        WorkflowGuardKind.DraftMade => "Rancangan naskah sudah dibuat",
        WorkflowGuardKind.CleanFindings => "Pemeriksaan naskah tanpa temuan wajib",
        WorkflowGuardKind.Initialled => "Paraf koordinasi sudah lengkap",
        WorkflowGuardKind.SignatureGiven => "Naskah sudah ditandatangani",
        WorkflowGuardKind.Numbered => "Nomor dan tanggal sudah dicatat",
        WorkflowGuardKind.Promulgated => "Pengundangan sudah dicatat",
        WorkflowGuardKind.CopiesMade => "Salinan sudah dibuat",
        WorkflowGuardKind.ExternalLetterReceived => "Surat jawaban sudah diterima dan dicatat",
        WorkflowGuardKind.DeadlinePassed => "Tenggat sudah lewat",
        WorkflowGuardKind.Distributed => "Penyampaian sudah dimulai",
        WorkflowGuardKind.Socialised => "Sosialisasi sudah dicatat",
        WorkflowGuardKind.CommitmentsOpened => "Kesepakatan perangkat daerah sudah berjalan",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such condition."),
    };
}
