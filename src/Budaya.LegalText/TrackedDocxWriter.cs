using System.Globalization;

namespace Budaya.LegalText;

/// <summary>Who stands beside the changes in Word.</summary>
/// <param name="Author">Name of a person or a version.</param>
/// <param name="At">When the newer version was made; null leaves the time out.</param>
public sealed record ChangeAuthor(string Author, DateTimeOffset? At = null)
{
    internal string? AtWritten => At?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>Writes two versions as one Word document with tracked changes: accepting all gives the newer version, rejecting all the older one, words and numbers alike.</summary>
/// <remarks>Both versions are written by <see cref="DocxWriter"/> and merged paragraph by paragraph, so that layout and numbering are those of the ordinary Word file.
/// Widths of table columns and paper are those of the newer version.</remarks>
public static class TrackedDocxWriter
{
    /// <summary>The document as the bytes of a <c>.docx</c>: the same input always gives the same bytes.</summary>
    /// <param name="before">The older version.</param>
    /// <param name="after">The newer version.</param>
    /// <param name="region">The government whose text it is.</param>
    /// <param name="enactment">What numbering and signing have given so far.</param>
    /// <param name="profile">Paper, type and letterhead.</param>
    /// <param name="author">Who stands beside the changes.</param>
    public static byte[] Write(LegalDocument before, LegalDocument after, Region region, Enactment enactment, PageProfile profile, ChangeAuthor author)
    {
        var older = TrackedPackage.Read(DocxWriter.Write(before, region, enactment, profile, verification: null));
        var newer = TrackedPackage.Read(DocxWriter.Write(after, region, enactment, profile, verification: null));
        new TrackedBody(new TrackedMarks(author), new TrackedNumbering(older.Numbering, newer.Numbering)).Merge(older.Body, newer.Body);
        return newer.Pack();
    }
}
