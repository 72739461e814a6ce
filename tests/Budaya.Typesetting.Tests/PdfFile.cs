namespace Budaya.Typesetting.Tests;

/// <summary>What poppler's programs say of a PDF.</summary>
internal static class PdfFile
{
    /// <param name="mode">An option of pdftotext: <c>-raw</c> gives the text in the order in which it was drawn.</param>
    public static Task<string> TextAsync(byte[] pdf, string mode) => WithFileAsync(pdf, path => Programs.RunAsync("pdftotext", mode, "-enc", "UTF-8", path, "-"));

    public static async Task<string[]> InfoAsync(byte[] pdf) => (await WithFileAsync(pdf, path => Programs.RunAsync("pdfinfo", path))).Split('\n');

    /// <summary>A page as a picture: rows of grey values.</summary>
    public static async Task<byte[][]> PictureAsync(byte[] pdf, int page, int dotsPerInch)
    {
        var root = Path.GetTempFileName();
        try
        {
            await WithFileAsync(pdf, path => Programs.RunAsync("pdftoppm", "-gray", "-r", $"{dotsPerInch}", "-f", $"{page}", "-l", $"{page}", "-singlefile", path, root));
            var bytes = await File.ReadAllBytesAsync(root + ".pgm", TestContext.Current.CancellationToken);
            var head = System.Text.Encoding.ASCII.GetString(bytes, 0, 40).Split('\n');   // P5, width and height, depth
            var size = head[1].Split(' ').Select(int.Parse).ToArray();
            return [.. bytes[^(size[0] * size[1])..].Chunk(size[0])];
        }
        finally
        {
            File.Delete(root);
            File.Delete(root + ".pgm");
        }
    }

    private static async Task<string> WithFileAsync(byte[] pdf, Func<string, Task<string>> use)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, pdf, TestContext.Current.CancellationToken);
            return await use(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
