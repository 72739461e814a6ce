using System.Text;
using Budaya.Core.Distribution.Mail;
using FsCheck;
using FsCheck.Fluent;

namespace Budaya.Core.Tests.Distribution.Mail;

public sealed class MailMessageBytesTests
{
    /// <summary>Kop surat.pdf: every kind of header, both bodies, two attachments. The expected file is read by mail programs as it should be.</summary>
    [Fact]
    public void Of_MailWithEverything_IsTheExpectedFile()
    {
        var message = Letters.Message("Penyampaian Keputusan Bupati Bangka Barat tentang Nilai Budaya Kerja “BETASON” di lingkungan pemerintah kabupaten") with
        {
            From = new MailParty("organisasi@bangka-barat.example", "Bagian Organisasi, Setda"),
            To = [new MailParty("dinkes@bangka-barat.example", "Dinas Kesehatan"), new MailParty("camat@bangka-barat.example", "Camat Méntok")],
            Cc = [new MailParty("sekda@bangka-barat.example")],
            ReplyTo = new MailParty("balas@bangka-barat.example"),
            Headers = [new MailHeader("Auto-Submitted", "auto-generated")],
            Text = "Yth. Kepala OPD,\n\nBersama ini disampaikan “Keputusan” = 1 berkas. \n.titik di awal\n" + new string('a', 80) + "\n",
            Html = "<p>Yth. Kepala OPD</p>",
            Attachments =
            [
                new MailAttachment("Keputusan Bupati Nomor 188.45-2021.pdf", "application/pdf", Encoding.ASCII.GetBytes(new string('x', 100))),
                new MailAttachment("Lampiran – panduan perilaku (naskah ‘akhir’) untuk seluruh perangkat daerah.pdf", "application/pdf", Encoding.ASCII.GetBytes("pendek")),
            ],
        };

        var bytes = MailMessageBytes.Of(message);

        var expected = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Distribution", "Mail", "everything.eml"));
        Assert.Equal(expected.ReplaceLineEndings("\r\n"), Encoding.UTF8.GetString(bytes));
        Assert.Equal(bytes, MailMessageBytes.Of(message));
    }

    [Fact]
    public void Of_AnyText_KeepsItAndStaysWithinTheLine() =>
        Prop.ForAll<NonNull<string>>(given =>
        {
            var text = WithoutHalfCharacters(given.Get);

            var lines = Encoding.UTF8.GetString(MailMessageBytes.Of(Letters.Message(text: text))).Split("\r\n");

            var body = lines.SkipWhile(line => line.Length > 0).Skip(1).ToList();
            Assert.All(body, line => Assert.True(line.Length <= 76 && Ascii.IsValid(line)));
            Assert.Equal(text.ReplaceLineEndings("\n").TrimEnd('\n'), Decode(string.Join("\n", body)).TrimEnd('\n'));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a\r\nBcc: jahat@example.org")]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\0b")]
    public void Of_LineBreakInAHeader_IsRefused(string bad)
    {
        var party = new MailParty("a@b.example", bad);

        Assert.Throws<ArgumentException>(() => MailMessageBytes.Of(Letters.Message(subject: bad)));
        Assert.Throws<ArgumentException>(() => MailMessageBytes.Of(Letters.Message() with { From = party }));
        Assert.Throws<ArgumentException>(() => MailMessageBytes.Of(Letters.Message() with { To = [party] }));
        Assert.Throws<ArgumentException>(() => MailMessageBytes.Of(Letters.Message() with { MessageId = bad + "@b.example" }));
        Assert.Throws<ArgumentException>(() => MailMessageBytes.Of(Letters.Message() with { Headers = [new MailHeader("X-A", bad)] }));
        Assert.Throws<ArgumentException>(() => MailMessageBytes.Of(Letters.Message() with { Headers = [new MailHeader(bad, "a")] }));
        Assert.Throws<ArgumentException>(() => MailMessageBytes.Of(Letters.Message() with { Attachments = [new MailAttachment(bad, "a/b", default)] }));
        Assert.Throws<ArgumentException>(() => MailMessageBytes.Of(Letters.Message() with { Attachments = [new MailAttachment("a", bad, default)] }));
    }

    [Theory]
    [InlineData("biasa", "Subject: biasa")]
    [InlineData("", "Subject: ")]
    [InlineData("Méntok", "Subject: =?utf-8?B?TcOpbnRvaw==?=")]
    [InlineData("=?utf-8?B?eA==?=", "Subject: =?utf-8?B?PT91dGYtOD9CP2VBPT0/PQ==?=")]
    public void Of_Subject_IsWrittenSoThatReadersShowIt(string subject, string line) =>
        Assert.Contains(line, Encoding.UTF8.GetString(MailMessageBytes.Of(Letters.Message(subject: subject))).Split("\r\n"));

    [Fact]
    public void Of_HalfACharacter_IsRefusedAndNotAQuestionMark() =>
        Assert.Throws<EncoderFallbackException>(() => MailMessageBytes.Of(Letters.Message(text: "\ud800")));

    private static string WithoutHalfCharacters(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value != 0xfffd));

    private static string Decode(string quotedPrintable)
    {
        var bytes = new List<byte>();
        var text = quotedPrintable.Replace("=\n", "", StringComparison.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            bytes.Add(text[i] == '=' ? Convert.ToByte(text[(i + 1)..(i + 3)], 16) : (byte)text[i]);
            i += text[i] == '=' ? 2 : 0;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
