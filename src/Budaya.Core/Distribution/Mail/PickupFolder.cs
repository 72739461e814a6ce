using System.Security.Cryptography;

namespace Budaya.Core.Distribution.Mail;

/// <summary>Writes each mail as a <c>.eml</c> file, which mail programs open; for development and for offices that send by hand.</summary>
/// <param name="folder">Made when it is missing.</param>
public sealed class PickupFolder(string folder) : IMailTransport
{
    /// <summary>
    /// The file is named by the hash of its content and appears whole or not at all, so the same mail sent twice is one file.
    /// The envelope's addresses are not in it: only what the headers say.
    /// </summary>
    public async Task<MailOutcome> SendAsync(MailEnvelope envelope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        var name = Convert.ToHexStringLower(SHA256.HashData(envelope.Message.Span))[..32] + ".eml";
        var path = Path.Combine(folder, name);
        try
        {
            Directory.CreateDirectory(folder);
            if (!File.Exists(path))
            {
                await WriteWholeAsync(path, envelope.Message, cancellationToken);
            }

            return new MailOutcome.Accepted(name);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new MailOutcome.Refused(0, $"Surat tidak dapat ditulis ke map keluar: {failure.Message}", IsPermanent: false);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task WriteWholeAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await file.WriteAsync(content, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true); // overwritten only by the same bytes, of another worker
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
