namespace Budaya.Core.Workflow;

/// <summary>A document of a case as its text stands.</summary>
/// <param name="Document">Key of the document in the workflow.</param>
/// <param name="NaskahId">The document.</param>
/// <param name="Version">Its newest version.</param>
/// <param name="Sha256">SHA-256 of that text.</param>
/// <param name="Authors">Who saved any of its versions.</param>
public sealed record CaseText(string Document, Guid NaskahId, int Version, string Sha256, IReadOnlySet<Guid> Authors);

/// <summary>Knows the texts of a case; the stage of drafting brings it.</summary>
public interface ICaseTexts
{
    /// <summary>The documents of a case that have been begun.</summary>
    Task<IReadOnlyList<CaseText>> OfAsync(Guid caseId, CancellationToken cancellationToken);
}

/// <summary>Which text a decision was about.</summary>
public sealed record DecidedText(string Document, int Version, string Sha256)
{
    /// <summary>As a decision keeps them.</summary>
    public static string Write(IEnumerable<CaseText> texts) => string.Join(' ', texts.Select(t => $"{t.Document}:{t.Version}:{t.Sha256}"));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static IReadOnlyList<DecidedText> Read(string texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return [.. texts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => text.Split(':') is [var document, var version, var sha256]
            ? new DecidedText(document, int.Parse(version, System.Globalization.CultureInfo.InvariantCulture), sha256)
            : throw new FormatException($"\"{text}\" is not the text of a decision."))];
    }
}
