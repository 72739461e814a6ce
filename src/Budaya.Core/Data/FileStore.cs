using Budaya.Core.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Data;

/// <summary>Where files are kept and how large they may be. Section <c>Budaya:Files</c>.</summary>
public sealed record FileStoreSettings
{
    /// <summary>The folder; one folder per tenant below it.</summary>
    public required string Folder { get; init; }

    /// <summary>Largest file taken in, in bytes.</summary>
    public long MaxBytes { get; init; } = 20 * 1024 * 1024;
}

/// <summary>Files of the scope's tenant, each under its SHA-256: flushed, renamed, then referenced; never overwritten.</summary>
public sealed class FileStore(FileStoreSettings settings, BudayaDbContext db, TenantScope scope, TimeProvider time)
{
    /// <summary>Stores bytes and adds their row, unless the tenant holds them already. The caller saves.</summary>
    /// <exception cref="RefusedException">The file is empty, too large or of a kind that is not taken.</exception>
    public async Task<StoredFile> AddAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (bytes.Length == 0)
        {
            throw new RefusedException("Berkas kosong. Pilih berkas yang berisi.");
        }

        if (bytes.Length > settings.MaxBytes)
        {
            throw new RefusedException($"Berkas terlalu besar: paling besar {settings.MaxBytes / (1024 * 1024)} MB.");
        }

        string mediaType = MediaTypes.Of(bytes.Span)
            ?? throw new RefusedException("Jenis berkas tidak diterima. Gunakan PDF, JPG, PNG, DOCX, XLSX, atau teks.");
        if (UploadCheck.WhyNot(bytes, mediaType) is { } refused)
        {
            throw new RefusedException(refused);
        }

        string hash = Sha256Hex.Of(bytes.Span);
        await WriteAsync(PathOf(hash), bytes, cancellationToken);
        StoredFile? known = await db.Set<StoredFile>().FindAsync([db.RequireTenant(), hash], cancellationToken);
        return known ?? db.Add(new StoredFile { Sha256 = hash, Length = bytes.Length, MediaType = mediaType, At = time.GetUtcNow() }).Entity;
    }

    /// <summary>The bytes under a hash that this tenant holds.</summary>
    /// <exception cref="MissingException">The tenant holds no such file.</exception>
    /// <exception cref="InvalidDataException">The bytes on disk are not those of the hash.</exception>
    public async Task<byte[]> ReadAsync(string hash, CancellationToken cancellationToken)
    {
        if (!await db.Set<StoredFile>().AnyAsync(f => f.Sha256 == hash, cancellationToken))
        {
            throw new MissingException($"File {hash}");
        }

        byte[] bytes = await File.ReadAllBytesAsync(PathOf(hash), cancellationToken);
        return Sha256Hex.Of(bytes) == hash ? bytes : throw new InvalidDataException($"File {hash} on disk has another content.");
    }

    private string PathOf(string hash)
    {
        string tenant = scope.TenantId ?? throw new InvalidOperationException("No tenant was chosen for this scope; it has no files.");
        return Path.Combine(settings.Folder, tenant, hash[..2], hash);
    }

    private static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (File.Exists(path))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // PathOf always names a folder
        string temporary = $"{path}.{Guid.NewGuid():N}";
        try
        {
            await using (FileStream file = new(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                await file.WriteAsync(bytes, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true); // the same bytes, should another writer have been first
        }
        finally
        {
            File.Delete(temporary); // gone already, unless writing failed
        }
    }
}

/// <summary>Kinds of files that are taken in, told by their first bytes.</summary>
public static class MediaTypes
{
    /// <summary>Word document.</summary>
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Excel workbook.</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>PDF.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>PNG image.</summary>
    public const string Png = "image/png";

    /// <summary>JPEG image.</summary>
    public const string Jpeg = "image/jpeg";

    /// <summary>The media type, or null when the kind is not taken in.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? Pdf
        : bytes.StartsWith(new byte[] { 0x89, 0x50, 0x4E, 0x47 }) ? Png
        : bytes.StartsWith(new byte[] { 0xFF, 0xD8, 0xFF }) ? Jpeg
        : bytes.StartsWith("PK\x03\x04"u8) ? OfficeKind(bytes)
        : IsText(bytes) ? "text/plain"
        : null;

    // The names of an Office file's parts stand unpacked in its first local headers or in its directory at the end.
    private static string? OfficeKind(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("word/document.xml"u8) >= 0 ? Docx : bytes.IndexOf("xl/workbook.xml"u8) >= 0 ? Xlsx : null;

    private static bool IsText(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf((byte)0) < 0 && System.Text.Unicode.Utf8.IsValid(bytes);
}
