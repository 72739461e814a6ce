namespace Budaya.Web.Shell;

/// <summary>How far an OPD is with one commitment.</summary>
public enum CommitmentState
{
    /// <summary>Nothing recorded.</summary>
    NotStarted,

    /// <summary>Begun.</summary>
    Underway,

    /// <summary>Reported by the OPD, not yet verified.</summary>
    Reported,

    /// <summary>Done and verified.</summary>
    Verified,

    /// <summary>Past its deadline.</summary>
    Late,
}

/// <summary>A commitment, as the head of a column.</summary>
/// <param name="Word">One word.</param>
/// <param name="Full">Its name.</param>
public sealed record CommitmentColumn(string Word, string Full);

/// <summary>An OPD.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Url">Its page; null: no link.</param>
/// <param name="Cells">One state per column.</param>
public sealed record CommitmentRow(string Name, string? Url, IReadOnlyList<CommitmentState> Cells);

/// <summary>OPDs by commitments, every OPD at once: partial <c>_PetaKesepakatan</c>; its key is the partial <c>_KunciPeta</c>.</summary>
/// <param name="Caption">What the table is, for screen readers.</param>
/// <param name="RowHead">Head of the column of names, such as Dinas (19).</param>
/// <param name="Columns">The commitments.</param>
/// <param name="Rows">The OPDs.</param>
public sealed record CommitmentMapView(string Caption, string RowHead, IReadOnlyList<CommitmentColumn> Columns, IReadOnlyList<CommitmentRow> Rows)
{
    internal static IReadOnlyList<CommitmentState> States { get; } =
        [CommitmentState.Verified, CommitmentState.Reported, CommitmentState.Underway, CommitmentState.NotStarted, CommitmentState.Late];

    internal static (string Class, string Icon, string Words) Look(CommitmentState state) => state switch
    {
        CommitmentState.Verified => ("v", "cek", "Selesai, terverifikasi"),
        CommitmentState.Reported => ("l", "mata", "Dilaporkan, menunggu verifikasi"),
        CommitmentState.Underway => ("j", "separuh", "Berjalan"),
        CommitmentState.NotStarted => ("b", "kurang", "Belum mulai"),
        CommitmentState.Late => ("x", "seru", "Lewat tenggat"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state of a commitment."),
    };
}
