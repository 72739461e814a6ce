using System.Globalization;
using System.Text;
using Budaya.Core.Signing;

namespace Budaya.Core.Tests.Signing;

/// <summary>A PDF that comes back from the signing application is told from a print, a scan and a file that was prepared and never signed.</summary>
public sealed class SignedPdfTests
{
    [Fact]
    public void HasSignature_OfAFilledDictionary_IsTrueAlsoAfterALaterUpdate()
    {
        byte[] signed = Signed("%PDF-1.7\n");

        Assert.True(SignedPdf.HasSignature(signed));
        Assert.True(SignedPdf.HasSignature([.. signed, .. "\n9 0 obj << /Type /DSS >> endobj"u8]));
    }

    [Theory]
    [InlineData("<0000000000>")]
    [InlineData("<30zz000000>")]
    [InlineData("(3082000000)")]
    public void HasSignature_OfAPlaceThatWasPreparedAndNotFilled_IsFalse(string contents) => Assert.False(SignedPdf.HasSignature(Signed("%PDF-1.7\n", contents)));

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.4 pindaian")]
    [InlineData("%PDF-1.4 /ByteRange")]
    [InlineData("%PDF-1.4 /ByteRange [0 5 9]")]
    [InlineData("%PDF-1.4 /ByteRange [0 9999999999 9999999999 1] <3000>")]
    [InlineData("%PDF-1.4 /ByteRange [0 20 10 99] /Contents <3000>")]
    [InlineData("%PDF-1.4 /ByteRange [0 10 2147483647 2147483647] <3000>")]
    public void HasSignature_OfAnythingElse_IsFalse(string pdf) => Assert.False(SignedPdf.HasSignature(Encoding.Latin1.GetBytes(pdf)));

    [Fact]
    public void HasSignature_CutShortAfterTheSignature_IsFalse()
    {
        byte[] signed = Signed("%PDF-1.7\n");

        Assert.False(SignedPdf.HasSignature(signed.AsSpan(0, signed.Length - 1)));
    }

    /// <summary>A file with one signature dictionary around these contents.</summary>
    internal static byte[] Signed(string before, string contents = "<308006092A>")
    {
        string head = $"{before}8 0 obj << /Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange [0 AAAAAAAAAA BBBBBBBBBB CCCCCCCCCC] /Contents ";
        const string Tail = " >> endobj %%EOF";
        return Encoding.Latin1.GetBytes((head + contents + Tail)
            .Replace("AAAAAAAAAA", Ten(head.Length), StringComparison.Ordinal)
            .Replace("BBBBBBBBBB", Ten(head.Length + contents.Length), StringComparison.Ordinal)
            .Replace("CCCCCCCCCC", Ten(Tail.Length), StringComparison.Ordinal));
    }

    private static string Ten(int number) => number.ToString("D10", CultureInfo.InvariantCulture);
}
