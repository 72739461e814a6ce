namespace Budaya.Web.Shell;

/// <summary>Reads what a form uploaded.</summary>
internal static class Uploads
{
    /// <summary>The bytes; empty when no file was chosen.</summary>
    public static async Task<byte[]> ReadAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null || file.Length == 0)
        {
            return [];
        }

        using MemoryStream bytes = new();
        await file.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }
}
