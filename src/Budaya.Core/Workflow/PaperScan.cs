using Budaya.Core.Data;

namespace Budaya.Core.Workflow;

/// <summary>What can show a paper that somebody signed or initialled: a scan or photograph, never a text that could be typed afterwards.</summary>
public static class PaperScan
{
    /// <summary>Whether files of that type can be a scan: PDF, JPEG, PNG.</summary>
    public static bool IsScan(string? mediaType) => mediaType is MediaTypes.Pdf or MediaTypes.Jpeg or MediaTypes.Png;

    /// <summary>Why an act cannot be recorded from these bytes.</summary>
    /// <param name="bytes">The file; empty: none came.</param>
    /// <param name="paper">In Indonesian, such as <c>lembar penilaian</c>.</param>
    public static IReadOnlyList<Refusal> WhyNot(ReadOnlyMemory<byte> bytes, string paper) =>
        bytes.IsEmpty ? [new($"Lampirkan pindaian {paper}; tindakan pejabat lain dicatat berdasarkan lembar itu.")]
        : IsScan(MediaTypes.Of(bytes.Span)) ? []
        : [new($"Pindaian {paper} berupa PDF, JPG, atau PNG.")];

    /// <summary>Stores the scan of a paper.</summary>
    /// <returns>Its SHA-256.</returns>
    /// <exception cref="RefusedException">None came, or it is no scan.</exception>
    internal static async Task<string> KeepAsync(FileStore files, ReadOnlyMemory<byte> bytes, string paper, CancellationToken cancellationToken)
    {
        RefusedException.ThrowIfAny(WhyNot(bytes, paper));
        return (await files.AddAsync(bytes, cancellationToken)).Sha256;
    }
}
