using Budaya.Core.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Web.Shell;

/// <summary>Sends a scan from which an act on paper was recorded: always as a download, never shown by the browser.</summary>
internal static class ScanDownload
{
    /// <summary>The file under a hash that this tenant holds.</summary>
    /// <exception cref="Core.MissingException">The tenant holds no such file.</exception>
    public static async Task<FileContentResult> OfAsync(BudayaDbContext db, FileStore files, string sha256, string name, CancellationToken cancellationToken)
    {
        string? type = await db.Set<StoredFile>().Where(f => f.Sha256 == sha256).Select(f => f.MediaType).SingleOrDefaultAsync(cancellationToken);
        string extension = type switch { MediaTypes.Pdf => ".pdf", MediaTypes.Png => ".png", MediaTypes.Jpeg => ".jpg", _ => "" };
        return new(await files.ReadAsync(sha256, cancellationToken), "application/octet-stream") { FileDownloadName = name + extension };
    }
}
