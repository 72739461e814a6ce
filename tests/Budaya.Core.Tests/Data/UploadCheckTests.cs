using System.IO.Compression;
using Budaya.Core.Data;

namespace Budaya.Core.Tests.Data;

public sealed class UploadCheckTests
{
    [Fact]
    public void WhyNot_AnOrdinaryWordFile_IsTaken() => Assert.Null(UploadCheck.WhyNot(Office(("word/document.xml", 100)), MediaTypes.Docx));

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\windows\\a.dll")]
    [InlineData("word\\..\\..\\a")]
    public void WhyNot_ANameThatLeavesTheFile_IsRefused(string name) =>
        Assert.Contains("keluar dari berkasnya", UploadCheck.WhyNot(Office(("word/document.xml", 1), (name, 1)), MediaTypes.Docx), StringComparison.Ordinal);

    [Fact]
    public void WhyNot_MoreUnpackedThanAllowed_IsRefusedWithoutUnpacking()
    {
        byte[] bomb = Office([("word/document.xml", 1), .. Enumerable.Range(0, 5).Select(i => ($"word/media/{i}", 45 * 1024 * 1024))]);

        Assert.True(bomb.Length < 5 * 1024 * 1024, $"{bomb.Length} bytes");
        Assert.Contains("terlalu besar setelah dibuka", UploadCheck.WhyNot(bomb, MediaTypes.Docx), StringComparison.Ordinal);
    }

    [Fact]
    public void WhyNot_MorePartsThanAllowed_IsRefused() =>
        Assert.Contains("bagian", UploadCheck.WhyNot(Office([("xl/workbook.xml", 1), .. Enumerable.Range(0, 2001).Select(i => ($"x{i}", 0))]), MediaTypes.Xlsx), StringComparison.Ordinal);

    [Fact]
    public void WhyNot_NoArchiveBehindItsFirstBytes_IsRefused() =>
        Assert.Contains("rusak", UploadCheck.WhyNot("PK\u0003\u0004word/document.xml"u8.ToArray(), MediaTypes.Docx), StringComparison.Ordinal);

    [Fact]
    public void WhyNot_AnotherPartNamedLikeTheMainOne_IsRefused() =>
        Assert.Contains("bukan dokumen", UploadCheck.WhyNot(Office(("a/word/document.xml", 1)), MediaTypes.Docx), StringComparison.Ordinal);

    [Theory]
    [InlineData(600u, 800u, null)]
    [InlineData(20_000u, 20_000u, "juta piksel")]
    [InlineData(uint.MaxValue, uint.MaxValue, "juta piksel")]
    public void WhyNot_APngBySize_IsTakenUpToItsPixels(uint width, uint height, string? words)
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. Big(width), .. Big(height), 8, 2, 0, 0, 0];

        string? refused = UploadCheck.WhyNot(png, "image/png");

        Assert.Equal(words is null, refused is null);
        Assert.Contains(words ?? "", refused ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(600, 800, null)]
    [InlineData(60_000, 60_000, "juta piksel")]
    public void WhyNot_AJpegBySize_IsTakenUpToItsPixels(int width, int height, string? words)
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3];

        string? refused = UploadCheck.WhyNot(jpeg, "image/jpeg");

        Assert.Equal(words is null, refused is null);
        Assert.Contains(words ?? "", refused ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47 }, "image/png")]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xD9 }, "image/jpeg")]
    public void WhyNot_APictureWithoutASize_IsRefused(byte[] bytes, string mediaType) =>
        Assert.Contains("rusak", UploadCheck.WhyNot(bytes, mediaType), StringComparison.Ordinal);

    private static byte[] Big(uint value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static byte[] Office(params (string Name, int Length)[] parts)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, int length) in parts)
            {
                using Stream part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(new byte[length]);
            }
        }

        return stream.ToArray();
    }
}
